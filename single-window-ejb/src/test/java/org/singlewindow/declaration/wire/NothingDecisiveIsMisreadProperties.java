package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.singlewindow.declaration.Examination.Result;
import org.singlewindow.kernel.Violation;
import org.singlewindow.routing.DemoRouting;

/**
 * The documents of the stories, spoilt in one place that decides who must approve: a value that its list does not have,
 * or of another form than its list's. What is right is said here once more, apart from the code under test.
 */
class NothingDecisiveIsMisreadProperties {

    private static final Pattern LAST_STOP = Pattern.compile("<Itinerary>(?!.*<Itinerary>).*</Itinerary>",
            Pattern.DOTALL);
    private static final Set<String> SUBHEADINGS = subheadings();
    private static final Set<String> TYPES = list("declaration-types");
    private static final Set<String> PAPERS = list("document-types");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> OFFICES = DemoRouting.COUNTRIES.stream()
            .flatMap(country -> Stream.of(country + "/offices.csv", country + "/border-posts.csv"))
            .flatMap(DemoRouting::lines).map(line -> line.split(",")[0]).collect(Collectors.toSet());

    /** Where a deciding value stands: the first group is the value. */
    enum Site {
        COMMODITY("<ID>(\\d+)</ID>\\s*<IdentificationTypeCode>HS<"), KIND("</ID>\\s*<IdentificationTypeCode>(HS)<"),
        TYPE("<TypeCode>(EX\\w)<"), EXPORT("<ExportCountry>\\s*<ID>(\\w+)<"),
        DESTINATION("<Destination>\\s*<CountryCode>(\\w+)<"),
        ITINERARY("<RoutingCountryCode>(\\w+)<"), OFFICE("<(?:DeclarationOfficeID|ExitOffice>\\s*<ID)>(\\w+)<"),
        PAPER("<AdditionalDocument>(?:(?!</AdditionalDocument>).)*?<TypeCode>(\\w+)<"),
        WHOLE_DESTINATION("<Destination>\\s*(<CountryCode>\\w+</CountryCode>)"),
        WHOLE_EXPORT("<ExportCountry>\\s*(<ID>\\w+</ID>)"),
        WHOLE_STOP("</SequenceNumeric>\\s*(<RoutingCountryCode>\\w+</RoutingCountryCode>)"),
        GROUP_DESTINATION("(<Destination>\\s*<CountryCode>\\w+</CountryCode>\\s*</Destination>)"),
        GROUP_EXPORT("(<ExportCountry>\\s*<ID>\\w+</ID>\\s*</ExportCountry>)"),
        OTHER_DESTINATION("<Destination>\\s*<CountryCode>(\\w+)<"), OTHER_EXPORT("<ExportCountry>\\s*<ID>(\\w+)<"),
        OTHER_LAST_STOP("<RoutingCountryCode>(\\w+)<(?!.*<RoutingCountryCode>)"),
        GROUP_GOODS("(<Commodity>(?:(?!</Commodity>).)*</Commodity>)"),
        WHOLE_COMMODITY("<Classification>\\s*(<ID>\\d+</ID>)"), WHOLE_OFFICE("<ExitOffice>\\s*(<ID>\\w+</ID>)"),
        WHOLE_PAPER("<CategoryCode>\\w+</CategoryCode>(?:(?!</AdditionalDocument>).)*?(<TypeCode>\\w+</TypeCode>)");

        private final Pattern pattern;

        Site(String pattern) {
            this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
        }

        boolean isRight(String value) {
            String code = value.strip();
            return switch (this) {
                case COMMODITY -> isCommodity(code.replaceAll("[\\s.]", "")) && isInGroups(code);
                case KIND -> Set.of("HS", "TSP", "SRZ", "").contains(code);
                case TYPE -> TYPES.contains(code) || code.matches("..[A-Z]") && TYPES.contains(code.substring(0, 2));
                case EXPORT, DESTINATION, ITINERARY -> COUNTRIES.contains(code);
                case OFFICE -> OFFICES.contains(code);
                case PAPER -> PAPERS.contains(code);
                default -> false;
            };
        }

        /** A country that there is, and that is not meant. */
        boolean isOtherCountry() {
            return name().startsWith("OTHER");
        }

        /** What is gone altogether, or says nothing that can be seen. */
        boolean isWhole() {
            return name().startsWith("WHOLE") || name().startsWith("GROUP");
        }

        private static boolean isCommodity(String digits) {
            return digits.matches("(\\d\\d){1,5}") && SUBHEADINGS.stream()
                    .anyMatch(subheading -> subheading.startsWith(digits) || digits.startsWith(subheading));
        }

        /** As the system and tariffs write them, by how many digits each group has; the last are no heading. */
        private static boolean isInGroups(String code) {
            String[] groups = code.split("[\\s.]+");
            String lengths = Stream.of(groups).map(group -> "" + group.length()).collect(Collectors.joining("-"));
            return groups.length == 1 || lengths.matches("2(-2){1,4}|4(-2){1,3}|6(-2){1,2}|8-2|4-2-3-1")
                    || lengths.matches("6-4|4-2-4")
                            && SUBHEADINGS.stream().noneMatch(each -> each.startsWith(groups[groups.length - 1]));
        }
    }

    /** A document with one value spoilt. */
    record Spoilt(String story, Site site, String value, String document) {
        @Override
        public String toString() {
            return story + ": " + site + " is '" + value + "'";
        }
    }

    private final Stories stories = new Stories();

    @Provide
    Arbitrary<Spoilt> spoilt() {
        return Arbitraries.of(Stories.all())
                .flatMap(story -> Arbitraries.of(Site.values())
                        .filter(site -> site.pattern.matcher(Stories.text(story)).find())
                        .flatMap(site -> spoilt(story, site)));
    }

    private static Arbitrary<Spoilt> spoilt(Path story, Site site) {
        String document = Stories.text(story);
        List<int[]> places = new ArrayList<>();
        Matcher matcher = site.pattern.matcher(document);
        while (matcher.find()) {
            places.add(new int[]{matcher.start(1), matcher.end(1)});
        }
        return Arbitraries.of(places)
                .flatMap(place -> wrong(site, document.substring(place[0], place[1]))
                        .filter(value -> !site.isRight(value))
                        .flatMap(value -> further(site, new Spoilt(Stories.name(story), site, value,
                                document.substring(0, place[0]) + value + document.substring(place[1])))));
    }

    private static Arbitrary<String> wrong(Site site, String right) {
        if (site.isOtherCountry()) {
            return Arbitraries.of("AZ", "CN", "KZ", "MN", "PK", "TJ", "UZ", "KG", "RU", "FR")
                    .filter(country -> !country.equals(right));
        }
        return site.isWhole() ? gone(right) : other(right);
    }

    /** Where the end of the journey is wrong, the last stop may be missing as well. */
    private static Arbitrary<Spoilt> further(Site site, Spoilt spoilt) {
        return site != Site.GROUP_DESTINATION && site != Site.OTHER_DESTINATION ? Arbitraries.just(spoilt)
                : Arbitraries.of(spoilt, new Spoilt(spoilt.story(), site, spoilt.value() + " without the last stop",
                        LAST_STOP.matcher(spoilt.document()).replaceAll("")));
    }

    /** An element lost, left empty, or filled with what nobody sees. */
    private static Arbitrary<String> gone(String element) {
        String name = element.substring(1, element.indexOf('>'));
        return Arbitraries.of("", " ", "&#160;", "&#x200B;", "&#x3164;", "&#x2800;", "&#xFE0F;")
                .map(text -> text.isEmpty() ? "" : "<" + name + ">" + text.strip() + "</" + name + ">");
    }

    /**
     * As values go wrong: a character lost, doubled, changed for another or for one that looks the same, the case, or
     * something else altogether.
     */
    private static Arbitrary<String> other(String right) {
        Arbitrary<Integer> place = Arbitraries.integers().between(0, right.length() - 1);
        Arbitrary<String> typed = Arbitraries.strings().withCharRange('A', 'Z').withCharRange('a', 'z')
                .withCharRange('0', '9').withChars("O.- ").ofLength(1);
        return Arbitraries.oneOf(place.map(at -> right.substring(0, at) + right.substring(at + 1)),
                place.map(at -> right.substring(0, at + 1) + right.substring(at)),
                Combinators.combine(place, typed)
                        .as((at, character) -> right.substring(0, at) + character + right.substring(at + 1)),
                Arbitraries.just(right.toLowerCase(Locale.ROOT)), Arbitraries.just(right.replace('0', 'O')),
                Arbitraries.just(" "), Arbitraries.just("\u3164"),
                Arbitraries.just(right.replace('A', '\u0410').replace('E', '\u0415').replace('K', '\u041a').replace('3',
                        '\u0437')),
                place.map(right::substring),
                Arbitraries.of("AF", "RU", "UZ", "KZ").map(letters -> letters + right.replaceAll("^[A-Z]{1,2}", "")),
                digits(right), subheading(right), second(right),
                Arbitraries.strings().withCharRange('A', 'Z').withCharRange('0', '9').ofMinLength(1).ofMaxLength(9));
    }

    /** Digits that may be those of another heading, or of none. */
    private static Arbitrary<String> digits(String right) {
        return Arbitraries.strings().withCharRange('0', '9').ofLength(right.length());
    }

    /** The last of its digits another one: a subheading that there may not be. */
    private static Arbitrary<String> subheading(String right) {
        return Arbitraries.strings().withCharRange('0', '9').ofLength(2)
                .map(last -> right.length() < 2 ? last : right.substring(0, right.length() - 2) + last);
    }

    /** A code of other goods in front, and all of it parted somehow. */
    private static Arbitrary<String> second(String right) {
        Arbitrary<String> parting = Arbitraries.of("", " ", ".", "  ");
        return Combinators.combine(Arbitraries.of("84", "8481", "848110", "84811000", "8481100000", "84818481"),
                Arbitraries.maps(Arbitraries.integers().between(1, 18), parting).ofMaxSize(5))
                .as((other, partings) -> parted(other + right, partings));
    }

    private static String parted(String digits, Map<Integer, String> partings) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            text.append(partings.getOrDefault(i, "")).append(digits.charAt(i));
        }
        return text.toString();
    }

    @Property
    void whoever_must_approve_is_asked_or_the_trader_is_told(@ForAll("spoilt") Spoilt spoilt) {
        Optional<Result> now = stories.examine(spoilt.document());
        if (now.isPresent()) {
            Result before = stories.examine(Stories.text(Stories.of(spoilt.story()))).orElseThrow();
            boolean said = !Stories.findings(before).containsAll(Stories.findings(now.get()));
            assertTrue(said || now.get().asked().containsAll(before.asked()),
                    () -> before.asked() + " became " + now.get().asked());
        }
    }

    @Property
    void a_commodity_code_that_is_taken_in_with_a_warning_loses_nobody(@ForAll("spoilt") Spoilt spoilt) {
        Optional<Result> now = stories.examine(spoilt.document());
        if (spoilt.site() == Site.COMMODITY && now.isPresent()
                && now.get().findings().stream().allMatch(Violation::warning)) {
            Result before = stories.examine(Stories.text(Stories.of(spoilt.story()))).orElseThrow();
            Set<String> lost = new HashSet<>(before.asked());
            lost.removeAll(now.get().asked());
            assertEquals(Set.of(), lost);
        }
    }

    private static Set<String> subheadings() {
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources/facts/subheadings.txt"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.substring(6).split(" "))
                            .map(rest -> line.substring(0, 4) + rest.substring(0, 2)))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> list(String name) {
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources/codelists/" + name + ".csv"))) {
            return lines.skip(1).map(line -> line.split(",")[0]).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
