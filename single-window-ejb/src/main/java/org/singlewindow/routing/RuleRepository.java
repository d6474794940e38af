package org.singlewindow.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.JsonText;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;
import org.singlewindow.schema.Sql;

/**
 * The tables {@code rule_table}, {@code routing_rule} and {@code urgent_goods}. Old versions stay: plans made with them
 * refer to them. A table is put in and read as a whole and no line of it ever changes, so there are no entities of it;
 * a line's conditions are kept as the one document that they are.
 */
@ApplicationScoped
class RuleRepository {

    @Inject
    Database database;

    record InForce(int version, List<Rule> rules, List<UrgentGoods> urgent) {}

    private record Line(CountryCode country, int version, Optional<Rule> rule) {}

    Map<CountryCode, InForce> read() {
        List<Line> lines = database.list("""
                select t.country, t.version, r.rule, r.agency, r.duty, r.conditions, r.text, r.text_ru
                from (select country, max(version) as version from rule_table group by country) t
                left join routing_rule r on r.country = t.country and r.version = t.version
                order by t.country, r.line""", RuleRepository::line);
        Map<CountryCode, InForce> tables = new HashMap<>();
        for (Line line : lines) {
            InForce table = tables.computeIfAbsent(line.country(),
                    country -> new InForce(line.version(), new ArrayList<>(), new ArrayList<>()));
            line.rule().ifPresent(table.rules()::add);
        }
        database.list("""
                select u.country, u.name, u.hs, u.hours, u.agencies, u.name_ru
                from (select country, max(version) as version from rule_table group by country) t
                join urgent_goods u on u.country = t.country and u.version = t.version
                order by u.country, u.line""", row -> Map.entry(new CountryCode(row.text(1)), urgent(row)))
                .forEach(line -> tables.get(line.getKey()).urgent().add(line.getValue()));
        return tables;
    }

    private static UrgentGoods urgent(Row row) {
        return new UrgentGoods(row.text(2), new TreeSet<>(words(row.text(3))), row.number(4), words(row.text(5)),
                row.text(6));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(text.split(" ")));
    }

    /** A table may be empty. */
    private static Line line(Row row) {
        return new Line(new CountryCode(row.text(1)), row.number(2),
                row.findText(3).map(rule -> RuleLine.parse(new RuleView(rule, row.text(4), Duty.valueOf(row.text(5)),
                        conditions(row.text(6)), row.text(7), row.text(8)))));
    }

    private static Map<String, String> conditions(String json) {
        return JsonText.read(json).entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                each -> ((JsonString) each.getValue()).getString()));
    }

    private static String json(RuleView line) {
        JsonObjectBuilder conditions = JsonText.object();
        line.conditions().forEach(conditions::add);
        return conditions.build().toString();
    }

    /** In the lines' order. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(CountryCode country, int version, List<RuleView> lines) {
        database.execute("insert into rule_table (country, version, made_at) values (?, ?, now())", country.value(),
                version);
        database.execute("""
                insert into routing_rule (country, version, line, rule, agency, duty, conditions, text, text_ru)
                select ?, ?, r.line, r.rule, r.agency, r.duty, r.conditions::jsonb, r.text, r.text_ru
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) with ordinality
                         as r(rule, agency, duty, conditions, text, text_ru, line)""",
                country.value(), version, column(lines, RuleView::rule), column(lines, RuleView::agency),
                column(lines, line -> line.duty().name()), column(lines, RuleRepository::json),
                column(lines, RuleView::text), column(lines, RuleView::russian));
    }

    /** In the lines' order. */
    @Transactional(Transactional.TxType.MANDATORY)
    void addUrgent(CountryCode country, int version, List<UrgentGoods> lines) {
        database.execute("""
                insert into urgent_goods (country, version, line, name, hs, hours, agencies, name_ru)
                select ?, ?, u.line, u.name, u.hs, u.hours, u.agencies, u.name_ru
                from unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::text[]) with ordinality
                         as u(name, hs, hours, agencies, name_ru, line)""",
                country.value(), version, column(lines, UrgentGoods::name),
                column(lines, line -> String.join(" ", line.hs())), Sql.ints(hours(lines)),
                column(lines, line -> String.join(" ", new TreeSet<>(line.agencies()))),
                column(lines, UrgentGoods::russian));
    }

    private static List<Integer> hours(List<UrgentGoods> lines) {
        return lines.stream().map(UrgentGoods::hours).toList();
    }

    private static <T> String[] column(List<T> lines, Function<T, String> of) {
        return lines.stream().map(of).toArray(String[]::new);
    }
}
