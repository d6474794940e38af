package org.singlewindow.declaration.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.kernel.Blanks;
import org.w3c.dom.Element;
import org.singlewindow.declaration.wire.DocumentContents.Measure;
import org.singlewindow.declaration.wire.DocumentContents.Rest;

/**
 * The values of a document, and which of them have been read: so that what nobody asked for is not lost, but told at
 * the end.
 */
final class Leaves {

    /** Said of every element in a list, and of no use to a reader. */
    private static final Set<String> ORDER = Set.of("SequenceNumeric");

    private final Set<Element> read = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Empty where there is no such element. */
    String text(Element parent, String... path) {
        return find(parent, path).map(this::text).orElse("");
    }

    private String text(Element leaf) {
        read.add(leaf);
        return Blanks.strip(leaf.getTextContent());
    }

    /** A quantity or an amount with its unit or currency. */
    Optional<Measure> measure(Element parent, String... path) {
        return find(parent, path).filter(leaf -> !Blanks.strip(leaf.getTextContent()).isEmpty())
                .map(leaf -> new Measure(text(leaf), Blanks.strip(leaf.hasAttribute("currencyID")
                        ? leaf.getAttribute("currencyID")
                        : leaf.getAttribute("unitCode").replaceFirst("#.*", ""))));
    }

    String joined(String between, Element parent, String... names) {
        return Stream.of(names).flatMap(name -> Dom.children(parent, name)).map(this::text)
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(between));
    }

    private static Optional<Element> find(Element parent, String... path) {
        return Dom.find(parent, path);
    }

    /**
     * What was not read, with the way to it, from {@code parent} on; {@code except} are parts that somebody else looks
     * at.
     */
    List<Rest> rest(Element parent, String item, Set<String> except) {
        List<Rest> found = new ArrayList<>();
        Dom.children(parent).filter(child -> !except.contains(child.getLocalName()))
                .forEach(child -> collect(child, List.of(child.getLocalName()), item, found));
        return found;
    }

    private void collect(Element element, List<String> way, String item, List<Rest> found) {
        List<Element> children = Dom.children(element).toList();
        if (children.isEmpty() && !read.contains(element) && !ORDER.contains(element.getLocalName())
                && !Blanks.strip(element.getTextContent()).isEmpty()) {
            String unit = element.getAttribute("currencyID") + element.getAttribute("unitCode");
            found.add(new Rest(item, way, Blanks.strip(Blanks.strip(element.getTextContent()) + " " + unit)));
        }
        children.forEach(child -> collect(child,
                Stream.concat(way.stream(), Stream.of(child.getLocalName())).toList(), item, found));
    }
}
