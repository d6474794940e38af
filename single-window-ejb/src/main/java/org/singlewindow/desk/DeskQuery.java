package org.singlewindow.desk;

import java.util.Optional;

/**
 * Which items to list.
 *
 * @param state in that state alone; without it, all that are open
 * @param text  a whole number, or words of what the rows show
 * @param after behind this place, which the feed itself has named
 * @param size  so many at most
 */
public record DeskQuery(Optional<String> state, Optional<String> text, Optional<String> after, int size) {

    public static DeskQuery open(int size) {
        return new DeskQuery(Optional.empty(), Optional.empty(), Optional.empty(), size);
    }

    DeskQuery behind(Optional<String> place) {
        return new DeskQuery(state, text, place, size);
    }
}
