package org.singlewindow.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.singlewindow.delivery.Activity.Last;

class ActivityTest {

    private static final Optional<Instant> NOON = Optional.of(Instant.parse("2026-03-01T12:00:00Z"));
    private static final Optional<Instant> LATER = Optional.of(Instant.parse("2026-03-01T13:00:00Z"));

    @Test
    void a_failure_without_words_is_no_empty_text() {
        assertEquals(Optional.empty(), failure("", NOON).error());
        assertEquals(Optional.empty(), failure("no room", NOON).with(failure(" ", LATER)).error(),
                "the older words are not those of the last failure");
    }

    @Test
    void the_words_of_the_last_failure_outlive_what_went_well_after_it() {
        assertEquals(Optional.of("no room"),
                failure("no room", NOON).with(new Last(LATER, LATER, Optional.empty(), Optional.empty())).error());
    }

    private static Last failure(String words, Optional<Instant> when) {
        return new Last(Optional.empty(), Optional.empty(), Optional.of(words), when);
    }
}
