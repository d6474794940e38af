package org.singlewindow.wco;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of a document that was read: its value and attributes, and the elements in it, asked for by their names. The quick way
 * to take a few dozen facts out of a document of which the schema knows thousands; nothing is made for those that are not asked for.
 *
 * <p>A name that the schema does not know at this place is an {@link IllegalArgumentException}: it would never be found.
 */
public final class WcoPart {

    private final WcoElement element;
    private final Map<String, String> attributes;
    private final List<WcoPart> parts = new ArrayList<>();
    private String text = "";

    WcoPart(WcoElement element, Map<String, String> attributes) {
        this.element = element;
        this.attributes = attributes;
    }

    void add(WcoPart part) {
        parts.add(part);
    }

    void say(String text) {
        this.text = text;
    }

    /** Everything directly in it, in the order of the document. */
    List<WcoPart> parts() {
        return parts;
    }

    /** The local name. */
    public String name() {
        return element.name();
    }

    /** The value without white space around it; empty where there is none. */
    public Optional<String> text() {
        return Optional.of(text.strip()).filter(value -> !value.isEmpty());
    }

    /** An attribute without a namespace, such as {@code currencyID}. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
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
