package org.singlewindow.onboarding;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.singlewindow.guarantee.AmountRule;
import org.singlewindow.routing.RoutingCriteria;

/**
 * All that a country's files say: by file, by what a line is known by, and by column, with nothing left to how it is
 * written. Two images are the same where loading the one over the other changes nothing.
 */
record Image(Map<String, Map<String, Map<String, String>>> tables) {

    static final String COUNTRY = "country";
    /** Their order says nothing. */
    private static final Set<String> SEVERAL = Set.of("roles", "capabilities", "modes", "hs", "agencies",
            "countries");
    private static final Set<String> DATED = Set.of(Layout.CHARGES, Layout.EXCHANGE, Layout.FORMS, Layout.TERMS);
    private static final String ALWAYS = "2000-01-01";

    /** @param known what a line of the table is known by */
    record Line(String known, Map<String, String> values) {}

    static Image of(CountryFiles draft) {
        Map<String, Map<String, Map<String, String>>> tables = new LinkedHashMap<>();
        tables.put(COUNTRY, Map.of(draft.home(), Map.of("name", draft.property("name"), "local_name",
                either(draft.property("localName"), draft.property("name")),
                Layout.ZONE_KEY, draft.zone().map(ZoneId::getId).orElse(""),
                Layout.YEARS_KEY, String.valueOf(draft.retentionYears()),
                Layout.REMOVAL_KEY, draft.removal(),
                Layout.CURRENCY_KEY, draft.property(Layout.CURRENCY_KEY),
                Layout.AMOUNT_KEY, either(draft.property(Layout.AMOUNT_KEY), AmountRule.ROUTE.name()))));
        draft.tables().forEach((table, rows) -> tables.put(table, byKey(rows.stream()
                .map(row -> new Line(known(table, row), values(table, row))).toList())));
        return new Image(tables);
    }

    static Map<String, Map<String, String>> byKey(List<Line> lines) {
        return lines.stream().collect(
                Collectors.toMap(Line::known, Line::values, (one, other) -> one, LinkedHashMap::new));
    }

    /** The column by which a line is known. */
    private static String key(String table) {
        return switch (table) {
            case "people" -> "sign_in";
            case Layout.URGENT, Layout.BRAKES -> "name";
            case "routing", Layout.RULES -> "rule";
            case Layout.CHARGES -> "hs";
            case Layout.EXCHANGE -> "currency";
            case Layout.FORMS -> "type";
            case Layout.TERMS -> "term";
            default -> "code";
        };
    }

    /** What a line is known by: what holds in turn, by its first day as well. */
    static String known(String table, FileRow row) {
        String key = row.get(key(table));
        return DATED.contains(table) ? dated(sorted(key), row.get("from")) : key;
    }

    static String dated(String key, String from) {
        return key + " " + from;
    }

    private static Map<String, String> values(String table, FileRow row) {
        return Layout.allColumns(table).stream().filter(column -> !column.equals(key(table)))
                .collect(Collectors.toMap(column -> column, column -> value(table, column, row), (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static String value(String table, String column, FileRow row) {
        String text = row.get(column);
        if (table.equals("routing") && RoutingCriteria.all().names().contains(column)) {
            return sorted(String.join(" ", row.words(column)));
        }
        return switch (column) {
            case "local_name" -> either(text, row.get("name"));
            case "valid_from" -> either(text, ALWAYS);
            case "hours" -> text.replaceFirst("^0+(?=.)", "");
            case "duty", "vat", "other", "rate", "cost", "minimum" -> ChargeChecks.canonical(text);
            default -> SEVERAL.contains(column) ? sorted(text) : text;
        };
    }

    static String sorted(String words) {
        return words.indexOf(' ') < 0 ? words
                : Arrays.stream(words.split("\\s+")).sorted().distinct().collect(Collectors.joining(" "));
    }

    static String either(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    Map<String, Map<String, String>> table(String name) {
        return tables.getOrDefault(name, Map.of());
    }
}
