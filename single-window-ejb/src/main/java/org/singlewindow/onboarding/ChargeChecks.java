package org.singlewindow.onboarding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.singlewindow.kernel.PlainDecimal;
import org.singlewindow.reference.ChargeRate;
import org.singlewindow.reference.ExchangeRate;

/** What a country takes of goods that come in, and what foreign money is worth there. */
final class ChargeChecks {

    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,4}(?:\\.[0-9]{1,4})?");
    private static final Pattern UNITS = Pattern.compile("[1-9][0-9]{0,6}");
    private static final Pattern RATE = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,8})?");
    private static final List<String> RATES = List.of("duty", "vat", "other");
    private static final String OTHER = "other";
    private static final String ALL = "*";

    private final CountryFiles draft;
    private final Problems problems;
    private final HsChecks commodities;
    private final Predicate<String> isCurrency;

    ChargeChecks(CountryFiles draft, Problems problems, Known known, Predicate<String> isCurrency) {
        this.draft = draft;
        this.problems = problems;
        this.commodities = new HsChecks(known.isCommodity());
        this.isCurrency = isCurrency;
    }

    void run() {
        String currency = draft.property(Layout.CURRENCY_KEY);
        if (!currency.isEmpty() && !isCurrency.test(currency)) {
            problems.error(Layout.COUNTRY_FILE, 0, "UNKNOWN_CURRENCY", currency);
        }
        var turns = new RowDays.Turns();
        for (FileRow row : draft.table(Layout.CHARGES)) {
            charge(row);
            if (!problems.hasErrors(row)) {
                once(row, turns);
            }
        }
        exchange(currency);
    }

    private void charge(FileRow row) {
        if (row.get("hs").isEmpty()) {
            problems.error(row, "MISSING", "hs");
        } else {
            commodities.look(row, problems);
        }
        for (String column : RATES) {
            String percent = row.get(column);
            if (percent.isEmpty() && !column.equals(OTHER)) {
                problems.error(row, "MISSING", column);
            } else if (!percent.isEmpty() && !isPercent(percent)) {
                problems.error(row, "BAD_PERCENT", percent);
            }
        }
        RowDays.check(row, problems);
    }

    private void once(FileRow row, RowDays.Turns turns) {
        for (String prefix : row.words("hs").isEmpty() ? List.of(ALL) : row.words("hs")) {
            turns.take(prefix, row).ifPresent(
                    other -> problems.error(row, "DUPLICATE.charge", prefix, other.line()));
        }
    }

    private void exchange(String own) {
        TreeSet<String> seen = new TreeSet<>();
        List<FileRow> rows = draft.table(Layout.EXCHANGE);
        if (own.isEmpty() && !rows.isEmpty()) {
            problems.error(Layout.COUNTRY_FILE, 0, "MISSING.currency");
        }
        for (FileRow row : rows) {
            String currency = row.get("currency");
            if (!isCurrency.test(currency)) {
                problems.error(row, currency.isEmpty() ? "MISSING" : "UNKNOWN_CURRENCY",
                        currency.isEmpty() ? "currency" : currency);
            } else if (currency.equals(own)) {
                problems.error(row, "BAD_RATE.own", currency);
            }
            rate(row);
            RowDays.check(row, problems);
            if (!seen.add(currency + " " + row.get("from"))) {
                problems.error(row, "DUPLICATE", currency + " " + row.get("from"));
            }
        }
    }

    private void rate(FileRow row) {
        Stream.of("units", "rate").filter(column -> row.get(column).isEmpty())
                .forEach(column -> problems.error(row, "MISSING", column));
        if (!row.get("units").isEmpty() && !UNITS.matcher(row.get("units")).matches()) {
            problems.error(row, "BAD_RATE.units", row.get("units"));
        }
        String rate = row.get("rate");
        if (!rate.isEmpty() && (!RATE.matcher(rate).matches() || new BigDecimal(rate).signum() == 0)) {
            problems.error(row, "BAD_RATE", rate);
        }
    }

    static boolean isPercent(String number) {
        return PERCENT.matcher(number).matches();
    }

    /** Of a line that was checked. */
    static ChargeRate charged(FileRow row) {
        return new ChargeRate(new TreeSet<>(row.words("hs")), plain(row.get("duty")), plain(row.get("vat")),
                plain(row.get(OTHER)), RowDays.of(row).from(), RowDays.of(row).until());
    }

    /** Of a line that was checked. */
    static ExchangeRate exchanged(FileRow row) {
        return new ExchangeRate(row.get("currency"), Integer.parseInt(row.get("units")), plain(row.get("rate")),
                RowDays.of(row).from());
    }

    /** 12 and 12.00 are one number; nothing is none. */
    static BigDecimal plain(String number) {
        return PlainDecimal.of(new BigDecimal(number.isEmpty() ? "0" : number));
    }

    /** The same number always in the same way; what is none as it is. */
    static String canonical(String number) {
        return number.isEmpty() || RATE.matcher(number).matches() ? plain(number).toPlainString() : number;
    }

    static Optional<String> currency(CountryFiles draft) {
        return Optional.of(draft.property(Layout.CURRENCY_KEY)).filter(own -> !own.isEmpty());
    }
}
