package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.SaidBeside;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.AnswerKind;
import org.singlewindow.declaration.wire.Documents;
import org.singlewindow.declaration.wire.Intake;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Door;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.testing.SettableClock;

/** The same goods under other numbers are a version, for which nobody is asked again who has not spoken of numbers. */
class RenumberedPgIT extends LifeDesk {

    @BeforeAll
    void open() {
        open(new SettableClock("2026-03-01T08:00:00Z"));
    }

    private static String three(String reference) {
        return new String(Documents.fruits(reference, 3), StandardCharsets.UTF_8).replaceFirst("Dried apricots",
                "Figs");
    }

    private static String item(String document, int from, int to) {
        return document.replaceFirst("(<GovernmentAgencyGoodsItem>\\s*<SequenceNumeric>)" + from + "<",
                "$1" + to + "<");
    }

    private static byte[] whole(Mrn mrn, String document) {
        return document.replace("<FunctionCode>9<", "<FunctionCode>5<").replaceFirst("(</FunctionalReferenceID>)",
                "$1<ID>" + mrn + "</ID>").getBytes(StandardCharsets.UTF_8);
    }

    private Mrn lodged(String reference) {
        return accepted(submit(three(reference).getBytes(StandardCharsets.UTF_8), TRADER));
    }

    @Test
    void of_the_same_goods_under_other_numbers_every_decision_stands() {
        Mrn mrn = lodged("NUMBER-1");
        List.of("KZ-PLANT", "KZ-CUSTOMS").forEach(each -> done(mrn, each, Decision.APPROVE));
        Answer answer = submit(whole(mrn, item(item(three("NUMBER-1"), 1, 10), 3, 30)), TRADER);
        assertEquals(AnswerKind.AMENDED, answer.kind(), () -> answer.violations().toString());
        String told = new String(answer.response(), StandardCharsets.UTF_8);
        assertTrue(told.contains(">NUM<") && told.contains(">006<") && !told.contains(">AGN<"), told);
        assertEquals(2, view(mrn).version());
        assertEquals(List.of("APPROVED", "APPROVED", "CREATED"),
                List.of(state(mrn, "KZ-PLANT"), state(mrn, "KZ-CUSTOMS"), state(mrn, "UZ-CUSTOMS")));
        done(mrn, "UZ-CUSTOMS", Decision.APPROVE);
        assertEquals(DeclarationStatus.RELEASED, view(mrn).status());
    }

    /** It was said of the figs, and number 1 is apricots now. */
    @Test
    void what_was_said_of_an_item_by_its_number_is_asked_again() {
        Mrn mrn = lodged("NUMBER-2");
        done(mrn, "KZ-PLANT", Decision.APPROVE, 1);
        done(mrn, "KZ-CUSTOMS", Decision.APPROVE);
        String swapped = item(item(item(three("NUMBER-2"), 1, 9), 2, 1), 9, 2);
        assertEquals(AnswerKind.AMENDED, submit(whole(mrn, swapped), TRADER).kind());
        assertEquals(List.of("CREATED", "APPROVED"), List.of(state(mrn, "KZ-PLANT"), state(mrn, "KZ-CUSTOMS")));
        done(mrn, "UZ-CUSTOMS", Decision.APPROVE);
        assertEquals(DeclarationStatus.PENDING, view(mrn).status());
    }

    @Test
    void an_amendment_of_another_version_than_the_one_in_force_changes_nothing() {
        Mrn mrn = lodged("NUMBER-3");
        assertEquals(AnswerKind.AMENDED, submit(whole(mrn, three("NUMBER-3").replace("Figs", "Dates")), 1).kind());
        Answer late = submit(whole(mrn, three("NUMBER-3").replace("Figs", "Plums")), 1);
        assertEquals(RuleCode.INVALID_STATE, refusal(late, AnswerKind.OVERTAKEN));
        assertEquals(2, view(mrn).version());
        assertEquals(AnswerKind.AMENDED, submit(whole(mrn, three("NUMBER-3").replace("Figs", "Plums")), 2).kind());
    }

    private Answer submit(byte[] document, int version) {
        return call(() -> get(Intake.class).submit(document,
                new SaidBeside(Optional.empty(), OptionalInt.of(version)), new Arrival(Door.REST, ""), TRADER));
    }
}
