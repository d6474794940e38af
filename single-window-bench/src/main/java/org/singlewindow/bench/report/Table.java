package org.singlewindow.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of Markdown; numbers stand right and have as many digits as they deserve. */
public final class Table {
    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    public Table(String... columns) {
        this.columns = List.of(columns);
    }

    public Table row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    public String markdown() {
        StringBuilder text = new StringBuilder("| ").append(String.join(" | ", columns)).append(" |\n|");
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            text.append(!rows.isEmpty() && rows.stream().allMatch(row -> row.get(column) instanceof Number) ? "---:|"
                    : "---|");
        }
        text.append('\n');
        for (List<Object> row : rows) {
            text.append("| ").append(String.join(" | ", row.stream().map(Table::cell).toList())).append(" |\n");
        }
        return text.toString();
    }

    public static String cell(Object value) {
        if (!(value instanceof Double number)) {
            return value instanceof Long || value instanceof Integer
                    ? String.format(Locale.ROOT, "%,d", ((Number) value).longValue()).replace(',', ' ')
                    : value.toString();
        }
        double size = Math.abs(number);
        if (size >= 100) {
            return String.format(Locale.ROOT, "%,.0f", number).replace(',', ' ');
        }
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", number);
    }
}
