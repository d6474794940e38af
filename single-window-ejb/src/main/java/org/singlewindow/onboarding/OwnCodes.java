package org.singlewindow.onboarding;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.singlewindow.reference.Facts;
import org.singlewindow.routing.Regimes;

/**
 * Codes that a country adds to a list: whether they can be codes of that list at all, and what comes of those that
 * decide who has to approve. A code that is known is no longer pointed out, and nobody is asked on suspicion.
 */
final class OwnCodes {

    private static final String CODES = "codes/";
    private static final String CHAPTERS = "hs-chapters";
    /** What documents can have, of lists in which nobody writes anything else. */
    private static final Map<String, Pattern> FORMS = Map.of("countries", Pattern.compile("[A-Z]{2}"), "currencies",
            Pattern.compile("[A-Z]{3}"), "transport-modes", Pattern.compile("[0-9]{1,2}"), "declaration-types",
            Pattern.compile("[A-Z0-9]{1,3}"), "dangerous-goods", Pattern.compile("[0-9]{4}"), CHAPTERS,
            Pattern.compile("(?!00)[0-9]{2}(?:[0-9]{2}){0,2}"), "hs-editions", Pattern.compile("2017|2022"),
            "un-locodes", Pattern.compile("[A-Z]{2}[A-Z0-9]{3}"));
    private static final int CHAPTER = 2;
    private static final int HEADING = 4;
    /** What the Harmonized System keeps free for a later edition; 98 and 99 are for countries. */
    private static final String KEPT_FREE = "77";

    private final CountryFiles draft;
    private final Problems problems;
    private final BiPredicate<String, String> isListed;

    /** @param isListed whether a list, as all have it, has this code */
    OwnCodes(CountryFiles draft, Problems problems, BiPredicate<String, String> isListed) {
        this.draft = draft;
        this.problems = problems;
        this.isListed = isListed;
    }

    void run() {
        draft.codes().stream().filter(row -> !row.get("code").isEmpty() && !problems.hasErrors(row))
                .forEach(this::look);
    }

    private void look(FileRow row) {
        String list = row.file().substring(CODES.length(), row.file().length() - Layout.CSV.length());
        String code = row.get("code");
        if (Optional.ofNullable(FORMS.get(list)).filter(form -> !form.matcher(code).matches()).isPresent()) {
            problems.error(row, "BAD_CODE." + list, code);
        } else if (list.equals(CHAPTERS)) {
            commodity(row, code);
        } else if (list.equals("declaration-types") && !isEnd(row)
                && !Regimes.isType(code, each -> isListed.test(list, each))) {
            problems.warning(row, "OWN_CODE.type" + Regimes.statedBy(code).map(regime -> "").orElse(".open"), code,
                    Regimes.statedBy(code).orElse(""));
        } else if (list.equals("countries") && !isEnd(row) && !isListed.test(list, code)) {
            problems.warning(row, "OWN_CODE.country", code);
        }
    }

    /** It is meant to end a code, and not to add one. */
    private static boolean isEnd(FileRow row) {
        return row.get("valid_from").isEmpty() && !row.get("valid_to").isEmpty();
    }

    private void commodity(FileRow row, String code) {
        String chapter = code.substring(0, CHAPTER);
        if (chapter.equals(KEPT_FREE)) {
            problems.warning(row, "OWN_CODE.reserved", code, chapter);
        } else if (Facts.isOfNoHeading(code)) {
            problems.warning(row, "OWN_CODE.heading", code, chapter);
        } else if (Facts.isOfNoSubheading(code)) {
            problems.warning(row, "OWN_CODE.subheading", code, code.substring(0, HEADING));
        } else if (Facts.isHeading(code) || Facts.isSubheading(code)) {
            problems.warning(row, "CHANGES_NOTHING.hs", code);
        }
    }
}
