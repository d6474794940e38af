package org.singlewindow.web.declaration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.singlewindow.web.declaration.DraftFields.Field;

/** What was typed on one page of the form, between the browser's names of the fields and those of the draft. */
record TypedFields(Map<String, String> single, List<Map<String, String>> rows) {

    /** Of one kind, in one form. */
    static final int MOST_ROWS = 99;

    /** @param sent what the browser sent under a name; null where it sent nothing */
    static TypedFields of(UnaryOperator<String> sent, DraftStep step) {
        Map<String, String> single = read(sent, DraftFields.single(step), "");
        List<Map<String, String>> rows = new ArrayList<>();
        while (rows.size() < MOST_ROWS) {
            Map<String, String> row = read(sent, DraftFields.inRow(step),
                    DraftFields.row(step) + "." + rows.size() + ".");
            if (row.isEmpty()) {
                break;
            }
            rows.add(row);
        }
        return new TypedFields(single, rows);
    }

    private static Map<String, String> read(UnaryOperator<String> sent, List<Field> fields, String prefix) {
        Map<String, String> read = new HashMap<>();
        for (Field field : fields) {
            String text = sent.apply(DraftFields.inputOf(prefix + field.name()));
            if (text != null) {
                read.put(field.name(), text);
            }
        }
        return read;
    }

    /** Where the page has rows, those that were sent are all there are. */
    void into(Map<String, String> answers, List<Map<String, String>> shown) {
        answers.putAll(single);
        if (!rows.isEmpty()) {
            shown.clear();
            shown.addAll(rows);
        }
    }

    /** The rows of a page as they are kept: {@code item.0.gross}. */
    static List<Map<String, String>> rows(DraftStep step, Map<String, String> fields) {
        List<Map<String, String>> rows = new ArrayList<>();
        int count = count(step, fields);
        for (int i = 0; i < count; i++) {
            Map<String, String> row = new HashMap<>();
            for (Field field : DraftFields.inRow(step)) {
                row.put(field.name(), fields.getOrDefault(DraftFields.row(step) + "." + i + "." + field.name(), ""));
            }
            rows.add(row);
        }
        return rows;
    }

    private static int count(DraftStep step, Map<String, String> fields) {
        String count = fields.getOrDefault(DraftFields.row(step) + "s", "0");
        return count.matches("\\d{1,2}") ? Integer.parseInt(count) : 0;
    }

    /** One page as it is kept. */
    static Map<String, String> tidy(DraftStep step, Map<String, String> answers, List<Map<String, String>> rows) {
        Map<String, String> fields = new HashMap<>();
        DraftFields.single(step)
                .forEach(field -> fields.put(field.name(), field.form().tidy(DraftForm.of(answers, field.name()))));
        for (int i = 0; i < rows.size(); i++) {
            for (Field field : DraftFields.inRow(step)) {
                fields.put(DraftFields.row(step) + "." + i + "." + field.name(),
                        field.form().tidy(DraftForm.of(rows.get(i), field.name())));
            }
        }
        if (!rows.isEmpty()) {
            fields.put(DraftFields.row(step) + "s", String.valueOf(rows.size()));
        }
        if (step == DraftStep.TRANSPORT) {
            GuaranteeRows.mark(fields);
        }
        return fields;
    }
}
