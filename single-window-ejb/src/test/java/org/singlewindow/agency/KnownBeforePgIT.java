package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.LimitTimer;
import org.singlewindow.declaration.wire.AnswerKind;
import org.singlewindow.declaration.wire.Documents;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/** What an inbox says of a task before it is opened: what was decided before, and that the declaration is held. */
class KnownBeforePgIT extends LifeDesk {

    private final SettableClock clock = new SettableClock("2026-03-01T08:00:00Z");

    @BeforeAll
    void open() {
        open(clock);
    }

    private TaskRow row(Mrn mrn) {
        return call(() -> get(Inbox.class).about(mrn, TaskChoice.ALL, SmallRegion.officer("KZ-PLANT"))).rows().stream()
                .filter(TaskRow::inForce).findFirst().orElseThrow();
    }

    private Optional<EarlierDecision> earlier(Mrn mrn) {
        TaskRow now = row(mrn);
        return call(() -> get(Inbox.class).findEarlier(now, SmallRegion.officer("KZ-PLANT")));
    }

    private static byte[] document(String reference) {
        return Documents.fruits(reference, 3);
    }

    @Test
    void who_is_asked_again_is_told_what_was_decided_and_who_is_asked_first_is_not() {
        Mrn mrn = accepted(submit(document("BEFORE-1"), TRADER));
        long first = task(mrn, "KZ-PLANT");
        assertEquals(Optional.empty(), earlier(mrn));
        done(mrn, "KZ-PLANT", Decision.APPROVE);
        byte[] amendment = new String(document("BEFORE-1"), StandardCharsets.UTF_8)
                .replace("<FunctionCode>9<", "<FunctionCode>5<")
                .replaceFirst("(</FunctionalReferenceID>)", "$1<ID>" + mrn + "</ID>")
                .replace("Dried apricots", "Dried plums").getBytes(StandardCharsets.UTF_8);
        assertEquals(AnswerKind.AMENDED, submit(amendment, TRADER).kind());

        EarlierDecision earlier = earlier(mrn).orElseThrow();

        assertEquals(new EarlierDecision(first, 1, TaskState.APPROVED, clock.instant()), earlier);
        assertTrue(row(mrn).id() != first);
    }

    @Test
    void of_a_declaration_that_is_held_the_row_says_why_and_until_when() {
        Mrn mrn = accepted(submit(document("BEFORE-2"), TRADER));
        assertEquals(Optional.empty(), row(mrn).held());
        done(mrn, "KZ-CUSTOMS", Decision.QUERY);
        clock.pass(Duration.ofDays(30));
        call(() -> {
            get(LimitTimer.class).noticeTimesThatAreOver();
            return List.of();
        });
        assertEquals(Optional.of(new TaskRow.Held(clock.instant().plus(Duration.ofDays(30)), Optional.of("ANSWER"))),
                row(mrn).held());
    }
}
