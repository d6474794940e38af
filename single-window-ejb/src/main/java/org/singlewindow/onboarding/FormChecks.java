package org.singlewindow.onboarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.guarantee.AmountRule;
import org.singlewindow.guarantee.FormTerms;
import org.singlewindow.guarantee.GuaranteeType;
import org.singlewindow.guarantee.NationalTerms;
import org.singlewindow.kernel.Moments;

/** Which guarantees a country takes, and what they cost. */
final class FormChecks {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,14}(?:\\.[0-9]{1,3})?");
    private static final List<String> RULES = Stream.of(AmountRule.values()).map(Enum::name).toList();
    private static final String TYPES = Stream.of(GuaranteeType.values()).map(GuaranteeType::code)
            .collect(Collectors.joining(" "));

    private final CountryFiles draft;
    private final Problems problems;

    FormChecks(CountryFiles draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    void run() {
        String rule = draft.property(Layout.AMOUNT_KEY);
        if (!rule.isEmpty() && !RULES.contains(rule)) {
            problems.error(Layout.COUNTRY_FILE, 0, "BAD_AMOUNT_RULE", rule,
                    Meant.by(rule, RULES).orElse(String.join(" / ", RULES)));
        }
        var turns = new RowDays.Turns();
        for (FileRow row : draft.table(Layout.FORMS)) {
            form(row);
            if (!problems.hasErrors(row)) {
                turns.take(row.get("type"), row).ifPresent(
                        other -> problems.error(row, "DUPLICATE.form", row.get("type"), other.line()));
            }
        }
    }

    private void form(FileRow row) {
        Stream.of("type", "cost").filter(column -> row.get(column).isEmpty())
                .forEach(column -> problems.error(row, "MISSING", column));
        if (!row.get("type").isEmpty() && GuaranteeType.find(row.get("type")).isEmpty()) {
            problems.error(row, "UNKNOWN_GUARANTEE", row.get("type"), TYPES);
        }
        if (!row.get("cost").isEmpty() && !ChargeChecks.isPercent(row.get("cost"))) {
            problems.error(row, "BAD_PERCENT", row.get("cost"));
        }
        String minimum = row.get("minimum");
        if (!minimum.isEmpty() && !AMOUNT.matcher(minimum).matches()) {
            problems.error(row, "BAD_AMOUNT", minimum);
        } else if (!minimum.isEmpty() && draft.property(Layout.CURRENCY_KEY).isEmpty()) {
            problems.error(row, "MISSING.currencyOfForm");
        }
        RowDays.check(row, problems);
        String arrivals = row.get(Layout.ARRIVALS);
        Optional<LocalDate> last = Moments.day(arrivals);
        if (!arrivals.isEmpty() && last.isEmpty()) {
            problems.error(row, "BAD_DATE", arrivals);
        } else if (last.isPresent() && Moments.day(row.get("until")).filter(last.get()::isAfter).isEmpty()) {
            problems.error(row, "BAD_DATE.arrivals", arrivals);
        }
    }

    /** Of files that were checked. */
    static NationalTerms terms(CountryFiles draft) {
        String rule = draft.property(Layout.AMOUNT_KEY);
        return new NationalTerms(rule.isEmpty() ? AmountRule.ROUTE : AmountRule.valueOf(rule),
                draft.table(Layout.FORMS).stream()
                        .map(row -> new FormTerms(GuaranteeType.find(row.get("type")).orElseThrow(),
                                ChargeChecks.plain(row.get("cost")), ChargeChecks.plain(row.get("minimum")),
                                RowDays.of(row).from(), RowDays.of(row).until(), Moments.day(row.get(Layout.ARRIVALS))))
                        .toList(),
                draft.table(Layout.BRAKES).stream().map(row -> BrakeChecks.brake(row, RowDays.of(row))).toList());
    }
}
