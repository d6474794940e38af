package org.singlewindow.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.PlainDecimal;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;

/**
 * The tables {@code charge_rate}, {@code exchange_rate} and {@code national_currency}. A whole tariff comes at once and
 * is replaced at once, so these are statements by hand.
 */
@ApplicationScoped
class ChargeRepository {

    @Inject
    Database database;

    private record Kept<T>(CountryCode country, T line) {}

    Map<CountryCode, NationalCharges> read() {
        return together(
                database.list("""
                        select country, hs, duty, vat, other, valid_from::text, valid_until::text
                        from charge_rate order by country, line""", row -> new Kept<>(country(row), rate(row))),
                database.list("""
                        select country, currency, units, rate, valid_from::text
                        from exchange_rate order by country, currency, valid_from""",
                        row -> new Kept<>(country(row), exchange(row))),
                database.list("select country, currency from national_currency",
                        row -> new Kept<>(country(row), row.text(2))));
    }

    private static Map<CountryCode, NationalCharges> together(List<Kept<ChargeRate>> rates,
            List<Kept<ExchangeRate>> exchange, List<Kept<String>> currencies) {
        Map<CountryCode, List<ChargeRate>> charged = byCountry(rates);
        Map<CountryCode, List<ExchangeRate>> exchanged = byCountry(exchange);
        Map<CountryCode, List<String>> counted = byCountry(currencies);
        Map<CountryCode, NationalCharges> found = new HashMap<>();
        for (Map<CountryCode, ? extends List<?>> each : List.of(charged, exchanged, counted)) {
            each.keySet().forEach(country -> found.computeIfAbsent(country,
                    one -> new NationalCharges(counted.getOrDefault(one, List.of()).stream().findFirst(),
                            charged.getOrDefault(one, List.of()), exchanged.getOrDefault(one, List.of()))));
        }
        return found;
    }

    private static <T> Map<CountryCode, List<T>> byCountry(List<Kept<T>> all) {
        Map<CountryCode, List<T>> found = new HashMap<>();
        all.forEach(each -> found.computeIfAbsent(each.country(), none -> new ArrayList<>()).add(each.line()));
        return found;
    }

    private static CountryCode country(Row row) {
        return new CountryCode(row.text(1));
    }

    private static ChargeRate rate(Row row) {
        return new ChargeRate(words(row.text(2)), PlainDecimal.of(row.decimal(3)), PlainDecimal.of(row.decimal(4)),
                PlainDecimal.of(row.decimal(5)),
                LocalDate.parse(row.text(6)), row.findText(7).map(LocalDate::parse));
    }

    private static ExchangeRate exchange(Row row) {
        return new ExchangeRate(row.text(2), row.number(3), PlainDecimal.of(row.decimal(4)),
                LocalDate.parse(row.text(5)));
    }

    private static SortedSet<String> words(String text) {
        return text.isEmpty() ? new TreeSet<>() : new TreeSet<>(Arrays.asList(text.split(" ")));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void replace(CountryCode country, NationalCharges charges) {
        database.execute("delete from charge_rate where country = ?", country.value());
        database.execute("delete from exchange_rate where country = ?", country.value());
        database.execute("delete from national_currency where country = ?", country.value());
        charges.currency().ifPresent(currency -> database
                .execute("insert into national_currency (country, currency) values (?, ?)", country.value(), currency));
        addRates(country, charges.rates());
        addExchange(country, charges.exchange());
    }

    private void addRates(CountryCode country, List<ChargeRate> rates) {
        database.execute("""
                insert into charge_rate (country, line, hs, duty, vat, other, valid_from, valid_until)
                select ?, r.line, r.hs, r.duty::numeric, r.vat::numeric, r.other::numeric, r.since::date,
                       nullif(r.until, '')::date
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) with ordinality
                         as r(hs, duty, vat, other, since, until, line)""",
                country.value(), column(rates, each -> String.join(" ", each.hs())),
                column(rates, each -> each.duty().toPlainString()), column(rates, each -> each.vat().toPlainString()),
                column(rates, each -> each.other().toPlainString()), column(rates, each -> each.from().toString()),
                column(rates, each -> each.until().map(LocalDate::toString).orElse("")));
    }

    private void addExchange(CountryCode country, List<ExchangeRate> lines) {
        database.execute("""
                insert into exchange_rate (country, currency, units, rate, valid_from)
                select ?, e.currency, e.units::int, e.rate::numeric, e.since::date
                from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as e(currency, units, rate, since)""",
                country.value(), column(lines, ExchangeRate::currency),
                column(lines, each -> String.valueOf(each.units())), column(lines, each -> each.rate().toPlainString()),
                column(lines, each -> each.from().toString()));
    }

    private static <T> String[] column(List<T> lines, Function<T, String> of) {
        return lines.stream().map(of).toArray(String[]::new);
    }
}
