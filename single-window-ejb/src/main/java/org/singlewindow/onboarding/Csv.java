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

/** One file of the directory that is a table: a line with the names of its columns, then a line for each row. */
final class Csv {

    /** Room for some thousand commodity codes in one condition. */
    private static final int LONGEST_VALUE = 20_000;
    /** A spreadsheet may say in a first line of its own what it puts between values. */
    private static final Pattern SAYS = Pattern.compile("\"?sep=([,;\t])\"?\\h*\\R", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRST_LINE = Pattern.compile("(?m)^(?![\\h,;\u200B\uFEFF]*$)(?!\\h*\"?#).+$");
    private static final Map<Character, String> SEPARATORS = Map.of(',', "comma", ';', "semicolon", '\t', "tab");
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

    List<Row> read(String text) {
        Matcher says = SAYS.matcher(text);
        String rows = says.lookingAt() ? text.substring(says.end()) : text;
        char separator = says.lookingAt() ? says.group(1).charAt(0) : separator(text);
        try {
            return rows(new Cells(rows, separator, says.lookingAt() ? 2 : 1), SEPARATORS.get(separator));
        } catch (Cells.BadQuote bad) {
            problems.unreadable(file, bad.line(), "BAD_QUOTE", bad.isOpen() ? "the quote (\") that opens in this line is never closed"
                    : "behind the value that begins with a quote (\") in this line stands more; close the quote at its end, and write a quote within it twice");
            return List.of();
        }
    }

    /** What cuts the line with the names of the columns, which have none of these in them. */
    private static char separator(String text) {
        Matcher first = FIRST_LINE.matcher(text);
        String names = first.find() ? first.group() : "";
        return SEPARATORS.keySet().stream().max((one, other) -> Long.compare(count(names, one), count(names, other))).filter(most -> count(names, most) > 0).orElse(',');
    }

    private static long count(String text, char sign) {
        return text.chars().filter(each -> each == sign).count();
    }

    private List<Row> rows(Cells cells, String separator) throws Cells.BadQuote {
        List<Row> rows = new ArrayList<>();
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
            problems.unreadable(file, 0, "EMPTY_FILE", file + " has no rows; if that is meant, write a line '# none' into it");
        } else if (saysSo && !empty) {
            problems.unreadable(file, 0, "BAD_FILE", file + " says '# none' and has rows all the same; take one of them out");
        }
    }

    private Row row(Columns columns, Cells.Line line, String separator) {
        List<String> values = line.values();
        int used = IntStream.range(0, values.size()).filter(i -> !values.get(i).isEmpty()).map(i -> i + 1).max().orElse(0);
        boolean tooMany = IntStream.range(0, used).anyMatch(i -> columns.at(i).isEmpty() && !values.get(i).isEmpty());
        Optional<String> lacking = columns.names().stream().skip(values.size()).filter(Layout.columns(table)::contains)
                .filter(column -> !Layout.mayBeEmpty(column)).findFirst();
        Map<String, String> byColumn = new HashMap<>();
        if (tooMany) {
            tooMany(columns, line, used, separator);
        } else if (lacking.isPresent()) {
            problems.unreadable(file, line.number(), "TOO_FEW_VALUES", "the line ends before the column " + lacking.get());
        } else {
            IntStream.range(0, used).filter(i -> !columns.at(i).isEmpty()).forEach(i -> {
                byColumn.put(columns.at(i), values.get(i));
                value(line.number(), columns.at(i), values.get(i));
            });
        }
        return new Row(file, line.number(), Map.copyOf(byColumn));
    }

    private void tooMany(Columns columns, Cells.Line line, int used, String separator) {
        Optional<String> curly = line.values().stream().map(TYPOGRAPHIC::matcher).filter(Matcher::find).map(Matcher::group).findFirst();
        problems.unreadable(file, line.number(), "TOO_MANY_VALUES", "the line has " + used + " values for " + columns.count() + " columns; a value with a "
                + separator + " stands in straight quotes (\")" + curly.map(quote -> ", and " + quote + " is none").orElse(""));
    }

    private void value(int line, String column, String value) {
        Optional<RuleCode> fault = FreeText.fault(value, LONGEST_VALUE);
        Matcher foreign = NOT_OF_A_CODE.matcher(value);
        String shown = "column " + column + ": '" + value + "' has ";
        if (fault.filter(RuleCode.TOO_LONG::equals).isPresent()) {
            problems.unreadable(file, line, "TOO_LONG", "column " + column + ": a value has at most " + LONGEST_VALUE + " characters");
        } else if (fault.isPresent()) {
            problems.unreadable(file, line, "BAD_CHARACTER", shown + Visible.unfit(value) + ", which cannot be written");
        } else if (value.indexOf(LOST) >= 0) {
            problems.unreadable(file, line, "BAD_CHARACTER", shown + "the sign that stands for a letter which was lost");
        } else if (Layout.isCode(table, column) && foreign.find()) {
            problems.unreadable(file, line, "BAD_CHARACTER", shown + Visible.named(foreign.group().codePointAt(0))
                    + "; this column takes Latin letters, digits and the usual signs only");
        }
    }
}
