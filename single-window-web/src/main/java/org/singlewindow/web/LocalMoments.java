package org.singlewindow.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;

/** LocalMoments as the user reads them: in the browser's zone and the user's language. Functions of the tag library. */
public final class LocalMoments {

    private LocalMoments() {
    }

    /** Short enough for a table: time and day, the year only when it is another. */
    public static String text(Object moment) {
        if (!(moment instanceof Instant instant)) {
            return "";
        }
        ZonedDateTime there = instant.atZone(zone());
        String pattern = there.getYear() == ZonedDateTime.now(clock().withZone(zone())).getYear() ? "d MMM HH:mm"
                : "d MMM yyyy HH:mm";
        return DateTimeFormatter.ofPattern(pattern, Words.locale()).format(there);
    }

    /** From one day to another, in the user's language; a day is the same in every zone. */
    public static String days(LocalDate first, LocalDate last) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("d MMM yyyy", Words.locale());
        return first.equals(last) ? form.format(first) : form.format(first) + " – " + form.format(last);
    }

    public static String full(Object moment) {
        return moment instanceof Instant instant
                ? DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.LONG).withLocale(Words.locale())
                        .format(instant.atZone(zone()))
                : "";
    }

    /** By the clock of a country, which is named: for whoever reads it elsewhere, or on paper. */
    public static String by(Instant moment, CountryCode country, Optional<ZoneId> zone) {
        ZonedDateTime there = moment.atZone(zone.orElse(ZoneOffset.UTC));
        String said = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Words.locale()).format(there);
        String apart = there.getOffset().getId().replaceFirst("(?<=[+-])0", "").replaceFirst(":00$", "");
        return zone.isEmpty() ? Words.fill("time.utc", said)
                : Words.fill("time.there", said, Words.country(country.value()) + " (UTC" + apart + ")");
    }

    /** How far off, such as {@code 3 h}, whether ahead or past. */
    public static String distance(Object moment) {
        if (!(moment instanceof Instant instant)) {
            return "";
        }
        return span(Duration.between(clock().instant(), instant).abs());
    }

    public static String span(Duration apart) {
        if (apart.toMinutes() < 1) {
            return Words.fill("time.seconds", apart.toSeconds());
        }
        if (apart.toHours() < 1) {
            return Words.fill("time.minutes", apart.toMinutes());
        }
        return apart.toHours() < 48 ? Words.fill("time.hours", apart.toHours())
                : Words.fill("time.days", apart.toDays());
    }

    public static boolean isPast(Object moment) {
        return moment instanceof Instant instant && instant.isBefore(clock().instant());
    }

    private static Clock clock() {
        return CDI.current().select(Clock.class).get();
    }

    private static ZoneId zone() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null ? Words.zone() : Preferences.zone(faces);
    }
}
