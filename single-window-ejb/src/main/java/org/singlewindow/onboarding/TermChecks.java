package org.singlewindow.onboarding;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.singlewindow.transit.CountryTerm;
import org.singlewindow.transit.TermKind;

/** For how long things may take in transit. */
final class TermChecks {

    private static final Pattern DAYS = Pattern.compile("[1-9][0-9]{0,2}");
    private static final List<String> KINDS = Stream.of(TermKind.values()).map(Enum::name).toList();

    private final CountryFiles draft;
    private final Problems problems;

    TermChecks(CountryFiles draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    void run() {
        var turns = new RowDays.Turns();
        for (FileRow row : draft.table(Layout.TERMS)) {
            term(row);
            if (!problems.hasErrors(row)) {
                turns.take(row.get("term"), row).ifPresent(
                        other -> problems.error(row, "DUPLICATE.term", row.get("term"), other.line()));
            }
        }
    }

    private void term(FileRow row) {
        Stream.of("term", "days").filter(column -> row.get(column).isEmpty())
                .forEach(column -> problems.error(row, "MISSING", column));
        String kind = row.get("term");
        if (!kind.isEmpty() && !KINDS.contains(kind)) {
            problems.error(row, "UNKNOWN_TERM", kind, Meant.by(kind, KINDS).orElse(String.join(" / ", KINDS)));
        }
        if (!row.get("days").isEmpty() && !DAYS.matcher(row.get("days")).matches()) {
            problems.error(row, "BAD_DAYS", row.get("days"));
        }
        RowDays.check(row, problems);
    }

    /** Of files that were checked. */
    static List<CountryTerm> terms(CountryFiles draft) {
        return draft.table(Layout.TERMS).stream()
                .map(row -> new CountryTerm(TermKind.valueOf(row.get("term")), Integer.parseInt(row.get("days")),
                        RowDays.of(row).from(), RowDays.of(row).until()))
                .toList();
    }
}
