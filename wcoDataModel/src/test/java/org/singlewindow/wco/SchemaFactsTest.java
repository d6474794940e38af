package org.singlewindow.wco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The schemas against the tables of facts, row by row. Reads the schemas by itself, not through the code it would vouch
 * for.
 */
class SchemaFactsTest {

    private static final Map<String, String> FILES = Map.of("metadata", "metadata.xsd", "declaration",
            "declaration.xsd", "response", "response.xsd");

    @Test
    void every_row_of_the_facts_is_in_the_schema_as_it_says_and_in_its_order() throws Exception {
        var facts = SharedData.find("wco");
        for (var file : FILES.entrySet()) {
            var rows = Csv.read(facts.resolve(file.getKey() + ".csv"));
            var expected = new ArrayList<String>();
            for (var row : rows) {
                if (!row.get("path").contains("ref ")) {
                    expected.add(line(row));
                }
            }
            var found = new ArrayList<String>();
            var root = schema(file.getValue());
            for (var element : children(root, "element")) {
                walk(root, element, element.getAttribute("name"), found);
            }
            assertEquals(String.join("\n", expected), String.join("\n", found), file.getValue());
            assertEquals(rows.size() - (file.getKey().equals("response") ? 1 : 0), found.size());
        }
    }

    @Test
    void the_response_may_end_with_the_whole_declaration_and_the_header_holds_either() throws Exception {
        var inResponse = new ArrayList<String>();
        references(schema("response.xsd"), inResponse);
        assertEquals(List.of("dec:Declaration 0..1", "ds:DateTimeString 1..1"), inResponse);
        var inHeader = new ArrayList<String>();
        references(schema("metadata.xsd"), inHeader);
        assertEquals(List.of("dec:Declaration 1..1", "res:Response 1..unbounded"), inHeader);
    }

    @Test
    void no_limit_in_the_schemas_is_above_what_secure_processing_takes() throws Exception {
        for (var file : FILES.values()) {
            for (var element : all(schema(file))) {
                var max = element.getAttribute("maxOccurs");
                assertTrue(max.isEmpty() || max.equals("unbounded") || Integer.parseInt(max) <= 5_000,
                        file + ": " + max);
            }
        }
    }

    @Test
    void the_function_code_takes_the_codes_of_the_whole_life_cycle() throws Exception {
        var codes = all(schema("declaration.xsd")).stream()
                .filter(e -> e.getAttribute("name").equals("FunctionCode") && e.getLocalName().equals("complexType"))
                .flatMap(type -> all(type).stream()).filter(e -> e.getLocalName().equals("enumeration"))
                .map(e -> e.getAttribute("value"))
                .collect(Collectors.joining(" "));
        assertEquals("1 2 4 5 9 13 14 46", codes);
    }

    /**
     * A row as one line; the ids of the roots and of the response are ours and are not compared, and one is left out by
     * the facts.
     */
    private static String line(Map<String, String> row) {
        var path = row.get("path");
        var values = new LinkedHashMap<String, String>();
        for (var fact : List.of("min", "max", "base", "max_length", "total_digits", "fraction_digits", "pattern",
                "enum")) {
            values.put(fact, row.get(fact));
        }
        if (path.equals("Declaration/FunctionCode")) {
            values.put("enum", "1|2|4|5|9|13|14|46");
        }
        var id = path.endsWith("Classification/IdentificationTypeCode") ? "337"
                : path.startsWith("Declaration/") ? row.get("wco_id") : "";
        return path + ' ' + id + ' ' + values + ' '
                + row.get("attributes").replace("languageID listID", "listID languageID");
    }

    private static void walk(Element schema, Element element, String path, List<String> found) throws Exception {
        var values = new LinkedHashMap<String, String>();
        values.put("min", occurs(element, "minOccurs"));
        values.put("max", occurs(element, "maxOccurs"));
        for (var fact : List.of("base", "max_length", "total_digits", "fraction_digits", "pattern", "enum")) {
            values.put(fact, "");
        }
        var type = element.getAttribute("type").isEmpty() ? children(element, "complexType").get(0)
                : type(schema, element.getAttribute("type"));
        var attributes = new ArrayList<String>();
        var inside = new ArrayList<Element>();
        describe(schema, type, values, attributes, inside);
        var id = path.startsWith("Declaration/") ? element.getAttributeNS("urn:singlewindow:schema:1", "wcoId") : "";
        found.add(path + ' ' + id + ' ' + values + ' ' + String.join(" ", attributes));
        for (var child : inside) {
            walk(schema, child, path + '/' + child.getAttribute("name"), found);
        }
    }

    private static void describe(Element schema, Element part, Map<String, String> values, List<String> attributes,
            List<Element> inside)
            throws Exception {
        for (var child : children(part, "")) {
            var value = child.getAttribute("value");
            switch (child.getLocalName()) {
                case "maxLength" -> values.put("max_length", value);
                case "totalDigits" -> values.put("total_digits", value);
                case "fractionDigits" -> values.put("fraction_digits", value);
                case "pattern" -> values.put("pattern", value);
                case "enumeration" ->
                    values.merge("enum", value, (some, more) -> some.isEmpty() ? more : some + '|' + more);
                case "attribute" -> attributes
                        .add(child.getAttribute("name") + (child.getAttribute("use").equals("required") ? "!" : ""));
                case "element" -> place(child, values, attributes, inside);
                case "restriction", "extension" -> {
                    var base = child.getAttribute("base");
                    if (base.startsWith("xs:")) {
                        values.put("base", base.substring(3));
                    } else {
                        describe(schema, type(schema, base), values, attributes, inside);
                    }
                    describe(schema, child, values, attributes, inside);
                }
                default -> describe(schema, child, values, attributes, inside);
            }
        }
    }

    /** A date is one value in the facts and an element in another namespace here. */
    private static void place(Element child, Map<String, String> values, List<String> attributes, List<Element> inside)
            throws Exception {
        if (child.getAttribute("ref").isEmpty()) {
            inside.add(child);
        } else if (child.getAttribute("ref").equals("ds:DateTimeString")) {
            var dates = schema(child.lookupNamespaceURI("ds").contains("Response") ? "response-dates.xsd"
                    : "declaration-dates.xsd");
            describe(dates, type(dates, "t:DateTimeString"), values, attributes, inside);
        }
    }

    private static void references(Element part, List<String> found) {
        all(part).stream().filter(e -> !e.getAttribute("ref").isEmpty())
                .forEach(e -> found
                        .add(e.getAttribute("ref") + ' ' + occurs(e, "minOccurs") + ".." + occurs(e, "maxOccurs")));
    }

    private static Element type(Element schema, String name) {
        return children(schema, "").stream()
                .filter(e -> e.getLocalName().endsWith("Type") && e.getAttribute("name").equals(name.substring(2)))
                .findFirst().orElseThrow();
    }

    private static String occurs(Element element, String attribute) {
        return element.getAttribute(attribute).isEmpty() ? "1" : element.getAttribute(attribute);
    }

    private static Element schema(String file) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        try (var bytes = SchemaFactsTest.class.getResourceAsStream("/schemas/wco/" + file)) {
            if (bytes == null) {
                throw new IOException("no schema " + file);
            }
            return factory.newDocumentBuilder().parse(bytes).getDocumentElement();
        }
    }

    private static List<Element> all(Element parent) {
        var nodes = parent.getElementsByTagNameNS("*", "*");
        var found = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /** The children of the name; an empty name means all. */
    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && (name.isEmpty() || element.getLocalName().equals(name))) {
                found.add(element);
            }
        }
        return found;
    }
}
