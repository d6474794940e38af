package org.singlewindow.declaration;

import java.util.Set;

/**
 * Which parts of a declaration an amendment has changed, as far as that decides who has to look again.
 *
 * @param beyondItems true where anything but goods items and the totals over them has changed
 * @param before      places of the items that are not as they were, in the version before, from 0
 * @param after       places of those that are not as any was, in the later one
 * @param substance   false where nothing but the numbers of parts has changed, and nothing in it speaks of parts by
 *                    their numbers
 */
public record ChangedParts(boolean beyondItems, Set<Integer> before, Set<Integer> after, boolean substance) {

    public ChangedParts {
        before = Set.copyOf(before);
        after = Set.copyOf(after);
    }
}
