package org.singlewindow.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Snapshot;

/** For how long things may take in each country, in memory. */
@ApplicationScoped
public class CountryTerms {

    @Inject
    CountryTermRepository repository;

    @Inject
    Clock clock;

    private final Snapshot<Map<CountryCode, List<CountryTerm>>> terms = new Snapshot<>(() -> repository.read());

    /** All of one country, also those of days to come or gone. */
    public List<CountryTerm> list(CountryCode country) {
        return terms.get().getOrDefault(country, List.of());
    }

    /** Brings a country's to what its file says, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(CountryCode country, List<CountryTerm> now) {
        repository.replace(country, now);
    }

    /** Makes the change visible to everyone who asks on this node. */
    public void refresh() {
        terms.refresh();
    }

    /** In that country today. */
    int days(TermKind kind, CountryCode country) {
        LocalDate today = LocalDate.now(clock);
        return list(country).stream().filter(each -> each.kind() == kind && each.holdsOn(today)).findFirst()
                .map(CountryTerm::days).orElse(kind.usual());
    }

    /** How many days after its release a movement of this way is in each country, at the latest. */
    Map<CountryCode, Integer> arrivals(List<CountryCode> route) {
        Map<CountryCode, Integer> arrivals = new HashMap<>();
        int days = 0;
        for (CountryCode country : route) {
            arrivals.putIfAbsent(country, days);
            days += days(TermKind.LIMIT, country);
        }
        return arrivals;
    }

    /** Those under which a movement of this way is begun and finished. */
    MovementTerms of(List<CountryCode> route) {
        CountryCode from = route.get(0);
        return new MovementTerms(route.stream().mapToInt(each -> days(TermKind.LIMIT, each)).sum(),
                days(TermKind.HOLDER_ANSWERS, from), days(TermKind.OFFICE_ANSWERS, from),
                days(TermKind.DISCREPANCY, route.get(route.size() - 1)));
    }
}
