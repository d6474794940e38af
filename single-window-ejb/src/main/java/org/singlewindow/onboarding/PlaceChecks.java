package org.singlewindow.onboarding;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.singlewindow.reference.Facts;

/** What has to hold for offices and border posts beside their codes and names: where they are, whom they border, how one passes. */
final class PlaceChecks {

    private static final Pattern LOCODE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");
    /** UN/ECE Recommendation 19 without 0, not known, and 9, none: a post is for something. */
    private static final Pattern MODES = Pattern.compile("[1-8]( [1-8])*");
    /** Across a sea, a lake or through the air one comes from anywhere. */
    private static final Set<String> WITHOUT_BORDER = Set.of("1", "4", "8");

    private final Draft draft;
    private final Problems problems;
    private final Predicate<String> isCountry;

    PlaceChecks(Draft draft, Problems problems, Predicate<String> isCountry) {
        this.draft = draft;
        this.problems = problems;
        this.isCountry = isCountry;
    }

    void run() {
        draft.places().forEach(this::locode);
        draft.table("border-posts").forEach(post -> {
            modes(post);
            neighbour(post);
        });
    }

    private void locode(Row row) {
        String code = row.get("un_locode");
        if (!code.isEmpty() && !LOCODE.matcher(code).matches()) {
            problems.error(row, "BAD_LOCODE", "'" + code + "' is not a UN/LOCODE");
        } else if (!code.isEmpty() && (Facts.isNoPlace(code) || !code.startsWith(draft.home()))) {
            problems.warning(row, "UNKNOWN_LOCODE", "UN/LOCODE has no place '" + code + "' in " + draft.home());
        }
    }

    private void modes(Row post) {
        if (!MODES.matcher(post.get("modes")).matches()) {
            problems.error(post, "BAD_MODES", "'" + post.get("modes") + "' is not a list of transport modes such as '2 3': 1 sea, 2 rail, 3 road, 4 air, 5 post,"
                    + " 6 several, 7 pipe or cable, 8 inland waterway");
        }
    }

    private void neighbour(Row post) {
        String other = post.get("neighbour");
        if (!isCountry.test(other) || other.equals(draft.home())) {
            problems.error(post, "UNKNOWN_COUNTRY", "'" + other + "' is no neighbouring country");
        } else if (isCountry.test(draft.home()) && !Facts.haveBorder(draft.home(), other)
                && Arrays.stream(post.get("modes").split(" ")).noneMatch(WITHOUT_BORDER::contains)) {
            problems.warning(post, "NOT_ADJACENT", draft.home() + " and " + other + " have no border that a road or a railway could cross");
        }
    }
}
