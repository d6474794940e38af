package org.singlewindow.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.singlewindow.routing.Tables.KZ;
import static org.singlewindow.routing.Tables.TJ;
import static org.singlewindow.routing.Tables.UZ;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.singlewindow.criteria.Condition;
import org.singlewindow.criteria.Index;
import org.singlewindow.criteria.Seen;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.HsCode;

/** The laws of planning, on tables and declarations that chance wrote. */
class RoutingProperties {

    private static final List<String> DOCUMENTS = List.of("851", "853", "952");
    private static final List<String> POSTS = List.of("KZKON001", "UZ027001");

    @Provide
    Arbitrary<List<Rule>> rules() {
        return rule().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Rule> rule() {
        Arbitrary<Condition> when = Combinators.combine(
                Arbitraries.of("IMPORT", "EXPORT", "TRANSIT").set().ofMaxSize(2),
                Arbitraries.of(CountryRole.class).set().ofMaxSize(2),
                Arbitraries.of("08", "0809", "080930", "84", "36").set().ofMaxSize(2),
                Arbitraries.of(POSTS).set().ofMaxSize(1),
                Arbitraries.of(DOCUMENTS).set().ofMaxSize(1), Arbitraries.of(true, false).optional(0.3))
                .as(Conditions::of);
        return Combinators
                .combine(Arbitraries.strings().alpha().ofLength(6), Arbitraries.of(Tables.AGENCIES),
                        Arbitraries.of(Duty.class),
                        when)
                .as((id, agency, duty, condition) -> new Rule(id, "KZ-" + agency, duty, condition, "because"));
    }

    @Provide
    Arbitrary<RoutingProfile> profiles() {
        Arbitrary<GoodsLine> line = Combinators.combine(Arbitraries.integers().between(1, 5),
                Arbitraries.of("0809", "080930", "842952", "36", "08", "unreadable").map(HsCode::parse),
                Arbitraries.of(true, false), Arbitraries.of(DOCUMENTS).set().ofMaxSize(2)).as(GoodsLine::new);
        Arbitrary<Map<CountryCode, Set<CountryRole>>> countries = Arbitraries.maps(Arbitraries.of(UZ, KZ, TJ),
                Arbitraries.of(CountryRole.class).set().ofMinSize(1)).ofMinSize(1);
        return Combinators
                .combine(Arbitraries.of("IMPORT", "EXPORT", "TRANSIT"), countries, Arbitraries.of(POSTS).set(),
                        line.list().ofMaxSize(6), Arbitraries.of(DOCUMENTS).set().ofMaxSize(2))
                .as((regime, journey, posts, goods, documents) -> new RoutingProfile(regime, UZ, journey, posts, goods,
                        documents, Map.of()));
    }

    private static RuleBook book(List<Rule> rules) {
        return Tables.book(Tables.table(KZ, rules), Tables.table(UZ));
    }

    @Property
    void the_order_of_goods_and_of_rules_is_of_no_account(@ForAll("rules") List<Rule> rules,
            @ForAll("profiles") RoutingProfile profile,
            @ForAll long seed) {
        List<GoodsLine> goods = new ArrayList<>(profile.goods());
        List<Rule> shuffled = new ArrayList<>(rules);
        Collections.shuffle(goods, new Random(seed));
        Collections.shuffle(shuffled, new Random(seed + 1));
        var reordered = new RoutingProfile(profile.regime(), profile.lodgedIn(), profile.countries(), profile.posts(),
                goods, profile.documents(), profile.doubtful());

        assertEquals(book(rules).plan(profile), book(shuffled).plan(reordered));
    }

    @Property
    void every_participating_country_of_the_journey_gets_its_queue_and_no_other(@ForAll("rules") List<Rule> rules,
            @ForAll("profiles") RoutingProfile profile) {
        Set<String> queues = book(rules).plan(profile).recipients().stream()
                .filter(each -> each.kind() == RecipientKind.COUNTRY)
                .map(Recipient::code).collect(Collectors.toSet());
        Set<String> expected = profile.countries().keySet().stream().filter(country -> !country.equals(TJ))
                .map(CountryCode::value)
                .collect(Collectors.toSet());

        assertEquals(expected, queues);
    }

    @Property
    void a_further_rule_never_removes_a_recipient_nor_weakens_a_duty(@ForAll("rules") List<Rule> rules,
            @ForAll("rule") Rule further,
            @ForAll("profiles") RoutingProfile profile) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(further);
        RoutingPlan after = book(more).plan(profile);

        for (Recipient before : book(rules).plan(profile).recipients()) {
            Recipient now = after.find(before.code()).orElseThrow();
            assertTrue(now.duty() == Duty.APPROVE || before.duty() == Duty.INFORM, before.code());
        }
    }

    @Property
    void a_letter_wrong_in_a_post_never_removes_a_recipient_nor_weakens_a_duty(@ForAll("rules") List<Rule> rules,
            @ForAll("profiles") RoutingProfile right) {
        Set<String> mistyped = right.posts().stream().map(post -> post + "X").collect(Collectors.toSet());
        var wrong = new RoutingProfile(right.regime(), right.lodgedIn(), right.countries(), mistyped, right.goods(),
                right.documents(),
                mistyped.stream().collect(
                        Collectors.toMap(post -> post, post -> Set.of(new CountryCode(post.substring(0, 2))))));
        RoutingPlan plan = book(rules).plan(wrong);

        for (Recipient meant : book(rules).plan(right).recipients()) {
            Recipient now = plan.find(meant.code()).orElseThrow();
            assertTrue(now.duty() == Duty.APPROVE || meant.duty() == Duty.INFORM, meant.code());
        }
    }

    @Property
    void a_part_that_is_left_open_never_removes_a_recipient_nor_weakens_a_duty(@ForAll("rules") List<Rule> rules,
            @ForAll("profiles") RoutingProfile certain, @ForAll CountryRole further) {
        Map<CountryCode, Set<CountryRole>> parts = new HashMap<>(certain.countries());
        parts.computeIfPresent(KZ, (country, own) -> Stream.concat(own.stream(), Stream.of(further))
                .collect(Collectors.toSet()));
        var open = new RoutingProfile(certain.regime(), certain.lodgedIn(), parts, certain.posts(), certain.goods(),
                certain.documents(), certain.doubtful());
        RoutingPlan plan = book(rules).plan(open);

        for (Recipient meant : book(rules).plan(certain).recipients()) {
            Recipient now = plan.find(meant.code()).orElseThrow();
            assertTrue(now.duty() == Duty.APPROVE || meant.duty() == Duty.INFORM, meant.code());
        }
    }

    @Property
    void whoever_has_to_approve_for_one_rule_has_to_approve(@ForAll("rules") List<Rule> rules,
            @ForAll("profiles") RoutingProfile profile) {
        Set<String> approving = rules.stream().filter(rule -> rule.duty() == Duty.APPROVE)
                .filter(rule -> book(List.of(rule)).plan(profile).find(rule.agency()).isPresent()).map(Rule::agency)
                .collect(Collectors.toSet());
        Set<String> planned = book(rules).plan(profile).recipients().stream()
                .filter(each -> each.duty() == Duty.APPROVE)
                .map(Recipient::code).collect(Collectors.toSet());

        assertEquals(approving, planned);
    }

    @Property
    void rules_found_by_what_they_ask_for_are_all_that_are_met(@ForAll("rules") List<Rule> rules,
            @ForAll("profiles") RoutingProfile right) {
        var doubtful = new RoutingProfile(right.regime(), right.lodgedIn(), right.countries(), Set.of("KZX"),
                right.goods(), right.documents(), Map.of("KZX", Set.of(KZ)));
        for (RoutingProfile profile : List.of(right, doubtful)) {
            Seen<Journey, Goods> seen = RoutingCriteria.all().see(new Journey(profile, KZ),
                    profile.goods().stream().map(line -> new Goods(line, profile)).toList());
            List<Rule> found = new ArrayList<>();
            new Index<>(rules, Rule::when).forEachMet(seen, (rule, met) -> found.add(rule));

            assertEquals(rules.stream().filter(rule -> rule.when().match(seen).isPresent()).toList(), found);
        }
    }

    @Property
    void a_plan_read_back_is_the_same_plan(@ForAll("rules") List<Rule> rules,
            @ForAll("profiles") RoutingProfile profile) {
        RoutingPlan plan = book(rules).plan(profile);

        assertEquals(plan, RoutingPlan.parse(plan.toJson()));
    }
}
