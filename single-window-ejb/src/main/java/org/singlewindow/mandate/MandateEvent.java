package org.singlewindow.mandate;

import java.util.Optional;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Subject;

/** What can happen to a mandate. That it has run out nobody does: its last day was told when it was given. */
public sealed interface MandateEvent extends DomainEvent {

    long number();

    /** Code of the broker. */
    String broker();

    @Override
    default Subject about() {
        return Subject.mandate(number());
    }

    @Override
    default Optional<String> party() {
        return Optional.of(broker());
    }

    record Given(long number, String broker, String actor, String text) implements MandateEvent {
        @Override
        public String kind() {
            return "mandate.given";
        }
    }

    /** By the trader. */
    record Withdrawn(long number, String broker, String actor, String text) implements MandateEvent {
        @Override
        public String kind() {
            return "mandate.withdrawn";
        }
    }

    /** By the broker. */
    record Renounced(long number, String broker, String actor, String text) implements MandateEvent {
        @Override
        public String kind() {
            return "mandate.renounced";
        }
    }
}
