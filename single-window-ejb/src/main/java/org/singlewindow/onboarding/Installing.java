package org.singlewindow.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.RuleSwitches;
import org.singlewindow.guarantee.GuaranteeTerms;
import org.singlewindow.identity.Enrolling;
import org.singlewindow.reference.Charges;
import org.singlewindow.reference.Publishing;
import org.singlewindow.retention.RetentionRules;
import org.singlewindow.routing.Ruling;
import org.singlewindow.transit.CountryTerms;

/**
 * Puts a checked draft into force: all of it in one transaction, or nothing. A check goes the same way to its end, and
 * back.
 */
@ApplicationScoped
class Installing {

    private static final RegionVersions.InForce NONE = new RegionVersions.InForce(0, "", "nobody", Instant.EPOCH);

    @Inject
    RegionVersionRepository versions;

    @Inject
    Consequences consequences;

    @Inject
    Holders holders;

    @Inject
    Enrolling enrolling;

    @Inject
    Publishing publishing;

    @Inject
    Ruling ruling;

    @Inject
    RuleSwitches switches;

    @Inject
    Charges charges;

    @Inject
    GuaranteeTerms guarantees;

    @Inject
    CountryTerms terms;

    @Inject
    RetentionRules retention;

    @Inject
    Event<OnboardingEvent> events;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    public Installed install(CountryFiles draft, String sha256, Intent intent) {
        versions.lock();
        Optional<RegionVersions.InForce> former = versions.read().find(draft.home());
        int known = former.map(RegionVersions.InForce::version).orElse(0);
        if (former.filter(now -> now.sha256().equals(sha256)).isPresent()) {
            return new Installed.InForce(known, false);
        }
        if (intent.isOvertakenBy(draft.home(), known)) {
            return new Installed.Overtaken(former.orElse(NONE));
        }
        List<FileProblem> problems = consequences.find(draft);
        if (!problems.isEmpty()) {
            return new Installed.Refused(problems);
        }
        return put(draft, new RegionVersions.InForce(known + 1, sha256, intent.actor(), clock.instant()), intent);
    }

    private Installed put(CountryFiles draft, RegionVersions.InForce next, Intent intent) {
        versions.mark();
        var believed = new Believed(draft);
        enrolling.enrol(believed.enrolment());
        draft.country().ifPresent(country -> {
            publishing.publish(believed.gazette(country), intent.actor());
            ruling.rule(country, next.version(), believed.rules(), believed.urgent());
            switches.put(country, believed.switches());
            charges.put(country, believed.charges());
            guarantees.put(country, FormChecks.terms(draft));
            terms.put(country, TermChecks.terms(draft));
            retention.put(country, draft.retentionYears(), draft.removal().equals(RetentionChecks.DAILY));
        });
        versions.put(draft.home(), next);
        if (!intent.earnest()) {
            versions.undo();
            return new Installed.InForce(next.version() - 1, false);
        }
        holders.giveBack(draft, intent.actor());
        events.fire(new OnboardingEvent.Loaded(draft.home(), next.version(), intent.actor()));
        return new Installed.InForce(next.version(), true);
    }
}
