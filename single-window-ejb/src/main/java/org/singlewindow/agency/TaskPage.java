package org.singlewindow.agency;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A page of an inbox; {@code next} is where the next one begins, empty on the last. */
public record TaskPage(List<TaskRow> rows, Optional<TaskCursor> next) {

    /** The urgent ones first, then oldest due first. */
    private static final Comparator<TaskRow> WAITING = Comparator
            .comparing((TaskRow row) -> row.place().part()).thenComparing(TaskRow::due).thenComparing(TaskRow::id);

    /** The same with these among them, so many at most; both stand in the order of what waits. */
    TaskPage laidWith(List<TaskRow> others, int size) {
        if (others.isEmpty()) {
            return this;
        }
        List<TaskRow> all = Stream.concat(rows.stream(), others.stream()).sorted(WAITING).toList();
        if (all.size() <= size) {
            return new TaskPage(all, next);
        }
        return new TaskPage(all.subList(0, size), Optional.of(all.get(size - 1).place()));
    }
}
