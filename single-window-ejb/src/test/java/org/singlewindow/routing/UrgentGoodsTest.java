package org.singlewindow.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.singlewindow.routing.Tables.KZ;
import static org.singlewindow.routing.Tables.UZ;
import static org.singlewindow.routing.Tables.export;
import static org.singlewindow.routing.Tables.item;
import static org.singlewindow.routing.Tables.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.HsCode;

/**
 * Live and perishable goods first: who is asked to hurry, and for the sake of what. Customs has ten hours, plant
 * quarantine twenty, transport thirty.
 */
class UrgentGoodsTest {

    private static final String GRAPES = "080610";
    private static final String TIN = "800110";
    private static final List<Rule> RULES = List.of(rule("C", "KZ-CUSTOMS", Duty.APPROVE, "*", "*", "*", "*", "*", "*"),
            rule("P", "KZ-PLANT", Duty.APPROVE, "*", "*", "07 08", "*", "*", "*"),
            rule("T", "KZ-TRANSPORT", Duty.INFORM, "*", "*", "*", "*", "*", "*"));
    private static final UrgentGoods FRUIT = goods("Fresh fruit", 8, Set.of(), "0806", "080610", "0809");

    private static UrgentGoods goods(String name, int hours, Set<String> agencies, String... hs) {
        return new UrgentGoods(name, new TreeSet<>(List.of(hs)), hours, agencies, name + " (ru)");
    }

    private static RuleBook book(UrgentGoods... lines) {
        RuleTable table = Tables.table(KZ, RULES);
        RuleTable uz = Tables.table(UZ, rule("U", "UZ-CUSTOMS", Duty.APPROVE, "*", "*", "*", "*", "*", "*"));
        return Tables.book(new RuleTable(KZ, 3, table.self(), table.agencies(), RULES, List.of(lines)), uz);
    }

    private static Recipient asked(String code, RuleBook book, GoodsLine... goods) {
        return book.plan(export(goods)).find(code).orElseThrow();
    }

    @Test
    void whoever_has_to_approve_in_a_country_that_calls_goods_urgent_has_to_hurry_and_reads_why() {
        Recipient plant = asked("KZ-PLANT", book(FRUIT), item(1, GRAPES));

        assertEquals(8, plant.hours());
        assertEquals(Optional.of(new Reason("URGENT", "Fresh fruit", "item 1: 080610")), plant.urgent());
        assertEquals(8, asked("KZ-CUSTOMS", book(FRUIT), item(1, GRAPES)).hours());
        assertEquals("Fresh fruit (ru)",
                book(FRUIT).said(plant.urgent().orElseThrow()).in(Locale.forLanguageTag("ru")));
    }

    @Test
    void another_country_that_names_no_such_goods_has_its_time() {
        Recipient other = asked("UZ-CUSTOMS", book(FRUIT), item(1, GRAPES));

        assertEquals(List.of(10, Optional.empty()), List.of(other.hours(), other.urgent()));
    }

    @Test
    void tin_waits_and_beside_grapes_it_goes_with_them() {
        assertEquals(Optional.empty(), asked("KZ-CUSTOMS", book(FRUIT), item(1, TIN)).urgent());
        Recipient both = asked("KZ-CUSTOMS", book(FRUIT), item(1, TIN), item(2, GRAPES));
        assertEquals(8, both.hours());
        assertEquals("item 2: 080610", both.urgent().orElseThrow().matched());
    }

    @Test
    void goods_without_a_code_that_can_be_read_are_not_urgent() {
        Recipient plant = asked("KZ-PLANT", book(FRUIT),
                new GoodsLine(1, Optional.empty(), true, Set.of(), GoodsLine.Danger.NO, Set.of()));

        assertEquals(List.of(20, Optional.empty()), List.of(plant.hours(), plant.urgent()));
    }

    @Test
    void whoever_only_gets_to_know_has_nothing_to_hurry_with() {
        Recipient transport = asked("KZ-TRANSPORT", book(FRUIT), item(1, GRAPES));

        assertEquals(List.of(0, Optional.empty()), List.of(transport.hours(), transport.urgent()));
    }

    @Test
    void whoever_has_published_less_for_all_goods_keeps_that_and_looks_at_these_first() {
        Recipient customs = asked("KZ-CUSTOMS", book(goods("Fresh fruit", 15, Set.of(), "08")), item(1, GRAPES));

        assertEquals(10, customs.hours());
        assertTrue(customs.urgent().isPresent());
    }

    @Test
    void a_line_that_names_agencies_binds_no_others() {
        RuleBook book = book(goods("Fresh fruit", 8, Set.of("KZ-PLANT"), "08"));

        assertEquals(8, asked("KZ-PLANT", book, item(1, GRAPES)).hours());
        assertEquals(Optional.empty(), asked("KZ-CUSTOMS", book, item(1, GRAPES)).urgent());
    }

    @Test
    void of_several_urgent_goods_the_most_urgent_counts() {
        RuleBook book = book(FRUIT, goods("Live animals", 2, Set.of(), "01"));

        Recipient customs = asked("KZ-CUSTOMS", book, item(1, GRAPES), item(2, "010121"));
        assertEquals(2, customs.hours());
        assertEquals("Live animals", customs.urgent().orElseThrow().text());
    }

    @Test
    void a_plan_from_before_there_were_urgent_goods_is_read() {
        String before = book().plan(export(item(1, GRAPES))).toJson();

        assertTrue(!before.contains("urgent"), before);
        assertEquals(before, RoutingPlan.parse(before).toJson());
    }

    @Property
    void the_order_of_goods_is_of_no_account_and_a_plan_read_back_is_the_same(@ForAll("goods") List<GoodsLine> goods,
            @ForAll long seed) {
        RuleBook book = book(FRUIT, goods("Live animals", 2, Set.of(), "01"));
        RoutingPlan plan = book.plan(export(goods.toArray(GoodsLine[]::new)));
        List<GoodsLine> shuffled = new ArrayList<>(goods);
        Collections.shuffle(shuffled, new Random(seed));

        assertEquals(plan, RoutingPlan.parse(plan.toJson()));
        assertEquals(hours(plan), hours(book.plan(export(shuffled.toArray(GoodsLine[]::new)))));
    }

    @Property
    void further_goods_never_give_anybody_more_time(@ForAll("goods") List<GoodsLine> goods,
            @ForAll("goods") List<GoodsLine> more) {
        RuleBook book = book(FRUIT, goods("Live animals", 2, Set.of("KZ-CUSTOMS"), "01"));
        List<GoodsLine> all = new ArrayList<>(goods);
        all.addAll(more);
        RoutingPlan wide = book.plan(export(all.toArray(GoodsLine[]::new)));

        book.plan(export(goods.toArray(GoodsLine[]::new))).recipients().forEach(
                asked -> assertTrue(wide.find(asked.code()).orElseThrow().hours() <= asked.hours(), asked::toString));
    }

    private static List<Integer> hours(RoutingPlan plan) {
        return plan.recipients().stream().map(Recipient::hours).toList();
    }

    @Provide
    Arbitrary<List<GoodsLine>> goods() {
        return Arbitraries.of("080610", "0806", "080910", "010121", "800110", "08", "unreadable")
                .map(code -> new GoodsLine(1, HsCode.parse(code), false, Set.of())).list().ofMinSize(1).ofMaxSize(5);
    }
}
