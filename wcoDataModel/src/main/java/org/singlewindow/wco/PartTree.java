package org.singlewindow.wco;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.Attributes;

/**
 * Grows the tree of parts while a document is read. What is outside the schema makes the document invalid, and has no
 * place in it.
 */
final class PartTree {

    private final Deque<WcoPart> open = new ArrayDeque<>();
    private WcoPart root;
    private int strange;

    void clear() {
        open.clear();
        root = null;
        strange = 0;
    }

    /** @param element null where the schema has no such element here */
    void open(WcoElement element, Attributes attributes, int line) {
        if (element == null || strange > 0) {
            strange++;
            return;
        }
        WcoPart part = new WcoPart(element, attributes.getLength() == 0 ? Map.of() : kept(attributes), line);
        if (open.isEmpty()) {
            root = part;
        } else {
            open.peek().add(part);
        }
        open.push(part);
    }

    private static Map<String, String> kept(Attributes attributes) {
        Map<String, String> kept = new HashMap<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getURI(i).isEmpty()) {
                kept.put(attributes.getLocalName(i), XmlBlanks.strip(attributes.getValue(i)));
            }
        }
        return kept;
    }

    void close(CharSequence text) {
        if (strange > 0) {
            strange--;
        } else {
            open.pop().say(text.toString());
        }
    }

    /** The innermost element that is open and known to the schema; null where there is none. */
    WcoPart innermost() {
        return strange > 0 ? null : open.peek();
    }

    Optional<WcoPart> findRoot() {
        return Optional.ofNullable(root);
    }

    /** The declaration, as far as it has grown. */
    Optional<WcoPart> findDeclaration() {
        Optional<WcoPart> document = findRoot();
        return document.filter(part -> part.element() == WcoSchemas.META_DATA_ROOT)
                .flatMap(header -> header.part("Declaration"))
                .or(() -> document.filter(part -> part.element() == WcoSchemas.DECLARATION_ROOT));
    }

    /** The root, which is not kept: a bench that waits for the next document must not hold on to the last. */
    WcoPart take() {
        WcoPart taken = root;
        clear();
        return taken;
    }
}
