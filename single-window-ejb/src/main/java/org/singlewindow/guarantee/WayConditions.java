package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.tier.HolderRecord;

/**
 * Which guarantees the countries of a way take on a day, each by its own calendar: in memory, but for the debts of a
 * holder, which are looked at where a fraud brake meets its goods.
 */
@ApplicationScoped
class WayConditions {

    /** Who owed nothing for so long, or paid all of it in time, is exempt from a fraud brake (article 96, 2). */
    private static final int CLEAN_YEARS = 2;

    @Inject
    GuaranteeTerms terms;

    @Inject
    Participants participants;

    @Inject
    HolderRecord record;

    OnTheWay of(CoverRequest request, Instant now) {
        return new OnTheWay(refused(request.route(), request.days(), now),
                brakes(request.goods(), request.route(), request.holder(), now));
    }

    private Set<GuaranteeType> refused(Set<CountryCode> route, Map<CountryCode, Integer> days, Instant now) {
        Set<GuaranteeType> refused = EnumSet.noneOf(GuaranteeType.class);
        for (CountryCode country : route) {
            NationalTerms national = terms.list(country);
            if (!national.forms().isEmpty()) {
                LocalDate today = today(country, now);
                LocalDate arrival = today.plusDays(days.getOrDefault(country, 0));
                Stream.of(GuaranteeType.values()).filter(type -> !national.takes(type, today, arrival))
                        .forEach(refused::add);
            }
        }
        return refused;
    }

    List<FraudBrake.National> brakes(Set<HsCode> goods, Set<CountryCode> route, int holder, Instant now) {
        List<FraudBrake.National> met = new ArrayList<>();
        for (CountryCode country : route) {
            List<FraudBrake> brakes = terms.list(country).brakes();
            if (!brakes.isEmpty()) {
                brakes.stream().filter(each -> each.stops(goods, route, today(country, now)))
                        .forEach(each -> met.add(new FraudBrake.National(country, each)));
            }
        }
        return met.isEmpty() || isClean(holder, now) ? List.of() : met;
    }

    private boolean isClean(int holder, Instant now) {
        Instant since = now.atOffset(ZoneOffset.UTC).minusYears(CLEAN_YEARS).toInstant();
        return record.isPaidInTime(holder, since);
    }

    private LocalDate today(CountryCode country, Instant now) {
        return LocalDate.ofInstant(now, participants.zone(country));
    }
}
