package org.singlewindow.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Moments as people and programs write them, in the years 1 to 9999 that every calendar and database has; and as
 * microseconds since 1970, which is as exact as the database keeps them.
 */
public final class Moments {

    private static final long MICROS = 1_000_000;

    private static final int LAST_YEAR = 9999;

    private Moments() {
    }

    public static long toMicros(Instant moment) {
        return moment.getEpochSecond() * MICROS + moment.getNano() / 1000;
    }

    public static Instant ofMicros(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
    }

    /** A day is the moment at which it begins, by universal time. */
    public static Optional<Instant> parse(String text) {
        if (text.length() == "2026-01-31".length()) {
            return day(text).map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC))
                    .filter(moment -> isKept(moment.getYear())).map(OffsetDateTime::toInstant);
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> isKept(day.getYear()));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    private static boolean isKept(int year) {
        return year >= 1 && year <= LAST_YEAR;
    }
}
