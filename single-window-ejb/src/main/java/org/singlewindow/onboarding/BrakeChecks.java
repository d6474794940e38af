package org.singlewindow.onboarding;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.singlewindow.guarantee.FraudBrake;

/** For which goods on which ways less than the whole may not be lodged. */
final class BrakeChecks {

    private static final List<String> KINDS = Stream.of(FraudBrake.Kind.values()).map(Enum::name).toList();
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final CountryFiles draft;
    private final Problems problems;
    private final HsChecks commodities;

    BrakeChecks(CountryFiles draft, Problems problems, Known known) {
        this.draft = draft;
        this.problems = problems;
        this.commodities = new HsChecks(known.isCommodity());
    }

    void run() {
        Set<String> names = new HashSet<>();
        for (FileRow row : draft.table(Layout.BRAKES)) {
            brake(row);
            if (!row.get("name").isEmpty() && !names.add(row.get("name"))) {
                problems.error(row, "DUPLICATE", row.get("name"));
            }
        }
    }

    private void look(FileRow row) {
        if (!row.get("hs").isEmpty()) {
            commodities.look(row, problems);
        }
        row.words("countries").stream().filter(each -> !COUNTRIES.contains(each))
                .forEach(each -> problems.error(row, "UNKNOWN_COUNTRY.way", each));
        RowDays.check(row, problems);
    }

    private void brake(FileRow row) {
        Stream.of("name", "hs", "kind").filter(column -> row.get(column).isEmpty())
                .forEach(column -> problems.error(row, "MISSING", column));
        String kind = row.get("kind");
        if (!kind.isEmpty() && !KINDS.contains(kind)) {
            problems.error(row, "UNKNOWN_BRAKE", kind, Meant.by(kind, KINDS).orElse(String.join(" / ", KINDS)));
        }
        look(row);
    }

    /** Of a line that was checked. */
    static FraudBrake brake(FileRow row, RowDays days) {
        return new FraudBrake(new TreeSet<>(row.words("hs")), new TreeSet<>(row.words("countries")),
                FraudBrake.Kind.valueOf(row.get("kind")), days.from(), days.until(), row.get("name"));
    }
}
