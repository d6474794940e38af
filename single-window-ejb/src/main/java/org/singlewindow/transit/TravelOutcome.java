package org.singlewindow.transit;

/** What came of asking for the paper that travels with the goods. */
public sealed interface TravelOutcome {

    record Made(TravelPaper paper) implements TravelOutcome {}

    /** Before the release nothing travels, and what was taken back does not either. */
    record NotTravelling(MovementState state) implements TravelOutcome {}

    /** No such movement, or none for them to see. */
    record NotThere() implements TravelOutcome {}
}
