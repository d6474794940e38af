package org.singlewindow.declaration;

import java.util.Optional;

/**
 * What somebody typed on one open page of a draft.
 *
 * @param draft its number; empty for one that is new
 * @param typed the parts of the form that the page has, as they are there now
 */
public record DraftEdit(Optional<Long> draft, DraftParts typed, Seen seen, Hand hand) {

    /** The state of the part that the page shows, as it was when the page last read or wrote it. */
    public record Seen(String part, String fingerprint) {}

    /**
     * Who writes: two windows of one person are two hands.
     *
     * @param writer the open page, by a name of its own
     * @param turn   rises with every save of that page
     */
    public record Hand(String writer, int turn) {

        /** With a button: after everything that the page saved by itself. */
        public static final int LAST = Integer.MAX_VALUE;
    }
}
