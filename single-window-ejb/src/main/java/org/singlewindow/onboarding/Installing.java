package org.singlewindow.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.singlewindow.identity.Enrolling;
import org.singlewindow.reference.Publishing;
import org.singlewindow.routing.Ruling;

/** Puts a checked draft into force: all of it in one transaction, or nothing. */
@ApplicationScoped
class Installing {

    @Inject
    RegionVersionRepository versions;

    @Inject
    Enrolling enrolling;

    @Inject
    Publishing publishing;

    @Inject
    Ruling ruling;

    @Inject
    Event<OnboardingEvent> events;

    @Inject
    Clock clock;

    /** The new version; empty where the very same files are in force already. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Integer> install(Draft draft, String sha256, String actor) {
        versions.lock();
        Optional<RegionVersions.InForce> former = versions.read().find(draft.home());
        if (former.filter(now -> now.sha256().equals(sha256)).isPresent()) {
            return Optional.empty();
        }
        int version = former.map(RegionVersions.InForce::version).orElse(0) + 1;
        var believed = new Believed(draft);
        enrolling.enrol(believed.enrolment());
        draft.country().ifPresent(country -> {
            publishing.publish(believed.gazette(country));
            ruling.rule(country, version, believed.rules());
        });
        versions.put(draft.home(), new RegionVersions.InForce(version, sha256), clock.instant(), actor);
        events.fire(new OnboardingEvent.Loaded(draft.home(), version, actor));
        return Optional.of(version);
    }
}
