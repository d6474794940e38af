package org.singlewindow.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;

/** Counts what is said of old cases, country by country. */
final class Tally {

    private static final int LISTED = 100;

    private final Map<CountryCode, Map<AgedCase.Word, Long>> counts = new HashMap<>();
    private final Map<CountryCode, Instant> oldest = new HashMap<>();
    private final List<RetentionView.Due> listed = new ArrayList<>();
    private long due;

    void add(AgedCase each) {
        counts.computeIfAbsent(each.home(), none -> new EnumMap<>(AgedCase.Word.class))
                .merge(each.word(), 1L, Long::sum);
        if (each.is(AgedCase.Word.DUE)) {
            due++;
            oldest.merge(each.home(), each.found().changedAt(), (one, other) -> one.isBefore(other) ? one : other);
            if (listed.size() < LISTED) {
                listed.add(new RetentionView.Due(each.found().mrn(), each.home(), each.found().status().name(),
                        each.found().told(),
                        each.found().lodgedAt(), each.found().changedAt(), each.keptUntil()));
            }
        }
    }

    /** Of countries for which there is something to say, or a rule of their own. */
    RetentionView view(Instant asOf, boolean more, Map<CountryCode, RetentionRule> rules) {
        List<RetentionView.OfCountry> countries = rules.values().stream()
                .sorted(Comparator.comparing(rule -> rule.country().value())).map(this::line).toList();
        return new RetentionView(asOf, due, more, countries, List.copyOf(listed));
    }

    private RetentionView.OfCountry line(RetentionRule rule) {
        CountryCode country = rule.country();
        return new RetentionView.OfCountry(country, rule.years(), rule.daily(), count(country, AgedCase.Word.DUE),
                Optional.ofNullable(oldest.get(country)), count(country, AgedCase.Word.HELD),
                count(country, AgedCase.Word.KEPT_FOR_OTHERS), count(country, AgedCase.Word.OPEN));
    }

    private long count(CountryCode country, AgedCase.Word word) {
        return counts.getOrDefault(country, Map.of()).getOrDefault(word, 0L);
    }
}
