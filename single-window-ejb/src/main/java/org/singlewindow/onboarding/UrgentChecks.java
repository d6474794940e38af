package org.singlewindow.onboarding;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.routing.UrgentGoods;

/** Live and perishable goods of a country: which, and how fast its agencies answer. */
final class UrgentChecks {

    private static final int LONGEST_NAME = 200;

    private final CountryFiles draft;
    private final Problems problems;
    private final HsChecks commodities;

    UrgentChecks(CountryFiles draft, Problems problems, Known known) {
        this.draft = draft;
        this.problems = problems;
        this.commodities = new HsChecks(known.isCommodity());
    }

    void run() {
        Set<String> names = new HashSet<>();
        Map<String, FileRow> agencies = draft.table("agencies").stream()
                .collect(Collectors.toMap(row -> row.get("code"), Function.identity(), (one, other) -> one));
        for (FileRow row : draft.table(Layout.URGENT)) {
            name(row, names);
            if (row.words("hs").isEmpty()) {
                problems.error(row, "MISSING", "hs");
            } else {
                commodities.look(row, problems);
            }
            hours(row);
            if (!problems.hasErrors(row)) {
                use(row, agencies);
            }
        }
    }

    private void name(FileRow row, Set<String> names) {
        String name = row.get("name");
        if (name.isEmpty()) {
            problems.error(row, "MISSING", "name");
        } else if (!names.add(name)) {
            problems.error(row, "DUPLICATE", name);
        }
        for (String column : List.of("name", Layout.RUSSIAN_NAME)) {
            if (FreeText.length(row.get(column)) > LONGEST_NAME) {
                problems.error(row, "TOO_LONG.value", column, LONGEST_NAME);
            }
        }
    }

    private void hours(FileRow row) {
        if (row.get("hours").isEmpty()) {
            problems.error(row, "MISSING", "hours");
        } else if (hours(row.get("hours")).isEmpty()) {
            problems.error(row, "BAD_HOURS", row.get("hours"));
        }
    }

    /** From 1 to 9999, as an agency's are. */
    private static OptionalInt hours(String text) {
        return text.matches("[0-9]{1,4}") && !text.matches("0+") ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }

    /** Who answers sooner in any case is none of whom the line asks more. */
    private void use(FileRow row, Map<String, FileRow> agencies) {
        int hours = hours(row.get("hours")).orElseThrow();
        Collection<FileRow> asked = row.words("agencies").isEmpty() ? agencies.values()
                : row.words("agencies").stream().filter(agencies::containsKey).map(agencies::get).toList();
        if (!asked.isEmpty() && asked.stream().map(each -> hours(each.get("hours")))
                .allMatch(own -> own.isPresent() && own.getAsInt() <= hours)) {
            problems.warning(row, "CHANGES_NOTHING.hours", hours);
        }
    }

    /** Of a line that was checked. */
    static UrgentGoods view(FileRow row) {
        return new UrgentGoods(row.get("name"), new TreeSet<>(row.words("hs")), Integer.parseInt(row.get("hours")),
                Set.copyOf(row.words("agencies")), row.get(Layout.RUSSIAN_NAME));
    }
}
