package org.singlewindow.onboarding;

import java.util.Optional;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Subject;

/** What happens to the region's make-up. */
public sealed interface OnboardingEvent extends DomainEvent {

    /** A country's files came into force. */
    record Loaded(String home, int version, String actor) implements OnboardingEvent {

        @Override
        public String kind() {
            return "region.loaded";
        }

        @Override
        public String text() {
            return "The files of " + home + " are in force as version " + version;
        }

        @Override
        public Subject about() {
            return Subject.participant(home);
        }

        @Override
        public Optional<String> party() {
            return Optional.of(home);
        }
    }
}
