package org.singlewindow.retention;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.Reach;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;

/**
 * What would be removed, before anything is: for supervisors what was lodged in their country, for the administrator
 * all. Nothing else is changed by looking than that it was looked, and nobody is kept waiting.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionOverview {

    /** Old cases looked through at once. */
    static final int MOST = 100_000;

    @Inject
    Sifting sifting;

    @Inject
    RetentionRules rules;

    @Inject
    RunBook book;

    @Inject
    Tombstones tombstones;

    @Inject
    Participants participants;

    @Inject
    Clock clock;

    /** An order may name what was shown here for so long. */
    static final Duration GOOD_FOR = Duration.ofDays(1);

    /** It is written down that they were shown this: nothing else can be ordered by them. */
    public RetentionView look(SignedInAs who) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as exact as it is kept
        RetentionView view = lookAsOf(now, who);
        book.show(now, who.signIn(), now.minus(GOOD_FOR));
        return view;
    }

    /** As it would have been said at that moment, by what is there now. */
    public RetentionView lookAsOf(Instant asOf, SignedInAs who) {
        Optional<CountryCode> home = homeOf(who);
        Tally tally = new Tally();
        long place = 0;
        int looked = 0;
        List<AgedCase> portion = sifting.portion(place, asOf, Sifting.PORTION);
        while (!portion.isEmpty() && looked < MOST) {
            portion.stream().filter(each -> home.filter(country -> !country.equals(each.home())).isEmpty())
                    .forEach(tally::add);
            looked += portion.size();
            place = portion.get(portion.size() - 1).found().id();
            portion = sifting.portion(place, asOf, Sifting.PORTION);
        }
        return tally.view(asOf, !portion.isEmpty(), rulesOf(home));
    }

    /** Whose cases they see: their country's, or all. */
    static Optional<CountryCode> homeOf(SignedInAs who) {
        return Policy.require(UseCase.READ_RETENTION, who) == Reach.REGION ? Optional.empty()
                : Optional.of(who.country().orElseThrow());
    }

    private Map<CountryCode, RetentionRule> rulesOf(Optional<CountryCode> home) {
        Map<CountryCode, RetentionRule> all = new HashMap<>();
        participants.countries().stream().flatMap(each -> each.country().stream())
                .filter(country -> home.filter(own -> !own.equals(country)).isEmpty())
                .forEach(country -> all.put(country, rules.find(country).orElseGet(() -> new RetentionRule(country,
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), RetentionRule.USUAL_YEARS, false))));
        return all;
    }

    /** The last removals, newest first. */
    public List<RemovalView> removals(SignedInAs who) {
        Optional<CountryCode> home = homeOf(who);
        return book.list().stream().filter(each -> home.isEmpty() || each.country().isEmpty()
                || each.country().filter(home.get().value()::equals).isPresent()).toList();
    }

    /** What is left of a case that was removed; of one that concerned their country. */
    public Optional<RemovedCase> removed(Mrn mrn, SignedInAs who) {
        Optional<CountryCode> home = homeOf(who);
        return tombstones.find(mrn)
                .filter(found -> home.isEmpty() || found.countries().contains(home.get().value()));
    }
}
