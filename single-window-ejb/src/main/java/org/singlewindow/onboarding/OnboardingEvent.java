package org.singlewindow.onboarding;

import java.util.Optional;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Mrn;

/** What happens to the region's make-up. */
public sealed interface OnboardingEvent extends DomainEvent {

    @Override
    default Optional<Mrn> about() {
        return Optional.empty();
    }

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
        public Optional<String> party() {
            return Optional.of(home);
        }
    }
}
