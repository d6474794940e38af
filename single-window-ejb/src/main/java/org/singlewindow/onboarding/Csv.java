package org.singlewindow.onboarding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.RuleCode;

/** Comma separated values with a header line, UTF-8, quotes where a value has a comma; one line is one row. */
final class Csv {

    /** Room for some thousand commodity codes in one condition. */
    private static final int LONGEST_VALUE = 20_000;

    private final String file;
    private final Problems problems;

    Csv(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    List<Row> read(byte[] bytes, List<String> needed) {
        Optional<String> text = decode(bytes);
        if (text.isEmpty()) {
            problems.error(file, 0, "BAD_ENCODING", file + " is not UTF-8");
            return List.of();
        }
        List<String> lines = text.get().lines().toList();
        List<String> header = lines.isEmpty() ? List.of() : split(lines.get(0));
        for (String column : needed) {
            if (!header.contains(column)) {
                problems.error(file, 1, "MISSING_COLUMN", file + " has no column " + column);
                return List.of();
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                row(header, split(line), i + 1).ifPresent(rows::add);
            }
        }
        return rows;
    }

    static Optional<String> decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private Optional<Row> row(List<String> header, List<String> values, int line) {
        if (values.size() > header.size()) {
            problems.error(file, line, "TOO_MANY_VALUES", "the line has " + values.size() + " values for " + header.size() + " columns");
            return Optional.empty();
        }
        for (String value : values) {
            Optional<RuleCode> fault = FreeText.fault(value, LONGEST_VALUE);
            if (fault.isPresent()) {
                problems.error(file, line, fault.get() == RuleCode.TOO_LONG ? "TOO_LONG" : "BAD_CHARACTER",
                        "a value has more than " + LONGEST_VALUE + " characters, or one that cannot be written");
                return Optional.empty();
            }
        }
        Map<String, String> byColumn = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            byColumn.put(header.get(i), values.get(i));
        }
        return Optional.of(new Row(file, line, Map.copyOf(byColumn)));
    }

    private static List<String> split(String line) {
        List<String> values = new ArrayList<>();
        var value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                value.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                values.add(value.toString().strip());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString().strip());
        return values;
    }
}
