package org.singlewindow.monitoring;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.singlewindow.identity.Role;
import org.singlewindow.identity.SignedInAs;

/** The region's results, for those who watch over them and nobody else. */
@Stateless
public class Results {

    @Inject
    ResultsRepository repository;

    @Inject
    Clock clock;

    /** By the country in which they were lodged, of the time up to now. */
    public List<CountryResult> byCountry(Duration span, SignedInAs who) {
        return may(who) ? repository.byCountry(clock.instant().minus(span)) : List.of();
    }

    /** By agency, of the declarations of the time up to now. */
    public List<AgencyResult> byAgency(Duration span, SignedInAs who) {
        return may(who) ? repository.byAgency(clock.instant().minus(span), clock.instant()) : List.of();
    }

    private static boolean may(SignedInAs who) {
        return who.is(Role.SECRETARIAT) || who.is(Role.ADMIN);
    }
}
