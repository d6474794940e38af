package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.singlewindow.declaration.Examination;
import org.singlewindow.declaration.Examination.Result;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.reference.OwnLists;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoReader;

/**
 * Documents of the stories with a wrong code, in a country that has put that very code on every list of its own. What
 * it calls a code is its affair; who has to approve elsewhere, and that somebody is told, is not.
 */
class OwnListsTest {

    private static final Path STORIES = Path.of("../single-window-ear/src/test/resources/scenarios");

    /** Where a code stands that decides, and codes that only the country itself has. */
    private static final Map<String, List<String>> WRONG = Map.of("<ID>(\\d+)</ID>\\s*<IdentificationTypeCode>HS<",
            List.of("8061000000", "80610000", "770610", "98010000", "080677", "089910"), "<TypeCode>(EX\\w)<",
            List.of("TI", "IMQ", "GX"), "<ExportCountry>\\s*<ID>(\\w+)<", List.of("QQ", "XK"),
            "<Destination>\\s*<CountryCode>(\\w+)<", List.of("QQ", "XK"), "<RoutingCountryCode>(\\w+)<", List.of("QQ"),
            "<AdditionalDocument>(?:(?!</AdditionalDocument>).)*?<TypeCode>(\\w+)<", List.of("85E"));

    private final Examination common = new Examination();

    @TestFactory
    Stream<DynamicTest> what_a_country_adds_to_its_lists_takes_no_approval_from_another() {
        return stories().flatMap(story -> WRONG.entrySet().stream().flatMap(site -> site.getValue().stream()
                .flatMap(wrong -> spoilt(text(story), Pattern.compile(site.getKey(), Pattern.DOTALL), wrong).stream()
                        .map(document -> DynamicTest.dynamicTest(
                                story.getParent().getFileName() + " " + site.getKey() + " " + wrong,
                                () -> look(text(story), document, wrong))))));
    }

    private void look(String right, String document, String wrong) {
        String home = right.replaceAll("(?s).*<Declarant>.*?<ID>(..).*", "$1");
        Set<String> own = Stream.of(2, 4, 6, wrong.length()).filter(length -> length <= wrong.length())
                .map(length -> wrong.substring(0, length)).collect(Collectors.toSet());
        var owning = new Examination(
                OwnLists.of(new CountryCode(home), own, new SettableClock("2026-03-01T08:00:00Z")));
        Optional<Result> now = examine(owning, document, home);
        if (now.isPresent()) {
            Result before = examine(common, right, home).orElseThrow();
            Set<String> lost = new HashSet<>(before.asked());
            lost.removeAll(now.get().asked());
            lost.removeIf(each -> each.split(" ")[1].startsWith(home));
            boolean told = !texts(before).containsAll(texts(now.get()));
            assertTrue(told || lost.isEmpty(), () -> lost + " are not asked any more, and nobody is told");
            if (wrong.length() > 3) {
                assertEquals(Set.of(), lost, "whoever has a say over some goods has one over these");
                assertTrue(told, "goods that only this country knows");
            }
        }
    }

    private static Set<String> texts(Result result) {
        return result.findings().stream().map(Violation::text).collect(Collectors.toSet());
    }

    private static Optional<String> spoilt(String document, Pattern site, String wrong) {
        Matcher matcher = site.matcher(document);
        return matcher.find()
                ? Optional.of(document.substring(0, matcher.start(1)) + wrong + document.substring(matcher.end(1)))
                : Optional.empty();
    }

    /** Empty where the schema refuses it already. */
    private static Optional<Result> examine(Examination examination, String document, String home) {
        Optional<WcoPart> root = new WcoReader().readParts(document.getBytes(StandardCharsets.UTF_8)).either(
                read -> Optional.of(read.document()), broken -> Optional.empty(), invalid -> Optional.empty());
        return root.map(part -> examination
                .examine(DeclarationReader.read(part.part("Declaration").orElseThrow()), home));
    }

    /** All that are taken in. */
    private static Stream<Path> stories() {
        try (Stream<Path> folders = Files.list(STORIES)) {
            return folders.map(folder -> folder.resolve("01-lodge.dec.xml")).filter(Files::exists)
                    .filter(file -> !file.getParent().getFileName().toString().matches("1[45].*")).sorted().toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
