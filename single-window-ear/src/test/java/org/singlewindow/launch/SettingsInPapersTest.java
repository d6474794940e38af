package org.singlewindow.launch;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.setting.Setting;

/** What the operator reads about settings is what the list of settings has. */
class SettingsInPapersTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAME = Pattern.compile("`(SW_[A-Z_]+)`");

    @Test
    void the_operator_s_table_names_every_setting_and_no_other() throws IOException {
        assertEquals(String.join("\n", Arrays.stream(Setting.values()).map(Setting::variable)
                .filter(name -> !name.endsWith("_FILE")).collect(toCollection(TreeSet::new))),
                String.join("\n", rows().flatMap(row -> names(row[1])).collect(toCollection(TreeSet::new))));
    }

    @Test
    void a_secret_in_a_file_of_its_own_is_told_of_below_the_table() throws IOException {
        String page = Files.readString(ROOT.resolve("single-window-ear/docs/operations.md"));
        Arrays.stream(Setting.values()).map(Setting::variable).filter(name -> name.endsWith("_FILE"))
                .forEach(name -> assertTrue(page.contains("`" + name + "`"), name));
    }

    @Test
    void the_operator_s_table_has_the_defaults_of_the_list() throws IOException {
        rows().forEach(row -> {
            List<String> defaults = Arrays.stream(row[2].replaceAll("[`./]", "").split(",")).map(String::strip)
                    .toList();
            List<String> names = names(row[1]).toList();
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                String shown = defaults.get(Math.min(i, defaults.size() - 1));
                Setting.valueOf(name.substring("SW_".length())).otherwise()
                        .ifPresent(value -> assertEquals(value, shown, name));
            }
        });
    }

    @Test
    void what_the_pool_of_connections_reads_by_itself_is_the_default_of_the_list() throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newInputStream(ROOT.resolve(
                "single-window-web/src/main/resources/META-INF/microprofile-config.properties"))) {
            properties.load(in);
        }
        for (Setting setting : Setting.values()) {
            String value = properties.getProperty(setting.property());
            assertTrue(value == null || value.equals(setting.otherwise().orElse("")), setting.variable());
        }
        assertEquals("35", properties.getProperty(Setting.DB_PATIENCE.property()));
    }

    /** Of the table below the heading, each as its cells. */
    private static Stream<String[]> rows() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("single-window-ear/docs/operations.md"));
        int head = lines.indexOf("| setting | default | meaning |");
        assertTrue(head > 0, "the table of settings is gone");
        return lines.stream().skip(head + 2L).takeWhile(line -> line.startsWith("|")).map(line -> line.split("\\|"));
    }

    private static Stream<String> names(String cell) {
        return NAME.matcher(cell).results().map((MatchResult found) -> found.group(1));
    }
}
