package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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

    @Test
    void an_item_put_in_between_is_one_item_more_though_all_behind_it_are_numbered_anew() {
        assertEquals(
                List.of("ADDED 42A / 67A / 68A[4] /MetaData/Declaration/GoodsShipment/GovernmentAgencyGoodsItem[2]"),
                between(items(List.of("Apples", "Pears", "Plums")),
                        items(List.of("Apples", "Cherries", "Pears", "Plums"))));
        assertEquals(
                List.of("ADDED 42A / 67A / 68A[4] /MetaData/Declaration/GoodsShipment/GovernmentAgencyGoodsItem[2]",
                        "CHANGED 42A / 67A / 68A[3] / 23A / 137 /MetaData/Declaration/GoodsShipment"
                                + "/GovernmentAgencyGoodsItem[4]/Commodity/Description")
                        .stream().sorted().toList(),
                between(items(List.of("Apples", "Pears", "Plums")),
                        items(List.of("Apples", "Cherries", "Pears", "Prunes"))
                                .replace("106</", "105</"))
                        .stream().filter(line -> !line.contains("126")).sorted()
                        .toList());
    }

    @Test
    void an_item_taken_out_is_one_line_with_all_its_values_within() {
        List<Difference> found = Differences.between(Versioned.read(items(List.of("Apples", "Pears"))),
                Versioned.read(items(List.of("Pears"))));
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
    @CsvSource({"UZ1 TJ2 KZ3,UZ1 TJ3 KZ2,true", "UZ1 TJ3 KZ2,UZ1 TJ2 KZ3,true", "UZ1 TJ2 KZ3,TJ1 UZ2 KZ3,true",
            "UZ1 TJ2 KZ3,UZ10 TJ30 KZ20,true", "UZ1 TJ3 KZ2,UZ1 TJ1 KZ1,true", "UZ1 TJ2 KZ3,UZ1.0 TJ3.0 KZ2.0,true",
            "UZ1 TJ2 KZ3,UZ1 KZ3 TJ2,false", "UZ1 TJ2 KZ3,UZ10 TJ20 KZ30,false", "UZ1 TJ3 KZ2,UZ1 KZ1 TJ1,false"})
    void the_numbers_of_its_stops_make_the_way(String before, String after, boolean another) {
        assertEquals(another, !between(way(before), way(after)).isEmpty(), () -> between(way(before), way(after)) + "");
    }

    @Test
    void a_value_is_pointed_to_by_the_ids_of_what_holds_it_and_its_own() {
        assertEquals(List.of("CHANGED 42A / 67A / 68A[1] / 23A / 21A[1] / 337 /MetaData/Declaration/GoodsShipment"
                + "/GovernmentAgencyGoodsItem[1]/Commodity/Classification[1]/IdentificationTypeCode"),
                between(DOCUMENT, DOCUMENT.replace("HS</Ident", "TSP</Ident")));
    }
}
