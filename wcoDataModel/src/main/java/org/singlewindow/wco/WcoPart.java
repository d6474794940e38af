package org.singlewindow.wco;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of a document: its value and attributes, and the elements in it, asked for by their names. The quick way
 * to take a few dozen facts out of a document of which the schema knows thousands, and to write one that says no more
 * than a few dozen; nothing is made for what is not asked for or not said.
 *
 * <p>A name that the schema does not know at this place is an {@link IllegalArgumentException}: it would never be
 * found, or not be valid.
 */
public final class WcoPart {

    private final WcoElement element;
    private Map<String, String> attributes;
    private final List<WcoPart> parts = new ArrayList<>();
    private final int line;
    private String text = "";

    WcoPart(WcoElement element, Map<String, String> attributes, int line) {
        this.element = element;
        this.attributes = attributes;
        this.line = line;
    }

    /** A response that says nothing yet. */
    public static WcoPart response() {
        return new WcoPart(WcoSchemas.RESPONSE_ROOT, Map.of(), 0);
    }

    /** A declaration that says nothing yet. */
    public static WcoPart declaration() {
        return new WcoPart(WcoSchemas.DECLARATION_ROOT, Map.of(), 0);
    }

    /** The same element with its value and attributes, and nothing in it yet. */
    public WcoPart bare() {
        WcoPart bare = new WcoPart(element, attributes, line);
        bare.say(text);
        return bare;
    }

    /** An element that says nothing yet. */
    public static WcoPart empty(WcoElement element) {
        return new WcoPart(element, Map.of(), 0);
    }

    /** A header of its own around a document. */
    static WcoPart header(WcoPart document) {
        var header = new WcoPart(WcoSchemas.META_DATA_ROOT, Map.of(), 0);
        header.add("WCODataModelVersionCode", WcoWriter.MODEL_VERSION);
        header.add("WCOTypeName", document.element == WcoSchemas.RESPONSE_ROOT ? "RES" : "DEC");
        header.parts.add(document);
        return header;
    }

    /**
     * Another element of this name in it. Among the others it stands where the schema wants it, whatever was added
     * first.
     */
    public WcoPart add(String name) {
        return add(new WcoPart(child(name), Map.of(), 0));
    }

    /** The same with a value, as it shall stand in the document. */
    public WcoPart add(String name, String value) {
        WcoPart part = add(name);
        part.say(value);
        return part;
    }

    /**
     * Puts in what stands in another document at such a place; both hold it then, so nobody adds to it any more.
     */
    public WcoPart put(WcoPart part) {
        return add(part.in(child(part.name())));
    }

    /** A bare document and one in a header have trees of their own, which are alike. */
    private WcoPart in(WcoElement place) {
        if (element == place) {
            return this;
        }
        WcoPart same = new WcoPart(place, attributes, line);
        same.say(text);
        parts.forEach(same::put);
        return same;
    }

    WcoPart add(WcoPart part) {
        int place = parts.size();
        while (place > 0 && parts.get(place - 1).element.position() > part.element.position()) {
            place--;
        }
        parts.add(place, part);
        return part;
    }

    /** Gives it an attribute without a namespace. */
    public void mark(String attribute, String value) {
        attributes = new HashMap<>(attributes);
        attributes.put(attribute, value);
    }

    void say(String text) {
        this.text = text;
    }

    /** What the schema says of it. */
    public WcoElement element() {
        return element;
    }

    /** Exactly as it stands. */
    String wholeText() {
        return text;
    }

    /** Those without a namespace. */
    public Map<String, String> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    /** Everything directly in it, in the order of the document. */
    public List<WcoPart> parts() {
        return Collections.unmodifiableList(parts);
    }

    /** Whether the schema has nothing in it but a value. */
    public boolean isValue() {
        return element.isValue();
    }

    public boolean hasAttributes() {
        return !attributes.isEmpty();
    }

    /** Whether the schema says that its value is a number. */
    public boolean isNumber() {
        return element.facets().number();
    }

    /** Whether the schema lets it stand several times in a row. */
    public boolean isRepeatable() {
        return element.repeatable();
    }

    /** The local name. */
    public String name() {
        return element.name();
    }

    /** The value without anything around it that does not show; empty where there is none. */
    public Optional<String> text() {
        return Optional.of(XmlBlanks.strip(text)).filter(value -> !value.isEmpty());
    }

    /** An attribute without a namespace, such as {@code currencyID}. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** Where its start tag ends: the 1-based line in the bytes as they were read; 0 where it was not read but made. */
    public int line() {
        return line;
    }

    /**
     * The line of the element at the end of a path, or of the innermost that is there on the way to it.
     *
     * @param path from this element on, itself first, with 1-based numbers of those that repeat:
     *             {@code /Declaration/Consignment/Itinerary[2]}
     */
    public int lineAt(String path) {
        WcoPart found = this;
        for (WcoDictionary.Step step : WcoDictionary.steps(path)) {
            WcoPart next = found == this && step.name().equals(name()) ? this : found.at(step);
            if (next == null) {
                break;
            }
            found = next;
        }
        return found.line;
    }

    /**
     * Where in the document the end of a path stands, for putting places into its order: at each step how many stand
     * before it, twice, and one more for an element that is there. What is missing has the place that the schema gives
     * it.
     *
     * @param path as {@link #lineAt} has it
     */
    public List<Integer> orderOf(String path) {
        List<Integer> order = new ArrayList<>();
        WcoPart holder = this;
        for (WcoDictionary.Step step : WcoDictionary.steps(path)) {
            if (holder == this && order.isEmpty() && step.name().equals(name())) {
                continue;
            }
            WcoElement wanted = holder == null ? null : holder.element.child(step.name());
            WcoPart next = holder == null ? null : holder.at(step);
            if (wanted == null) {
                break;
            }
            order.add(next == null ? 2 * holder.before(wanted) : 2 * holder.parts.indexOf(next) + 1);
            holder = next;
        }
        return order;
    }

    private int before(WcoElement wanted) {
        int place = 0;
        while (place < parts.size() && parts.get(place).element.position() <= wanted.position()) {
            place++;
        }
        return place;
    }

    /** Null where there is none. */
    private WcoPart at(WcoDictionary.Step step) {
        WcoElement wanted = element.child(step.name());
        int place = Math.max(1, step.number());
        for (WcoPart part : parts) {
            if (wanted != null && part.element == wanted && --place == 0) {
                return part;
            }
        }
        return null;
    }

    /** All elements of this name, in the order of the document. */
    public List<WcoPart> parts(String name) {
        WcoElement wanted = child(name);
        List<WcoPart> found = new ArrayList<>();
        for (WcoPart part : parts) {
            if (part.element == wanted) {
                found.add(part);
            }
        }
        return found;
    }

    /** The first element at the end of this path. */
    public Optional<WcoPart> part(String... path) {
        WcoPart found = this;
        for (int i = 0; i < path.length; i++) {
            WcoPart next = found.first(found.child(path[i]));
            if (next == null) {
                return Optional.empty();
            }
            found = next;
        }
        return Optional.of(found);
    }

    /** The value at the end of this path. */
    public Optional<String> value(String... path) {
        return part(path).flatMap(WcoPart::text);
    }

    /** The number at the end of this path, of which the schema says that it is one. */
    public Optional<BigDecimal> number(String... path) {
        return value(path).map(BigDecimal::new);
    }

    private WcoElement child(String name) {
        WcoElement child = element.child(name);
        if (child == null) {
            throw new IllegalArgumentException(element.name() + " has no element " + name + " in the schema");
        }
        return child;
    }

    /** Null where there is none. */
    private WcoPart first(WcoElement wanted) {
        for (WcoPart part : parts) {
            if (part.element == wanted) {
                return part;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return element.name() + (parts.isEmpty() ? "=" + text : parts.toString());
    }
}
