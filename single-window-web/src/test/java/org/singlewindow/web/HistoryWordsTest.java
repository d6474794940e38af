package org.singlewindow.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.singlewindow.audit.AuditEntry;
import org.singlewindow.declaration.HistoryLine;

/** What the trail has as codes, people read in words. */
class HistoryWordsTest {

    private static HistoryLine line(String kind, String text) {
        AuditEntry entry = new AuditEntry(Instant.EPOCH, kind, "plant.kz", Optional.empty(), Optional.empty(), text);
        return new HistoryLine(entry.at(), kind, entry.actor(), entry.party(), entry.words());
    }

    @Test
    void the_reasons_of_a_rejection_are_words_and_what_was_typed_stays() {
        assertEquals("KZ-PLANT: Risk to health, plants or animals – beetles; UZ-CUSTOMS: No valid permit – it is over",
                HistoryWords.of(line("declaration.rejected",
                        "KZ-PLANT: HEALTH beetles; UZ-CUSTOMS: PERMIT it is over")));
        assertEquals("KZ-PLANT: PEST beetles; KZ-VET: Other – so", HistoryWords.of(line("declaration.rejected",
                "KZ-PLANT: PEST beetles; KZ-VET: OTHER so")));
    }
}
