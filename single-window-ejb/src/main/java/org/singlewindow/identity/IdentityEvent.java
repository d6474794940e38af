package org.singlewindow.identity;

import java.util.Optional;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Mrn;

/** What people and systems do before they do anything else. */
public sealed interface IdentityEvent extends DomainEvent {

    @Override
    default Optional<Mrn> about() {
        return Optional.empty();
    }

    record SignedIn(String actor, String text) implements IdentityEvent {
        @Override
        public String kind() {
            return "person.signed-in";
        }
    }
}
