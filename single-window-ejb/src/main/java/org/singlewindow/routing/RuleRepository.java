package org.singlewindow.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.JsonText;

/** The tables {@code rule_table} and {@code routing_rule}. Old versions stay: plans made with them refer to them. */
@ApplicationScoped
class RuleRepository {

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    record InForce(int version, List<Rule> rules) {}

    Map<CountryCode, InForce> read() {
        List<?> rows = entities.createNativeQuery("""
                select cast(t.country as text), t.version, r.rule, r.agency, r.duty, cast(r.conditions as text), r.text
                from (select country, max(version) as version from rule_table group by country) t
                left join routing_rule r on r.country = t.country and r.version = t.version
                order by t.country, r.line""").getResultList();
        Map<CountryCode, InForce> tables = new HashMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            InForce table = tables.computeIfAbsent(new CountryCode((String) row[0]),
                    country -> new InForce((Integer) row[1], new ArrayList<>()));
            if (row[2] != null) {
                table.rules().add(rule(row));
            }
        }
        return tables;
    }

    private static Rule rule(Object[] row) {
        return RuleLine.parse(new RuleView((String) row[2], (String) row[3], Duty.valueOf((String) row[4]),
                conditions((String) row[5]), (String) row[6]));
    }

    private static Map<String, String> conditions(String json) {
        return JsonText.read(json).entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                each -> ((JsonString) each.getValue()).getString()));
    }

    void add(CountryCode country, int version, String rules) {
        entities.createNativeQuery("insert into rule_table (country, version, made_at) values (?, ?, now())")
                .setParameter(1, country.value()).setParameter(2, version).executeUpdate();
        entities.createNativeQuery("""
                insert into routing_rule (country, version, line, rule, agency, duty, conditions, text)
                select ?, ?, line, rule, agency, duty, conditions, text
                from jsonb_to_recordset(cast(? as jsonb)) as r(line int, rule text, agency text, duty text, conditions jsonb,
                    text text)""")
                .setParameter(1, country.value()).setParameter(2, version).setParameter(3, rules).executeUpdate();
    }
}
