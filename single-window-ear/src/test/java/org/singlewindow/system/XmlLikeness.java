package org.singlewindow.system;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Compares an answer with the one that is expected: names, namespaces, order, attributes and texts. Space between
 * elements and the prefixes do not count, and {@code *} in an expected text stands for what differs from run to run:
 * any text but none.
 */
final class XmlLikeness {

    private XmlLikeness() {
    }

    /** Where and how the two differ first, or nothing. */
    static Optional<String> difference(byte[] expected, byte[] actual) {
        return difference(parse(expected), parse(actual), "");
    }

    static Element parse(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("not XML: " + new String(xml, java.nio.charset.StandardCharsets.UTF_8), e);
        }
    }

    static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                found.add(e);
            }
        }
        return found;
    }

    private static Optional<String> difference(Element expected, Element actual, String path) {
        String here = path + "/" + expected.getLocalName();
        if (!name(expected).equals(name(actual))) {
            return Optional.of(here + ": expected " + name(expected) + ", found " + name(actual));
        }
        List<Element> wanted = children(expected);
        List<Element> found = children(actual);
        for (int i = 0; i < Math.min(wanted.size(), found.size()); i++) {
            Optional<String> inside = difference(wanted.get(i), found.get(i), here);
            if (inside.isPresent()) {
                return inside;
            }
        }
        if (wanted.size() != found.size()) {
            return Optional.of(here + ": expected " + wanted.size() + " elements, found " + found.size());
        }
        return wanted.isEmpty() ? textDifference(expected, actual, here) : Optional.empty();
    }

    private static Optional<String> textDifference(Element expected, Element actual, String here) {
        String wanted = expected.getTextContent().strip();
        String found = actual.getTextContent().strip();
        String pattern = Arrays.stream(wanted.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".+"));
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(found).matches() ? Optional.empty()
                : Optional.of(here + ": expected '" + wanted + "', found '" + found + "'");
    }

    private static String name(Element e) {
        StringBuilder name = new StringBuilder("{" + e.getNamespaceURI() + "}" + e.getLocalName());
        for (int i = 0; i < e.getAttributes().getLength(); i++) {
            Node a = e.getAttributes().item(i);
            if (!"http://www.w3.org/2000/xmlns/".equals(a.getNamespaceURI())
                    && !"http://www.w3.org/2001/XMLSchema-instance".equals(a.getNamespaceURI())) {
                name.append(' ').append(a.getNodeName()).append('=').append(a.getNodeValue());
            }
        }
        return name.toString();
    }
}
