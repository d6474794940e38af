package org.singlewindow.onboarding;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.singlewindow.reference.Facts;

/**
 * What has to hold for offices and border posts beside their codes and names: where they are, whom they border, how one
 * passes.
 */
final class PlaceChecks {

    private static final Pattern LOCODE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");
    /** UN/ECE Recommendation 19 without 0, not known, and 9, none: a post is for something. */
    private static final Pattern MODES = Pattern.compile("[1-8]( [1-8])*");
    /** Across a sea, a lake or through the air one comes from anywhere. */
    private static final Set<String> WITHOUT_BORDER = Set.of("1", "4", "8");

    private final CountryFiles draft;
    private final Problems problems;
    private final Predicate<String> isCountry;

    PlaceChecks(CountryFiles draft, Problems problems, Predicate<String> isCountry) {
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
        twice();
    }

    /**
     * The office at a post has the post's code and name. Where the two are not one place, nobody can know which of them
     * a document means.
     */
    private void twice() {
        Map<String, FileRow> offices = draft.table("offices").stream()
                .collect(Collectors.toMap(row -> row.get("code"), Function.identity(), (one, other) -> one));
        for (FileRow post : draft.table("border-posts")) {
            FileRow office = offices.getOrDefault(post.get("code"), post);
            if (!office.get("name").equals(post.get("name"))
                    || !office.get("un_locode").equals(post.get("un_locode"))) {
                problems.warning(post, "OFFICE_AND_POST", post.get("code"), post.get("name"), office.get("name"),
                        office.file(), office.line());
            }
        }
    }

    private void locode(FileRow row) {
        String code = row.get("un_locode");
        if (!code.isEmpty() && !LOCODE.matcher(code).matches()) {
            problems.error(row, "BAD_LOCODE", code);
        } else if (!code.isEmpty() && (Facts.isNoPlace(code) || !code.startsWith(draft.home()))) {
            problems.warning(row, "UNKNOWN_LOCODE", code, draft.home());
        }
    }

    private void modes(FileRow post) {
        if (post.get("modes").isEmpty()) {
            problems.error(post, "MISSING", "modes");
        } else if (!MODES.matcher(post.get("modes")).matches()) {
            problems.error(post, "BAD_MODES", post.get("modes"));
        }
    }

    private void neighbour(FileRow post) {
        String other = post.get("neighbour");
        if (other.isEmpty()) {
            problems.error(post, "MISSING", "neighbour");
        } else if (!isCountry.test(other) || other.equals(draft.home())) {
            problems.error(post, "UNKNOWN_COUNTRY.neighbour", other);
        } else if (isCountry.test(draft.home()) && !Facts.haveBorder(draft.home(), other)
                && Arrays.stream(post.get("modes").split(" ")).noneMatch(WITHOUT_BORDER::contains)) {
            problems.warning(post, "NOT_ADJACENT", draft.home(), other);
        }
    }
}
