package org.singlewindow.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;

/**
 * What would be removed, and what would not.
 *
 * @param asOf  whose time is over at this moment; an order names it
 * @param cases how many would be removed in all; an order names that too
 * @param more  there are more than were looked through; these come with the next removal
 * @param list  the oldest of them
 */
public record RetentionView(Instant asOf, long cases, boolean more, List<OfCountry> countries, List<Due> list) {

    /**
     * Of what was lodged in one country.
     *
     * @param years         how long it is kept there
     * @param daily         whether it is removed by itself
     * @param oldest        when the oldest that would be removed ended
     * @param keptForOthers its time is over there, and another country keeps it longer
     * @param open          as old, and not ended, or not fetched by everybody
     */
    public record OfCountry(CountryCode country, int years, boolean daily, long due, Optional<Instant> oldest,
            long held, long keptForOthers, long open) {}

    /**
     * One that would be removed.
     *
     * @param told its status for people: of what was released without a part of it they do not read that it was
     *             released
     */
    public record Due(Mrn mrn, CountryCode country, String status, String told, Instant lodgedAt, Instant endedAt,
            Instant keptUntil) {}
}
