package org.singlewindow.onboarding;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** Reads the files into rows and says which files, columns and values are missing. */
final class DraftReader {

    static final String COUNTRY_FILE = "country.properties";
    private static final String REGION_FILE = "region.properties";

    private static final Map<String, List<String>> COLUMNS = Map.of(
            "agencies", List.of("code", "name", "local_name", "hours"),
            "participants", List.of("code", "kind", "name", "local_name"),
            "people", List.of("sign_in", "name", "participant", "roles"),
            "offices", List.of("code", "name", "un_locode"),
            "border-posts", List.of("code", "name", "neighbour", "un_locode", "modes"),
            "routing", List.of("rule", "agency", "duty", "regime", "role", "hs", "post", "document", "dangerous", "text"));
    private static final List<String> CODE_COLUMNS = List.of("code", "name", "valid_from", "valid_to");

    private final RegionFiles files;
    private final Problems problems;

    DraftReader(RegionFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    Draft read() {
        boolean region = files.find(REGION_FILE).isPresent();
        Map<String, String> properties = properties(region ? REGION_FILE : COUNTRY_FILE);
        Map<String, List<Row>> tables = new TreeMap<>();
        COLUMNS.forEach((table, columns) -> tables.put(table, table(table + ".csv", columns)));
        files.files().keySet().stream().filter(name -> name.startsWith("codes/"))
                .forEach(name -> tables.put(name.substring(0, name.length() - ".csv".length()), table(name, CODE_COLUMNS)));
        return new Draft(properties.getOrDefault("code", ""), properties, tables);
    }

    private List<Row> table(String name, List<String> columns) {
        return files.find(name).map(bytes -> new Csv(name, problems).read(bytes, columns)).orElse(List.of());
    }

    private Map<String, String> properties(String name) {
        Optional<String> text = files.find(name).flatMap(Csv::decode);
        if (text.isEmpty()) {
            problems.error(name, 0, "MISSING_FILE", "there is no " + name + " in UTF-8, which says what country this is");
            return Map.of();
        }
        var properties = new Properties();
        try {
            properties.load(new StringReader(text.get()));
        } catch (IOException | IllegalArgumentException malformed) {
            problems.error(name, 0, "BAD_FILE", name + " cannot be read: " + malformed.getMessage());
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key).strip()));
        return values;
    }
}
