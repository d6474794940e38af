package org.singlewindow.declaration.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.singlewindow.wco.WcoElement;

/**
 * A part of a declaration on the way of an amendment's pointers: named as a whole, or because something in it is.
 */
final class NamedPart {

    /** In place of a number where a pointer gives none. */
    static final int UNSAID = 0;

    private final WcoElement element;
    private final String chain;
    private final String source;
    private final Map<String, Map<Integer, NamedPart>> inside = new LinkedHashMap<>();
    private boolean whole;

    private NamedPart(WcoElement element, String chain, String source) {
        this.element = element;
        this.chain = chain;
        this.source = source;
    }

    static NamedPart root(WcoElement element, String source) {
        return new NamedPart(element, element.id(), source);
    }

    /**
     * The part in it, known from now on.
     *
     * @param number which of several; {@link #UNSAID} where it is not said, and of what stands only once
     * @param from   path of the pointer that names it
     */
    NamedPart open(WcoElement child, int number, String from) {
        return inside.computeIfAbsent(child.name(), name -> new TreeMap<>()).computeIfAbsent(number,
                each -> new NamedPart(child, chain + " / " + child.id() + (number == UNSAID ? "" : "[" + number + ']'),
                        from));
    }

    void whole() {
        whole = true;
    }

    boolean isWhole() {
        return whole;
    }

    /** Whether its pointers do not say which of several it is. */
    boolean isUnnumbered() {
        return !chain.endsWith("]");
    }

    boolean hasNamedInside() {
        return !inside.isEmpty();
    }

    /** Those of this kind in it that are named, by their numbers. */
    Map<Integer, NamedPart> inside(WcoElement child) {
        return inside.getOrDefault(child.name(), Map.of());
    }

    WcoElement element() {
        return element;
    }

    /** As WCO writes it. */
    String chain() {
        return chain;
    }

    /** Path of the pointer in the amendment. */
    String source() {
        return source;
    }
}
