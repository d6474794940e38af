package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.singlewindow.criteria.Condition;
import org.singlewindow.routing.Conditions;
import org.singlewindow.routing.CountryRole;
import org.singlewindow.routing.Duty;
import org.singlewindow.routing.Routing;
import org.singlewindow.routing.RoutingCriteria;
import org.singlewindow.routing.Rule;
import org.singlewindow.routing.RuleLine;
import org.singlewindow.routing.RuleView;

/** Whatever a table is changed into: where somebody in some situation is asked for less than before, it is told. */
class LoweringProperties {

    private static final List<String> REGIMES = List.of("IMPORT", "EXPORT", "TRANSIT");

    /** One declaration with one item, as a rule reads it. */
    private record Situation(String regime, CountryRole role, String hs, boolean dangerous, Set<String> posts,
            Set<String> documents) {

        boolean meets(Condition when) {
            return (when.words(RoutingCriteria.REGIME).isEmpty() || when.words(RoutingCriteria.REGIME).contains(regime))
                    && (when.words(RoutingCriteria.ROLE).isEmpty()
                            || when.words(RoutingCriteria.ROLE).contains(role.name()))
                    && (when.words(RoutingCriteria.HS).isEmpty()
                            || when.words(RoutingCriteria.HS).stream().anyMatch(hs::startsWith))
                    && any(when.words(RoutingCriteria.DANGEROUS), Set.of(dangerous ? "yes" : "no"))
                    && any(when.words(RoutingCriteria.POST), posts)
                    && any(when.words(RoutingCriteria.DOCUMENT), documents);
        }

        private static boolean any(Set<String> wanted, Set<String> there) {
            return wanted.isEmpty() || wanted.stream().anyMatch(there::contains);
        }

        Map<String, Duty> asked(List<Rule> rules) {
            Map<String, Duty> asked = new HashMap<>();
            rules.stream().filter(rule -> meets(rule.when())).forEach(
                    rule -> asked.merge(rule.agency(), rule.duty(), (one, other) -> one == Duty.APPROVE ? one : other));
            return asked;
        }
    }

    @Property
    void nobody_is_asked_for_less_without_a_word(@ForAll("few") List<Rule> before, @ForAll("tables") List<Rule> now,
            @ForAll("situations") List<Situation> situations) {
        BiPredicate<Duty, Duty> less = (was, is) -> is == null || was == Duty.APPROVE && is == Duty.INFORM;
        boolean lowered = situations.stream().anyMatch(each -> each.asked(before).entrySet().stream()
                .anyMatch(was -> less.test(was.getValue(), each.asked(now).get(was.getKey()))));
        assertTrue(!lowered || !told(before, now).isEmpty());
    }

    @Property
    void more_rules_in_any_order_are_no_less(@ForAll("tables") List<Rule> before, @ForAll("tables") List<Rule> more) {
        List<Rule> now = new ArrayList<>(more);
        now.addAll(before);
        assertEquals(List.of(), told(before, now));
    }

    @Property
    void rules_written_as_several_are_no_less(@ForAll("tables") List<Rule> before) {
        List<Rule> now = before
                .stream().flatMap(rule -> rule.when().words(RoutingCriteria.HS).isEmpty() ? Stream.of(rule)
                        : rule.when().words(RoutingCriteria.HS).stream()
                                .map(hs -> new Rule(rule.id(), rule.agency(), rule.duty(),
                                        rule.when().with(RoutingCriteria.HS, Set.of(hs)), "")))
                .toList();
        assertEquals(List.of(), told(before, now));
    }

    private static List<FileProblem> told(List<Rule> before, List<Rule> now) {
        List<FileRow> lines = new ArrayList<>();
        for (Rule rule : now) {
            RuleView line = RuleLine.view(rule);
            Map<String, String> values = new HashMap<>(line.conditions());
            values.putAll(Map.of("rule", "r" + lines.size(), "agency", line.agency(), "duty", line.duty().name()));
            lines.add(new FileRow("routing.csv", lines.size() + 2, values));
        }
        return Lowerings.find(new Routing.InForce(1, before), lines, post -> false);
    }

    @Provide
    Arbitrary<List<Rule>> few() {
        return rules().list().ofMaxSize(2);
    }

    @Provide
    Arbitrary<List<Rule>> tables() {
        return rules().list().ofMaxSize(12);
    }

    private static Arbitrary<Rule> rules() {
        Arbitrary<Condition> conditions = Combinators
                .combine(some(REGIMES), Arbitraries.of(CountryRole.values()).set().ofMaxSize(2),
                        some(List.of("01", "0101", "010121", "02")), some(List.of("P1", "P2")),
                        some(List.of("851", "853")), Arbitraries.of(true, false).optional(0.2))
                .as(Conditions::of);
        return Combinators
                .combine(Arbitraries.of("KG-A", "KG-B"), Arbitraries.of(Duty.values()), conditions,
                        Arbitraries.integers().between(0, 12))
                .as((agency, duty, when, number) -> new Rule("r" + number, agency, duty, when, ""));
    }

    @Provide
    Arbitrary<List<Situation>> situations() {
        return Combinators
                .combine(Arbitraries.of(REGIMES), Arbitraries.of(CountryRole.values()),
                        Arbitraries.of("010121", "010190", "020110", "030000"), Arbitraries.of(true, false),
                        some(List.of("P1", "P2", "P3")), some(List.of("851", "853")))
                .as(Situation::new).list().ofSize(40);
    }

    private static Arbitrary<Set<String>> some(List<String> words) {
        return Arbitraries.of(words).set().ofMaxSize(2);
    }
}
