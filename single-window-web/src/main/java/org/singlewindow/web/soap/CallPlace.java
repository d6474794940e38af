package org.singlewindow.web.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamReader;
import org.singlewindow.kernel.Blanks;

/**
 * Where in a call the reader is: what is open from the operation on, what stood in it so far, and the beginning of the
 * value.
 */
final class CallPlace {

    private static final int LONGEST_VALUE = 80;

    /** An open element. Steps are kept and used again: a batch has thousands of elements. */
    static final class Step {

        private String name;
        private String namespace;
        private CallShape shape;
        private boolean nil;

        /** Those of its parts that stood in it already; a bit for each. */
        private long seen;

        /** The part of it that came last, and how many of that stood in it; they stand together. */
        private int last;
        private int repeated;

        private int number;

        String name() {
            return name;
        }

        String namespace() {
            return namespace;
        }

        /** Null where the schema has no such element here. */
        CallShape shape() {
            return shape;
        }

        boolean has(CallShape part) {
            return (seen & 1L << shape.placeOf(part.name())) != 0;
        }
    }

    private final SoapService service;
    private final List<Step> steps = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private int depth;
    private boolean closing;
    private boolean again;
    private QName call;

    CallPlace(SoapService service) {
        this.service = service;
    }

    /** The reader goes on: what it closed is closed now. */
    void moveOn() {
        if (closing) {
            depth--;
            closing = false;
        }
    }

    void open(XMLStreamReader at) {
        Step parent = depth == 0 ? null : steps.get(depth - 1);
        Step step = next();
        step.name = at.getLocalName();
        step.namespace = at.getNamespaceURI() == null ? "" : at.getNamespaceURI();
        step.nil = isTrue(at.getAttributeValue(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil"));
        step.seen = 0;
        step.last = -1;
        step.repeated = 0;
        step.number = 0;
        value.setLength(0);
        if (parent == null) {
            call = at.getName();
            step.shape = service.find(call).orElse(null);
        } else {
            take(parent, step);
        }
    }

    private void take(Step parent, Step step) {
        int place = parent.shape == null || !step.namespace.equals(service.namespace()) ? -1
                : parent.shape.placeOf(step.name);
        step.shape = place < 0 ? null : parent.shape.part(place);
        again = place >= 0 && (parent.seen & 1L << place) != 0;
        if (place >= 0) {
            parent.seen |= 1L << place;
            parent.repeated = parent.last == place ? parent.repeated + 1 : 1;
            parent.last = place;
            step.number = step.shape.repeated() ? parent.repeated : 0;
        }
    }

    void text(XMLStreamReader at) {
        int room = LONGEST_VALUE - value.length();
        if (depth > 0 && room > 0 && !(value.length() == 0 && at.isWhiteSpace())) {
            value.append(at.getTextCharacters(), at.getTextStart(), Math.min(at.getTextLength(), room));
        }
    }

    /** Still the current one, until the reader goes on. */
    void close() {
        closing = true;
    }

    private Step next() {
        if (steps.size() == depth) {
            steps.add(new Step());
        }
        return steps.get(depth++);
    }

    private static boolean isTrue(String text) {
        return text != null && (text.strip().equals("true") || text.strip().equals("1"));
    }

    SoapService service() {
        return service;
    }

    /** The element that the body holds. */
    Optional<QName> call() {
        return Optional.ofNullable(call);
    }

    Step current() {
        return steps.get(depth - 1);
    }

    /** Null for the call itself. */
    Step parent() {
        return depth < 2 ? null : steps.get(depth - 2);
    }

    boolean isClosing() {
        return closing;
    }

    /** Whether the same part stood beside it before. */
    boolean isAgain() {
        return again;
    }

    boolean isNil() {
        return depth > 0 && current().nil;
    }

    /** The beginning of the value of the innermost element. */
    String value() {
        return Blanks.strip(value.toString());
    }

    /** A part that may be missing, and says nothing: some programs write those that they have nothing for. */
    boolean isLeftOpen() {
        return depth > 0 && current().shape != null && current().shape.isValue() && current().shape.optional()
                && (current().nil || value().isEmpty());
    }

    /** Of the innermost element within the call, such as {@code item[2]/outcome}; empty for the call itself. */
    String path() {
        return path(depth);
    }

    /** Of a part that an open element should have. */
    String pathOfMissing(Step holder, CallShape part) {
        String path = path(steps.indexOf(holder) + 1);
        return path + (path.isEmpty() ? "" : "/") + part.name();
    }

    private String path(int depth) {
        StringBuilder path = new StringBuilder();
        for (int i = 1; i < depth; i++) {
            Step step = steps.get(i);
            path.append(i == 1 ? "" : "/").append(step.name).append(step.number > 0 ? "[" + step.number + "]" : "");
        }
        return path.toString();
    }
}
