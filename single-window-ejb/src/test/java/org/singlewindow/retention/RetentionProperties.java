package org.singlewindow.retention;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.singlewindow.kernel.CountryCode;

class RetentionProperties {

    private static final CountryCode UZ = new CountryCode("UZ");
    private static final CountryCode KZ = new CountryCode("KZ");

    /** Whatever is looked at first by age alone must not pass over anything. */
    @Property
    void nothing_that_is_over_ended_later_than_the_latest_end(
            @ForAll @Size(max = 5) List<@IntRange(min = 1, max = 100) Integer> years,
            @ForAll @IntRange(max = 40_000) int daysAgo) {
        Instant asOf = Instant.parse("2140-01-01T00:00:00Z");
        Instant ended = asOf.minusSeconds(daysAgo * 86_400L);
        LocalDate first = LocalDate.of(2025, 1, 1);
        List<RetentionRule> rules = IntStream.range(0, years.size())
                .mapToObj(i -> new RetentionRule(i % 2 == 0 ? UZ : KZ, first.plusYears(i * 20L), years.get(i), false))
                .toList();
        RetentionPeriods periods = new RetentionPeriods(rules);
        if (!periods.endOf(Set.of(UZ), ended).isAfter(asOf)) {
            assertTrue(!ended.isAfter(periods.latestEnd(asOf)), () -> rules + " " + ended);
        }
    }
}
