package org.singlewindow.tier;

import java.util.Locale;
import java.util.Optional;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Subject;

/** What can happen to a holder's share, and to what it rests on. */
public sealed interface TierEvent extends DomainEvent {

    String holder();

    @Override
    default Subject about() {
        return Subject.participant(holder());
    }

    /** @param country of guarantee */
    record EvidenceDecided(String holder, String country, String actor, String text) implements TierEvent {
        @Override
        public String kind() {
            return "tier.evidence";
        }

        @Override
        public Optional<String> party() {
            return Optional.of(country);
        }
    }

    /** @param country of guarantee */
    record ShareChanged(String holder, String country, TierStep step, String actor, String text)
            implements
                TierEvent {
        @Override
        public String kind() {
            return "tier." + (step == TierStep.DECIDE ? "decided" : step.name().toLowerCase(Locale.ROOT) + "ed");
        }

        @Override
        public Optional<String> party() {
            return Optional.of(country);
        }
    }
}
