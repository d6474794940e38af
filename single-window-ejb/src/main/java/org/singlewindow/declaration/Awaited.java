package org.singlewindow.declaration;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;

/** What a declaration may wait for beside what agencies decide, each for a time that is told to the declarant. */
public enum Awaited {
    /** What it lacks (Revised Kyoto Convention, standard 3.13). */
    SUPPLEMENT,
    /** The goods, of which it was lodged ahead (standard 3.25). */
    ARRIVAL,
    /** The declarant's, to a question. */
    ANSWER,
    /** An officer's word on what was waited for in vain. */
    OFFICER,
    /**
     * That guarantees answer for goods in transit; a time for it begins where they did not when it was to be released.
     */
    GUARANTEE;

    static final Duration TERM = Duration.ofDays(30);
    private static final int WORKING_DAYS = 10;

    /** Up to when, where it begins now. */
    public Instant until(Instant now) {
        return this == ANSWER ? workingDays(now) : now.plus(TERM);
    }

    private static Instant workingDays(Instant from) {
        ZonedDateTime day = from.atZone(ZoneOffset.UTC);
        for (int left = WORKING_DAYS; left > 0;) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day.toInstant();
    }

    /** What a lodgement begins with, by its function. */
    static Map<Awaited, Instant> from(String function, Instant now) {
        Map<Awaited, Instant> awaited = new EnumMap<>(Awaited.class);
        if (function.equals(LodgementRules.PROVISIONAL)) {
            awaited.put(SUPPLEMENT, SUPPLEMENT.until(now));
        }
        if (function.equals(LodgementRules.AHEAD)) {
            awaited.put(ARRIVAL, ARRIVAL.until(now));
        }
        return awaited;
    }
}
