package org.singlewindow.onboarding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Visible;

/** One file of the directory that is a table: a line with the names of its columns, then a line for each row. */
final class Csv {

    /** Room for some thousand commodity codes in one condition. */
    private static final int LONGEST_VALUE = 20_000;
    /** A spreadsheet may say in a first line of its own what it puts between values. */
    private static final Pattern SAYS = Pattern.compile("\"?sep=([,;\t])\"?\\h*\\R", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST_LINE = Pattern.compile("(?m)^(?![\\h,;\u200B\uFEFF]*$)(?!\\h*\"?#).+$");
    private static final Map<Character, String> SEPARATORS = Map.of(',', ",", ';', ";", '\t', "TAB");
    /** A table without rows says so, or it is one whose rows were lost. */
    private static final Pattern NONE = Pattern.compile("#\\h*none[\\h,;]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_OF_A_CODE = Pattern.compile("[^ -~]");
    private static final Pattern TYPOGRAPHIC = Pattern.compile("[\u2018-\u201F\u00AB\u00BB]");
    private static final char LOST = '\uFFFD';

    private final String file;
    private final String table;
    private final Problems problems;

    Csv(String file, Problems problems) {
        this.file = file;
        this.table = file.substring(0, file.length() - Layout.CSV.length());
        this.problems = problems;
    }

    List<FileRow> read(String text) {
        Matcher says = SAYS.matcher(text);
        String rows = says.lookingAt() ? text.substring(says.end()) : text;
        char separator = says.lookingAt() ? says.group(1).charAt(0) : separator(text);
        try {
            return rows(new Cells(rows, separator, says.lookingAt() ? 2 : 1), separator);
        } catch (Cells.BadQuote bad) {
            problems.unreadable(file, bad.line(),
                    bad.end() == 0 ? "BAD_QUOTE.open" : bad.end() > bad.line() ? "BAD_QUOTE.lines" : "BAD_QUOTE",
                    bad.end());
            return List.of();
        }
    }

    /** What cuts the line with the names of the columns, which have none of these in them. */
    private static char separator(String text) {
        Matcher first = FIRST_LINE.matcher(text);
        String names = first.find() ? first.group() : "";
        return SEPARATORS.keySet().stream().max((one, other) -> Long.compare(count(names, one), count(names, other)))
                .filter(most -> count(names, most) > 0).orElse(',');
    }

    private static long count(String text, char sign) {
        return text.chars().filter(each -> each == sign).count();
    }

    private List<FileRow> rows(Cells cells, char separator) throws Cells.BadQuote {
        List<FileRow> rows = new ArrayList<>();
        Optional<Cells.Line> header = cells.next();
        Optional<Columns> columns = header.flatMap(line -> Columns.of(file, table, line, problems));
        Optional<Cells.Line> line = cells.next();
        for (; line.isPresent(); line = cells.next()) {
            if (columns.isPresent()) {
                rows.add(row(columns.get(), line.get(), separator));
            }
        }
        if (header.isEmpty() || columns.isPresent()) {
            emptiness(rows.isEmpty(), cells.notes().stream().anyMatch(note -> NONE.matcher(note).matches()));
        }
        return rows;
    }

    private void emptiness(boolean empty, boolean saysSo) {
        if (empty && !saysSo) {
            problems.unreadable(file, 0, "EMPTY_FILE");
        } else if (saysSo && !empty) {
            problems.unreadable(file, 0, "BAD_FILE.none");
        }
    }

    private FileRow row(Columns columns, Cells.Line line, char separator) {
        List<String> values = line.values();
        int used = IntStream.range(0, values.size()).filter(i -> !values.get(i).isEmpty()).map(i -> i + 1).max()
                .orElse(0);
        boolean tooMany = IntStream.range(0, used).anyMatch(i -> columns.at(i).isEmpty() && !values.get(i).isEmpty());
        Optional<String> lacking = columns.names().stream().skip(values.size()).filter(Layout.columns(table)::contains)
                .filter(column -> !Layout.mayBeEmpty(column)).findFirst();
        Map<String, String> byColumn = new HashMap<>();
        Optional<Character> another = tooMany || lacking.isPresent() ? cutBy(columns, values, separator)
                : Optional.empty();
        if (another.isPresent()) {
            problems.unreadable(file, line.number(),
                    lacking.isPresent() ? "TOO_FEW_VALUES.sign" : "TOO_MANY_VALUES.sign", SEPARATORS.get(separator),
                    SEPARATORS.get(another.get()));
        } else if (tooMany) {
            tooMany(columns, line, used, separator);
        } else if (lacking.isPresent()) {
            problems.unreadable(file, line.number(), "TOO_FEW_VALUES", lacking.get());
        } else {
            IntStream.range(0, used).filter(i -> !columns.at(i).isEmpty()).forEach(i -> {
                byColumn.put(columns.at(i), values.get(i));
                lines(line, i, columns.at(i), separator);
                value(line.number(), columns.at(i), values.get(i));
            });
        }
        return new FileRow(file, line.number(), Map.copyOf(byColumn));
    }

    /**
     * A quote that was not meant goes on over the next lines, and takes whole rows with it: then the value has as many
     * separators as a row, or as one that ends early, from wherever to wherever. A code never has several lines.
     */
    private void lines(Cells.Line line, int place, String column, char separator) {
        List<String> lines = line.cells().get(place).lines();
        if (!lines.isEmpty() && (Layout.isCode(table, column) || areLikeRows(lines, separator))) {
            problems.unreadable(file, line.number(), "BAD_QUOTE.rows", column, SEPARATORS.get(separator));
        }
    }

    private boolean areLikeRows(List<String> lines, char separator) {
        long needed = Layout.columns(table).stream().filter(each -> !Layout.mayBeEmpty(each)).count();
        long swallowed = lines.stream().mapToLong(each -> count(each, separator)).sum();
        boolean beginsLikeRow = lines.stream().skip(1).anyMatch(
                each -> each.indexOf(separator) > 0 && each.substring(0, each.indexOf(separator)).indexOf(' ') < 0);
        return swallowed >= Layout.columns(table).size() - 1 || swallowed >= needed - 1 && beginsLikeRow;
    }

    /**
     * Another sign that this line has as often as a line needs it: it was put there by hand, or by another program than
     * the first one.
     */
    private static Optional<Character> cutBy(Columns columns, List<String> values, char separator) {
        String line = String.join("", values);
        return SEPARATORS.keySet().stream()
                .filter(sign -> sign != separator && columns.count() > 1 && count(line, sign) >= columns.count() - 1)
                .findFirst();
    }

    private void tooMany(Columns columns, Cells.Line line, int used, char separator) {
        Optional<String> curly = line.values().stream().map(TYPOGRAPHIC::matcher).filter(Matcher::find)
                .map(Matcher::group).findFirst();
        problems.unreadable(file, line.number(), curly.isPresent() ? "TOO_MANY_VALUES.curly" : "TOO_MANY_VALUES", used,
                columns.count(), SEPARATORS.get(separator), curly.orElse(""));
    }

    private void value(int line, String column, String value) {
        Optional<RuleCode> fault = FreeText.fault(value, LONGEST_VALUE);
        Matcher foreign = NOT_OF_A_CODE.matcher(value);
        if (fault.filter(RuleCode.TOO_LONG::equals).isPresent()) {
            problems.unreadable(file, line, "TOO_LONG.value", column, LONGEST_VALUE);
        } else if (fault.isPresent()) {
            problems.unreadable(file, line, "BAD_CHARACTER", column, value, Visible.unfit(value));
        } else if (value.indexOf(LOST) >= 0) {
            problems.unreadable(file, line, "BAD_CHARACTER.lost", column, value);
        } else if (Layout.isCode(table, column) && foreign.find()) {
            problems.unreadable(file, line, "BAD_CHARACTER.code", column, value,
                    Visible.named(foreign.group().codePointAt(0)));
        }
    }
}
