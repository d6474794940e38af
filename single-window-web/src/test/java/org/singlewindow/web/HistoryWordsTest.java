package org.singlewindow.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.singlewindow.agency.TaskStep;
import org.singlewindow.audit.AuditEntry;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Subject;

/** What the trail has as codes, people read in words. */
class HistoryWordsTest {

    @Test
    void a_file_is_told_by_its_name_its_kind_and_its_size() {
        assertEquals("invoice, 2.pdf (PDF, 1 KiB)",
                file("added", "invoice, 2.pdf, application/pdf, 82 bytes, sha-256 " + "0a".repeat(32)));
        assertEquals("scan.jpg (JPEG, 2 MiB)", file("added", "scan.jpg, image/jpeg, 2097152 bytes"));
        assertEquals("PDF, 1 KiB", file("added", "application/pdf, 82 bytes"));
        assertEquals("invoice.pdf: meant for one agency’s task", file("assigned", "invoice.pdf, task 75"));
        assertEquals("Meant for one agency’s task", file("assigned", "task 75"));
    }

    private static String file(String what, String kept) {
        AuditEntry entry = new AuditEntry(Instant.EPOCH, "attachment." + what, "trader.uz", Optional.empty(),
                Optional.of(Subject.declaration(new Mrn("26UZ00000000001KJ5"))), kept);
        return FileWords.said(entry.words(), Locale.ENGLISH);
    }

    /** Whatever was tried, and why it was refused. */
    @Test
    void what_was_tried_in_vain_is_told_in_words() {
        for (Locale reader : List.of(Locale.ENGLISH, new Locale("ru"))) {
            for (TaskStep step : TaskStep.values()) {
                assertNotEquals(step.name(), Words.of("try", step, reader));
            }
        }
        String why = "DECIDE_ITEMS was refused with 211: goods items had been decided";
        AuditEntry entry = new AuditEntry(Instant.EPOCH, "task.not-done", "customs.uz", Optional.empty(),
                Optional.of(Subject.declaration(new Mrn("26UZ00000000001KJ5"))), why);
        assertEquals("task.not-done.items", entry.words().key());
        assertEquals(why, entry.words().in(Locale.ENGLISH));
    }

    /** Not that agencies were deciding: whoever takes a declaration back may do so then. */
    @Test
    void that_a_control_was_in_the_way_is_told_in_the_reader_s_language() {
        AuditEntry entry = new AuditEntry(Instant.EPOCH, "declaration.not-cancelled", "trader.uz", Optional.empty(),
                Optional.of(Subject.declaration(new Mrn("26UZ00000000001KJ5"))),
                "a control is not over, or what it has shown is not decided about");
        assertEquals("declaration.not-cancelled.control", entry.words().key());
        assertNotEquals(entry.words().in(Locale.ENGLISH), entry.words().in(new Locale("ru")));
    }

    @Test
    void the_reasons_of_a_rejection_are_words_and_what_was_typed_stays() {
        assertEquals("KZ-PLANT: Risk to health, plants or animals – beetles; UZ-CUSTOMS: No valid permit – it is OTHER",
                HistoryWords.rejected("KZ-PLANT: HEALTH beetles; UZ-CUSTOMS: PERMIT it is OTHER", Locale.ENGLISH));
        assertEquals("KZ-PLANT: PEST beetles; KZ-VET: Иное – so",
                HistoryWords.rejected("KZ-PLANT: PEST beetles; KZ-VET: OTHER so", new Locale("ru")));
    }
}
