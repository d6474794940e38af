package org.singlewindow.transit;

import java.util.Optional;
import org.singlewindow.kernel.CountryCode;

/** Whose turn it is. @param country of the customs, where it is theirs */
public record MovementTurn(Side side, Optional<CountryCode> country) {

    /** Who has to do something next. */
    public enum Side {
        /** All who have to approve the declaration. */
        AGENCIES,
        HOLDER, CARRIER, CUSTOMS, NOBODY
    }

    static MovementTurn of(Movement movement, Course course) {
        Optional<CountryCode> from = Optional.of(movement.way().from());
        Optional<CountryCode> here = course.here().map(Leg::country).or(() -> from);
        return switch (course.state()) {
            case ACCEPTED -> of(Side.AGENCIES);
            case GUARANTEE_INVALID, NOT_ARRIVED -> of(Side.HOLDER);
            case RELEASED, IN_TRANSIT -> of(Side.CARRIER);
            case UNDER_CONTROL, RECOVERY -> new MovementTurn(Side.CUSTOMS, from);
            case AT_FRONTIER -> course.ahead().filter(leg -> leg.state() == LegState.NONE)
                    .map(leg -> new MovementTurn(Side.CUSTOMS, Optional.of(leg.country())))
                    .orElseGet(() -> of(Side.CARRIER));
            case ARRIVED, UNLOADING, CONTROL_RESULT, DISCREPANCY -> new MovementTurn(Side.CUSTOMS, here);
            case ENQUIRY -> new MovementTurn(Side.CUSTOMS, Optional.of(
                    movement.way().route().get(movement.way().route().size() - 1)));
            case WRITTEN_OFF, RECOVERED, INVALIDATED, NOT_RELEASED -> of(Side.NOBODY);
        };
    }

    private static MovementTurn of(Side side) {
        return new MovementTurn(side, Optional.empty());
    }
}
