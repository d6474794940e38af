package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.identity.Capability;

/** Whatever is found wrong in a country's files has a sentence in each language. */
class ProblemTextsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/singlewindow/onboarding");
    /** Says whole sentences. */
    private static final Set<String> WHOLE = Set.of("Consequences.java");
    /** One that ends in a dot is put together with the name of a constant. */
    private static final Pattern ID = Pattern.compile("\"([A-Z][A-Z_]{5,}(?:\\.[A-Za-z0-9_]*)?)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (Reader reader = new InputStreamReader(
                ProblemTextsTest.class.getResourceAsStream("problems" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @Test
    void both_languages_say_the_same_about_the_same() throws IOException {
        Properties english = texts("");
        Properties russian = texts("_ru");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(russian.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            Set<String> more = places(russian.getProperty(key));
            more.removeAll(places(english.getProperty(key)));
            assertEquals(Set.of(), more, key);
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_id_in_the_source_has_a_sentence() throws IOException {
        Set<String> known = texts("").stringPropertyNames();
        var missing = new TreeSet<String>();
        try (Stream<Path> sources = Files.list(SOURCES)) {
            for (Path source : sources.toList()) {
                ID.matcher(Files.readString(source)).results().map(id -> id.group(1))
                        .filter(id -> id.contains("_") || id.contains("."))
                        .filter(id -> id.endsWith(".") ? known.stream().noneMatch(each -> each.startsWith(id))
                                : !known.contains(id))
                        .forEach(id -> missing.add(id + " in " + source.getFileName()));
            }
        }
        assertEquals(Set.of(), missing);
        for (Decoded.Fault fault : Decoded.Fault.values()) {
            assertTrue(known.contains("BAD_ENCODING." + fault), fault::name);
        }
        for (Capability each : Capability.values()) {
            assertTrue(known.contains("ROLE_NOT_ALLOWED." + each), each::name);
        }
    }

    @Test
    void a_person_reads_it_in_their_own_language() {
        FileProblem problem = new FileProblem("people.csv", 3, "DUPLICATE", FileProblem.TEXTS.say("DUPLICATE", "a.kg"),
                false,
                List.of(5, 6));
        assertEquals("'a.kg' is there twice (also in 2 further lines: 5, 6)", problem.text());
        assertEquals("'a.kg' встречается дважды (также ещё в строках: 5, 6; всего строк кроме этой: 2)",
                problem.in(Locale.forLanguageTag("ru")));
        assertEquals(problem.text(), problem.in(Locale.forLanguageTag("ka")));
    }
}
