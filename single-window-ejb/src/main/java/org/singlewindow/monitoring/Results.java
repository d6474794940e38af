package org.singlewindow.monitoring;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;

/** The region's results, for those who watch over them and nobody else. */
@Stateless
public class Results {

    @Inject
    ResultsRepository repository;

    @Inject
    Clock clock;

    /** By the country in which they were lodged, of the time up to now. */
    public List<CountryResult> byCountry(Duration span, SignedInAs who) {
        Policy.require(UseCase.READ_RESULTS, who);
        return repository.byCountry(clock.instant().minus(span));
    }

    /** By agency, of the declarations of the time up to now. */
    public List<AgencyResult> byAgency(Duration span, SignedInAs who) {
        Policy.require(UseCase.READ_RESULTS, who);
        return repository.byAgency(clock.instant().minus(span), clock.instant());
    }
}
