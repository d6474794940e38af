package org.singlewindow.declaration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing in which two versions of a declaration differ.
 *
 * @param pointer chain of WCO ids, such as {@code 42A / 67A / 68A[2] / 23A / 137}. A part that repeats has in it the
 *                number that it has in the version before, or, where that version lacks it, the next that is free
 *                there: so an amendment of the version before names it, and so it can be given to one. A number is the
 *                part's own where all its kind have one, else it is counted
 * @param xpath   the same place in the later version, or, of what was taken out, in the one before
 * @param before  empty where it was put in
 * @param after   empty where it was taken out
 * @param within  of a whole part that was put in or taken out, every value in it
 */
public record Difference(String pointer, String xpath, Optional<String> before, Optional<String> after,
        List<Difference> within) {

    /** What happened to it. */
    public enum Kind {
        ADDED, REMOVED, CHANGED
    }

    public Difference {
        within = List.copyOf(within);
    }

    public Kind kind() {
        return before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
    }

    /** The values alone: itself, or all that are within. */
    public Stream<Difference> values() {
        return within.isEmpty() ? Stream.of(this) : within.stream();
    }
}
