package org.singlewindow.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.schema.Database;

/** What the countries' files say of how long cases are kept. */
@ApplicationScoped
public class RetentionRules {

    private static final String ALL = "select country, since::text, years, daily from retention_rule order by country, since";

    @Inject
    Database database;

    @Inject
    Clock clock;

    List<RetentionRule> list() {
        return database.list(ALL, row -> new RetentionRule(new CountryCode(row.text(1)), LocalDate.parse(row.text(2)),
                row.number(3), row.flag(4)));
    }

    /** What holds in a country now; empty where its files have never said. */
    public Optional<RetentionRule> find(CountryCode country) {
        return list().stream().filter(rule -> rule.country().equals(country)).reduce((earlier, later) -> later);
    }

    /** Countries that have what was lodged there removed by itself. */
    List<CountryCode> daily() {
        return list().stream().map(RetentionRule::country).distinct()
                .filter(country -> find(country).filter(RetentionRule::daily).isPresent()).toList();
    }

    /** From today on, in the caller's transaction; where it is what holds already, nothing changes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(CountryCode country, int years, boolean daily) {
        Optional<RetentionRule> now = find(country);
        boolean usual = now.isEmpty() && years == RetentionRule.USUAL_YEARS && !daily;
        if (usual || now.filter(rule -> rule.years() == years && rule.daily() == daily).isPresent()) {
            return;
        }
        database.execute("""
                insert into retention_rule (country, since, years, daily) values (?, ?::text::date, ?, ?)
                on conflict (country, since) do update set years = excluded.years, daily = excluded.daily""",
                country.value(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString(), years, daily);
    }
}
