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
 * @param items     what was decided about some goods items by themselves
 * @param held      where the declaration is held: until when, and why
 * @param inForce   false where a later version of the declaration has put another in its place, or none
 * @param kind      what is to be done: to decide, or to let go on what all have approved
 */
public record TaskRow(long id, Mrn mrn, int version, String agency, TaskState state, Duty duty, Instant due,
        String declarant,
        Worded summary, Optional<String> claimedBy, boolean urgent,
        boolean inForce, ItemDecisions items, Optional<Held> held, Kind kind) {

    /** What somebody has to do, if anything. */
    public enum Kind {
        TASK,
        /** All have approved the declaration, which is rejected when it is due unless an agency lets it go on. */
        HELD
    }

    /**
     * The declaration is held.
     *
     * @param until when it is rejected unless an agency lets it go on
     * @param vain  what had not come in time; empty where that is there by now
     */
    public record Held(Instant until, Optional<String> vain) {}

    /** Until when it waits to be let go on, where there is nothing else to do about it. */
    TaskRow waitingToGoOn() {
        return held.map(hold -> new TaskRow(id, mrn, version, agency, state, duty, hold.until(), declarant, summary,
                claimedBy, urgent, inForce, items, held, Kind.HELD)).orElse(this);
    }

    /** What there is to say instead of a state in which nobody has said anything. */
    private enum Told {
        PARTLY
    }

    /** As lists show it: where some goods items are decided it is not as new as its state says. */
    public Enum<?> told() {
        return !items.isEmpty() && (state == TaskState.CREATED || state == TaskState.DELIVERED) ? Told.PARTLY : state;
    }

    /** Its place in a list of what waits: what is held stands among what cannot wait, since nobody is asked again. */
    TaskCursor place() {
        return new TaskCursor(due, id, urgent || kind == Kind.HELD);
    }
}
