package org.singlewindow.agency;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.kernel.Moments;

/**
 * A place in an inbox: behind this task.
 *
 * @param part of the inbox in which the place is; the parts come one after the other
 */
public record TaskCursor(Instant due, long id, Part part) {

    /** What comes first, what comes then, and, in a list of all states, what is not open any more. */
    public enum Part {
        URGENT("urgent_"), OTHERS(""), SETTLED("settled_");

        private final String prefix;

        Part(String prefix) {
            this.prefix = prefix;
        }
    }

    /** Where those that are not open any more begin: before the newest. */
    static final TaskCursor NEWEST_SETTLED = new TaskCursor(Instant.EPOCH, Long.MAX_VALUE, Part.SETTLED);

    /** Behind an open task that is not urgent. */
    public TaskCursor(Instant due, long id) {
        this(due, id, Part.OTHERS);
    }

    /** Behind an open task. */
    TaskCursor(Instant due, long id, boolean urgent) {
        this(due, id, urgent ? Part.URGENT : Part.OTHERS);
    }

    boolean settled() {
        return part == Part.SETTLED;
    }

    TaskCursor amongSettled() {
        return new TaskCursor(due, id, Part.SETTLED);
    }

    /** For a link; {@link #parse} reads it back. */
    public String toText() {
        return part.prefix + due + "_" + id;
    }

    public static Optional<TaskCursor> parse(String text) {
        Part part = Stream.of(Part.URGENT, Part.SETTLED).filter(each -> text.startsWith(each.prefix)).findFirst()
                .orElse(Part.OTHERS);
        String place = text.substring(part.prefix.length());
        int bar = place.indexOf('_');
        try {
            return bar < 0 ? Optional.empty()
                    : Moments.parse(place.substring(0, bar))
                            .map(due -> new TaskCursor(due, Long.parseLong(place.substring(bar + 1)), part));
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }

    /** True where the line stands behind this place; what is settled is gone through from its newest. */
    boolean isBefore(InboxRepository.Line line, boolean settled) {
        if (settled) {
            return line.id() < id;
        }
        Part ofLine = line.urgent() ? Part.URGENT : Part.OTHERS;
        if (ofLine != part) {
            return ofLine == Part.OTHERS;
        }
        int order = due.compareTo(line.due());
        return order < 0 || order == 0 && id < line.id();
    }
}
