package org.singlewindow.identity;

import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Subject;

/** What people and systems do before they do anything else. */
public sealed interface IdentityEvent extends DomainEvent {

    record SignedIn(String actor, String text) implements IdentityEvent {
        @Override
        public String kind() {
            return "person.signed-in";
        }

        @Override
        public Subject about() {
            return Subject.person(actor);
        }
    }

    record PasswordChanged(String actor, String text) implements IdentityEvent {
        @Override
        public String kind() {
            return "person.password-changed";
        }

        @Override
        public Subject about() {
            return Subject.person(actor);
        }
    }

    /** A firm takes part from now on, and nobody's files brought it. */
    record TakenIn(String code, String actor, String text) implements IdentityEvent {
        @Override
        public String kind() {
            return "participant.taken-in";
        }

        @Override
        public Subject about() {
            return Subject.participant(code);
        }
    }
}
