package org.singlewindow.onboarding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One line of a file, its values by column; a column the file lacks is empty. */
record FileRow(String file, int line, Map<String, String> values) {

    private static final String ANY = "*";

    String get(String column) {
        return values.getOrDefault(column, "");
    }

    /** The alternatives in a condition; none where it takes any. */
    List<String> words(String column) {
        String text = get(column);
        return text.isEmpty() || text.equals(ANY) ? List.of() : Arrays.asList(text.split("\\s+"));
    }

    /** A condition as it is kept: never empty. */
    String condition(String column) {
        return get(column).isEmpty() ? ANY : get(column);
    }
}
