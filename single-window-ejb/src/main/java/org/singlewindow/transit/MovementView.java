package org.singlewindow.transit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.declaration.Ahead;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;

/**
 * A movement as somebody sees it.
 *
 * @param passed     the other offices that are named
 * @param seals      on the goods now
 * @param guarantees without their access codes
 * @param turn       whose it is
 * @param terms      under which it was released, or would be today
 * @param offered    what whoever looks may tell now
 * @param fromPaper  what of the rest they may tell where it was on paper
 * @param ofCustoms  whether that is customs, who alone puts on seals
 * @param ahead      what countries that it comes to would not take; before the release alone
 * @param covering   what the guarantees say now; empty once it has gone and they cover it, or never will
 * @param intention  that a control is meant to be made, for those who may know
 * @param waiting    from paper, told before what came before it
 */
public record MovementView(MovementRow row, Place departure, Place destination, List<Place> passed,
        List<Leg> operations,
        List<String> seals, List<Secured> guarantees, List<Line> events, MovementTurn turn,
        MovementTerms terms, Set<MovementStep> offered, Set<MovementStep> fromPaper, boolean ofCustoms,
        Optional<Covering> covering,
        List<Ahead> ahead, Optional<ControlIntention> intention, List<Waiting> waiting) {

    public MovementView {
        passed = List.copyOf(passed);
        operations = List.copyOf(operations);
        seals = List.copyOf(seals);
        guarantees = List.copyOf(guarantees);
        events = List.copyOf(events);
        offered = Set.copyOf(offered);
        fromPaper = Set.copyOf(fromPaper);
        ahead = List.copyOf(ahead);
        waiting = List.copyOf(waiting);
    }

    public Mrn mrn() {
        return row.mrn();
    }

    /** What has still to happen until it is discharged, in order, and who has to tell it. */
    public List<StillToDo> stillToDo() {
        return StillToDo.of(row.state(), operations, turn);
    }

    /** What whoever looks may say beside a step. */
    public Set<EventPart> parts(MovementStep step) {
        Set<EventPart> parts = EventPart.of(step);
        if (!ofCustoms) {
            parts.remove(EventPart.SEALS);
        }
        return parts;
    }

    /**
     * Whether the guarantees would cover it now; of what has gone without, whether they do.
     *
     * @param grounds every reason why not
     * @param until   up to when that may be put right, where it was to be released and they did not
     * @param gone    it is on its way, and nothing is locked for it
     */
    public record Covering(List<CoverGround> grounds, Optional<Instant> until, boolean gone) {

        public Covering {
            grounds = List.copyOf(grounds);
        }

        public boolean isCovered() {
            return grounds.isEmpty() && !gone;
        }

        /** Nothing is in the way of locking what it went without. */
        public boolean isDueToBeLocked() {
            return grounds.isEmpty() && gone;
        }
    }

    /** An office; both empty where none is named. */
    public record Place(String code, String name) {}

    /**
     * A guarantee and what is locked of it.
     *
     * @param amount as declared
     * @param state  of what is locked; empty where nothing ever was
     * @param open   what is locked of it now
     */
    public record Secured(int position, String type, String grn, Sum amount, Optional<String> state,
            Optional<Sum> open, Optional<Instant> lockedAt, Optional<Instant> creditedAt) {}

    /**
     * Something that becomes an event once what came before it has been told.
     *
     * @param never why it can be none any more
     */
    public record Waiting(MovementStep step, Instant at, String party, Place office, EventDetails details,
            Optional<Obstacle> never) {}

    /** The number of the paper on which it began; empty where it did not begin on one. */
    public Optional<String> paper() {
        return events.stream().flatMap(each -> each.details().fallback().stream()).map(Fallback::number)
                .filter(number -> !number.isEmpty()).findFirst();
    }

    /** An amount and its currency, as they are written. */
    public record Sum(String amount, String currency) {}

    /**
     * An event.
     *
     * @param country  of the authority that told it
     * @param replaced the seals that were on the goods before, where others were put on
     */
    public record Line(int number, MovementStep step, Instant at, Instant recordedAt, String party,
            Optional<CountryCode> country, Place office, EventDetails details, MovementState state,
            List<String> replaced) {

        /** Whether the goods are let go at their end by that. */
        public Optional<Boolean> goodsReleased() {
            return state.goodsAfter(step);
        }

        /** Where it says that the guarantees did not cover it, why. */
        public List<CoverGround> grounds() {
            return step == MovementStep.FAIL_GUARANTEE ? CoverGround.read(details.reason()) : List.of();
        }
    }
}
