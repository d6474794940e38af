package org.singlewindow.agency;

import java.util.List;

/**
 * What whoever decides about a task has to know beside it.
 *
 * @param earlierItems what their own agency had decided about single goods items before an amendment had it asked
 *                     again; it does not count any more
 * @param behind       how those stand that the declaration goes on from; empty where it goes on from none
 */
public record TaskBackground(List<ItemDecision> earlierItems, String behind) {

    public TaskBackground {
        earlierItems = List.copyOf(earlierItems);
    }
}
