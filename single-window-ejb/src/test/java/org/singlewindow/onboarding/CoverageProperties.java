package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.singlewindow.routing.RoutingCriteria;
import org.singlewindow.routing.Rule;

/** Finding by index whom a rule is covered by comes to the same as holding each rule against each. */
class CoverageProperties {

    @Property
    void the_first_that_covers_a_rule_is_found(@ForAll("tables") List<Rule> rules) {
        Coverage coverage = new Coverage(rules);
        List<Optional<Rule>> found = new ArrayList<>();
        List<Optional<Rule>> expected = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            found.add(coverage.find(i));
            expected.add(byTrying(rules, i));
        }
        assertEquals(expected, found);
    }

    private static Optional<Rule> byTrying(List<Rule> rules, int place) {
        for (int other = 0; other < rules.size(); other++) {
            boolean covers = other != place && covers(rules.get(other), rules.get(place));
            if (covers && (other < place || !covers(rules.get(place), rules.get(other)))) {
                return Optional.of(rules.get(other));
            }
        }
        return Optional.empty();
    }

    private static boolean covers(Rule wide, Rule narrow) {
        Condition all = wide.when();
        Condition some = narrow.when();
        boolean hs = all.words(RoutingCriteria.HS).isEmpty() || !some.words(RoutingCriteria.HS).isEmpty()
                && some.words(RoutingCriteria.HS).stream()
                        .allMatch(code -> all.words(RoutingCriteria.HS).stream().anyMatch(code::startsWith));
        return wide.agency().equals(narrow.agency()) && (wide.duty() == Duty.APPROVE || narrow.duty() == Duty.INFORM)
                && hs
                && within(all.words(RoutingCriteria.REGIME), some.words(RoutingCriteria.REGIME))
                && within(all.words(RoutingCriteria.ROLE), some.words(RoutingCriteria.ROLE))
                && within(all.words(RoutingCriteria.POST), some.words(RoutingCriteria.POST))
                && within(all.words(RoutingCriteria.DOCUMENT), some.words(RoutingCriteria.DOCUMENT))
                && within(all.words(RoutingCriteria.DANGEROUS), some.words(RoutingCriteria.DANGEROUS));
    }

    private static boolean within(Set<?> all, Set<?> some) {
        return all.isEmpty() || !some.isEmpty() && all.containsAll(some);
    }

    @Provide
    Arbitrary<List<Rule>> tables() {
        Arbitrary<Condition> conditions = Combinators
                .combine(some("EXPORT"), Arbitraries.of(CountryRole.values()).set().ofMaxSize(1),
                        some("01", "0101", "010121", "02"), some("P1", "P2"), some("851", "853"),
                        Arbitraries.of(true, false).optional(0.2))
                .as(Conditions::of);
        return Combinators.combine(Arbitraries.of("KG-A", "KG-B"), Arbitraries.of(Duty.values()), conditions)
                .as((agency, duty, when) -> new Rule("r", agency, duty, when, "")).list().ofMaxSize(25);
    }

    private static Arbitrary<Set<String>> some(String... words) {
        return Arbitraries.of(words).set().ofMaxSize(2);
    }
}
