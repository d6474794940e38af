package org.singlewindow.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.singlewindow.kernel.CountryCode;

/**
 * Until when a case has to be kept: of all countries that it concerns the longest counts. Of one country it is the
 * longest that was in force there at any time since the case ended: who lengthens it lengthens it for what is still
 * there, who shortens it shortens it for what ends from then on.
 */
final class RetentionPeriods {

    private final Map<CountryCode, List<RetentionRule>> rules;

    RetentionPeriods(Collection<RetentionRule> rules) {
        this.rules = rules.stream().sorted(Comparator.comparing(RetentionRule::since))
                .collect(Collectors.groupingBy(RetentionRule::country));
    }

    /** The first moment at which nobody has to keep it. */
    Instant endOf(Collection<CountryCode> concerned, Instant ended) {
        int years = concerned.stream().mapToInt(country -> years(country, ended)).max()
                .orElse(RetentionRule.USUAL_YEARS);
        return ended.atOffset(ZoneOffset.UTC).plusYears(years).toInstant();
    }

    /** No case that ended later is over by then, whomever it concerns. */
    Instant latestEnd(Instant asOf) {
        int fewest = rules.values().stream().flatMap(List::stream).mapToInt(RetentionRule::years).min()
                .orElse(RetentionRule.USUAL_YEARS);
        return asOf.atOffset(ZoneOffset.UTC).minusYears(Math.min(fewest, RetentionRule.USUAL_YEARS)).toInstant();
    }

    int years(CountryCode country, Instant ended) {
        LocalDate day = LocalDate.ofInstant(ended, ZoneOffset.UTC);
        int years = RetentionRule.USUAL_YEARS;
        int later = 0;
        for (RetentionRule rule : rules.getOrDefault(country, List.of())) {
            if (rule.since().isAfter(day)) {
                later = Math.max(later, rule.years());
            } else {
                years = rule.years();
            }
        }
        return Math.max(years, later);
    }
}
