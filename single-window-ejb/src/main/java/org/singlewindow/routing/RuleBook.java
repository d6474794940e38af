package org.singlewindow.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.criteria.Condition;
import org.singlewindow.criteria.Index;
import org.singlewindow.criteria.Seen;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Worded;

/**
 * Every participating country's rules at one moment. Planning is a pure function of it and the declaration's profile.
 */
final class RuleBook {

    private static final Reason OWN_QUEUE = new Reason(Reason.OF_COUNTRY, "The country takes part in this journey", "");

    private final Map<CountryCode, RuleTable> tables;
    private final Map<CountryCode, Index<Rule>> rules;
    private final Map<Reason, String> russian = new HashMap<>();

    /** Only countries that have such rules. */
    private final Map<CountryCode, List<AtPosts>> atPosts;

    /** Only countries that have urgent goods. */
    private final Map<CountryCode, Haste> haste;

    /**
     * A rule by which an agency has to approve at some posts alone.
     *
     * @param anywhere what else it asks for
     */
    private record AtPosts(String agency, List<String> posts, Condition anywhere) {}

    RuleBook(Map<CountryCode, RuleTable> tables) {
        this.tables = Map.copyOf(tables);
        this.rules = tables.values().stream().collect(
                Collectors.toUnmodifiableMap(RuleTable::country, table -> new Index<>(table.rules(), Rule::when)));
        this.atPosts = tables.values().stream().filter(table -> !atPosts(table).isEmpty())
                .collect(Collectors.toUnmodifiableMap(RuleTable::country, RuleBook::atPosts));
        this.haste = tables.values().stream().filter(table -> !table.urgent().isEmpty())
                .collect(Collectors.toUnmodifiableMap(RuleTable::country, table -> new Haste(table.urgent())));
        tables.values().stream().flatMap(table -> table.urgent().stream()).filter(line -> !line.russian().isEmpty())
                .forEach(line -> russian.put(new Reason(UrgentGoods.RULE, line.name(), ""), line.russian()));
        tables.values().stream().flatMap(table -> table.rules().stream()).filter(rule -> !rule.russian().isEmpty())
                .forEach(rule -> russian.put(new Reason(rule.id(), rule.text(), ""), rule.russian()));
    }

    private static List<AtPosts> atPosts(RuleTable table) {
        return table.rules().stream().filter(rule -> rule.duty() == Duty.APPROVE)
                .filter(rule -> !rule.when().words(RoutingCriteria.POST).isEmpty())
                .filter(rule -> table.agency(rule.agency()).isPresent())
                .map(rule -> new AtPosts(rule.agency(),
                        rule.when().words(RoutingCriteria.POST).stream().sorted().toList(),
                        rule.when().with(RoutingCriteria.POST, Set.of())))
                .toList();
    }

    /**
     * In the reader's language where a rule in force has the very words of the one that was met. Of one that is gone or
     * says something else now, the words stay that the plan was made with.
     */
    Worded said(Reason reason) {
        var words = new Reason(reason.rule(), reason.text(), "");
        return words.equals(OWN_QUEUE) ? Reason.ofCountry()
                : KeptSay.of(words).map(KeptSay::words)
                        .orElseGet(() -> RuleView.said(reason.text(), russian.getOrDefault(words, "")));
    }

    Map<CountryCode, RuleTable> tables() {
        return tables;
    }

    /** Whom the plan passes by only because the declaration names none of the posts at which they have to approve. */
    List<Unposted> unposted(RoutingProfile profile, RoutingPlan plan) {
        return profile.countries().keySet().stream().filter(atPosts::containsKey).sorted()
                .flatMap(country -> unposted(country, profile.in(country), plan)).toList();
    }

    private Stream<Unposted> unposted(CountryCode country, RoutingProfile profile, RoutingPlan plan) {
        Seen<Journey, Goods> seen = RoutingCriteria.all().see(new Journey(profile, country), goods(profile));
        return atPosts.get(country).stream()
                .filter(each -> plan.find(each.agency()).filter(asked -> asked.duty() == Duty.APPROVE).isEmpty())
                .filter(each -> each.anywhere().match(seen).isPresent())
                .map(each -> new Unposted(country, each.posts(), each.agency()));
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
                hasten(table, read, recipients);
            }
        }
        return new RoutingPlan(String.join(" ", versions), List.copyOf(recipients.values()));
    }

    private void hasten(RuleTable table, RoutingProfile read, SortedMap<String, Recipient> recipients) {
        if (haste.containsKey(table.country())) {
            Haste.Of goods = haste.get(table.country()).of(read.goods());
            table.agencies().keySet().forEach(
                    agency -> recipients.computeIfPresent(agency, (code, asked) -> goods.hasten(asked)));
        }
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
