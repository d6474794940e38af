package org.singlewindow.wco;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;

/** An element of the WCO tree, as the schema declares it: a class with children, or a value with facets. */
public final class WcoElement {

    /** What the schema demands of a value; 0 and the empty string mean no demand. */
    public record Facets(boolean number, int maxLength, int totalDigits, int fractionDigits, String pattern,
            List<String> values) {
        static final Facets NONE = new Facets(false, 0, 0, -1, "", List.of());
    }

    private final String namespace;
    private final String name;
    private final String id;
    private final int min;
    private final int max;
    private final Content content;
    private final int position;

    WcoElement(QName name, String id, Occurs occurs, Content content) {
        // as the parser has its names, so that comparing them ends at the first look
        this.namespace = name.getNamespaceURI().intern();
        this.name = name.getLocalPart().intern();
        this.id = id;
        this.min = occurs.min();
        this.max = occurs.max();
        this.content = content;
        this.position = occurs.position();
    }

    /** How often, and where among its siblings. */
    record Occurs(int min, int max, int position) {}

    /** Elements of equal type share it; it is filled after the element is made, since types refer to each other. */
    static final class Content {
        private final Map<String, WcoElement> children = new LinkedHashMap<>();
        private Facets facets = Facets.NONE;

        void add(WcoElement child) {
            children.put(children.containsKey(child.name) ? child.namespace + '#' + child.name : child.name, child);
        }

        void restrict(Facets facets) {
            this.facets = facets;
        }

        Facets facets() {
            return facets;
        }

        int size() {
            return children.size();
        }
    }

    public String namespace() {
        return namespace;
    }

    public String name() {
        return name;
    }

    /** The WCO id, of the class or of the data element; empty where the model has none. */
    public String id() {
        return id;
    }

    public int min() {
        return min;
    }

    /** {@link Integer#MAX_VALUE} where there is no limit. */
    public int max() {
        return max;
    }

    public boolean repeatable() {
        return max > 1;
    }

    public boolean isValue() {
        return content.children.isEmpty();
    }

    /** A value, or a time, which the schema has one element deeper: what a {@code TagID} can name. */
    public boolean isDatum() {
        return isValue() || content.children.size() == 1 && content.children.containsKey("DateTimeString");
    }

    public Facets facets() {
        return content.facets;
    }

    public List<WcoElement> children() {
        return List.copyOf(content.children.values());
    }

    public Optional<WcoElement> find(String child) {
        return Optional.ofNullable(content.children.get(child));
    }

    /** The child with the WCO id, of a class or of a data element; no class has two children of one id. */
    public Optional<WcoElement> findById(String wanted) {
        return content.children.values().stream().filter(child -> !wanted.isEmpty() && child.id.equals(wanted))
                .findFirst();
    }

    /** The first child of the name, in whatever namespace: null where the schema has none. */
    WcoElement child(String child) {
        return content.children.get(child);
    }

    /** The hot path's lookup: null where the schema has no such child. */
    WcoElement child(String namespace, String child) {
        var known = content.children.get(child);
        return known == null || known.namespace.equals(namespace) ? known
                : content.children.get(namespace + '#' + child);
    }

    int position() {
        return position;
    }

    int width() {
        return content.size();
    }
}
