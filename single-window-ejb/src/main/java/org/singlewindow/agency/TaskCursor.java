package org.singlewindow.agency;

import java.time.Instant;
import java.util.Optional;
import org.singlewindow.kernel.Moments;

/**
 * A place in an inbox: behind this task.
 *
 * @param settled of a list of all states, which has the open tasks first, that the place is among those that are not
 *                open any more
 */
public record TaskCursor(Instant due, long id, boolean settled) {

    private static final String SETTLED = "settled_";

    /** Where those that are not open any more begin: before the newest. */
    static final TaskCursor NEWEST_SETTLED = new TaskCursor(Instant.EPOCH, Long.MAX_VALUE, true);

    public TaskCursor(Instant due, long id) {
        this(due, id, false);
    }

    TaskCursor amongSettled() {
        return new TaskCursor(due, id, true);
    }

    /** For a link; {@link #parse} reads it back. */
    public String toText() {
        return (settled ? SETTLED : "") + due + "_" + id;
    }

    public static Optional<TaskCursor> parse(String text) {
        boolean settled = text.startsWith(SETTLED);
        String place = settled ? text.substring(SETTLED.length()) : text;
        int bar = place.indexOf('_');
        try {
            return bar < 0 ? Optional.empty()
                    : Moments.parse(place.substring(0, bar))
                            .map(due -> new TaskCursor(due, Long.parseLong(place.substring(bar + 1)), settled));
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }

    /** True where the line stands behind this place; what is settled is gone through from its newest. */
    boolean isBefore(InboxRepository.Line line, boolean settled) {
        if (settled) {
            return line.id() < id;
        }
        int order = due.compareTo(line.due());
        return order < 0 || order == 0 && id < line.id();
    }
}
