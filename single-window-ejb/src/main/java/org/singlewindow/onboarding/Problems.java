package org.singlewindow.onboarding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What has been found wrong so far. After some thousands the rest would help nobody. */
final class Problems {

    private static final int MOST = 2_000;
    /** A problem shows the value that is one; of a very long value its beginning is enough. */
    private static final int LONGEST_TEXT = 300;

    private final List<Problem> found = new ArrayList<>();

    void error(Row row, String code, String text) {
        add(new Problem(row.file(), row.line(), code, text, false));
    }

    void warning(Row row, String code, String text) {
        add(new Problem(row.file(), row.line(), code, text, true));
    }

    void error(String file, int line, String code, String text) {
        add(new Problem(file, line, code, text, false));
    }

    void warning(String file, String code, String text) {
        add(new Problem(file, 0, code, text, true));
    }

    private void add(Problem problem) {
        if (found.size() < MOST) {
            found.add(problem.text().length() <= LONGEST_TEXT ? problem
                    : new Problem(problem.file(), problem.line(), problem.code(), problem.text().substring(0, LONGEST_TEXT - 1) + "…", problem.warning()));
        }
    }

    List<Problem> list() {
        return found.stream().sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line)).toList();
    }
}
