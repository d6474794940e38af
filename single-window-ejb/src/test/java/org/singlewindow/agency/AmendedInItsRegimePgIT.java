package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.AnswerKind;
import org.singlewindow.declaration.wire.Documents;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.testing.SettableClock;

/** What a declaration is for, and which one it is, no amendment changes without a word. */
class AmendedInItsRegimePgIT extends LifeDesk {

    private static final String PREVIOUS = """
            <PreviousDocument><ID>%s</ID><TypeCode>830</TypeCode></PreviousDocument></GoodsShipment>""";

    @BeforeAll
    void open() {
        open(new SettableClock("2026-03-01T08:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"IMA", "T1", "COR"})
    void nothing_else_is_made_of_an_export(String type) {
        Mrn mrn = accepted("REGIME-" + type);
        Answer answer = submit(whole(Documents.text("REGIME-" + type)
                .replaceFirst("(</FunctionalReferenceID>)", "$1<ID>" + mrn + "</ID>")
                .replace("<TypeCode>EXA<", "<TypeCode>" + type + "<")), TRADER);
        assertEquals(RuleCode.INCONSISTENT, refusal(answer, AnswerKind.INVALID));
        assertEquals(1, view(mrn).version());
    }

    /** As the import has it that goes on from this export. */
    @Test
    void what_a_whole_declaration_names_by_number_as_its_previous_document_is_not_what_it_replaces() {
        Mrn mrn = accepted("REGIME-BEFORE");
        Answer answer = submit(whole(Documents.text("REGIME-AFTER").replace("Dried apricots", "Dried plums")
                .replace("</GoodsShipment>", PREVIOUS.formatted(mrn))), TRADER);
        assertEquals(AnswerKind.NOT_FOUND, answer.kind(), () -> answer.violations().toString());
        assertEquals(1, view(mrn).version());
    }

    private static byte[] whole(String document) {
        return document.replace("<FunctionCode>9<", "<FunctionCode>5<").getBytes(StandardCharsets.UTF_8);
    }

    /** Known by their bytes: whether they were lost on their way once, or are meant anew, nobody can tell. */
    @Test
    void the_bytes_of_an_amendment_that_another_has_followed_are_not_called_done() {
        Mrn mrn = accepted("AGAIN-1");
        byte[] plums = whole(changed(mrn, "Dried plums"));
        assertEquals(AnswerKind.AMENDED, submit(plums, TRADER).kind());
        assertEquals(AnswerKind.DUPLICATE, submit(plums, TRADER).kind());
        assertEquals(AnswerKind.AMENDED, submit(whole(changed(mrn, "Dried pears")), TRADER).kind());
        assertEquals(RuleCode.INVALID_STATE, refusal(submit(plums, TRADER), AnswerKind.CONFLICT));
        assertEquals(3, view(mrn).version());
    }

    private static String changed(Mrn mrn, String goods) {
        return Documents.text("AGAIN-1").replaceFirst("(</FunctionalReferenceID>)", "$1<ID>" + mrn + "</ID>")
                .replace("Dried apricots", goods);
    }
}
