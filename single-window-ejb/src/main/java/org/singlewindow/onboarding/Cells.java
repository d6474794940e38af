package org.singlewindow.onboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a text into lines of values, as RFC 4180 has it and as spreadsheets write it: a value that begins with a quote
 * goes to the next single one, over line breaks too; a quote further inside is a character like any other. Written here
 * after trying Commons CSV (1.14.1): with a blank before a quote that is not to be broken, or has no width, as word
 * processors leave them, it cuts the value at the separator within it and says nothing; a note with quotes in it stops
 * it; and what is wrong with a quote, and where, it tells in the text of an exception only.
 */
final class Cells {

    /** One row: where it begins, and its values without the blanks around them. */
    record Line(int number, List<Cell> cells) {

        List<String> values() {
            return cells.stream().map(Cell::text).toList();
        }

        boolean isEmpty() {
            return cells.stream().allMatch(cell -> cell.text().isEmpty());
        }
    }

    /**
     * One value.
     *
     * @param lines those that a quoted value has; none where it is all in one
     */
    record Cell(String text, List<String> lines) {}

    /** A quote that makes no value, in the line where it was opened. */
    static final class BadQuote extends Exception {

        private static final long serialVersionUID = 1L;
        private final int line;
        private final int end;

        BadQuote(int line, int end) {
            this.line = line;
            this.end = end;
        }

        int line() {
            return line;
        }

        /**
         * The line where it is closed, and something stands between it and the next separator; 0 where it is never
         * closed.
         */
        int end() {
            return end;
        }
    }

    private static final char QUOTE = '"';
    private static final char END = '\uFFFF';

    private final String text;
    private final char separator;
    private final List<String> notes = new ArrayList<>();
    private int at;
    private int line;

    /** @param line the number of the first line of {@code text} */
    Cells(String text, char separator, int line) {
        this.text = text;
        this.separator = separator;
        this.line = line;
    }

    /** The next line that is neither empty nor a note. */
    Optional<Line> next() throws BadQuote {
        while (at < text.length()) {
            if (here() == '#') {
                notes.add(toLineEnd());
                lineBreak();
                continue;
            }
            var next = new Line(line, values());
            lineBreak();
            String first = next.cells().get(0).text();
            if (first.startsWith("#")) {
                notes.add(first);
            } else if (!next.isEmpty()) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    /** What the notes say that were passed so far, each with its sign. */
    List<String> notes() {
        return notes;
    }

    private List<Cell> values() throws BadQuote {
        List<Cell> values = new ArrayList<>();
        values.add(value());
        while (at < text.length() && here() == separator) {
            at++;
            values.add(value());
        }
        return values;
    }

    private Cell value() throws BadQuote {
        int from = at;
        while (isBlank(here()) && here() != separator && !isLineEnd(here())) {
            at++;
        }
        if (here() == QUOTE) {
            String text = quoted();
            List<String> lines = text.lines().toList();
            return new Cell(tidy(text), lines.size() > 1 ? lines : List.of());
        }
        while (at < text.length() && here() != separator && !isLineEnd(here())) {
            at++;
        }
        return new Cell(tidy(text.substring(from, at)), List.of());
    }

    private String quoted() throws BadQuote {
        int opened = line;
        var value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (here() == QUOTE && (at + 1 == text.length() || text.charAt(at + 1) != QUOTE)) {
                at++;
                while (isBlank(here()) && here() != separator && !isLineEnd(here())) {
                    at++;
                }
                if (at < text.length() && here() != separator && !isLineEnd(here())) {
                    throw new BadQuote(opened, line);
                }
                return value.toString();
            }
            at += here() == QUOTE ? 1 : 0;
            line += here() == '\n' || here() == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n') ? 1
                    : 0;
            value.append(here());
        }
        throw new BadQuote(opened, 0);
    }

    private String toLineEnd() {
        int from = at;
        while (at < text.length() && !isLineEnd(here())) {
            at++;
        }
        return text.substring(from, at);
    }

    private void lineBreak() {
        if (at < text.length()) {
            at += text.startsWith("\r\n", at) ? 2 : 1;
            line++;
        }
    }

    private char here() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /**
     * Any blank, also one that is not to be broken or has no width: they come along from word processors and are not
     * seen.
     */
    private static boolean isBlank(char c) {
        return c == '\t' || isLineEnd(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    /** Without the blanks around it; a line break or tab within is one blank, as it is on every page. */
    private static String tidy(String value) {
        int from = 0;
        int to = value.length();
        while (from < to && isBlank(value.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(value.charAt(to - 1))) {
            to--;
        }
        String inner = value.substring(from, to);
        return inner.indexOf('\n') < 0 && inner.indexOf('\r') < 0 && inner.indexOf('\t') < 0 ? inner
                : inner.replaceAll(" *[\\t\\r\\n][\\t\\r\\n ]*", " ");
    }
}
