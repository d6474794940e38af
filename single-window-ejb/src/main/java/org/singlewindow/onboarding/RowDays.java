package org.singlewindow.onboarding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.kernel.Moments;

/**
 * The days on which a line counts, by its columns {@code from} and {@code until}.
 *
 * @param until the last one; empty where there is none
 */
record RowDays(LocalDate from, Optional<LocalDate> until) {

    /** Of a line that was checked. */
    static RowDays of(FileRow row) {
        return new RowDays(Moments.day(row.get("from")).orElseThrow(), Moments.day(row.get("until")));
    }

    static void check(FileRow row, Problems problems) {
        if (row.get("from").isEmpty()) {
            problems.error(row, "MISSING", "from");
        }
        Stream.of("from", "until").map(row::get).filter(day -> !day.isEmpty() && Moments.day(day).isEmpty())
                .forEach(day -> problems.error(row, "BAD_DATE", day));
        if (Moments.day(row.get("from")).flatMap(first -> Moments.day(row.get("until")).filter(first::isAfter))
                .isPresent()) {
            problems.error(row, "BAD_DATE.rule");
        }
    }

    private boolean meet(RowDays other) {
        return until.filter(other.from::isAfter).isEmpty() && other.until.filter(from::isAfter).isEmpty();
    }

    /** Lines for the same thing may follow each other, and not overlap: nobody could say which of two counts. */
    static final class Turns {

        private final Map<String, List<FileRow>> taken = new HashMap<>();

        /** A line before this one that counts for the same on some of its days; none where it may stand. */
        Optional<FileRow> take(String thing, FileRow row) {
            List<FileRow> before = taken.computeIfAbsent(thing, none -> new ArrayList<>());
            Optional<FileRow> rival = before.stream().filter(other -> of(other).meet(of(row))).findFirst();
            before.add(row);
            return rival;
        }
    }
}
