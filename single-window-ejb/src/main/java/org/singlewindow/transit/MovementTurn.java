package org.singlewindow.transit;

import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;

/** Whose turn it is. @param country of the customs, where it is theirs */
public record MovementTurn(Side side, Optional<CountryCode> country) {

    /** @param overdue whether it has not arrived in time */
    public record Now(MovementTurn turn, boolean overdue) {}

    /** Who has to do something next. */
    public enum Side {
        /** All who have to approve the declaration. */
        AGENCIES,
        HOLDER, CARRIER, CUSTOMS, NOBODY
    }

    /** @param forHolder whether, before the release, it waits for something of the holder's, and for no approval */
    static MovementTurn of(Movement movement, Course course, List<Recorded> happened, boolean forHolder) {
        Optional<CountryCode> from = Optional.of(movement.way().from());
        Optional<CountryCode> here = course.here().map(Leg::country).or(() -> from);
        return switch (course.state()) {
            case ACCEPTED -> of(forHolder ? Side.HOLDER : Side.AGENCIES);
            case GUARANTEE_INVALID -> of(Side.HOLDER);
            case RELEASED, IN_TRANSIT -> of(Side.CARRIER);
            // who did not arrive is asked for; until that has been done, it is for the office of departure to do it
            case UNDER_CONTROL, NOT_ARRIVED, RECOVERY -> new MovementTurn(Side.CUSTOMS, from);
            case AT_FRONTIER -> course.ahead().filter(leg -> leg.state() == LegState.NONE)
                    .map(leg -> new MovementTurn(Side.CUSTOMS, Optional.of(leg.country())))
                    .orElseGet(() -> of(Side.CARRIER));
            case ARRIVED, UNLOADING, CONTROL_RESULT, DISCREPANCY -> new MovementTurn(Side.CUSTOMS, here);
            case ENQUIRY -> enquired(movement, happened);
            case WRITTEN_OFF, RECOVERED, INVALIDATED, NOT_RELEASED -> of(Side.NOBODY);
        };
    }

    private static MovementTurn enquired(Movement movement, List<Recorded> happened) {
        Optional<EventDetails> enquiry = happened.stream().map(Recorded::happening)
                .filter(each -> each.step() == MovementStep.ENQUIRY).reduce((one, later) -> later)
                .map(Happening::details);
        if (isAnswered(happened)) {
            return new MovementTurn(Side.CUSTOMS, Optional.of(movement.way().from()));
        }
        MovementTerms terms = movement.terms(happened);
        // what was asked before it was kept who was asked, has the days alone
        boolean office = enquiry.flatMap(EventDetails::asked).map(Enquired.OFFICE::equals)
                .orElseGet(() -> enquiry.map(EventDetails::term)
                        .filter(term -> term == terms.office() && term != terms.holder()).isPresent());
        return office
                ? new MovementTurn(Side.CUSTOMS,
                        Optional.of(movement.way().route().get(movement.way().route().size() - 1)))
                : of(Side.HOLDER);
    }

    /** Whether a proof came since somebody was asked, and customs has not said yet what it is worth. */
    private static boolean isAnswered(List<Recorded> happened) {
        return happened.stream().map(Recorded::happening)
                .filter(each -> each.step() == MovementStep.ENQUIRY
                        || each.step() == MovementStep.PROOF && !each.ofAuthority())
                .reduce((one, later) -> later).filter(each -> each.step() == MovementStep.PROOF).isPresent();
    }

    private static MovementTurn of(Side side) {
        return new MovementTurn(side, Optional.empty());
    }
}
