package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.PlainDecimal;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;

/** The tables {@code guarantee_terms} and {@code guarantee_rule}: a country's are replaced at once. */
@ApplicationScoped
class TermsRepository {

    @Inject
    Database database;

    private record Kept(CountryCode country, FormTerms form) {}

    private record Chosen(CountryCode country, AmountRule rule) {}

    Map<CountryCode, NationalTerms> read() {
        Map<CountryCode, List<FormTerms>> forms = new HashMap<>();
        database.list("""
                select country, type, cost, minimum, valid_from::text, valid_until::text, arrivals_until::text
                from guarantee_terms order by country, type, valid_from""",
                row -> new Kept(new CountryCode(row.text(1)), form(row)))
                .forEach(each -> forms.computeIfAbsent(each.country(), none -> new ArrayList<>()).add(each.form()));
        Map<CountryCode, List<FraudBrake>> brakes = brakes();
        Map<CountryCode, NationalTerms> found = new HashMap<>();
        database.list("select country, amount_rule from guarantee_rule",
                row -> new Chosen(new CountryCode(row.text(1)), AmountRule.valueOf(row.text(2))))
                .forEach(each -> found.put(each.country(),
                        new NationalTerms(each.rule(), forms.getOrDefault(each.country(), List.of()),
                                brakes.getOrDefault(each.country(), List.of()))));
        return found;
    }

    private Map<CountryCode, List<FraudBrake>> brakes() {
        return database.list("""
                select country, hs, countries, kind, valid_from::text, valid_until::text, ground
                from fraud_brake order by country, line""",
                row -> new FraudBrake.National(new CountryCode(row.text(1)),
                        new FraudBrake(words(row.text(2)), words(row.text(3)),
                                FraudBrake.Kind.valueOf(row.text(4)), LocalDate.parse(row.text(5)),
                                row.findText(6).map(LocalDate::parse), row.text(7))))
                .stream().collect(Collectors.groupingBy(FraudBrake.National::country,
                        Collectors.mapping(FraudBrake.National::brake, Collectors.toList())));
    }

    private static SortedSet<String> words(String text) {
        return new TreeSet<>(text.isEmpty() ? List.of() : List.of(text.split(" ")));
    }

    private static FormTerms form(Row row) {
        return new FormTerms(GuaranteeType.of(row.text(2)), PlainDecimal.of(row.decimal(3)),
                PlainDecimal.of(row.decimal(4)),
                LocalDate.parse(row.text(5)), row.findText(6).map(LocalDate::parse),
                row.findText(7).map(LocalDate::parse));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void replace(CountryCode country, NationalTerms now) {
        database.execute("delete from guarantee_terms where country = ?", country.value());
        database.execute("""
                insert into guarantee_rule (country, amount_rule) values (?, ?)
                on conflict (country) do update set amount_rule = excluded.amount_rule""", country.value(),
                now.rule().name());
        now.forms().forEach(each -> database.execute("""
                insert into guarantee_terms (country, type, cost, minimum, valid_from, valid_until, arrivals_until)
                values (?, ?, ?, ?, ?::date, nullif(?, '')::date, nullif(?, '')::date)""", country.value(),
                each.type().code(), each.cost(), each.minimum(), each.from().toString(), day(each.until()),
                day(each.arrivals())));
        replaceBrakes(country, now.brakes());
    }

    private void replaceBrakes(CountryCode country, List<FraudBrake> brakes) {
        database.execute("delete from fraud_brake where country = ?", country.value());
        for (int i = 0; i < brakes.size(); i++) {
            FraudBrake each = brakes.get(i);
            database.execute("""
                    insert into fraud_brake (country, line, hs, countries, kind, valid_from, valid_until, ground)
                    values (?, ?, ?, ?, ?, ?::date, nullif(?, '')::date, ?)""", country.value(), i + 1,
                    String.join(" ", each.hs()), String.join(" ", each.countries()), each.kind().name(),
                    each.from().toString(), day(each.until()), each.ground());
        }
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
