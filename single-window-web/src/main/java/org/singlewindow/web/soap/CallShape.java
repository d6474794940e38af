package org.singlewindow.web.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What the schema behind the WSDL says of an element of a call, so that a fault can say what should have been there.
 *
 * @param type     of its value, such as {@code long}; empty where it holds parts
 * @param words    the only ones that it may say; empty where it is free
 * @param optional whether it may be missing
 * @param repeated whether it may stand several times
 * @param parts    in the order in which they stand
 */
record CallShape(String name, String type, List<String> words, boolean optional, boolean repeated,
        List<CallShape> parts) {

    /** Of each call that a schema has, by its name. */
    static Map<String, CallShape> read(Element schema) {
        return children(schema, "element").stream().map(element -> shape(schema, element))
                .collect(Collectors.toUnmodifiableMap(CallShape::name, shape -> shape));
    }

    /** Null where there is none. */
    CallShape part(int place) {
        return place < 0 ? null : parts.get(place);
    }

    /** Among its parts; -1 where it has none of this name. Asked for every element of a batch. */
    int placeOf(String part) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).name().equals(part)) {
                return i;
            }
        }
        return -1;
    }

    boolean isValue() {
        return !type.isEmpty();
    }

    /** What its value must be, in words. */
    String expected() {
        if (!words.isEmpty()) {
            return "one of " + String.join(", ", words);
        }
        return switch (type) {
            case "int" -> "a whole number up to 2147483647";
            case "long" -> "a whole number up to 9223372036854775807";
            case "date" -> "a date such as 2026-01-31, without a time";
            case "dateTime" -> "a moment such as 2026-01-31T12:00:00Z";
            case "boolean" -> "true or false";
            case "base64Binary" -> "bytes in base64";
            default -> "a text";
        };
    }

    private static CallShape shape(Element schema, Element element) {
        String[] type = element.getAttribute("type").split(":");
        boolean own = type[0].equals("tns");
        Element holder = own ? named(schema, type[1])
                : children(element, "complexType").stream().findFirst().orElse(null);
        List<CallShape> parts = new ArrayList<>();
        List<String> words = new ArrayList<>();
        if (holder != null) {
            all(holder, "element").forEach(part -> parts.add(shape(schema, part)));
            all(holder, "enumeration").forEach(word -> words.add(word.getAttribute("value")));
        }
        boolean value = own ? holder.getLocalName().equals("simpleType") : type.length > 1;
        String valueType = own && value ? base(holder) : type[type.length - 1];
        return new CallShape(element.getAttribute("name"), value ? valueType : "", List.copyOf(words),
                "0".equals(element.getAttribute("minOccurs")),
                !element.getAttribute("maxOccurs").isEmpty(), List.copyOf(parts));
    }

    /** What a type of our own narrows. */
    private static String base(Element simpleType) {
        return all(simpleType, "restriction").get(0).getAttribute("base").replaceFirst(".*:", "");
    }

    private static Element named(Element schema, String name) {
        return Stream.of("complexType", "simpleType").flatMap(kind -> children(schema, kind).stream())
                .filter(each -> each.getAttribute("name").equals(name)).findFirst().orElseThrow();
    }

    private static List<Element> children(Element parent, String name) {
        return all(parent, name).stream().filter(each -> each.getParentNode() == parent).toList();
    }

    private static List<Element> all(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast).toList();
    }
}
