package org.singlewindow.wco;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Our schemas as they are written, and how one looks about in them. */
final class SchemaFiles {

    /** The namespace of what we say in a schema beyond XML Schema: the WCO ids. */
    static final String IDS = "urn:singlewindow:schema:1";

    private final Map<String, Element> schemas = new HashMap<>();

    SchemaFiles(List<InputStream> files) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            for (var file : files) {
                try (file) {
                    var root = builder.parse(file).getDocumentElement();
                    schemas.put(root.getAttribute("targetNamespace"), root);
                }
            }
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("the schemas inside this jar cannot be read", e);
        }
    }

    List<Element> all() {
        return List.copyOf(schemas.values());
    }

    /** @param kind {@code element}, or {@code Type} for a type of either kind */
    Element global(String namespace, String kind, String name) {
        return elements(schemas.get(namespace)).stream()
                .filter(child -> child.getLocalName().endsWith(kind) && child.getAttribute("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + kind + ' ' + name + " in " + namespace));
    }

    /** The declaration that a reference means; itself where it is none. */
    Element target(Element declared) {
        var reference = declared.getAttribute("ref");
        return reference.isEmpty() ? declared
                : global(namespace(declared, reference), "element", local(reference));
    }

    static String home(Element element) {
        return element.getOwnerDocument().getDocumentElement().getAttribute("targetNamespace");
    }

    static String namespace(Element user, String qname) {
        return user.lookupNamespaceURI(qname.substring(0, qname.indexOf(':')));
    }

    static String local(String qname) {
        return qname.substring(qname.indexOf(':') + 1);
    }

    static int occurs(Element element, String attribute) {
        var text = element.getAttribute(attribute);
        return text.isEmpty() ? 1 : text.equals("unbounded") ? Integer.MAX_VALUE : Integer.parseInt(text);
    }

    static List<Element> elements(Element parent) {
        var found = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }
}
