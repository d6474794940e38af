package org.singlewindow.wco;

import static org.singlewindow.wco.SchemaFiles.elements;
import static org.singlewindow.wco.SchemaFiles.local;
import static org.singlewindow.wco.SchemaFiles.namespace;
import static org.singlewindow.wco.SchemaFiles.occurs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.singlewindow.wco.WcoElement.Content;
import org.singlewindow.wco.WcoElement.Facets;
import org.singlewindow.wco.WcoElement.Occurs;
import org.w3c.dom.Element;

/** Reads our schemas as a tree of elements: so much of XML Schema as they use, not more. */
final class SchemaTree {

    private final SchemaFiles files;
    private final Map<String, Content> types = new HashMap<>();
    private final Map<String, WcoElement> globals = new HashMap<>();

    SchemaTree(SchemaFiles files) {
        this.files = files;
    }

    WcoElement root(String namespace, String name) {
        return globals.computeIfAbsent(namespace + '#' + name,
                key -> element(files.global(namespace, "element", name), 1, 0));
    }

    private WcoElement element(Element declared, int min, int position) {
        var target = files.target(declared);
        var type = target.getAttribute("type");
        var content = type.isEmpty() ? content(target) : type(target, type);
        var occurs = new Occurs(min, occurs(declared, "maxOccurs"), position);
        return new WcoElement(new QName(SchemaFiles.home(target), target.getAttribute("name")),
                target.getAttributeNS(SchemaFiles.IDS, "wcoId"), occurs, content);
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
        var content = content(files.global(namespace, "Type", local(name)));
        types.put(key, content);
        return content;
    }

    private Content content(Element holder) {
        var content = new Content();
        fill(content, holder);
        return content;
    }

    private void fill(Content content, Element holder) {
        for (var part : elements(holder)) {
            switch (part.getLocalName()) {
                case "element" -> content.add(element(part, occurs(part, "minOccurs"), content.size()));
                // any of them may be missing
                case "choice" -> elements(part).forEach(choice -> content.add(element(choice, 0, content.size())));
                case "restriction", "extension" -> {
                    var base = type(part, part.getAttribute("base"));
                    content.restrict(facets(base.facets(), part));
                }
                default -> fill(content, part);
            }
        }
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
}
