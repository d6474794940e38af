package org.singlewindow.registration;

import java.util.Optional;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Subject;

/** What can happen to an application. */
public sealed interface RegistrationEvent extends DomainEvent {

    long number();

    /** Whose customs decides. */
    String country();

    @Override
    default Subject about() {
        return Subject.registration(number());
    }

    @Override
    default Optional<String> party() {
        return Optional.of(country());
    }

    record Received(long number, String country, String text) implements RegistrationEvent {
        @Override
        public String kind() {
            return "registration.received";
        }

        /** Whoever it is, they have no sign-in yet. */
        @Override
        public String actor() {
            return "applicant";
        }
    }

    record Approved(long number, String country, String actor, String text) implements RegistrationEvent {
        @Override
        public String kind() {
            return "registration.approved";
        }
    }

    /** Somebody may choose a new password for the firm. */
    record NewStart(long number, String country, String actor, String text) implements RegistrationEvent {
        @Override
        public String kind() {
            return "registration.new-start";
        }
    }

    record Refused(long number, String country, String actor, String text) implements RegistrationEvent {
        @Override
        public String kind() {
            return "registration.refused";
        }
    }
}
