package org.singlewindow.transit;

import java.util.Locale;
import java.util.Optional;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Subject;

/** What can happen to a movement, as the audit trail has it: with the declaration, so that its history is whole. */
public sealed interface MovementEvent extends DomainEvent {

    Mrn mrn();

    @Override
    default Subject about() {
        return Subject.declaration(mrn());
    }

    static MovementEvent of(Mrn mrn, Recorded event) {
        return new Happened(mrn, event.happening().step(), event.state(), event.actor(),
                event.party().isEmpty() ? Optional.empty() : Optional.of(event.party()),
                event.happening().details().reason());
    }

    /** It is an event of the movement. */
    record Happened(Mrn mrn, MovementStep step, MovementState state, String actor, Optional<String> party,
            String reason) implements MovementEvent {

        @Override
        public String kind() {
            return "movement." + word(step);
        }

        @Override
        public String text() {
            return reason;
        }
    }

    /** Somebody told what cannot be; nothing was changed. */
    record NotTaken(Mrn mrn, MovementStep step, MovementState state, String actor, Optional<String> party,
            String code) implements MovementEvent {

        @Override
        public String kind() {
            return "movement.not-taken";
        }

        @Override
        public String text() {
            return step + " was not possible while it was " + state + " (" + code + ")";
        }
    }

    /** The office of departure means to control its goods; only that office reads it. */
    record Intended(Mrn mrn, String actor, String customs, String text) implements MovementEvent {

        @Override
        public Optional<String> party() {
            return Optional.of(customs);
        }

        @Override
        public String kind() {
            return "movement." + word(MovementStep.INTEND_CONTROL);
        }
    }

    private static String word(MovementStep step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
