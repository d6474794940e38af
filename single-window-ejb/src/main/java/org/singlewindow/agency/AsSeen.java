package org.singlewindow.agency;

import java.util.Optional;
import java.util.Set;

/**
 * What whoever decides had before them, as far as they say: what has changed since is told before anything is decided.
 *
 * @param items  goods items that were decided by themselves
 * @param behind how those stood that the declaration goes on from, as the task said it
 */
public record AsSeen(Optional<Set<Integer>> items, Optional<String> behind) {

    /** Whatever has changed. */
    public static final AsSeen NOTHING = new AsSeen(Optional.empty(), Optional.empty());

    /** By a system that says it. */
    public static AsSeen behind(Optional<String> behind) {
        return new AsSeen(Optional.empty(), behind);
    }

    /** On a page. */
    public static AsSeen onPage(Set<Integer> items, String behind) {
        return new AsSeen(Optional.of(items), Optional.of(behind));
    }
}
