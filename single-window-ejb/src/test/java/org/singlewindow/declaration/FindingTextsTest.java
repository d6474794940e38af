package org.singlewindow.declaration;

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
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Wording;

/** Whatever the rules find has a sentence in each language, and is known again where only its English was kept. */
class FindingTextsTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Path SOURCES = Path.of("src/main/java/org/singlewindow/declaration");
    private static final String OURS = "declaration/findings";
    private static final Pattern PLACE = Pattern.compile("\\{\\d\\+?\\}");
    /** Joins arguments, and is no sentence. */
    private static final String AND = "and";

    private static Properties texts(String bundle, String language) throws IOException {
        var texts = new Properties();
        try (Reader reader = new InputStreamReader(FindingTextsTest.class
                .getResourceAsStream("/org/singlewindow/" + bundle + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @Test
    void a_sentence_that_begins_with_an_element_says_which_so_that_a_page_can_call_it_as_people_do() {
        assertEquals(Optional.of("InvoiceAmount"), FindingTexts.findElement(
                Violation.at(RuleCode.OUTSIDE_DOMAIN, FindingTexts.say("negative", "InvoiceAmount", "-900.00"), "",
                        "")));
        assertEquals(Optional.empty(), FindingTexts.findElement(
                Violation.at(RuleCode.OUTSIDE_DOMAIN, FindingTexts.say("country.unknown", "XQ"), "", "")));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {OURS, "declaration/answers", "declaration/outlines", "declaration/summaries",
            "kernel/elsewhere", "audit/history",
            "routing/matched"})
    void both_languages_say_the_same_about_the_same(String bundle) throws IOException {
        Properties english = texts(bundle, "");
        Properties russian = texts(bundle, "_ru");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(russian.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(places(english.getProperty(key)), places(russian.getProperty(key)), key);
        }
    }

    @Test
    void every_sentence_is_said_somewhere_and_everything_said_has_a_sentence() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9]+)*\\.?)\"").matcher(Files.readString(source)).results()
                        .map(id -> id.group(1)).forEach(said::add);
            }
        }
        Set<String> known = texts(OURS, "").stringPropertyNames();
        assertEquals(Set.of(), known.stream().filter(key -> !key.equals(AND) && !said.contains(key)
                && said.stream().noneMatch(begun -> begun.endsWith(".") && key.startsWith(begun)))
                .collect(Collectors.toSet()));
        assertTrue(known.contains("function.3"));
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Pattern.compile("FindingTexts\\s*\\.say\\(\\s*\"([^\"]+)\"[,)]").matcher(Files.readString(source))
                        .results().map(id -> id.group(1)).filter(id -> !known.contains(id)).forEach(missing::add);
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void whatever_was_kept_in_english_is_known_again_with_all_that_stood_in_it() throws IOException {
        Properties english = texts(OURS, "");
        for (String key : english.stringPropertyNames()) {
            int arguments = (int) PLACE.matcher(english.getProperty(key)).results().map(MatchResult::group).distinct()
                    .count();
            if (key.equals(AND)) {
                continue;
            }
            Wording said = FindingTexts.say(key,
                    IntStream.range(0, arguments).mapToObj(index -> "X" + index + "'Y").toArray());
            for (int further : List.of(0, 1, 2, 20)) {
                Violation kept = new Violation(RuleCode.PATTERN, said, "/Declaration/ID", "", 7, true)
                        .andElsewhere(further);
                assertEquals(kept, recognised(kept.text()), kept::text);
            }
        }
    }

    private static Violation recognised(String text) {
        return FindingTexts.recognise(
                new Violation(RuleCode.PATTERN, Wording.verbatim(text), "/Declaration/ID", "", 7, true));
    }

    @Test
    void a_clerk_reads_a_finding_in_their_own_language_and_a_program_in_english() {
        Violation found = new Violation(RuleCode.UNKNOWN_COUNTRY, FindingTexts.say("country.unknown", "XX"), "", "", 0,
                false).andElsewhere(2);
        assertEquals("there is no country 'XX', also in 2 more places", found.text());
        assertEquals("страны «XX» нет; то же в других местах, их ещё 2", found.in(RUSSIAN));
        assertEquals(found.text(), found.in(Locale.forLanguageTag("ka")));
        Violation asked = new Violation(RuleCode.PATTERN, FindingTexts.say("commodity.odd", "08061", 5), "", "", 0,
                false).andElsewhere(1);
        assertTrue(asked.text().endsWith("or the last digit? (also in one more place)"), asked::text);
        assertTrue(asked.in(RUSSIAN).endsWith("последняя цифра? (то же ещё в одном месте)"), asked.in(RUSSIAN));
    }

    @Test
    void several_countries_in_one_sentence_are_joined_in_the_language_of_the_reader() {
        Violation found = Violation.warning(RuleCode.UNKNOWN_OFFICE,
                FindingTexts.say("office.unknown.of", "9999", List.of("KZ", "TJ", "UZ")), "", "");
        assertTrue(found.text().endsWith("at a post of KZ and TJ and UZ is asked"), found::text);
        assertTrue(found.in(RUSSIAN).endsWith("этих стран: KZ и TJ и UZ"), found.in(RUSSIAN));
        assertEquals(List.of("9999", "KZ", "TJ", "UZ"), recognised(found.text()).words().arguments());
    }

    @Test
    void what_nobody_says_any_more_stays_as_it_was() {
        assertEquals("some rule of long ago", recognised("some rule of long ago").in(RUSSIAN));
        assertEquals("some rule of long ago, also in many more places",
                recognised("some rule of long ago, also in many more places").in(RUSSIAN));
    }
}
