package org.singlewindow.web.declaration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What can be told at the field itself, before anything is sent: what is missing and what is in no way a number. Everything else is
 * for the rules that every document meets.
 */
final class DraftCheck {

    private static final Predicate<String> ANYTHING = text -> true;
    private static final Predicate<String> NUMBER = Pattern.compile("\\d{1,13}(\\.\\d{1,6})?").asMatchPredicate();
    private static final Predicate<String> AMOUNT = Pattern.compile("\\d{1,13}(\\.\\d{1,3})?").asMatchPredicate();
    private static final Predicate<String> COUNT = Pattern.compile("\\d{1,8}").asMatchPredicate();
    private static final Predicate<String> COMMODITY = Pattern.compile("\\d{6,10}").asMatchPredicate();
    private static final Predicate<String> UN_NUMBER = Pattern.compile("\\d{4}").asMatchPredicate();

    private record Field(String name, boolean required, Predicate<String> form, String complaint) {
    }

    private static final List<Field> ROUTE = List.of(must("lrn"), must("type"), must("exportCountry"), must("destination"),
        must("exporter.name"), must("exporter.country"), must("importer.name"), must("importer.country"));

    private static final List<Field> ITEM = List.of(must("description"), new Field("commodity", true, COMMODITY, "draft.commodity"),
        must("origin"), new Field("gross", true, NUMBER, "draft.number"), new Field("net", false, NUMBER, "draft.number"),
        new Field("value", true, AMOUNT, "draft.amount"), new Field("packages", false, COUNT, "draft.count"),
        new Field("dangerous", false, UN_NUMBER, "draft.unNumber"));

    private static final List<Field> TRANSPORT = List.of(must("mode"));

    private static final List<Field> PAPER = List.of(must("type"), must("id"));

    private DraftCheck() {
    }

    /** Keys of texts by names of fields, those of the n-th item with {@code item.n.} before them. */
    static Map<String, String> problems(DraftStep step, Draft draft) {
        var found = new TreeMap<String, String>();
        switch (step) {
            case ROUTE -> check(ROUTE, draft.getAnswers(), "", found);
            case GOODS -> checkRows(ITEM, draft.getItems(), "item.", found);
            case TRANSPORT -> {
                check(TRANSPORT, draft.getAnswers(), "", found);
                checkRows(PAPER, draft.getPapers(), "paper.", found);
            }
            case REVIEW -> List.of(DraftStep.ROUTE, DraftStep.GOODS, DraftStep.TRANSPORT).forEach(each -> found.putAll(problems(each, draft)));
        }
        return found;
    }

    private static void checkRows(List<Field> fields, List<Map<String, String>> rows, String prefix, Map<String, String> found) {
        for (int i = 0; i < rows.size(); i++) {
            check(fields, rows.get(i), prefix + i + ".", found);
        }
    }

    private static void check(List<Field> fields, Map<String, String> row, String prefix, Map<String, String> found) {
        for (Field field : fields) {
            String text = Draft.of(row, field.name());
            if (text.isEmpty() && field.required()) {
                found.put(prefix + field.name(), "draft.missing");
            } else if (!text.isEmpty() && !field.form().test(text)) {
                found.put(prefix + field.name(), field.complaint());
            }
        }
    }

    private static Field must(String name) {
        return new Field(name, true, ANYTHING, "draft.missing");
    }
}
