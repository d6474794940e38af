package org.singlewindow.onboarding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What has been found wrong so far. After some thousands the rest would help nobody; errors and warnings are counted apart, so that no
 * heap of warnings hides an error.
 */
final class Problems {

    private static final int MOST = 2_000;
    /** A problem shows the value that is one; of a very long value its beginning is enough. */
    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_END = 160;

    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private boolean readable = true;

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

    /** An error after which part of the files is not known: what follows from its absence is no mistake of theirs. */
    void unreadable(String file, int line, String code, String text) {
        readable = false;
        error(file, line, code, text);
    }

    /** True where everything was read, whatever it may mean. */
    boolean areReadable() {
        return readable;
    }

    void add(Problem problem) {
        List<Problem> kind = problem.warning() ? warnings : errors;
        if (kind.size() < MOST) {
            kind.add(new Problem(shown(problem.file()), problem.line(), problem.code(), shown(problem.text()), problem.warning()));
        }
    }

    /** Of what is too long the beginning and the end: the value stands in front, and behind it what is wrong with it. */
    private static String shown(String text) {
        return cut(Visible.of(cut(text)));
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = LONGEST_TEXT - LONGEST_END - 1;
        int again = text.length() - LONGEST_END;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…"
                + text.substring(Character.isLowSurrogate(text.charAt(again)) ? again + 1 : again);
    }

    List<Problem> list() {
        return Stream.concat(errors.stream(), warnings.stream()).sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line)).toList();
    }
}
