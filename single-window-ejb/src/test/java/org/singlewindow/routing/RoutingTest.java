package org.singlewindow.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.singlewindow.routing.Duty.APPROVE;
import static org.singlewindow.routing.Duty.INFORM;
import static org.singlewindow.routing.Tables.KZ;
import static org.singlewindow.routing.Tables.TJ;
import static org.singlewindow.routing.Tables.UZ;
import static org.singlewindow.routing.Tables.book;
import static org.singlewindow.routing.Tables.export;
import static org.singlewindow.routing.Tables.item;
import static org.singlewindow.routing.Tables.rule;
import static org.singlewindow.routing.Tables.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.HsCode;

class RoutingTest {

    private static List<String> codes(RoutingPlan plan) {
        return plan.recipients().stream().map(Recipient::code).toList();
    }

    private static RoutingPlan planned(Rule rule, RoutingProfile profile) {
        return book(table(UZ), table(KZ, rule)).plan(profile);
    }

    @Test
    void every_country_of_the_journey_that_takes_part_gets_its_queue() {
        RoutingPlan plan = book(table(UZ), table(KZ), table(TJ)).plan(export(item(1, "080930")));

        assertEquals(List.of("KZ", "UZ"), codes(plan));
        assertEquals("KZ:3 UZ:3", plan.version());
        assertEquals(RecipientKind.COUNTRY, plan.recipients().get(0).kind());
        assertEquals(0, plan.recipients().get(0).hours());
    }

    @Test
    void nobody_gets_it_where_no_country_takes_part() {
        assertTrue(book(table(TJ)).plan(export(item(1, "080930"))).isEmpty());
    }

    @Test
    void goods_under_a_prefix_go_to_the_agency_that_names_it() {
        Rule fruit = rule("fruit", "KZ-PLANT", APPROVE, "*", "IMPORTING", "06 0809", "*", "*", "*");

        assertTrue(planned(fruit, export(item(1, "080930"))).find("KZ-PLANT").isPresent());
        assertTrue(planned(fruit, export(item(1, "0810"))).find("KZ-PLANT").isEmpty());
    }

    @Test
    void a_code_with_fewer_digits_than_the_rule_does_not_slip_past_it() {
        Rule cement = rule("cement", "KZ-PLANT", APPROVE, "*", "*", "252329", "*", "*", "*");

        assertTrue(planned(cement, export(item(1, "2523"))).find("KZ-PLANT").isPresent());
    }

    @Test
    void the_reason_names_rule_text_and_facts() {
        Rule fruit = rule("fruit", "KZ-PLANT", APPROVE, "*", "IMPORTING", "08", "*", "*", "*");
        Recipient plant = planned(fruit, export(item(1, "842952"), item(2, "080930"))).find("KZ-PLANT").orElseThrow();

        assertEquals(List.of(new Reason("fruit", "because", "item 2: 080930, IMPORTING KZ")), plant.reasons());
        assertEquals(20, plant.hours());
    }

    @Test
    void many_items_are_told_by_the_first_three() {
        Rule fruit = rule("fruit", "KZ-PLANT", APPROVE, "*", "*", "08", "*", "*", "*");
        Recipient plant = planned(fruit,
                export(item(5, "0801"), item(2, "0802"), item(9, "0803"), item(1, "0804"), item(7, "0805")))
                .find("KZ-PLANT").orElseThrow();

        assertEquals("item 1: 0804, item 2: 0802, item 5: 0801 and 2 more, IMPORTING KZ",
                plant.reasons().get(0).matched());
    }

    @Test
    void the_country_s_part_in_the_journey_counts_not_where_it_was_lodged() {
        Rule whenLeaving = rule("out", "KZ-CUSTOMS", APPROVE, "*", "EXPORTING", "*", "*", "*", "*");
        Rule lodgedForExport = rule("lodged", "KZ-CUSTOMS", APPROVE, "EXPORT", "*", "*", "*", "*", "*");

        assertTrue(planned(whenLeaving, export(item(1, "01"))).find("KZ-CUSTOMS").isEmpty());
        assertTrue(planned(lodgedForExport, export(item(1, "01"))).find("KZ-CUSTOMS").isPresent());
    }

    @Test
    void a_country_whose_part_is_open_is_asked_for_every_part_that_it_may_have() {
        var open = new RoutingProfile("EXPORT", UZ,
                Map.of(KZ, Set.of(CountryRole.IMPORTING, CountryRole.TRANSIT), UZ, Set.of(CountryRole.EXPORTING)),
                Set.of(), List.of(item(1, "01")), Set.of(), Map.of());
        Rule in = rule("in", "KZ-CUSTOMS", APPROVE, "*", "IMPORTING", "*", "*", "*", "*");
        Rule through = rule("through", "KZ-TRANSPORT", APPROVE, "*", "TRANSIT", "*", "*", "*", "*");
        Rule out = rule("out", "KZ-PLANT", APPROVE, "*", "EXPORTING", "*", "*", "*", "*");
        Rule any = rule("any", "KZ-PLANT", APPROVE, "*", "*", "*", "*", "*", "*");

        assertEquals("IMPORTING KZ", planned(in, open).find("KZ-CUSTOMS").orElseThrow().reasons().get(0).matched());
        assertTrue(planned(through, open).find("KZ-TRANSPORT").isPresent());
        assertTrue(planned(out, open).find("KZ-PLANT").isEmpty());
        assertEquals("IMPORTING or TRANSIT KZ",
                planned(any, open).find("KZ-PLANT").orElseThrow().reasons().get(0).matched());
    }

    @Test
    void a_post_named_in_the_declaration_meets_the_rule_of_that_post() {
        Rule here = rule("here", "KZ-TRANSPORT", INFORM, "*", "*", "*", "KZDST001 KZKON001", "*", "*");
        Rule elsewhere = rule("elsewhere", "KZ-TRANSPORT", INFORM, "*", "*", "*", "KZDST001", "*", "*");

        assertEquals("KZKON001, IMPORTING KZ",
                planned(here, export(item(1, "01"))).find("KZ-TRANSPORT").orElseThrow().reasons().get(0).matched());
        assertTrue(planned(elsewhere, export(item(1, "01"))).find("KZ-TRANSPORT").isEmpty());
    }

    @Test
    void a_post_that_no_register_has_asks_every_rule_of_its_country_s_posts() {
        Rule border = rule("border", "KZ-TRANSPORT", APPROVE, "*", "*", "*", "KZDST001", "*", "*");
        RoutingProfile journey = export(item(1, "01"));

        Recipient asked = planned(border, naming("KZDST0O1", Set.of(KZ))).find("KZ-TRANSPORT").orElseThrow();
        assertEquals("KZDST0O1 (in no register), IMPORTING KZ", asked.reasons().get(0).matched());
        assertTrue(planned(border, naming("0051", Set.of())).find("KZ-TRANSPORT").isPresent());
        assertTrue(planned(border, naming("UZ999999", Set.of(UZ))).find("KZ-TRANSPORT").isEmpty());
        assertTrue(planned(border, journey).find("KZ-TRANSPORT").isEmpty());
    }

    @Test
    void whoever_is_passed_by_because_no_post_is_named_is_known() {
        Rule post = rule("post", "KZ-PLANT", APPROVE, "*", "*", "08", "KZDST001 KZALT001", "*", "*");
        Rule told = rule("told", "KZ-TRANSPORT", INFORM, "*", "*", "*", "KZDST001", "*", "*");
        Rule all = rule("all", "KZ-PLANT", APPROVE, "*", "*", "0809", "*", "*", "*");
        RoutingProfile fruit = export(item(1, "0810"));

        assertEquals(List.of(new Unposted(KZ, List.of("KZALT001", "KZDST001"), "KZ-PLANT")),
                unposted(fruit, post, told));
        assertEquals(List.of(), unposted(export(item(1, "8429")), post, told));
        assertEquals(List.of(), unposted(export(item(1, "0809")), post, all));
        assertEquals(List.of(), unposted(naming("KZDST001"), post));
    }

    private static RoutingProfile naming(String post) {
        RoutingProfile journey = export(item(1, "0810"));
        return new RoutingProfile(journey.regime(), UZ, journey.countries(), Set.of(post), journey.goods(), Set.of(),
                Map.of());
    }

    private static List<Unposted> unposted(RoutingProfile profile, Rule... rules) {
        RuleBook book = book(table(UZ), table(KZ, rules));
        return book.unposted(profile, book.plan(profile));
    }

    private static RoutingProfile naming(String post, Set<CountryCode> mayBeOf) {
        RoutingProfile journey = export(item(1, "01"));
        return new RoutingProfile(journey.regime(), UZ, journey.countries(), Set.of(post), journey.goods(), Set.of(),
                Map.of(post, mayBeOf));
    }

    @Test
    void a_document_counts_whether_it_is_for_one_item_or_for_all() {
        Rule certificate = rule("certificate", "KZ-PLANT", INFORM, "*", "*", "*", "*", "851", "*");
        var withOwn = new GoodsLine(1, HsCode.parse("0809"), false, Set.of("851"));
        var forAll = new RoutingProfile("EXPORT", UZ, Map.of(KZ, Set.of(CountryRole.IMPORTING)), Set.of(),
                List.of(item(1, "0809")), Set.of("851"), Map.of());

        assertEquals("item 1: 0809, document 851, IMPORTING KZ", why(certificate, export(withOwn)));
        assertEquals("document 851, IMPORTING KZ", why(certificate, forAll));
        assertTrue(planned(certificate, export(item(1, "0809"))).find("KZ-PLANT").isEmpty());
    }

    private static String why(Rule rule, RoutingProfile profile) {
        return planned(rule, profile).find("KZ-PLANT").orElseThrow().reasons().get(0).matched();
    }

    @Test
    void a_document_that_stands_in_single_items_is_told_with_them_unless_one_is_for_all() {
        Rule certificate = rule("certificate", "KZ-PLANT", INFORM, "*", "*", "*", "*", "851 657", "*");
        var own = new GoodsLine(2, HsCode.parse("0809"), false, Set.of("851"));
        assertEquals("item 2: 0809, document 851, IMPORTING KZ", why(certificate, export(item(1, "84"), own)));
        var both = new RoutingProfile("EXPORT", UZ, Map.of(KZ, Set.of(CountryRole.IMPORTING)), Set.of(),
                List.of(item(1, "84"), own), Set.of("657"), Map.of());
        assertEquals("document 657 851, IMPORTING KZ", why(certificate, both));
    }

    @Test
    void a_document_of_the_united_nations_list_is_the_same_with_and_without_its_letter() {
        for (String asked : List.of("853", "N853")) {
            Rule certificate = rule("certificate", "KZ-PLANT", APPROVE, "*", "*", "*", "*", asked, "*");
            // as read from a document: the type, and the type behind its category where it has one
            for (Set<String> presented : List.of(Set.of("853"), Set.of("853", "N853"), Set.of("853", "C853"),
                    Set.of("N853"))) {
                var line = new GoodsLine(1, HsCode.parse("0809"), false, presented);
                assertTrue(planned(certificate, export(line)).find("KZ-PLANT").isPresent(), asked + " " + presented);
            }
            var other = new GoodsLine(1, HsCode.parse("0809"), false, Set.of("851", "C853"));
            assertTrue(planned(certificate, export(other)).find("KZ-PLANT").isEmpty(), asked);
        }
    }

    @Test
    void commodity_and_document_must_meet_on_the_same_item() {
        Rule both = rule("both", "KZ-PLANT", APPROVE, "*", "*", "08", "*", "851", "*");
        var machineWithCertificate = new GoodsLine(2, HsCode.parse("84"), false, Set.of("851"));

        assertTrue(planned(both, export(item(1, "0809"), machineWithCertificate)).find("KZ-PLANT").isEmpty());
    }

    @Test
    void dangerous_goods_go_to_whoever_asks_for_them() {
        Rule dangerous = rule("dangerous", "KZ-TRANSPORT", APPROVE, "*", "*", "*", "*", "*", "yes");
        var petrol = new GoodsLine(1, Optional.empty(), true, Set.of());

        assertEquals("item 1: no commodity code dangerous, IMPORTING KZ",
                planned(dangerous, export(petrol)).find("KZ-TRANSPORT").orElseThrow().reasons().get(0).matched());
        assertTrue(planned(dangerous, export(item(1, "2710"))).find("KZ-TRANSPORT").isEmpty());
    }

    @Test
    void goods_without_a_commodity_code_go_to_whoever_asks_for_some_goods() {
        Rule fruit = rule("fruit", "KZ-PLANT", APPROVE, "*", "*", "08", "*", "*", "*");
        var nameless = new GoodsLine(1, Optional.empty(), false, Set.of());

        assertEquals("item 1: no commodity code, IMPORTING KZ",
                planned(fruit, export(nameless)).find("KZ-PLANT").orElseThrow().reasons().get(0).matched());
    }

    @Test
    void approving_beats_being_informed_and_both_reasons_are_kept() {
        Rule inform = rule("a", "KZ-PLANT", INFORM, "*", "*", "*", "*", "*", "*");
        Rule approve = rule("b", "KZ-PLANT", APPROVE, "*", "*", "08", "*", "*", "*");
        Recipient plant = book(table(KZ, inform, approve)).plan(export(item(1, "0809"))).find("KZ-PLANT").orElseThrow();

        assertEquals(APPROVE, plant.duty());
        assertEquals(20, plant.hours());
        assertEquals(List.of("a", "b"), plant.reasons().stream().map(Reason::rule).toList());
    }

    @Test
    void whoever_is_only_informed_has_no_time_limit() {
        Rule inform = rule("a", "KZ-PLANT", INFORM, "*", "*", "*", "*", "*", "*");

        assertEquals(0, planned(inform, export(item(1, "0809"))).find("KZ-PLANT").orElseThrow().hours());
    }

    @Test
    void a_line_of_text_survives_being_parsed() {
        var line = new RuleView("r", "KZ-PLANT", INFORM,
                Conditions.texts("IMPORT", "TRANSIT", "06 07", "*", "851", "no"), "because, \"so\"");

        assertEquals(line, RuleLine.view(RuleLine.parse(line)));
    }
}
