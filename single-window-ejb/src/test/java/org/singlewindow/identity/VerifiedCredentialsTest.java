package org.singlewindow.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class VerifiedCredentialsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private final VerifiedCredentials verified = new VerifiedCredentials(KeyedDigest.ofThisJvm());

    @Test
    void credentials_not_in_use_are_forgotten_after_five_minutes() {
        verified.remember("a", "b", "hash", NOON);

        assertFalse(verified.knows("a", "b", "hash", NOON.plusSeconds(300)));
    }

    @Test
    void credentials_in_use_stay_known() {
        verified.remember("a", "b", "hash", NOON);

        for (int minutes = 4; minutes < 60; minutes += 4) {
            assertTrue(verified.knows("a", "b", "hash", NOON.plusSeconds(60L * minutes)), minutes + " minutes");
        }
        assertFalse(verified.knows("a", "b", "hash", NOON.plusSeconds(3600 + 600)));
    }

    @Test
    void no_other_split_of_the_same_letters_is_taken_for_them() {
        verified.remember("ab", "c", "hash", NOON);

        assertFalse(verified.knows("a", "bc", "hash", NOON));
        assertFalse(verified.knows("ab", "c", "other", NOON));
    }
}
