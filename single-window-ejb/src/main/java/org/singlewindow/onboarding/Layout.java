package org.singlewindow.onboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.singlewindow.routing.RoutingCriteria;

/**
 * What a country's directory consists of. Everything here has to be there, and whatever else is there is a mistake that
 * somebody has to hear of.
 */
final class Layout {

    static final String COUNTRY_FILE = "country.properties";
    static final String REGION_FILE = "region.properties";
    static final String CODES = "codes/";
    static final String CSV = ".csv";

    static final List<String> KEYS = List.of("code", "name", "localName");
    /** What earlier guides asked for and nobody has read so far. */
    static final List<String> UNREAD_KEYS = List.of("languages");
    /** What may stand there beside {@link #KEYS}. */
    static final String ZONE_KEY = "timezone";
    /** For how many years what concerns the country is kept, and whether it goes by itself then. */
    static final String YEARS_KEY = "retention.years";
    static final String REMOVAL_KEY = "retention.removal";
    /** The money in which the country counts. */
    static final String CURRENCY_KEY = "currency";
    /** Whose charges say how much is at stake in a transit that begins there. */
    static final String AMOUNT_KEY = "guarantee.amount";
    static final List<String> FURTHER_KEYS = List.of(ZONE_KEY, YEARS_KEY, REMOVAL_KEY, CURRENCY_KEY, AMOUNT_KEY);

    /** In the portal's second language; who says nothing in it is read in the first. */
    static final String RUSSIAN_NAME = "name_ru";
    static final String RUSSIAN_TEXT = "text_ru";

    private static final String PEOPLE = "people";
    private static final String ROUTING = "routing";
    /** What the country asks less of declarations; a country that lowers nothing needs no file for it. */
    static final String RULES = "rules";
    /** Which goods its agencies look at before others; a country that knows none needs no file for it either. */
    static final String URGENT = "urgent";
    /** What it takes of goods that come in, and what foreign money is worth there; both may be left out as well. */
    static final String CHARGES = "charges";
    static final String EXCHANGE = "exchange-rates";
    /** Which guarantees it takes, and what they cost. */
    static final String FORMS = "guarantee-forms";
    /** For how long things may take in transit. */
    static final String TERMS = "transit-terms";
    /** For which goods on which ways less than the whole may not be lodged. */
    static final String BRAKES = "fraud-brake";
    static final String ARRIVALS = "arrivals_until";
    private static final Set<String> MAY_BE_ABSENT = Set.of(RULES, URGENT, CHARGES, EXCHANGE, FORMS, TERMS, BRAKES);
    private static final List<String> TABLES = List.of("agencies", "participants", PEOPLE, "offices", "border-posts",
            ROUTING, RULES, URGENT, CHARGES, EXCHANGE, FORMS, TERMS, BRAKES);
    private static final Map<String, List<String>> COLUMNS = Map.ofEntries(
            Map.entry("agencies", List.of("code", "name", "local_name", "hours")),
            Map.entry("participants", List.of("code", "capabilities", "name", "local_name")),
            Map.entry(PEOPLE, List.of("sign_in", "name", "participant", "roles")),
            Map.entry("offices", List.of("code", "name", "un_locode")),
            Map.entry("border-posts", List.of("code", "name", "neighbour", "un_locode", "modes")),
            Map.entry(RULES, List.of("rule", "mode", "from", "until", "reason")),
            Map.entry(URGENT, List.of("name", "hs", "hours")),
            Map.entry(CHARGES, List.of("hs", "duty", "vat", "other", "from", "until")),
            Map.entry(EXCHANGE, List.of("currency", "units", "rate", "from")),
            Map.entry(FORMS, List.of("type", "cost", "minimum", "from", "until")),
            Map.entry(BRAKES, List.of("name", "hs", "countries", "kind", "from", "until")),
            Map.entry(TERMS, List.of("term", "days", "from", "until")),
            Map.entry(ROUTING, Stream.of(List.of("rule", "agency", "duty"), RoutingCriteria.required(),
                    List.of("text")).flatMap(List::stream).toList()));
    private static final List<String> CODE_COLUMNS = List.of("code", "name", "valid_from", "valid_to");
    /** A firm could act as one thing only, and the column that says so was named by that. */
    private static final Map<String, String> EARLIER = Map.of("kind", "capabilities");
    private static final Map<String, List<String>> OPTIONAL = Map.of(PEOPLE, List.of("password_hash"), "agencies",
            List.of(RUSSIAN_NAME), ROUTING, List.of(RUSSIAN_TEXT), URGENT,
            List.of("agencies", RUSSIAN_NAME), FORMS, List.of(ARRIVALS));

    /** In any script. Whatever stands in the other columns is compared with something, and is in Latin letters. */
    private static final Set<String> TEXTS = Set.of("name", "local_name", RUSSIAN_NAME, "rule", "text", RUSSIAN_TEXT,
            "reason");
    private static final Set<String> MAY_BE_EMPTY = Set.of("local_name", "un_locode", "valid_from", "valid_to",
            "password_hash", "until", "agencies", "other", "minimum", "countries", ARRIVALS, RUSSIAN_NAME,
            RUSSIAN_TEXT);

    private static final Pattern LIST = Pattern.compile("codes/[a-z0-9-]{1,40}\\.csv");
    private static final List<String> NAMES = Stream
            .concat(Stream.of(COUNTRY_FILE, REGION_FILE), TABLES.stream().map(table -> table + CSV)).toList();

    private Layout() {
    }

    /** The files by their names; overrides of code lists come on top. */
    static List<String> names() {
        return NAMES;
    }

    static boolean isName(String path) {
        return NAMES.contains(path) || LIST.matcher(path).matches();
    }

    static List<String> tables(boolean region) {
        return region ? List.of(PEOPLE) : TABLES;
    }

    static boolean mayBeAbsent(String table) {
        return MAY_BE_ABSENT.contains(table);
    }

    /** The columns that the file of this table must have. */
    static List<String> columns(String table) {
        return COLUMNS.getOrDefault(table, CODE_COLUMNS);
    }

    static List<String> allColumns(String table) {
        List<String> all = new ArrayList<>(columns(table));
        all.addAll(OPTIONAL.getOrDefault(table, List.of()));
        if (table.equals(ROUTING)) {
            RoutingCriteria.all().names().stream().filter(name -> !all.contains(name)).forEach(all::add);
        }
        return all;
    }

    /** What a column of this table is called today. */
    static String today(String table, String column) {
        String name = EARLIER.getOrDefault(column, column);
        return columns(table).contains(name) ? name : column;
    }

    /** A column whose values are compared with something. */
    static boolean isCode(String table, String column) {
        return table.equals(RULES) && column.equals("rule")
                || !TEXTS.contains(column) && (columns(table).contains(column)
                        || OPTIONAL.getOrDefault(table, List.of()).contains(column)
                        || table.equals(ROUTING) && RoutingCriteria.all().names().contains(column));
    }

    /** A line may end before this column. */
    static boolean mayBeEmpty(String column) {
        return MAY_BE_EMPTY.contains(column);
    }
}
