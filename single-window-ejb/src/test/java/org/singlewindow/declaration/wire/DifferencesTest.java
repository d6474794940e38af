package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.singlewindow.declaration.Difference;

/** What an officer is shown and a system is told of two versions. */
class DifferencesTest {

    private static final String DOCUMENT = Documents.text("DIFF");

    private static List<String> between(String before, String after) {
        return Differences.between(Versioned.read(before), Versioned.read(after)).stream()
                .map(each -> each.kind() + " " + each.pointer() + " " + each.xpath()).toList();
    }

    private static String item(int number, String goods) {
        return "<GovernmentAgencyGoodsItem><SequenceNumeric>" + number + "</SequenceNumeric><Commodity><Description>"
                + goods + "</Description><GoodsMeasure><GrossMassMeasure unitCode=\"KGM\">" + (100 + goods.length())
                + "</GrossMassMeasure></GoodsMeasure></Commodity></GovernmentAgencyGoodsItem>";
    }

    private static String items(List<String> goods) {
        return DOCUMENT.replaceFirst("(?s)<GovernmentAgencyGoodsItem>.*</GovernmentAgencyGoodsItem>",
                IntStream.range(0, goods.size()).mapToObj(i -> item(i + 1, goods.get(i)))
                        .collect(Collectors.joining()));
    }

    private static List<String> told(String before, String after) {
        return Differences.between(Versioned.read(before), Versioned.read(after)).stream()
                .map(each -> each.kind() + " " + each.pointer() + " was " + each.earlier() + " "
                        + each.before().orElse("-") + " > " + each.after().orElse("-"))
                .toList();
    }

    @Test
    void an_item_put_in_between_is_one_item_more_and_all_behind_it_bear_other_numbers() {
        assertEquals(
                List.of("RENUMBERED 42A / 67A / 68A[3] / 006 was 42A / 67A / 68A[2] / 006 2 > 3",
                        "RENUMBERED 42A / 67A / 68A[4] / 006 was 42A / 67A / 68A[3] / 006 3 > 4",
                        "ADDED 42A / 67A / 68A[2] was 42A / 67A / 68A[4] - > Cherries, 108 KGM"),
                told(items(List.of("Apples", "Pears", "Plums")),
                        items(List.of("Apples", "Cherries", "Pears", "Plums"))));
        assertEquals(
                List.of("CHANGED 42A / 67A / 68A[4] / 23A / 137 was 42A / 67A / 68A[3] / 23A / 137 Plums > Prunes"),
                told(items(List.of("Apples", "Pears", "Plums")),
                        items(List.of("Apples", "Cherries", "Pears", "Prunes")).replace("106</", "105</")).stream()
                        .filter(line -> line.startsWith("CHANGED") && !line.contains("126")).toList());
    }

    @Test
    void that_an_access_code_is_another_one_is_told_and_not_which() {
        String without = DOCUMENT.replaceFirst("(?s)<ObligationGuarantee>.*</ObligationGuarantee>", "");
        String with = without.replaceFirst("</GoodsShipment>",
                "</GoodsShipment><ObligationGuarantee><ReferenceID>26UZ1</ReferenceID><AccessCode>GR4P</AccessCode>"
                        + "</ObligationGuarantee>");
        assertEquals(List.of("CHANGED 42A / 90A[1] / 499 was 42A / 90A[1] / 499 **** > ****"),
                told(with, with.replace("GR4P", "NEW1")));
        assertTrue(told(without, with).get(0).endsWith("- > 26UZ1, ****"), told(without, with).toString());
    }

    @Test
    void what_is_otherwise_the_same_and_bears_another_number_is_renumbered_and_nothing_else() {
        String one = items(List.of("Apples", "Pears"));
        assertEquals(List.of("RENUMBERED 42A / 67A / 68A[7] / 006 was 42A / 67A / 68A[1] / 006 1 > 7"),
                told(one, one.replace(item(1, "Apples"), item(7, "Apples"))));
        assertEquals(List.of("RENUMBERED 42A / 67A / 68A[1] / 006 was 42A / 67A / 68A[2] / 006 2 > 1",
                "RENUMBERED 42A / 67A / 68A[2] / 006 was 42A / 67A / 68A[1] / 006 1 > 2"),
                told(one, items(List.of("Pears", "Apples"))));
        assertEquals(List.of(), told(one, one.replace("<SequenceNumeric>2<", "<SequenceNumeric>02<")));
    }

    @Test
    void of_what_was_taken_out_the_pointer_is_that_of_the_version_before() {
        assertEquals(List.of("RENUMBERED 42A / 67A / 68A[1] / 006 was 42A / 67A / 68A[2] / 006 2 > 1",
                "REMOVED 42A / 67A / 68A[1] was 42A / 67A / 68A[1] Apples, 106 KGM > -"),
                told(items(List.of("Apples", "Pears")), items(List.of("Pears"))));
    }

    @Test
    void papers_have_no_numbers_and_are_counted_in_the_version_that_the_pointer_is_of() {
        String before = DOCUMENT.replaceFirst("<Commodity>", papers("380A", "935B", "740C") + "<Commodity>");
        String after = DOCUMENT.replaceFirst("<Commodity>", papers("271N", "380A", "740C") + "<Commodity>");
        assertEquals(List.of("REMOVED 42A / 67A / 68A[1] / 02A[2] was 42A / 67A / 68A[1] / 02A[2] B, 935 > -",
                "ADDED 42A / 67A / 68A[1] / 02A[1] was 42A / 67A / 68A[1] / 02A[4] - > N, 271"), told(before, after));
    }

    private static String papers(String... ids) {
        return Stream.of(ids).map(id -> "<AdditionalDocument><ID>" + id.substring(3) + "</ID><TypeCode>"
                + id.substring(0, 3) + "</TypeCode></AdditionalDocument>").collect(Collectors.joining());
    }

    @Test
    void an_item_taken_out_is_one_line_with_all_its_values_within() {
        List<Difference> found = Differences.between(Versioned.read(items(List.of("Apples", "Pears"))),
                Versioned.read(items(List.of("Pears"))));
        found = found.stream().filter(each -> each.kind() == Difference.Kind.REMOVED).toList();
        assertEquals(1, found.size());
        assertEquals("42A / 67A / 68A[1] Apples, 106 KGM",
                found.get(0).pointer() + " " + found.get(0).before().orElse(""));
        assertEquals(List.of("42A / 67A / 68A[1] / 23A / 137 Apples",
                "42A / 67A / 68A[1] / 23A / 65A / 126 106 KGM"),
                found.get(0).values().map(each -> each.pointer() + " " + each.before().orElse("")).toList());
    }

    @Test
    void how_a_number_is_written_where_a_prefix_stands_and_what_the_message_says_is_no_difference() {
        String otherwise = DOCUMENT.replace(">1000<", "> 1000.00\n<").replace("2500.00", "2500")
                .replace("<FunctionCode>9", "<FunctionCode>5").replace("DIFF", "DIFF-2")
                .replace("<Declaration>", "<w:Declaration xmlns:w=\"urn:wco:datamodel:WCO:DEC-DMS:2\">")
                .replace("</Declaration>", "</w:Declaration>")
                .replace("<TypeCode>EXA</TypeCode>", "<ID>26UZ1</ID><TypeCode>EXA</TypeCode>");
        assertEquals(List.of(), between(DOCUMENT, otherwise));
    }

    @Test
    void a_currency_or_a_unit_is_a_difference_and_is_shown_with_its_number() {
        Difference found = Differences.between(Versioned.read(DOCUMENT),
                Versioned.read(DOCUMENT.replace("\"USD\"", "\"KZT\""))).get(0);
        assertEquals("2500.00 USD > 2500.00 KZT", found.before().orElse("") + " > " + found.after().orElse(""));
    }

    @Test
    void the_way_of_the_goods_differs_where_its_order_does() {
        String way = "<Consignment><Itinerary><SequenceNumeric>1</SequenceNumeric><RoutingCountryCode>UZ"
                + "</RoutingCountryCode></Itinerary><Itinerary><SequenceNumeric>2</SequenceNumeric>"
                + "<RoutingCountryCode>KZ</RoutingCountryCode></Itinerary></Consignment>";
        String one = DOCUMENT.replace("<Exporter>", way + "<Exporter>");
        assertEquals(List.of("CHANGED 42A / 28A / 81A[1] / 064", "CHANGED 42A / 28A / 81A[2] / 064"),
                between(one, one.replace(">UZ</Routing", ">XX</Routing").replace(">KZ</Routing", ">UZ</Routing")
                        .replace(">XX</Routing", ">KZ</Routing")).stream()
                        .map(line -> line.replaceFirst(" /MetaData.*", "")).toList());
    }

    private static String way(String stops) {
        return DOCUMENT.replace("<Exporter>", "<Consignment>" + Stream.of(stops.split(" "))
                .map(stop -> "<Itinerary><SequenceNumeric>" + stop.substring(2)
                        + "</SequenceNumeric><RoutingCountryCode>"
                        + stop.substring(0, 2) + "</RoutingCountryCode></Itinerary>")
                .collect(Collectors.joining()) + "</Consignment><Exporter>");
    }

    /** The way is read by its numbers, so one whose numbers change is another one, wherever its stops are written. */
    @ParameterizedTest
    @CsvSource({"UZ1 TJ2 KZ3,UZ1 TJ3 KZ2,[CHANGED]", "UZ1 TJ3 KZ2,UZ1 TJ2 KZ3,[CHANGED]",
            "UZ1 TJ2 KZ3,TJ1 UZ2 KZ3,[CHANGED]", "UZ1 TJ2 KZ3,UZ10 TJ30 KZ20,'[CHANGED, RENUMBERED]'",
            "UZ1 TJ3 KZ2,UZ1 TJ1 KZ1,'[CHANGED, RENUMBERED]'", "UZ1 TJ2 KZ3,UZ1.0 TJ3.0 KZ2.0,[CHANGED]",
            "UZ1 TJ2 KZ3,UZ1 KZ3 TJ2,[]", "UZ1 TJ2 KZ3,UZ10 TJ20 KZ30,[RENUMBERED]",
            "UZ1 TJ3 KZ2,UZ1 KZ1 TJ1,[RENUMBERED]", "UZ1 TJ2 KZ2,UZ1 TJ2 KZ3,[RENUMBERED]"})
    void the_numbers_of_its_stops_make_the_way(String before, String after, String kinds) {
        assertEquals(kinds, Differences.between(Versioned.read(way(before)), Versioned.read(way(after))).stream()
                .map(Difference::kind).collect(Collectors.toCollection(TreeSet::new)).toString());
    }

    @Test
    void a_value_is_pointed_to_by_the_ids_of_what_holds_it_and_its_own() {
        assertEquals(List.of("CHANGED 42A / 67A / 68A[1] / 23A / 21A[1] / 337 /MetaData/Declaration/GoodsShipment"
                + "/GovernmentAgencyGoodsItem[1]/Commodity/Classification[1]/IdentificationTypeCode"),
                between(DOCUMENT, DOCUMENT.replace("HS</Ident", "TSP</Ident")));
    }
}
