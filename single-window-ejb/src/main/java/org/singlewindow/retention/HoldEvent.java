package org.singlewindow.retention;

import java.util.Optional;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Subject;

/** A case is kept back, or is not any more. */
sealed interface HoldEvent extends DomainEvent {

    Mrn mrn();

    String by();

    @Override
    default Subject about() {
        return Subject.declaration(mrn());
    }

    @Override
    default Optional<String> party() {
        return Optional.of(by());
    }

    /** {@code text} is the reason. */
    record Set(Mrn mrn, String actor, String by, String text) implements HoldEvent {
        @Override
        public String kind() {
            return "hold.set";
        }
    }

    /** {@code text} is the reason. */
    record Lifted(Mrn mrn, String actor, String by, String text) implements HoldEvent {
        @Override
        public String kind() {
            return "hold.lifted";
        }
    }
}
