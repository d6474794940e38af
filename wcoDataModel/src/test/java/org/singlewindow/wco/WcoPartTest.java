package org.singlewindow.wco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The plain tree of a document holds what the document holds. */
class WcoPartTest {

    private final WcoReader reader = new WcoReader();

    @Test
    void places_are_ordered_as_they_stand_and_what_is_missing_where_it_belongs() {
        var declaration = read(Sample.DECLARATION).part("Declaration").orElseThrow();
        String item = "/Declaration/GoodsShipment/GovernmentAgencyGoodsItem";
        List<String> inOrder = List.of("/Declaration/FunctionCode", "/Declaration/TypeCode",
                "/Declaration/GoodsShipment/ExportCountry/ID",
                item + "[1]/Commodity/Classification[1]/ID", item + "[1]/Commodity/Classification[2]/ID",
                item + "[1]/Packaging[1]/TypeCode",
                item + "[2]/SequenceNumeric", item + "[2]/Commodity/Classification[1]/ID",
                "/Declaration/GoodsShipment/UCR");
        List<String> sorted = new ArrayList<>(inOrder);
        java.util.Collections.reverse(sorted);
        sorted.sort(
                (one, other) -> java.util.Arrays.compare(declaration.orderOf(one).stream().mapToInt(i -> i).toArray(),
                        declaration.orderOf(other).stream().mapToInt(i -> i).toArray()));
        assertEquals(inOrder, sorted);
    }

    @Test
    void values_numbers_and_attributes_are_found_by_their_path() {
        var declaration = read(Sample.DECLARATION).part("Declaration").orElseThrow();
        assertEquals(Optional.of("LRN-1"), declaration.value("FunctionalReferenceID"));
        assertEquals(Optional.of(new BigDecimal("1250.500")), declaration.number("TotalGrossMassMeasure"));
        assertEquals(Optional.of("KGM"),
                declaration.part("TotalGrossMassMeasure").flatMap(mass -> mass.attribute("unitCode")));
        assertEquals(Optional.of("UZ"), declaration.value("GoodsShipment", "ExportCountry", "ID"));
        assertEquals(Optional.empty(), declaration.value("InvoiceAmount"));
    }

    @Test
    void what_repeats_keeps_its_order() {
        var items = read(Sample.DECLARATION).part("Declaration", "GoodsShipment").orElseThrow()
                .parts("GovernmentAgencyGoodsItem");
        assertEquals(List.of("1", "2"), items.stream().map(item -> item.value("SequenceNumeric").orElse("")).toList());
        var codes = items.get(0).part("Commodity").orElseThrow().parts("Classification");
        assertEquals(List.of("080810", "8080"), codes.stream().map(code -> code.value("ID").orElse("")).toList());
    }

    @Test
    void a_value_of_white_space_is_none_and_one_around_a_value_is_no_part_of_it() {
        var text = Sample.DECLARATION.replace(">Apples<", ">  Apples and <![CDATA[<pears>]]> <");
        var commodity = read(text).part("Declaration", "GoodsShipment", "GovernmentAgencyGoodsItem", "Commodity")
                .orElseThrow();
        assertEquals(Optional.of("Apples and <pears>"), commodity.value("Description"));
        var mass = read(Sample.DECLARATION.replace("\"KGM\"", "\" KGM \"")).part("Declaration", "TotalGrossMassMeasure")
                .orElseThrow();
        assertEquals(Optional.of("KGM"), mass.attribute("unitCode"));
    }

    @Test
    void a_name_that_the_schema_does_not_know_here_is_an_error_of_the_program() {
        var declaration = read(Sample.DECLARATION).part("Declaration").orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> declaration.value("Exporterr"));
        assertThrows(IllegalArgumentException.class, () -> declaration.parts("GovernmentAgencyGoodsItem"));
    }

    @Test
    void every_element_has_its_line_and_what_is_missing_that_of_its_parent() {
        var declaration = read(Sample.DECLARATION).part("Declaration").orElseThrow();
        assertEquals(5, declaration.line());
        assertEquals(8, declaration.lineAt("/Declaration/FunctionalReferenceID"));
        assertEquals(24, declaration.lineAt("/Declaration/GoodsShipment/GovernmentAgencyGoodsItem[2]/SequenceNumeric"));
        assertEquals(23,
                declaration.lineAt("/Declaration/GoodsShipment/GovernmentAgencyGoodsItem[2]/Commodity/Description"));
        assertEquals(12, declaration.lineAt("/Declaration/GoodsShipment/GovernmentAgencyGoodsItem[3]"));
        assertEquals(0, WcoPart.response().lineAt("/Response/FunctionCode"));
    }

    @Test
    void every_valid_sample_is_in_the_tree_to_the_last_value() throws Exception {
        var samples = SharedData.find("data/wco-samples");
        int count = 0;
        for (var row : Csv.read(samples.resolve("index.csv"))) {
            if (row.get("schema_valid").equals("True")) {
                var bytes = Files.readAllBytes(samples.resolve(row.get("file")));
                assertEquals(told(dom(bytes)), told(read(bytes)), row.get("file"));
                count++;
            }
        }
        assertTrue(count > 800, "the index has lost its valid rows: " + count);
    }

    private WcoPart read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private WcoPart read(byte[] bytes) {
        return reader.readParts(bytes).either(ReadOutcome.Read::document, broken -> fail(broken.toString()),
                invalid -> fail(invalid.toString()));
    }

    private static List<String> told(WcoPart part) {
        List<String> told = new ArrayList<>();
        told.add(
                part.name() + part.text().map(text -> "=" + text).orElse("") + part.attribute("currencyID").orElse(""));
        part.parts().forEach(each -> told.addAll(told(each)));
        return told;
    }

    private static List<String> told(Element element) {
        List<String> told = new ArrayList<>();
        boolean leaf = true;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element part) {
                leaf = false;
                told.addAll(told(part));
            }
        }
        String text = leaf ? element.getTextContent().strip() : "";
        told.add(0, element.getLocalName() + (text.isEmpty() ? "" : "=" + text) + element.getAttribute("currencyID"));
        return told;
    }

    /** By the JDK's own tree, from the document's root on, inside an envelope or not. */
    private static Element dom(byte[] bytes) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        var root = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
        var wrapped = root.getElementsByTagNameNS(WcoSchemas.META_DATA, "MetaData");
        return wrapped.getLength() == 0 ? root : (Element) wrapped.item(0);
    }
}
