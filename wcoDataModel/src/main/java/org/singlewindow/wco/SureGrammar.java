package org.singlewindow.wco;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Our schemas as tables that tell what is surely valid. It knows so much of XML Schema as they use; of anything else in
 * them it throws when it is made, since what it overlooked it would let pass.
 */
final class SureGrammar {

    private static final String SCHEMA = XMLConstants.W3C_XML_SCHEMA_NS_URI;

    private final SchemaFiles files;
    private final Map<Element, SurePlace.Content> types = new IdentityHashMap<>();
    private final List<SurePlace> roots = new ArrayList<>();

    /** What stands between the tags of a value, and on the first of them. */
    private record Simple(SureValue value, Set<String> attributes, Set<String> required) {

        static Simple of(SureValue value) {
            return new Simple(value, Set.of(), Set.of());
        }
    }

    SureGrammar(SchemaFiles files, List<WcoElement> roots) {
        this.files = files;
        files.all().forEach(SureGrammar::check);
        for (WcoElement root : roots) {
            Element declared = files.global(root.namespace(), "element", root.name());
            this.roots.add(new SurePlace(root, 0, 1, 1, -1, content(declared, root)));
        }
    }

    /** Null where no document begins so. */
    SurePlace root(String namespace, String name) {
        for (SurePlace root : roots) {
            if (root.element().name().equals(name) && root.element().namespace().equals(namespace)) {
                return root;
            }
        }
        return null;
    }

    private static void check(Element schema) {
        only(schema, "targetNamespace", "elementFormDefault", "blockDefault");
        expect(schema.getAttribute("elementFormDefault").equals("qualified"), schema);
        for (Element part : parts(schema)) {
            expect(Set.of("import", "element", "complexType", "simpleType").contains(part.getLocalName()), part);
        }
    }

    private SurePlace.Content content(Element declared, WcoElement known) {
        only(declared, "name", "type", "minOccurs", "maxOccurs");
        String type = declared.getAttribute("type");
        if (type.isEmpty()) {
            return elements(single(declared, "complexType"), known);
        }
        expect(parts(declared).isEmpty(), declared);
        String namespace = SchemaFiles.namespace(declared, type);
        return namespace.equals(SCHEMA) ? value(simple(declared, type))
                : shared(files.global(namespace, "Type", SchemaFiles.local(type)), known);
    }

    /** A type with a name is made once, as the elements within it are. */
    private SurePlace.Content shared(Element type, WcoElement known) {
        SurePlace.Content content = types.get(type);
        if (content == null) {
            content = type.getLocalName().equals("simpleType") ? value(simple(type)) : elements(type, known);
            types.put(type, content);
        }
        for (SurePlace child : content.children().values()) {
            expect(known.child(child.element().namespace(), child.element().name()) == child.element(), type);
        }
        return content;
    }

    private SurePlace.Content elements(Element type, WcoElement known) {
        only(type, "name");
        List<Element> parts = parts(type);
        expect(parts.size() == 1, type);
        return parts.get(0).getLocalName().equals("simpleContent") ? value(simple(type))
                : sequence(single(type, "sequence"), known);
    }

    private SurePlace.Content sequence(Element sequence, WcoElement known) {
        only(sequence);
        Map<String, SurePlace> children = new HashMap<>();
        int slot = 0;
        int needed = -1;
        for (Element part : parts(sequence)) {
            boolean choice = part.getLocalName().equals("choice");
            boolean isNeeded = true;
            for (Element each : choice ? alternatives(part) : List.of(part)) {
                SurePlace place = place(each, known, slot, needed);
                String name = place.element().name();
                expect(children.putIfAbsent(name, place) == null
                        || children.putIfAbsent(SurePlace.Content.qualified(place.element().namespace(), name),
                                place) == null && children.get(name).element() != place.element(),
                        each);
                isNeeded &= place.min() > 0;
            }
            needed = isNeeded ? slot : needed;
            slot++;
        }
        return new SurePlace.Content(children, needed, null, Set.of(), Set.of());
    }

    private static List<Element> alternatives(Element choice) {
        only(choice);
        expect(!parts(choice).isEmpty(), choice);
        return parts(choice);
    }

    private SurePlace place(Element declared, WcoElement parent, int slot, int needed) {
        expect(declared.getLocalName().equals("element"), declared);
        Element target = files.target(declared);
        if (target != declared) {
            only(declared, "ref", "minOccurs", "maxOccurs");
            expect(parts(declared).isEmpty(), declared);
        }
        WcoElement known = parent.child(SchemaFiles.home(target), target.getAttribute("name"));
        int min = SchemaFiles.occurs(declared, "minOccurs");
        int max = SchemaFiles.occurs(declared, "maxOccurs");
        expect(known != null && max >= 1 && min <= max, declared);
        return new SurePlace(known, slot, min, max, needed, content(target, known));
    }

    private static SurePlace.Content value(Simple simple) {
        return new SurePlace.Content(Map.of(), -1, simple.value(), simple.attributes(), simple.required());
    }

    /** @param type of either kind, that holds a value */
    private Simple simple(Element type) {
        only(type, "name");
        boolean complex = type.getLocalName().equals("complexType");
        Element holder = complex ? single(type, "simpleContent") : type;
        expect(holder == type || holder.getAttributes().getLength() == 0, holder);
        expect(parts(holder).size() == 1, holder);
        Element derivation = parts(holder).get(0);
        only(derivation, "base");
        Simple base = simple(derivation, derivation.getAttribute("base"));
        if (complex && derivation.getLocalName().equals("extension")) {
            return extended(base, derivation);
        }
        expect(derivation.getLocalName().equals("restriction"), derivation);
        return new Simple(restricted(base.value(), derivation), base.attributes(), base.required());
    }

    private Simple simple(Element user, String type) {
        String namespace = SchemaFiles.namespace(user, type);
        return namespace.equals(SCHEMA) ? Simple.of(SureValue.of(SchemaFiles.local(type)))
                : simple(files.global(namespace, "Type", SchemaFiles.local(type)));
    }

    private static Simple extended(Simple base, Element extension) {
        Set<String> attributes = new HashSet<>(base.attributes());
        Set<String> required = new HashSet<>(base.required());
        for (Element attribute : parts(extension)) {
            expect(attribute.getLocalName().equals("attribute"), attribute);
            only(attribute, "name", "type", "use");
            String type = attribute.getAttribute("type");
            // a token is whatever an attribute may say
            expect(type.endsWith(":token") && SchemaFiles.namespace(attribute, type).equals(SCHEMA), attribute);
            expect(Set.of("", "required", "optional").contains(attribute.getAttribute("use")), attribute);
            expect(attributes.add(attribute.getAttribute("name")), attribute);
            if (attribute.getAttribute("use").equals("required")) {
                required.add(attribute.getAttribute("name"));
            }
        }
        return new Simple(base.value(), Set.copyOf(attributes), Set.copyOf(required));
    }

    private static SureValue restricted(SureValue base, Element restriction) {
        SureValue value = base;
        for (Element facet : parts(restriction)) {
            only(facet, "value");
            // a second list of words would leave less of the first, not add to it
            expect(!facet.getLocalName().equals("enumeration") || base.values().isEmpty(), facet);
            value = value.with(facet.getLocalName(), facet.getAttribute("value"));
        }
        return value;
    }

    private static Element single(Element parent, String name) {
        List<Element> parts = parts(parent);
        expect(parts.size() == 1 && parts.get(0).getLocalName().equals(name), parent);
        return parts.get(0);
    }

    private static List<Element> parts(Element parent) {
        return SchemaFiles.elements(parent).stream().filter(part -> !part.getLocalName().equals("annotation"))
                .toList();
    }

    /** It says nothing but these, and our ids. */
    private static void only(Element element, String... attributes) {
        expect(SCHEMA.equals(element.getNamespaceURI()), element);
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            String namespace = attribute.getNamespaceURI();
            expect(XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(namespace) || SchemaFiles.IDS.equals(namespace)
                    || namespace == null && List.of(attributes).contains(attribute.getName()), element);
        }
    }

    private static void expect(boolean known, Element where) {
        if (!known) {
            throw new IllegalStateException("the sure reader does not know what the schema says in "
                    + where.getTagName() + ' ' + where.getAttribute("name") + where.getAttribute("ref"));
        }
    }
}
