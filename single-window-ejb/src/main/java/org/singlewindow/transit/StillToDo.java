package org.singlewindow.transit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.kernel.CountryCode;

/**
 * What has still to happen before a movement is discharged, and who has to tell it. The first is what it waits for now:
 * whose turn that is, the movement says, for who brings the goods to a border is not who tells that they left.
 *
 * @param step that has to be told
 * @param back the country to which the goods turn back for that, where the next one did not let them in
 */
public record StillToDo(MovementStep step, MovementTurn who, Optional<CountryCode> back) {

    /** In order; nothing once it is over. */
    static List<StillToDo> of(MovementState state, List<Leg> legs, MovementTurn turn) {
        CountryCode from = legs.get(0).country();
        CountryCode here = legs.stream().filter(leg -> leg.startedAt().isPresent()).reduce((one, later) -> later)
                .map(Leg::country).orElse(from);
        return switch (state) {
            case ACCEPTED, GUARANTEE_INVALID -> with(legs, turn(MovementStep.RELEASE, turn));
            case UNDER_CONTROL ->
                with(legs, customs(MovementStep.CONTROL_RESULT, from), turn(MovementStep.RELEASE, turn));
            case RELEASED, IN_TRANSIT, AT_FRONTIER -> with(legs);
            case NOT_ARRIVED -> with(legs, customs(MovementStep.ENQUIRY, from));
            case ENQUIRY -> with(legs, turn(MovementStep.ENQUIRY_RESULT, turn));
            case ARRIVED, UNLOADING, DISCREPANCY -> List.of(customs(MovementStep.CONTROL_RESULT, here),
                    customs(MovementStep.DISCHARGE, here));
            case CONTROL_RESULT -> List.of(customs(MovementStep.DISCHARGE, here));
            case RECOVERY -> List.of(customs(MovementStep.RECOVERED, from));
            case WRITTEN_OFF, RECOVERED, INVALIDATED, NOT_RELEASED -> List.of();
        };
    }

    /** Whether the goods are to be somewhere for it. */
    boolean isOnTheWay() {
        return step == MovementStep.EXIT || step == MovementStep.ENTER || step == MovementStep.ARRIVE;
    }

    /** Behind what comes first, all of the way that is still to be made, and its end. */
    private static List<StillToDo> with(List<Leg> legs, StillToDo... first) {
        List<StillToDo> all = new ArrayList<>(List.of(first));
        boolean turned = legs.stream().anyMatch(leg -> leg.state() == LegState.REFUSED);
        List<Leg> ahead = turned ? List.of()
                : legs.stream().filter(leg -> leg.terminatedAt().isEmpty()).toList();
        for (Leg leg : ahead) {
            if (leg.state() == LegState.NONE && leg.sequence() > 1) {
                all.add(customs(MovementStep.ENTER, leg.country()));
            }
            if (leg.sequence() < legs.size()) {
                all.add(customs(MovementStep.EXIT, leg.country()));
            }
        }
        CountryCode end = turned ? lastEntered(legs) : legs.get(legs.size() - 1).country();
        Stream.of(new StillToDo(MovementStep.ARRIVE, new MovementTurn(MovementTurn.Side.CARRIER, Optional.empty()),
                turned ? Optional.of(end) : Optional.empty()),
                customs(MovementStep.CONTROL_RESULT, end), customs(MovementStep.DISCHARGE, end)).forEach(all::add);
        return List.copyOf(all);
    }

    private static CountryCode lastEntered(List<Leg> legs) {
        return legs.stream().filter(leg -> leg.startedAt().isPresent()).reduce((one, later) -> later)
                .orElse(legs.get(0)).country();
    }

    private static StillToDo turn(MovementStep step, MovementTurn who) {
        return new StillToDo(step, who, Optional.empty());
    }

    private static StillToDo customs(MovementStep step, CountryCode country) {
        return new StillToDo(step, new MovementTurn(MovementTurn.Side.CUSTOMS, Optional.of(country)),
                Optional.empty());
    }
}
