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
import org.singlewindow.declaration.wire.Filled;
import org.singlewindow.declaration.wire.FormAmendment;
import org.singlewindow.declaration.wire.GuidedDeclaration;
import org.singlewindow.declaration.wire.GuidedDeclarationWriter;
import org.singlewindow.declaration.wire.GuidedDocument;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/** Amending by the form: nothing of a declaration is lost by it, and what would be is told before. */
class FormAmendmentPgIT extends LifeDesk {

    @BeforeAll
    void open() {
        open(new SettableClock("2026-03-01T08:00:00Z"));
    }

    private FormAmendment.Present present(Mrn mrn) {
        return call(() -> get(FormAmendment.class).find(mrn, TRADER)).orElseThrow();
    }

    /** As somebody would have filled it in. */
    private Mrn filledIn(String reference, String function) {
        Mrn first = accepted(reference + "-0");
        String form = new String(GuidedDeclarationWriter.write(present(first).form()).bytes(), StandardCharsets.UTF_8);
        return accepted(submit(form.replace(reference + "-0", reference)
                .replace("<FunctionCode>9<", "<FunctionCode>" + function + "<").getBytes(StandardCharsets.UTF_8),
                TRADER));
    }

    private String whole(Mrn mrn) {
        GuidedDocument filled = GuidedDeclarationWriter.write(present(mrn).form());
        return new String(
                call(() -> get(FormAmendment.class).whole(filled, filled, mrn, TRADER)).bytes(),
                StandardCharsets.UTF_8);
    }

    @Test
    void what_the_form_opens_with_is_what_the_declaration_says() {
        Mrn mrn = filledIn("FORM-1", "9");
        assertEquals(List.of(), present(mrn).stays());
        byte[] same = whole(mrn).getBytes(StandardCharsets.UTF_8);
        assertEquals(RuleCode.INCONSISTENT, refusal(submit(same, TRADER), AnswerKind.INVALID));
        byte[] changed = whole(mrn).replace("Dried apricots", "Sun-dried apricots").getBytes(StandardCharsets.UTF_8);
        assertEquals(1, call(() -> get(FormAmendment.class).changes(changed, mrn, TRADER)).size());
        Answer amended = submit(changed, TRADER);
        assertEquals(AnswerKind.AMENDED, amended.kind(), () -> amended.violations().toString());
        assertEquals(2, view(mrn).version());
    }

    @Test
    void what_the_form_has_no_room_for_is_told_and_stays() {
        Mrn mrn = accepted("FORM-2");
        assertTrue(
                present(mrn).stays().stream()
                        .anyMatch(each -> each.before().filter("2500.00 USD"::equals).isPresent()),
                () -> present(mrn).stays().toString());
        assertEquals(RuleCode.INCONSISTENT,
                refusal(submit(whole(mrn).getBytes(StandardCharsets.UTF_8), TRADER), AnswerKind.INVALID), "no change");
        GuidedDeclaration form = present(mrn).form();
        GuidedDocument changed = GuidedDeclarationWriter.write(new GuidedDeclaration(form.lrn(), form.typeCode(),
                form.procedure(), form.declarant(), form.agent(), form.exporter(), form.importer(), form.way(),
                new GuidedDeclaration.Transport(form.transport().mode(), Filled.by("01 A 777 AA"),
                        form.transport().nationality(), form.transport().container(), form.transport().seal()),
                form.currency(), form.items(), form.papers(), form.follows(), form.sale(),
                form.guarantees()));
        byte[] sent = call(
                () -> get(FormAmendment.class).whole(changed, GuidedDeclarationWriter.write(form), mrn, TRADER))
                .bytes();
        assertEquals(List.of("01 A 777 AA"), call(() -> get(FormAmendment.class).changes(sent, mrn, TRADER)).stream()
                .map(each -> each.after().orElse("-")).toList());
        assertEquals(AnswerKind.AMENDED, submit(sent, TRADER).kind());
        assertTrue(call(() -> get(FormAmendment.class).find(mrn, SmallRegion.otherTrader())).isEmpty());
    }

    @Test
    void of_what_is_incomplete_the_form_brings_the_supplement() {
        Mrn mrn = filledIn("FORM-3", "46");
        byte[] supplement = whole(mrn).getBytes(StandardCharsets.UTF_8);
        assertEquals(AnswerKind.AMENDED, submit(supplement, TRADER).kind());
        assertEquals(DeclarationStatus.PENDING, view(mrn).status());
    }

    @Test
    void what_has_ended_is_not_opened() {
        Mrn mrn = accepted("FORM-4");
        submit(cancellation(mrn), TRADER);
        assertTrue(call(() -> get(FormAmendment.class).find(mrn, TRADER)).isEmpty());
    }
}
