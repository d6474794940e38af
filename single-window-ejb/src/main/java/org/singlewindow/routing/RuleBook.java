package org.singlewindow.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.singlewindow.criteria.Index;
import org.singlewindow.criteria.Seen;
import org.singlewindow.kernel.CountryCode;

/**
 * Every participating country's rules at one moment. Planning is a pure function of it and the declaration's profile.
 */
final class RuleBook {

    private static final String OWN_QUEUE = "COUNTRY";

    private final Map<CountryCode, RuleTable> tables;
    private final Map<CountryCode, Index<Rule>> rules;

    RuleBook(Map<CountryCode, RuleTable> tables) {
        this.tables = Map.copyOf(tables);
        this.rules = tables.values().stream().collect(
                Collectors.toUnmodifiableMap(RuleTable::country, table -> new Index<>(table.rules(), Rule::when)));
    }

    Map<CountryCode, RuleTable> tables() {
        return tables;
    }

    RoutingPlan plan(RoutingProfile profile) {
        List<String> versions = new ArrayList<>();
        SortedMap<String, Recipient> recipients = new TreeMap<>();
        // the goods are the same for every country, so what rules ask of them is looked up once
        Seen<Journey, Goods> seen = RoutingCriteria.all().see(new Journey(profile, profile.lodgedIn()),
                goods(profile));
        for (CountryCode country : new TreeSet<>(profile.countries().keySet())) {
            RuleTable table = tables.get(country);
            if (table != null) {
                versions.add(country + ":" + table.version());
                add(recipients, own(table, profile.parts(country)));
                RoutingProfile read = profile.in(country);
                var journey = new Journey(read, country);
                rules.get(country).forEachMet(read == profile ? seen.with(journey)
                        : RoutingCriteria.all().see(journey, goods(read)),
                        (rule, met) -> table.agency(rule.agency())
                                .ifPresent(agency -> add(recipients,
                                        asked(table, rule, agency, rule.reason(met, journey)))));
            }
        }
        return new RoutingPlan(String.join(" ", versions), List.copyOf(recipients.values()));
    }

    private static List<Goods> goods(RoutingProfile profile) {
        return profile.goods().stream().map(line -> new Goods(line, profile)).toList();
    }

    private static Recipient own(RuleTable table, Set<CountryRole> parts) {
        var reason = new Reason(OWN_QUEUE, "The country takes part in this journey",
                Rule.told(parts.stream(), table.country()));
        return new Recipient(table.self().id(), table.self().code(), RecipientKind.COUNTRY, table.country(),
                Duty.INFORM, 0, List.of(reason));
    }

    private static Recipient asked(RuleTable table, Rule rule, RuleTable.Party agency, Reason reason) {
        return new Recipient(agency.participant().id(), rule.agency(), RecipientKind.AGENCY, table.country(),
                rule.duty(), rule.duty() == Duty.APPROVE ? agency.hours() : 0, List.of(reason));
    }

    private static void add(SortedMap<String, Recipient> recipients, Recipient recipient) {
        recipients.merge(recipient.code(), recipient, RuleBook::together);
    }

    /** Who has to approve for one reason has to approve, whatever the other reasons are. */
    private static Recipient together(Recipient one, Recipient other) {
        Set<Reason> reasons = new TreeSet<>(Comparator.comparing(Reason::rule).thenComparing(Reason::matched));
        reasons.addAll(one.reasons());
        reasons.addAll(other.reasons());
        Recipient stronger = one.duty() == Duty.APPROVE ? one : other;
        return new Recipient(one.participant(), one.code(), one.kind(), one.country(), stronger.duty(),
                stronger.hours(),
                List.copyOf(reasons));
    }
}
