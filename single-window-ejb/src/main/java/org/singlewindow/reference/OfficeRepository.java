package org.singlewindow.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;
import org.singlewindow.kernel.CountryCode;

/** The tables {@code office} and {@code border_post}. */
@ApplicationScoped
class OfficeRepository {

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    Places read() {
        List<Office> offices = rows("select code, cast(country as text), name, un_locode from office")
                .map(row -> new Office((String) row[0], new CountryCode((String) row[1]), (String) row[2],
                        (String) row[3]))
                .toList();
        List<BorderPost> posts = rows("""
                select code, cast(country as text), name, cast(neighbour as text), un_locode, modes from border_post""")
                .map(row -> new BorderPost((String) row[0], new CountryCode((String) row[1]), (String) row[2],
                        new CountryCode((String) row[3]), (String) row[4], (String) row[5]))
                .toList();
        return Places.of(offices, posts);
    }

    private Stream<Object[]> rows(String query) {
        List<?> rows = entities.createNativeQuery(query).getResultList();
        return rows.stream().map(row -> (Object[]) row);
    }

    void replace(CountryCode country, String offices, String posts) {
        change("delete from office where country = ?", country.value());
        change("delete from border_post where country = ?", country.value());
        change("""
                insert into office (code, country, name, un_locode)
                select code, ?, name, un_locode from jsonb_to_recordset(cast(? as jsonb)) as o(code text, name text, un_locode text)""",
                country.value(), offices);
        change("""
                insert into border_post (code, country, name, neighbour, un_locode, modes)
                select code, ?, name, neighbour, un_locode, modes from jsonb_to_recordset(cast(? as jsonb))
                    as b(code text, name text, neighbour text, un_locode text, modes text)""",
                country.value(), posts);
    }

    private void change(String statement, String... values) {
        var query = entities.createNativeQuery(statement);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}
