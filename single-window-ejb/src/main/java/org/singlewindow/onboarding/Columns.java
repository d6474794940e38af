package org.singlewindow.onboarding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The line that names a table's columns, in whatever letter case.
 *
 * @param names by position; empty where the column has none
 */
record Columns(List<String> names) {

    private static final String NAME = "name";

    /** Empty where the rows below could only be misread; what is wrong is among the problems then. */
    static Optional<Columns> of(String file, String table, Cells.Line header, Problems problems) {
        List<String> names = header.values().stream().map(name -> Layout.today(table, name.toLowerCase(Locale.ROOT)))
                .toList();
        List<String> known = Layout.allColumns(table);
        if (names.stream().noneMatch(known::contains)) {
            problems.unreadable(file, header.number(), "MISSING_COLUMN.first", String.join(",", Layout.columns(table)));
            return Optional.empty();
        }
        Set<String> missing = new LinkedHashSet<>(Layout.columns(table));
        names.forEach(missing::remove);
        boolean whole = missing.isEmpty();
        Set<String> seen = new HashSet<>();
        List<String> strangers = new ArrayList<>();
        for (String name : names) {
            if (!name.isEmpty() && !seen.add(name)) {
                problems.unreadable(file, header.number(), "DUPLICATE.column", name);
                whole = false;
            } else if (!name.isEmpty() && !known.contains(name)) {
                Optional<String> meant = Meant.by(name, known.stream().filter(each -> !names.contains(each)).toList());
                if (meant.isEmpty()) {
                    strangers.add(name);
                } else {
                    unknown(new FileRow(file, header.number(), Map.of(NAME, name)), meant.get(), missing, problems);
                }
            }
        }
        var row = new FileRow(file, header.number(), Map.of());
        if (strangers.size() > 1 && missing.size() > 1) { // written in another language
            problems.unreadable(file, header.number(), "MISSING_COLUMN.others", String.join(", ", missing),
                    String.join(", ", strangers));
            return Optional.empty();
        }
        strangers.forEach(name -> problems.error(row, "UNKNOWN_COLUMN", name));
        missing.forEach(column -> problems.unreadable(file, header.number(), "MISSING_COLUMN", column));
        return whole ? Optional.of(new Columns(names)) : Optional.empty();
    }

    /** A column that is missing and stands there under a name like its own is one mistake. */
    private static void unknown(FileRow header, String meant, Set<String> missing, Problems problems) {
        if (missing.remove(meant)) {
            problems.unreadable(header.file(), header.line(), "UNKNOWN_COLUMN.meant", header.get(NAME), meant);
        } else {
            problems.error(header, "UNKNOWN_COLUMN.meant", header.get(NAME), meant);
        }
    }

    /** The name at this place; empty where there is none. */
    String at(int place) {
        return place < names.size() ? names.get(place) : "";
    }

    /** How many have a name. */
    long count() {
        return names.stream().filter(name -> !name.isEmpty()).count();
    }
}
