package org.singlewindow.onboarding;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.kernel.Moments;

/**
 * Codes that a country ends, or lets begin only in the future: its own files, others who take part, or every document
 * may go on naming them. And lines of its lists that change nothing.
 */
final class EndedCodes {

    private static final String CODES = "codes/";
    /** A document that has none of these lists' codes is refused; of the other lists it is not. */
    private static final Set<String> REFUSING = Set.of("countries", "currencies", "packages", "transport-modes",
            "declaration-types", "hs-chapters");
    /** Of these the program knows what each code does; no document is held against the list. */
    private static final Set<String> UNREAD = Set.of("function-codes", "response-codes", "control-types",
            "hs-codes");

    /**
     * @param takesPart whether this country takes part
     * @param isListed  whether a list, as all have it, has this code
     * @param isOwn     whether the list has it in this country now
     */
    record World(Predicate<String> takesPart, BiPredicate<String, String> isListed,
            BiPredicate<String, String> isOwn, LocalDate today) {}

    private final CountryFiles draft;
    private final Problems problems;
    private final World world;

    EndedCodes(CountryFiles draft, Problems problems, World world) {
        this.draft = draft;
        this.problems = problems;
        this.world = world;
    }

    void run() {
        draft.codes().stream().collect(Collectors.groupingBy(FileRow::file, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::list);
    }

    private void list(String file, List<FileRow> rows) {
        String list = file.substring(CODES.length(), file.length() - Layout.CSV.length());
        Map<FileRow, String> refused = new LinkedHashMap<>();
        for (FileRow row : rows) {
            boolean listed = world.isListed().test(list, row.get("code"));
            if (!problems.hasErrors(row) && !isIdle(list, row, listed) && isLimited(row) && !isNamed(list, row)
                    && listed && REFUSING.contains(list)) {
                refused.put(row, "'" + row.get("code") + "' " + days(row));
            }
        }
        if (!refused.isEmpty()) {
            problems.warning(refused.keySet().iterator().next(),
                    list.equals("declaration-types") ? "CODE_REFUSED.types" : "CODE_REFUSED",
                    String.join(", ", refused.values()));
        }
    }

    private boolean isIdle(String list, FileRow row, boolean listed) {
        boolean blank = row.get("code").contains(" ");
        boolean endsNothing = !listed && !row.get("valid_to").isEmpty()
                && (row.get("valid_from").isEmpty() || hasEnded(row)) && !world.isOwn().test(list, row.get("code"));
        if (UNREAD.contains(list)) {
            problems.warning(row, "CHANGES_NOTHING.unread", list);
        } else if (blank) {
            problems.warning(row, "CHANGES_NOTHING.blank", row.get("code"));
        } else if (endsNothing) {
            problems.warning(row, "CHANGES_NOTHING", row.get("code"));
        }
        return UNREAD.contains(list) || blank || endsNothing;
    }

    private boolean hasEnded(FileRow row) {
        return Moments.day(row.get("valid_to")).filter(world.today()::isAfter).isPresent();
    }

    private boolean begins(FileRow row) {
        return Moments.day(row.get("valid_from")).filter(world.today()::isBefore).isPresent();
    }

    private boolean isLimited(FileRow row) {
        return !row.get("valid_to").isEmpty() || begins(row);
    }

    /** When it holds, in signs that need no words. */
    private String days(FileRow row) {
        return (begins(row) ? row.get("valid_from") + " " : "") + "–"
                + (row.get("valid_to").isEmpty() ? "" : " " + row.get("valid_to"));
    }

    /** True where somebody names it, who is told. */
    private boolean isNamed(String list, FileRow row) {
        String code = row.get("code");
        return switch (list) {
            case "countries" -> isNamedCountry(row);
            case "hs-chapters" -> inUse(row,
                    rule("hs", word -> !code.isEmpty() && word.startsWith(code)));
            case "document-types" -> inUse(row, rule("document",
                    word -> word.equals(code) || word.matches("[A-Z][0-9]{1,3}") && word.substring(1).equals(code)));
            case "transport-modes" -> inUse(row, draft.table("border-posts").stream()
                    .filter(post -> List.of(post.get("modes").split(" ")).contains(code)).findFirst());
            default -> false;
        };
    }

    private boolean isNamedCountry(FileRow row) {
        String code = row.get("code");
        if (code.equals(draft.home())) {
            problems.error(row, "CODE_IN_USE.home", code, days(row));
        } else if (world.takesPart().test(code)) {
            problems.warning(row, "CODE_IN_USE.member", code, days(row));
        } else {
            return inUse(row, draft.table("border-posts").stream().filter(post -> post.get("neighbour").equals(code))
                    .findFirst());
        }
        return true;
    }

    private Optional<FileRow> rule(String column, Predicate<String> names) {
        return draft.table("routing").stream().filter(rule -> rule.words(column).stream().anyMatch(names)).findFirst();
    }

    private boolean inUse(FileRow row, Optional<FileRow> user) {
        user.ifPresent(by -> problems.warning(row, "CODE_IN_USE", row.get("code"), days(row), by.file(), by.line(),
                Stream.of("rule", "code").map(by::get).filter(name -> !name.isEmpty()).findFirst().orElse("")));
        return user.isPresent();
    }
}
