package org.singlewindow.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.singlewindow.testing.SettableClock;

class VerifiedCredentialsTest {

    private final SettableClock clock = new SettableClock("2026-03-01T12:00:00Z");
    private final VerifiedCredentials verified = new VerifiedCredentials(KeyedDigest.ofThisJvm(), clock::instant);

    @Test
    void credentials_not_in_use_are_forgotten_after_five_minutes() {
        verified.remember("a", "b", "hash");
        clock.pass(Duration.ofSeconds(300));

        assertFalse(verified.knows("a", "b", "hash"));
    }

    @Test
    void credentials_in_use_stay_known() {
        verified.remember("a", "b", "hash");

        for (int minutes = 4; minutes < 60; minutes += 4) {
            clock.pass(Duration.ofMinutes(4));
            assertTrue(verified.knows("a", "b", "hash"), minutes + " minutes");
        }
        clock.pass(Duration.ofMinutes(6));
        assertFalse(verified.knows("a", "b", "hash"));
    }

    @Test
    void no_other_split_of_the_same_letters_is_taken_for_them() {
        verified.remember("ab", "c", "hash");

        assertFalse(verified.knows("a", "bc", "hash"));
        assertFalse(verified.knows("ab", "c", "other"));
    }

    @Test
    void whoever_is_at_work_stays_known_however_many_others_come_once() {
        verified.remember("at work", "b", "hash");
        for (int i = 0; i < 30_000; i++) {
            verified.remember("once " + i, "b", "hash");
            assertTrue(i % 50 != 0 || verified.knows("at work", "b", "hash"), i + " others");
        }
        assertFalse(verified.knows("once 0", "b", "hash") && verified.knows("once 1", "b", "hash")
                && verified.knows("once 2", "b", "hash"), "nobody was forgotten");
    }
}
