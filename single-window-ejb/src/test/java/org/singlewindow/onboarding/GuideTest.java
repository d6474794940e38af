package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.singlewindow.routing.RoutingCriteria;

/**
 * The guide for a new country says what the program does: its table of files against the layout, its codes against
 * those that are told.
 */
class GuideTest {

    private static final Path GUIDE = Path.of("../single-window-ear/docs/countries.md");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern CODE = Pattern.compile("`([A-Z]+(?:_[A-Z0-9]+)*)`");
    private static final String UNITS = "codes/units.csv";

    /** With the files that a country may leave out. */
    private static Directory whole() {
        return Directory.whole().with("rules.csv", "rule,mode,from,until,reason\nTOT-03,OFF,2026-01-01,,a new form\n")
                .with("urgent.csv", "name,hs,hours,agencies,name_ru\nFruit,0806,8,KG-PLANT,Фрукты\n")
                .with("country.properties", "code=KG\nname=Kyrgyzstan\nlocalName=Кыргызстан\ncurrency=KGS\n")
                .with("charges.csv", "hs,duty,vat,other,from,until\n*,10,12,0,2026-01-01,2026-12-31\n")
                .with("transit-terms.csv", "term,days,from,until\nLIMIT,12,2026-01-01,2026-12-31\n")
                .with("guarantee-forms.csv", "type,cost,minimum,from,until,arrivals_until\n"
                        + "2,0.5,5000,2026-01-01,2026-12-31,\n")
                .with("fraud-brake.csv", "name,hs,countries,kind,from,until\n"
                        + "Decision 14,2402,PK AF,REDUCTION,2026-01-01,2026-12-31\n")
                .with("exchange-rates.csv", "currency,units,rate,from\nUSD,1,87.45,2026-01-01\n");
    }

    private static List<List<String>> rows(String head) throws IOException {
        List<String> lines = Files.readAllLines(GUIDE);
        int from = lines.indexOf(head);
        assertTrue(from >= 0, () -> "no table " + head);
        return lines.stream().skip(from + 2L).takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList()).toList();
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(name -> name.group(1))
                .flatMap(names -> Arrays.stream(names.split(", "))).toList();
    }

    /** By file: its columns, and which of them may be empty. */
    private static Map<String, List<List<String>>> tables() throws IOException {
        return rows("| file | columns or keys | may be empty | |").stream()
                .collect(Collectors.toMap(row -> names(row.get(0)).get(0).replace("<list>", "units"),
                        row -> List.of(names(row.get(1)), names(row.get(2))), (one, other) -> one, TreeMap::new));
    }

    @Test
    void it_names_every_file_with_its_columns() throws IOException {
        Map<String, List<List<String>>> guide = tables();
        var files = new TreeSet<>(guide.keySet());
        files.remove(UNITS);
        files.add(Layout.REGION_FILE);
        assertEquals(new TreeSet<>(Layout.names()), files);
        assertEquals(Layout.KEYS, guide.remove(Layout.COUNTRY_FILE).get(0));
        guide.forEach((file, columns) -> assertEquals(Layout.allColumns(table(file)), columns.get(0), file));
    }

    @Test
    void it_explains_every_condition_of_a_rule() throws IOException {
        assertEquals(RoutingCriteria.all().names(),
                rows("| column | condition |").stream().map(row -> names(row.get(0)).get(0)).toList());
    }

    private static String table(String file) {
        return file.substring(0, file.length() - Layout.CSV.length());
    }

    @Test
    void what_it_says_may_be_empty_may_be_and_nothing_else() throws IOException {
        Map<String, List<List<String>>> guide = tables();
        for (String key : guide.remove(Layout.COUNTRY_FILE).get(0)) {
            boolean refused = isRefused(whole().with(Layout.COUNTRY_FILE,
                    whole().text(Layout.COUNTRY_FILE).replaceAll("(?m)^" + key + "=.*", key + "=")));
            assertEquals(tables().get(Layout.COUNTRY_FILE).get(1).contains(key), !refused, key);
        }
        guide.forEach((file, columns) -> columns.get(0).forEach(column -> assertEquals(columns.get(1).contains(column),
                !isRefused(without(file, column)), () -> file + " " + column)));
    }

    private static boolean isRefused(Directory directory) {
        return ChecksTest.problems(directory).stream().anyMatch(problem -> !problem.warning());
    }

    /** The last row with nothing in this column. */
    private static Directory without(String file, String column) {
        List<String> lines = new ArrayList<>(whole().text(file).lines().toList());
        int at = List.of(lines.get(0).split(",")).indexOf(column);
        if (at >= 0) {
            int last = lines.size() - 1;
            String[] values = lines.get(last).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            values[at] = "";
            lines.set(last, String.join(",", values));
        }
        return whole().with(file, String.join("\n", lines) + "\n");
    }

    @Test
    void it_lists_every_code_that_is_told_and_no_other() throws IOException {
        var told = new TreeSet<String>();
        Pattern used = Pattern.compile("\"([A-Z]+_[A-Z_]+|MISSING|DUPLICATE)(?:\\.[A-Za-z0-9_]*)?\"");
        try (var sources = Files.list(Path.of("src/main/java/org/singlewindow/onboarding"))) {
            for (Path source : sources.toList()) {
                used.matcher(Files.readString(source)).results().map(code -> code.group(1)).forEach(told::add);
            }
        }
        List<String> guide = rows("| code | |").stream()
                .flatMap(row -> CODE.matcher(row.get(0)).results().map((MatchResult code) -> code.group(1))).toList();
        assertEquals(told, new TreeSet<>(guide));
    }
}
