package org.singlewindow.web.monitoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.singlewindow.monitoring.AgencyResult;
import org.singlewindow.monitoring.CountryResult;
import org.singlewindow.monitoring.Results;
import org.singlewindow.web.Address;
import org.singlewindow.web.SignedInUser;

/** How much was declared in the region, what became of it and how long that took. */
@Named
@RequestScoped
public class ResultsPage {

    private static final List<Integer> SPANS = List.of(1, 7, 30, 90);

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    @Inject
    Results results;

    private List<CountryResult> countries;
    private List<AgencyResult> agencies;

    public List<CountryResult> getCountries() {
        if (countries == null) {
            countries = results.byCountry(Duration.ofDays(getDays()), user.get());
        }
        return countries;
    }

    public List<AgencyResult> getAgencies() {
        if (agencies == null) {
            agencies = results.byAgency(Duration.ofDays(getDays()), user.get());
        }
        return agencies;
    }

    public List<Integer> getSpans() {
        return SPANS;
    }

    /** A month unless the address says otherwise. */
    public int getDays() {
        return SPANS.stream().filter(days -> days.toString().equals(address.get("days"))).findFirst().orElse(30);
    }

    public long getLodged() {
        return getCountries().stream().mapToLong(CountryResult::lodged).sum();
    }

    public long getReleased() {
        return getCountries().stream().mapToLong(CountryResult::released).sum();
    }

    public long getRejected() {
        return getCountries().stream().mapToLong(CountryResult::rejected).sum();
    }

    public long getCancelled() {
        return getCountries().stream().mapToLong(CountryResult::cancelled).sum();
    }

    public long getOpen() {
        return getCountries().stream().mapToLong(CountryResult::open).sum();
    }
}
