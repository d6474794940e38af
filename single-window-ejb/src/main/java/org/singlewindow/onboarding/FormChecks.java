package org.singlewindow.onboarding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,4}(?:\\.[0-9]{1,4})?");
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
        Map<String, List<FileRow>> seen = new HashMap<>();
        for (FileRow row : draft.table(Layout.FORMS)) {
            form(row);
            if (!problems.hasErrors(row)) {
                once(row, seen.computeIfAbsent(row.get("type"), none -> new ArrayList<>()));
            }
        }
    }

    private void form(FileRow row) {
        Stream.of("type", "cost", "from").filter(column -> row.get(column).isEmpty())
                .forEach(column -> problems.error(row, "MISSING", column));
        if (!row.get("type").isEmpty() && GuaranteeType.find(row.get("type")).isEmpty()) {
            problems.error(row, "UNKNOWN_GUARANTEE", row.get("type"), TYPES);
        }
        if (!row.get("cost").isEmpty() && !PERCENT.matcher(row.get("cost")).matches()) {
            problems.error(row, "BAD_PERCENT", row.get("cost"));
        }
        String minimum = row.get("minimum");
        if (!minimum.isEmpty() && !AMOUNT.matcher(minimum).matches()) {
            problems.error(row, "BAD_AMOUNT", minimum);
        } else if (!minimum.isEmpty() && draft.property(Layout.CURRENCY_KEY).isEmpty()) {
            problems.error(row, "MISSING.currencyOfForm");
        }
        Stream.of("from", "until").map(row::get).filter(day -> !day.isEmpty() && Moments.day(day).isEmpty())
                .forEach(day -> problems.error(row, "BAD_DATE", day));
        if (first(row).isAfter(last(row))) {
            problems.error(row, "BAD_DATE.rule");
        }
    }

    private void once(FileRow row, List<FileRow> before) {
        before.stream().filter(other -> !first(other).isAfter(last(row)) && !first(row).isAfter(last(other)))
                .findFirst().ifPresent(other -> problems.error(row, "DUPLICATE.form", row.get("type"), other.line()));
        before.add(row);
    }

    private static LocalDate first(FileRow row) {
        return Moments.day(row.get("from")).orElse(LocalDate.MIN);
    }

    private static LocalDate last(FileRow row) {
        return Moments.day(row.get("until")).orElse(LocalDate.MAX);
    }

    /** Of files that were checked. */
    static NationalTerms terms(CountryFiles draft) {
        String rule = draft.property(Layout.AMOUNT_KEY);
        return new NationalTerms(rule.isEmpty() ? AmountRule.ROUTE : AmountRule.valueOf(rule),
                draft.table(Layout.FORMS).stream()
                        .map(row -> new FormTerms(GuaranteeType.find(row.get("type")).orElseThrow(),
                                ChargeChecks.plain(row.get("cost")), ChargeChecks.plain(row.get("minimum")),
                                first(row), Moments.day(row.get("until"))))
                        .toList());
    }
}
