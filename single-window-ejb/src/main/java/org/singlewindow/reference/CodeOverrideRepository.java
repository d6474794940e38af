package org.singlewindow.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;

/** The table {@code code_override}. */
@ApplicationScoped
class CodeOverrideRepository {

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    List<CodeOverride> read() {
        List<?> rows = entities.createNativeQuery("""
                select cast(country as text), list, code, name, cast(valid_from as text), cast(valid_to as text)
                from code_override order by country, list, code""").getResultList();
        return rows.stream().map(row -> override((Object[]) row)).toList();
    }

    private static CodeOverride override(Object[] row) {
        var code = new Code((String) row[2], (String) row[3], LocalDate.parse((String) row[4]),
                Optional.ofNullable((String) row[5]).map(LocalDate::parse));
        return new CodeOverride(new CountryCode((String) row[0]), (String) row[1], code);
    }

    void replace(CountryCode country, String overrides) {
        entities.createNativeQuery("delete from code_override where country = ?").setParameter(1, country.value())
                .executeUpdate();
        entities.createNativeQuery("""
                insert into code_override (country, list, code, name, valid_from, valid_to)
                select ?, list, code, name, valid_from, valid_to from jsonb_to_recordset(cast(? as jsonb))
                    as c(list text, code text, name text, valid_from date, valid_to date)""")
                .setParameter(1, country.value()).setParameter(2, overrides).executeUpdate();
    }
}
