package org.singlewindow.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.singlewindow.criteria.Index;
import org.singlewindow.criteria.Seen;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Worded;

/**
 * Every participating country's rules at one moment. Planning is a pure function of it and the declaration's profile.
 */
final class RuleBook {

    private static final Reason OWN_QUEUE = new Reason("COUNTRY", "The country takes part in this journey", "");

    private final Map<CountryCode, RuleTable> tables;
    private final Map<CountryCode, Index<Rule>> rules;
    private final Map<Reason, String> russian = new HashMap<>();

    /** Rules by which somebody has to approve at some posts alone; only countries that have such rules. */
    private final Map<CountryCode, List<Rule>> atPosts;

    RuleBook(Map<CountryCode, RuleTable> tables) {
        this.tables = Map.copyOf(tables);
        this.rules = tables.values().stream().collect(
                Collectors.toUnmodifiableMap(RuleTable::country, table -> new Index<>(table.rules(), Rule::when)));
        this.atPosts = tables.values().stream().filter(table -> table.rules().stream().anyMatch(RuleBook::isAtPosts))
                .collect(Collectors.toUnmodifiableMap(RuleTable::country,
                        table -> table.rules().stream().filter(RuleBook::isAtPosts).toList()));
        tables.values().stream().flatMap(table -> table.rules().stream()).filter(rule -> !rule.russian().isEmpty())
                .forEach(rule -> russian.put(new Reason(rule.id(), rule.text(), ""), rule.russian()));
    }

    private static boolean isAtPosts(Rule rule) {
        return rule.duty() == Duty.APPROVE && !rule.when().words(RoutingCriteria.POST).isEmpty();
    }

    /**
     * In the reader's language where a rule in force has the very words of the one that was met. Of one that is gone or
     * says something else now, the words stay that the plan was made with.
     */
    Worded said(Reason reason) {
        var words = new Reason(reason.rule(), reason.text(), "");
        return words.equals(OWN_QUEUE) ? Reason.ofCountry()
                : RuleView.said(reason.text(), russian.getOrDefault(words, ""));
    }

    Map<CountryCode, RuleTable> tables() {
        return tables;
    }

    /** Whom the plan passes by only because the declaration names none of the posts at which they have to approve. */
    List<Unposted> unposted(RoutingProfile profile, RoutingPlan plan) {
        return profile.countries().keySet().stream().filter(atPosts::containsKey).sorted()
                .flatMap(country -> unposted(country, profile.in(country), plan).stream()).toList();
    }

    private Optional<Unposted> unposted(CountryCode country, RoutingProfile profile, RoutingPlan plan) {
        Seen<Journey, Goods> seen = RoutingCriteria.all().see(new Journey(profile, country), goods(profile));
        List<Rule> passed = atPosts.get(country).stream()
                .filter(rule -> tables.get(country).agency(rule.agency()).isPresent())
                .filter(rule -> plan.find(rule.agency()).filter(each -> each.duty() == Duty.APPROVE).isEmpty())
                .filter(rule -> rule.when().with(RoutingCriteria.POST, Set.of()).match(seen).isPresent()).toList();
        return passed.isEmpty() ? Optional.empty()
                : Optional.of(new Unposted(country,
                        passed.stream().flatMap(rule -> rule.when().words(RoutingCriteria.POST).stream()).distinct()
                                .sorted().toList(),
                        passed.stream().map(Rule::agency).distinct().sorted().toList()));
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
        var reason = new Reason(OWN_QUEUE.rule(), OWN_QUEUE.text(),
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
