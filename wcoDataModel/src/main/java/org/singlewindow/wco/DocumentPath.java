package org.singlewindow.wco;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where in the document the reader is: one step for each open element, with how often each child stood there so far.
 */
final class DocumentPath {

    /** An open element. Steps are kept and used again, since the reader opens hundreds for every document. */
    static final class Step {
        private static final int[] NONE = new int[0];
        private WcoElement element;
        private String namespace;
        private String name;
        private int number;
        private int latest;
        private boolean hasChildren;
        private int[] counts = NONE;

        private void open(String namespace, String name, WcoElement element, int number) {
            this.element = element;
            this.namespace = namespace;
            this.name = name;
            this.number = number;
            this.latest = -1;
            this.hasChildren = false;
            int width = element == null ? 0 : element.width();
            if (counts.length < width) {
                counts = new int[width];
            } else {
                Arrays.fill(counts, 0, width, 0);
            }
        }

        /** Null where the schema has no such element here. */
        WcoElement element() {
            return element;
        }

        String namespace() {
            return namespace;
        }

        String name() {
            return name;
        }

        int number() {
            return number;
        }

        boolean hasChildren() {
            return hasChildren;
        }

        int count(WcoElement child) {
            return counts[child.position()];
        }

        /** The position of the latest known child before the one that is open now. */
        int latest() {
            return latest;
        }

        private String path() {
            boolean numbered = number > 1 || element != null && element.repeatable();
            return '/' + Excerpt.of(name) + (numbered ? "[" + number + ']' : "");
        }
    }

    private final List<Step> steps = new ArrayList<>();
    private int depth;

    void clear() {
        depth = 0;
    }

    int depth() {
        return depth;
    }

    Step current() {
        return steps.get(depth - 1);
    }

    Step parent() {
        return depth < 2 ? null : steps.get(depth - 2);
    }

    void openRoot(WcoElement root) {
        depth = 0;
        next().open(root.namespace(), root.name(), root, 1);
    }

    void open(String namespace, String name) {
        var parent = current();
        parent.hasChildren = true;
        var element = parent.element == null ? null : parent.element.child(namespace, name);
        int number = element == null ? 1 : ++parent.counts[element.position()];
        next().open(namespace, name, element, number);
    }

    void close() {
        var closed = steps.get(--depth);
        if (depth > 0 && closed.element != null) {
            current().latest = Math.max(current().latest, closed.element.position());
        }
    }

    private Step next() {
        if (steps.size() == depth) {
            steps.add(new Step());
        }
        return steps.get(depth++);
    }

    /** Without prefixes; the steps that may repeat carry their number. */
    String xpath() {
        return xpath(depth);
    }

    /** The path of the parent and a child that is not there. */
    String xpathOfMissing(Step parent, WcoElement missing) {
        return xpath(steps.indexOf(parent) + 1) + '/' + missing.name();
    }

    private String xpath(int steps) {
        var path = new StringBuilder();
        for (int i = 0; i < steps; i++) {
            path.append(this.steps.get(i).path());
        }
        return path.toString();
    }

    String pointer() {
        return pointer(depth);
    }

    String pointerToMissing(Step parent, WcoElement missing) {
        var chain = pointer(steps.indexOf(parent) + 1);
        return missing.id().isEmpty() ? chain : chain.isEmpty() ? missing.id() : chain + " / " + missing.id();
    }

    private String pointer(int steps) {
        var chain = new StringBuilder();
        for (int i = 0; i < steps; i++) {
            var step = this.steps.get(i);
            if (step.element != null && !step.element.id().isEmpty()) {
                chain.append(chain.length() == 0 ? "" : " / ").append(step.element.id());
                if (step.element.repeatable()) {
                    chain.append('[').append(step.number).append(']');
                }
            }
        }
        return chain.toString();
    }
}
