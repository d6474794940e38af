package org.singlewindow;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the files of the repository, not for the classes made of them. */
class RepositoryTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of("wcoDataModel", "single-window-ejb", "single-window-web",
            "single-window-ear", "single-window-bench");
    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_TEST = 500;
    private static final Pattern RECKONING = Pattern.compile(
            "\\b(?:id|\\w+_id|\\w+Id|Id\\(\\)|id\\(\\)|number\\(\\))\\)?\\s*[*/%]\\s*\\w|\\w\\s*[*/%]\\s*\\(?(?:\\w+\\.)?(?:id|\\w+_id|\\w+Id)\\b");
    private static final Pattern DEMO_COUNTRY = Pattern.compile("\"(AZ|CN|KZ|MN|PK|TJ|UZ)[\"-]");

    @Test
    void every_page_has_its_bean_and_every_bean_its_page() throws IOException {
        Path webapp = ROOT.resolve("single-window-web/src/main/webapp");
        Path beans = ROOT.resolve("single-window-web/src/main/java/org/singlewindow/web");
        Set<String> pages = files(webapp, ".xhtml").stream()
                .map(webapp::relativize)
                .filter(page -> !page.startsWith("WEB-INF") && !page.startsWith("resources"))
                .map(RepositoryTest::beanOf).collect(toCollection(TreeSet::new));
        Set<String> found = files(beans, "Page.java").stream()
                .map(beans::relativize)
                .map(bean -> bean.toString().replace('\\', '/').replace(".java", ""))
                .collect(toCollection(TreeSet::new));
        assertEquals(String.join("\n", pages), String.join("\n", found));
    }

    @Test
    void every_package_says_what_it_is_about() throws IOException {
        Set<String> silent = new TreeSet<>();
        for (String module : MODULES) {
            for (Path source : files(ROOT.resolve(module).resolve("src/main/java"), ".java")) {
                if (!Files.exists(source.resolveSibling("package-info.java"))) {
                    silent.add(ROOT.relativize(source.getParent()).toString());
                }
            }
        }
        assertEquals(Set.of(), silent);
    }

    @Test
    void no_file_is_longer_than_one_reads_at_a_stretch() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path source : sources(path -> path.matches(".*\\.(java|xhtml|css|js)"))) {
            long lines = text(source).lines().count();
            if (lines > (source.toString().contains("src/test") ? LONGEST_TEST : LONGEST_FILE)) {
                tooLong.add(ROOT.relativize(source) + " " + lines);
            }
        }
        assertEquals(List.of(), tooLong);
    }

    /** The later of two would count, and the other be thought to. */
    @Test
    void no_text_stands_twice_under_one_key() throws IOException {
        List<String> twice = new ArrayList<>();
        for (Path source : sources(path -> path.matches(".*/src/main/.*\\.properties"))) {
            Set<String> keys = new TreeSet<>();
            text(source).lines().filter(line -> line.matches("[A-Za-z][^= ]* *=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip()).filter(key -> !keys.add(key))
                    .forEach(key -> twice.add(ROOT.relativize(source) + ": " + key));
        }
        assertEquals(List.of(), twice);
    }

    @Test
    void a_country_is_data_and_never_code() throws IOException {
        List<String> named = new ArrayList<>();
        for (Path source : sources(path -> path.contains("/src/main/java/") && path.endsWith(".java"))) {
            boolean listsTheDemo = source.endsWith("onboarding/DemoRegion.java");
            if (!listsTheDemo && DEMO_COUNTRY.matcher(text(source)).find()) {
                named.add(ROOT.relativize(source).toString());
            }
        }
        assertEquals(List.of(), named);
    }

    /** What a number is of is asked by name: a table that keeps both, or a query that finds the one by the other. */
    @Test
    void no_number_is_made_of_another_or_taken_apart() throws IOException {
        List<String> reckoning = new ArrayList<>();
        for (Path source : sources(path -> path.matches(".*/src/.*\\.(java|sql|xhtml)")
                && !path.endsWith("agency/NumberedBeforePgIT.java"))) {
            text(source).lines().filter(line -> !line.strip().matches("(/?\\*|//|--|comment on|import).*"))
                    .filter(line -> RECKONING.matcher(line).find())
                    .forEach(line -> reckoning.add(ROOT.relativize(source) + ": " + line.strip()));
        }
        assertEquals(List.of(), reckoning);
    }

    @Test
    void no_file_names_the_machine_it_was_written_on() throws IOException {
        String host = InetAddress.getLocalHost().getHostName();
        List<String> telling = new ArrayList<>();
        for (Path source : sources(
                path -> path.matches(".*\\.(java|xhtml|css|js|xml|xsd|wsdl|sql|csv|properties|md|sh)")
                        || path.endsWith(".ci/run"))) {
            String text = text(source);
            if (text.contains(ROOT + "/") || host.length() > 8 && text.contains(host)) {
                telling.add(ROOT.relativize(source).toString());
            }
        }
        assertEquals(List.of(), telling);
    }

    /** declaration/guided.xhtml belongs to web.declaration.GuidedPage; what stands at the top, to web.home. */
    private static String beanOf(Path page) {
        String feature = page.getNameCount() == 1 ? "home" : page.getParent().toString().replace('\\', '/');
        StringBuilder bean = new StringBuilder();
        for (String word : page.getFileName().toString().replace(".xhtml", "").split("-")) {
            bean.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return feature + "/" + bean + "Page";
    }

    private static List<Path> sources(Predicate<String> wanted) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String module : MODULES) {
            found.addAll(files(ROOT.resolve(module), ""));
        }
        try (Stream<Path> top = Files.list(ROOT)) {
            found.addAll(top.filter(Files::isRegularFile).toList());
        }
        found.addAll(files(ROOT.resolve(".ci"), ""));
        return found.stream()
                .filter(path -> !ROOT.relativize(path).toString().replace('\\', '/').matches("([^/]+/)?target/.*"))
                .filter(path -> wanted.test(path.toString().replace('\\', '/')))
                .toList();
    }

    private static List<Path> files(Path below, String ending) throws IOException {
        if (!Files.isDirectory(below)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile).filter(path -> path.toString().endsWith(ending)).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
