package org.singlewindow.bench.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.singlewindow.bench.ledger.Finding.Kind;
import org.singlewindow.bench.ledger.Ledger.Outcome;

class AuditTest {

    private static final Stored WHOLE = new Stored("a1", List.of());

    @Test
    void what_was_accepted_and_is_there_holds() {
        Audit audit = told(Outcome.ACCEPTED, Map.of("one", WHOLE));
        assertTrue(audit.holds());
        assertEquals(List.of(), audit.findings());
        assertEquals(1, audit.count(Outcome.ACCEPTED));
    }

    @Test
    void what_was_accepted_and_is_not_there_is_lost() {
        found(Kind.LOST, told(Outcome.ACCEPTED, Map.of("another", WHOLE)));
    }

    @Test
    void other_bytes_are_a_change() {
        found(Kind.CHANGED, told(Outcome.ACCEPTED, Map.of("one", new Stored("b2", List.of()))));
    }

    @Test
    void what_was_sent_away_may_not_be_there() {
        found(Kind.NOT_REFUSED, told(Outcome.REFUSED, Map.of("one", WHOLE)));
        assertTrue(told(Outcome.REFUSED, Map.of()).holds());
    }

    @Test
    void what_was_never_answered_may_be_there_or_not_but_not_by_half() {
        assertTrue(told(Outcome.UNKNOWN, Map.of()).holds());
        Audit there = told(Outcome.UNKNOWN, Map.of("one", WHOLE));
        assertTrue(there.holds());
        assertEquals(1, there.count(Kind.UNHEARD));
        assertEquals(1, told(Outcome.UNKNOWN, Map.of("one", new Stored("a1", List.of("tasks")))).count(Kind.NOT_WHOLE));
    }

    @Test
    void half_a_declaration_that_nobody_in_the_ledger_sent_is_found_too() {
        Audit audit = Audit.compare(Map.of(), Map.of("stranger", new Stored("c3", List.of("audit line"))));
        found(Kind.NOT_WHOLE, audit);
        assertTrue(audit.toString().contains("stranger: audit line"), audit::toString);
    }

    private static Audit told(Outcome outcome, Map<String, Stored> stored) {
        return Audit.compare(Map.of("one", new Ledger.Entry("a1", outcome)), stored);
    }

    private static void found(Kind kind, Audit audit) {
        assertFalse(audit.holds());
        assertEquals(List.of(kind), audit.findings().stream().map(Finding::kind).toList());
    }
}
