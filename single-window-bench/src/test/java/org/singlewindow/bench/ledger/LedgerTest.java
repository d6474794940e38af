package org.singlewindow.bench.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.singlewindow.bench.ledger.Ledger.Outcome;

class LedgerTest {

    @TempDir
    Path directory;

    @Test
    void a_line_for_each_outcome_is_kept_as_a_file() throws Exception {
        Path file = directory.resolve("below/ledger");
        try (Ledger ledger = Ledger.at(file)) {
            ledger.note(sent("one"), Outcome.UNKNOWN);
            ledger.note(sent("two"), Outcome.REFUSED);
            ledger.note(sent("one"), Outcome.ACCEPTED);
            assertEquals(1, ledger.count(Outcome.ACCEPTED));
            assertEquals(0, ledger.count(Outcome.UNKNOWN));
        }
        assertEquals(List.of("one " + sent("one").sha256() + " UNKNOWN", "two " + sent("two").sha256() + " REFUSED",
                "one " + sent("one").sha256() + " ACCEPTED"), Files.readAllLines(file));
    }

    @Test
    void a_later_refusal_does_not_tell_what_became_of_what_was_never_answered() throws Exception {
        try (Ledger ledger = Ledger.at(directory.resolve("ledger"))) {
            ledger.note(sent("one"), Outcome.UNKNOWN);
            ledger.note(sent("one"), Outcome.REFUSED);
            assertEquals(1, ledger.count(Outcome.UNKNOWN));
            assertEquals(List.of("one"), ledger.unanswered().stream().map(Sent::reference).toList());
            ledger.note(sent("one"), Outcome.ACCEPTED);
            assertEquals(List.of(), ledger.unanswered());
        }
    }

    @Test
    void what_comes_again_after_it_was_acknowledged_is_told_from_what_was_forgotten() throws Exception {
        try (DeliveryLedger ledger = DeliveryLedger.at(directory.resolve("deliveries"))) {
            assertEquals(Set.of(1L, 2L, 3L), ledger.handOut(List.of(1L, 2L, 3L)));
            ledger.ask(List.of(1L, 2L));
            ledger.settle(List.of(1L));
            assertEquals(Set.of(3L), ledger.forgotten());
            assertEquals(Set.of(1L), ledger.acknowledged());
            assertEquals(Set.of(4L), ledger.handOut(List.of(1L, 2L, 3L, 4L)));
            assertEquals(Set.of(2L, 3L), ledger.repeated());
            assertEquals(Set.of(1L), ledger.afterTheEnd());
        }
    }

    private static Sent sent(String reference) {
        return Sent.of(("<a><FunctionalReferenceID>" + reference + "</FunctionalReferenceID></a>")
                .getBytes(StandardCharsets.US_ASCII));
    }
}
