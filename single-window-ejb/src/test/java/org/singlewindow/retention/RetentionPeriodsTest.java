package org.singlewindow.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.CountryCode;

class RetentionPeriodsTest {

    private static final CountryCode UZ = new CountryCode("UZ");
    private static final CountryCode KZ = new CountryCode("KZ");
    private static final Instant ENDED = Instant.parse("2026-03-01T08:00:00Z");

    private static RetentionRule rule(CountryCode country, String since, int years) {
        return new RetentionRule(country, LocalDate.parse(since), years, false);
    }

    private static int years(List<RetentionRule> rules, CountryCode... concerned) {
        Instant end = new RetentionPeriods(rules).endOf(Set.of(concerned), ENDED);
        return end.atOffset(ZoneOffset.UTC).getYear() - 2026;
    }

    @Test
    void who_says_nothing_keeps_for_ten_years() {
        assertEquals(10, years(List.of(), UZ, KZ));
        assertEquals(Instant.parse("2036-03-01T08:00:00Z"), new RetentionPeriods(List.of()).endOf(Set.of(UZ), ENDED));
    }

    @Test
    void the_longest_of_those_concerned_counts() {
        List<RetentionRule> rules = List.of(rule(UZ, "2020-01-01", 5), rule(KZ, "2020-01-01", 15));
        assertEquals(5, years(rules, UZ));
        assertEquals(15, years(rules, UZ, KZ));
        assertEquals(10, years(List.of(rule(UZ, "2020-01-01", 5)), UZ, KZ), "Kazakhstan says nothing");
    }

    @Test
    void who_lengthens_lengthens_what_is_there_and_who_shortens_shortens_what_ends_from_then_on() {
        assertEquals(20, years(List.of(rule(UZ, "2020-01-01", 5), rule(UZ, "2030-01-01", 20)), UZ));
        assertEquals(12, years(List.of(rule(UZ, "2020-01-01", 12), rule(UZ, "2030-01-01", 5)), UZ));
        assertEquals(10, years(List.of(rule(UZ, "2030-01-01", 5)), UZ), "ended before it said so");
        assertEquals(5, years(List.of(rule(UZ, "2026-03-01", 5)), UZ), "ended on the day");
        assertEquals(7, years(List.of(rule(UZ, "2020-01-01", 30), rule(UZ, "2025-01-01", 7)), UZ), "thirty was before");
    }
}
