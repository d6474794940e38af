package org.singlewindow.guarantee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.HsCode;

/**
 * That for some goods on some ways less than the whole may not be lodged, or no comprehensive guarantee be used, since
 * there was fraud on a large scale (Union Customs Code, article 96).
 *
 * @param hs        beginnings of commodity codes
 * @param countries all of them lie on such a way; empty where every way is meant
 * @param until     the last day; empty where there is none
 * @param ground    number and day of the decision
 */
public record FraudBrake(SortedSet<String> hs, SortedSet<String> countries, Kind kind, LocalDate from,
        Optional<LocalDate> until, String ground) {

    /** @param country whose it is */
    public record National(CountryCode country, FraudBrake brake) {}

    private static final int WHOLE = 100;

    /** What is suspended. */
    public enum Kind {
        /** Lodging less than the whole. */
        REDUCTION,
        /** Comprehensive guarantees altogether. */
        COMPREHENSIVE
    }

    public FraudBrake {
        hs = new TreeSet<>(hs);
        countries = new TreeSet<>(countries);
    }

    boolean stops(Set<HsCode> goods, Set<CountryCode> route, LocalDate day) {
        List<String> way = route.stream().map(CountryCode::value).toList();
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty() && way.containsAll(countries)
                && goods.stream().anyMatch(each -> hs.stream().anyMatch(each::isUnder));
    }

    /** @param share per cent that are lodged */
    boolean forbids(GuaranteeType type, int share) {
        return type.isReducible() && (kind == Kind.COMPREHENSIVE || share < WHOLE);
    }
}
