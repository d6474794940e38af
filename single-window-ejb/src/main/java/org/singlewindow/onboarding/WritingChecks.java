package org.singlewindow.onboarding;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.singlewindow.kernel.Visible;

/**
 * Whether names and texts still say what their authors wrote: in whatever script, but with letters, and in the order in
 * which they stand.
 */
final class WritingChecks {

    private static final List<String> TEXTS = List.of("name", "local_name", Layout.RUSSIAN_NAME, "rule", "text",
            Layout.RUSSIAN_TEXT);
    /** What a program puts for each letter that its encoding does not have. */
    private static final Pattern LOST = Pattern.compile("\\?{3,}");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");
    /** Marks that turn what follows around; scripts from right to left are read as such without them. */
    private static final Pattern TURNED = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private final CountryFiles draft;
    private final Problems problems;

    WritingChecks(CountryFiles draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    void run() {
        String file = draft.isRegion() ? Layout.REGION_FILE : Layout.COUNTRY_FILE;
        look(List.of(
                new FileRow(file, 0,
                        Map.of("name", draft.property("name"), "local_name", draft.property("localName")))));
        draft.tables().values().forEach(this::look);
    }

    private void look(List<FileRow> rows) {
        rows.forEach(row -> TEXTS.forEach(column -> look(row, column, row.get(column))));
    }

    private void look(FileRow row, String column, String text) {
        Matcher turned = TURNED.matcher(text);
        if (turned.find()) {
            problems.error(row, "BAD_CHARACTER.turned", column, text, Visible.named(turned.group().codePointAt(0)));
        } else if (isUnreadable(text)) {
            problems.error(row, "LOST_LETTERS", column, text);
        } else if (LOST.matcher(text).find()) {
            problems.warning(row, "LOST_LETTERS.some", column, text);
        }
    }

    /** A question may be asked with emphasis; a name of nothing else is none. */
    private static boolean isUnreadable(String text) {
        return text.indexOf('?') >= 0 && !LETTER.matcher(text).find();
    }
}
