package org.singlewindow.agency;

import java.util.Optional;

/**
 * Which tasks to list, the urgent ones first, then oldest due first.
 *
 * @param state   one state only; without it, all that are open, and those to be informed of only on request
 * @param text    a whole movement reference number, or words of what the rows show
 * @param after   continue behind this place
 * @param settled what is not open any more, newest first, in place of what is
 * @param urgent  of what is open the urgent ones alone
 */
public record TaskQuery(Optional<TaskState> state, Optional<String> text, Optional<TaskCursor> after, int size,
        boolean settled, boolean urgent) {

    private static final int LARGEST = 200;

    public TaskQuery {
        size = Math.max(1, Math.min(size, LARGEST));
    }

    public TaskQuery(Optional<TaskState> state, Optional<String> text, Optional<TaskCursor> after, int size) {
        this(state, text, after, size, state.filter(each -> !each.isOpen()).isPresent(), false);
    }

    public static TaskQuery open(int size) {
        return new TaskQuery(Optional.empty(), Optional.empty(), Optional.empty(), size);
    }

    static TaskQuery inAnyState(boolean settled, Optional<TaskCursor> after, int size) {
        return new TaskQuery(Optional.empty(), Optional.empty(), after, size, settled, false);
    }

    static TaskQuery urgent(Optional<String> text, Optional<TaskCursor> after, int size) {
        return new TaskQuery(Optional.empty(), text, after, size, false, true);
    }
}
