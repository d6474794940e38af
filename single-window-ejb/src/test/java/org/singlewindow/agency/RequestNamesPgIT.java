package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.AnswerKind;
import org.singlewindow.declaration.wire.Documents;
import org.singlewindow.declaration.wire.Intake;
import org.singlewindow.declaration.wire.ValidationTier;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.testing.SettableClock;

/** A request that names one declaration by its number and another by the reference is about neither. */
class RequestNamesPgIT extends LifeDesk {

    @BeforeAll
    void open() {
        open(new SettableClock("2026-03-01T08:00:00Z"));
    }

    private static byte[] cancelling(Mrn mrn, String reference) {
        return document("1", "<FunctionalReferenceID>" + reference + "</FunctionalReferenceID>",
                "<ID>" + mrn + "</ID>");
    }

    private static byte[] amending(Mrn mrn, String reference) {
        return Documents.text(reference).replace("<FunctionCode>9<", "<FunctionCode>5<")
                .replace("</FunctionalReferenceID>", "</FunctionalReferenceID><ID>" + mrn + "</ID>")
                .replace("Almaty Foods", "Almaty Fruit").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void it_is_refused_and_changes_neither() {
        accepted("TWO-1");
        Mrn mrn = accepted("TWO-2");
        for (byte[] request : List.of(amending(mrn, "TWO-1"), cancelling(mrn, "TWO-1"))) {
            Answer answer = submit(request, TRADER);
            assertEquals(AnswerKind.CONFLICT, answer.kind(), () -> answer.violations().toString());
            assertEquals(RuleCode.REFERENCE_REUSED, answer.violations().get(0).code());
            assertTrue(answer.violations().get(0).xpath().endsWith("Declaration/FunctionalReferenceID"));
            assertEquals(AnswerKind.CONFLICT, call(() -> get(Intake.class).validate(request, ValidationTier.ALL,
                    TRADER)).kind());
        }
        assertEquals(List.of(1, DeclarationStatus.PENDING), List.of(view(mrn).version(), view(mrn).status()));
        assertEquals(List.of(1L, 1L),
                List.of(lines(mrn, "declaration.not-amended"), lines(mrn, "declaration.not-cancelled")));
    }

    @Test
    void how_one_stands_is_not_told_to_who_names_a_request_about_another() {
        Mrn mrn = accepted("TWO-7");
        Mrn other = accepted("TWO-8");
        assertEquals(AnswerKind.AMENDED, submit(amending(other, "TWO-9"), TRADER).kind());
        byte[] asked = document("13", "<FunctionalReferenceID>TWO-9</FunctionalReferenceID>", "<ID>" + mrn + "</ID>");
        Answer answer = submit(asked, TRADER);
        assertEquals(AnswerKind.CONFLICT, answer.kind(), () -> answer.violations().toString());
        assertEquals(RuleCode.REFERENCE_REUSED, answer.violations().get(0).code());
        assertTrue(answer.violations().get(0).text().contains(other.value()));
        assertEquals(AnswerKind.STATUS, submit(document("13",
                "<FunctionalReferenceID>TWO-9</FunctionalReferenceID>", "<ID>" + other + "</ID>"), TRADER).kind());
        assertEquals(AnswerKind.STATUS, submit(document("13",
                "<FunctionalReferenceID>TWO-10</FunctionalReferenceID>", "<ID>" + mrn + "</ID>"), TRADER).kind());
    }

    @Test
    void its_own_reference_and_one_of_the_request_alone_are_right() {
        Mrn own = accepted("TWO-3");
        assertEquals(AnswerKind.AMENDED, submit(amending(own, "TWO-3"), TRADER).kind());
        assertEquals(AnswerKind.CANCELLED, submit(cancelling(own, "TWO-3"), TRADER).kind());
        Mrn other = accepted("TWO-4");
        assertEquals(AnswerKind.AMENDED, submit(amending(other, "TWO-5"), TRADER).kind());
        assertEquals(AnswerKind.CANCELLED, submit(cancelling(other, "TWO-6"), TRADER).kind());
    }
}
