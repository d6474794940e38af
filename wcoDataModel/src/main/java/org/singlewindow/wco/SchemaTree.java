package org.singlewindow.wco;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.singlewindow.wco.WcoElement.Content;
import org.singlewindow.wco.WcoElement.Facets;
import org.singlewindow.wco.WcoElement.Occurs;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads our schemas as a tree of elements: so much of XML Schema as they use, not more. */
final class SchemaTree {

    private static final String IDS = "urn:singlewindow:schema:1";
    private final Map<String, Element> schemas = new HashMap<>();
    private final Map<String, Content> types = new HashMap<>();
    private final Map<String, WcoElement> globals = new HashMap<>();

    SchemaTree(List<String> resources) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            for (var resource : resources) {
                try (var bytes = SchemaTree.class.getResourceAsStream(resource)) {
                    var root = builder.parse(bytes).getDocumentElement();
                    schemas.put(root.getAttribute("targetNamespace"), root);
                }
            }
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("the schemas inside this jar cannot be read: " + resources, e);
        }
    }

    WcoElement root(String namespace, String name) {
        return globals.computeIfAbsent(namespace + '#' + name, key -> element(named(namespace, "element", name), 0));
    }

    private WcoElement element(Element declared, int position) {
        var reference = declared.getAttribute("ref");
        var target = reference.isEmpty() ? declared
                : named(namespace(declared, reference), "element", local(reference));
        var type = target.getAttribute("type");
        var content = type.isEmpty() ? content(target) : type(target, type);
        var occurs = new Occurs(occurs(declared, "minOccurs"), occurs(declared, "maxOccurs"), position);
        return new WcoElement(new QName(home(target), target.getAttribute("name")), target.getAttributeNS(IDS, "wcoId"),
                occurs, content);
    }

    private Content type(Element user, String name) {
        var namespace = namespace(user, name);
        if (namespace.equals(XMLConstants.W3C_XML_SCHEMA_NS_URI)) {
            var content = new Content();
            content.restrict(new Facets(local(name).equals("decimal"), 0, 0, -1, "", List.of()));
            return content;
        }
        var key = namespace + '#' + local(name);
        var known = types.get(key);
        if (known != null) {
            return known;
        }
        var schema = schemas.get(namespace);
        for (var child : elements(schema)) {
            if (child.getLocalName().endsWith("Type") && child.getAttribute("name").equals(local(name))) {
                var content = content(child);
                types.put(key, content);
                return content;
            }
        }
        throw new IllegalStateException("no type " + key);
    }

    private Content content(Element holder) {
        var content = new Content();
        fill(content, holder);
        return content;
    }

    private void fill(Content content, Element holder) {
        for (var part : elements(holder)) {
            switch (part.getLocalName()) {
                case "element" -> content.add(element(part, content.size()));
                case "choice" -> elements(part).forEach(choice -> content.add(optional(choice, content.size())));
                case "restriction", "extension" -> {
                    var base = type(part, part.getAttribute("base"));
                    content.restrict(facets(base.facets(), part));
                }
                default -> fill(content, part);
            }
        }
    }

    private WcoElement optional(Element choice, int position) {
        choice.setAttribute("minOccurs", "0");
        return element(choice, position);
    }

    private static Facets facets(Facets base, Element restriction) {
        int maxLength = base.maxLength();
        int totalDigits = base.totalDigits();
        int fractionDigits = base.fractionDigits();
        var pattern = base.pattern();
        var values = new ArrayList<>(base.values());
        for (var facet : elements(restriction)) {
            var value = facet.getAttribute("value");
            switch (facet.getLocalName()) {
                case "maxLength" -> maxLength = Integer.parseInt(value);
                case "totalDigits" -> totalDigits = Integer.parseInt(value);
                case "fractionDigits" -> fractionDigits = Integer.parseInt(value);
                case "pattern" -> pattern = value;
                case "enumeration" -> values.add(value);
                default -> {}
            }
        }
        return new Facets(base.number(), maxLength, totalDigits, fractionDigits, pattern, List.copyOf(values));
    }

    private Element named(String namespace, String kind, String name) {
        return elements(schemas.get(namespace)).stream()
                .filter(child -> child.getLocalName().equals(kind) && child.getAttribute("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + kind + ' ' + name + " in " + namespace));
    }

    private static String home(Element element) {
        return element.getOwnerDocument().getDocumentElement().getAttribute("targetNamespace");
    }

    private static String namespace(Element user, String qname) {
        return user.lookupNamespaceURI(qname.substring(0, qname.indexOf(':')));
    }

    private static String local(String qname) {
        return qname.substring(qname.indexOf(':') + 1);
    }

    private static int occurs(Element element, String attribute) {
        var text = element.getAttribute(attribute);
        return text.isEmpty() ? 1 : text.equals("unbounded") ? Integer.MAX_VALUE : Integer.parseInt(text);
    }

    private static List<Element> elements(Element parent) {
        var found = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }
}
