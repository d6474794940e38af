package org.singlewindow.wco;

import java.util.Map;
import java.util.Set;

/**
 * An element where the schema lets it stand, with what it asks of it there.
 *
 * @param slot         its place in the sequence, from 0; what excludes each other has the same
 * @param min          how often it must stand there, if it or nothing else of its slot does
 * @param neededBefore the last slot before it that must not be empty; -1 where there is none
 */
record SurePlace(WcoElement element, int slot, int min, int max, int neededBefore, Content content) {

    /**
     * What may stand in an element.
     *
     * @param children   by their local names, or a second of the name by its namespace as well; none in a value
     * @param lastNeeded the last slot that must not be empty; -1 where there is none
     * @param value      null where elements stand instead
     * @param attributes those without a namespace, whose values may be anything
     * @param required   those of them that must be there
     */
    record Content(Map<String, SurePlace> children, int lastNeeded, SureValue value, Set<String> attributes,
            Set<String> required) {

        boolean isValue() {
            return value != null;
        }

        /** Null where there is no such element. */
        SurePlace child(String namespace, String name) {
            SurePlace child = children.get(name);
            return child == null || child.element.namespace().equals(namespace) ? child
                    : children.get(qualified(namespace, name));
        }

        /** The key of a second element of that name. */
        static String qualified(String namespace, String name) {
            return namespace + '#' + name;
        }
    }

    /** @param latest the element of its siblings before it, as often as it stands there; null where it is the first */
    boolean follows(SurePlace latest, int times) {
        if (latest == this) {
            return times < max;
        }
        return latest == null ? neededBefore < 0
                : latest.slot < slot && neededBefore <= latest.slot && times >= latest.min;
    }

    boolean mayEndAfter(SurePlace latest, int times) {
        return latest == null ? content.lastNeeded < 0
                : content.lastNeeded <= latest.slot && times >= latest.min;
    }
}
