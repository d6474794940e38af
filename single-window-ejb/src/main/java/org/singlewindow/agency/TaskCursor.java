package org.singlewindow.agency;

import java.time.Instant;
import java.util.Optional;
import org.singlewindow.kernel.Moments;

/** A place in an inbox: behind this task. */
public record TaskCursor(Instant due, long id) {

    /** For a link; {@link #parse} reads it back. */
    public String toText() {
        return due + "_" + id;
    }

    public static Optional<TaskCursor> parse(String text) {
        int bar = text.indexOf('_');
        try {
            return bar < 0 ? Optional.empty()
                    : Moments.parse(text.substring(0, bar)).map(due -> new TaskCursor(due, Long.parseLong(text.substring(bar + 1))));
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
