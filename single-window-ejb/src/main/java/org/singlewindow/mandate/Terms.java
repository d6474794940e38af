package org.singlewindow.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.singlewindow.kernel.Moments;

/** What a mandate is for, and when: from the beginning of its first day to the end of its last, where both are. */
record Terms(Set<Procedure> procedures, Representation representation, LocalDate first, LocalDate last, ZoneId zone) {

    /** Of a wish without a flaw. */
    static Terms of(GiveMandate wish, LocalDate today, ZoneId zone) {
        return new Terms(wish.procedures().stream().map(Procedure::valueOf).collect(Collectors.toUnmodifiableSet()),
                Representation.valueOf(wish.representation()), Moments.day(wish.days().first()).orElse(today),
                Moments.day(wish.days().last()).orElseThrow(), zone);
    }

    Instant beginsAt() {
        return first.atStartOfDay(zone).toInstant();
    }

    Instant endsAt() {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
