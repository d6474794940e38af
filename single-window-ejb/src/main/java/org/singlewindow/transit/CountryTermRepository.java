package org.singlewindow.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.schema.Database;

/** The table {@code transit_term}: a country's are replaced at once. */
@ApplicationScoped
class CountryTermRepository {

    @Inject
    Database database;

    private record Kept(CountryCode country, CountryTerm term) {}

    Map<CountryCode, List<CountryTerm>> read() {
        Map<CountryCode, List<CountryTerm>> found = new HashMap<>();
        database.list("""
                select country, kind, days, valid_from::text, valid_until::text from transit_term
                order by country, kind, valid_from""",
                row -> new Kept(new CountryCode(row.text(1)), new CountryTerm(TermKind.valueOf(row.text(2)),
                        row.number(3), LocalDate.parse(row.text(4)), row.findText(5).map(LocalDate::parse))))
                .forEach(each -> found.computeIfAbsent(each.country(), none -> new ArrayList<>()).add(each.term()));
        return found;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void replace(CountryCode country, List<CountryTerm> terms) {
        database.execute("delete from transit_term where country = ?", country.value());
        terms.forEach(each -> database.execute("""
                insert into transit_term (country, kind, days, valid_from, valid_until)
                values (?, ?, ?, ?::date, nullif(?, '')::date)""", country.value(), each.kind().name(), each.days(),
                each.from().toString(), each.until().map(LocalDate::toString).orElse("")));
    }
}
