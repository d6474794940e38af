package org.singlewindow.agency;

import java.time.Instant;
import java.util.Optional;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Worded;
import org.singlewindow.routing.Duty;

/**
 * A task in an inbox.
 *
 * @param agency    the agency's code
 * @param due       when its published time is over; for {@link Duty#INFORM} when it was lodged
 * @param declarant the declarant's name
 * @param summary   way and goods in one line
 * @param claimedBy sign-in of the officer who holds it
 * @param urgent    that it is about live or perishable goods: before others in the inbox, and due sooner
 */
public record TaskRow(long id, Mrn mrn, int version, String agency, TaskState state, Duty duty, Instant due,
        String declarant,
        Worded summary, Optional<String> claimedBy, boolean urgent) {}
