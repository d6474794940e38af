package org.singlewindow.transit;

import java.util.Optional;
import org.singlewindow.kernel.CountryCode;

/**
 * How somebody stands to a movement that they may see.
 *
 * @param trade   it is theirs, or they carry it, or act for its holder
 * @param customs of which country of the way they are the customs, or its own system
 */
record Standpoint(boolean trade, Optional<CountryCode> customs) {

    /** Whether this is for them to tell as the movement stands; the trade tells no more than the trade knows. */
    boolean mayTell(MovementStep step, Movement movement, Course course) {
        CountryCode here = course.here().map(Leg::country).orElse(movement.way().from());
        boolean departure = is(movement.way().from());
        boolean there = movement.state().isBeforeRelease() ? departure : is(here);
        return switch (step) {
            case INTEND_CONTROL, RELEASE, ENQUIRY, RECOVERY, RECOVERED, CANCEL -> departure;
            case CONTROL -> there;
            case CONTROL_RESULT -> there || departure && movement.state() == MovementState.DISCREPANCY;
            case DISCHARGE -> there || departure && !movement.state().isBeforeRelease();
            case DEPART -> departure || trade;
            case ASK_AGAIN, PROOF -> departure || trade;
            case INCIDENT, UNLOADING_REMARKS -> there || trade;
            case ARRIVE -> customs.isPresent() || trade;
            case EXIT, ENTER, REFUSE_ENTRY, ENQUIRY_RESULT -> customs.isPresent();
            case FAIL_GUARANTEE, FAIL_AHEAD, AMEND, WITHDRAW, REJECT, RUN_OUT -> false;
        };
    }

    /** What was on paper: an incident also once the goods have left the country in which it happened. */
    boolean mayTellLate(MovementStep step, Movement movement, Course course) {
        return mayTell(step, movement, course) || step == MovementStep.INCIDENT
                && course.legs().stream().anyMatch(leg -> is(leg.country()) && leg.startedAt().isPresent());
    }

    private boolean is(CountryCode country) {
        return customs.filter(country::equals).isPresent();
    }
}
