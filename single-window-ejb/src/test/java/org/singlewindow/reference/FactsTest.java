package org.singlewindow.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final Path CODES = Path.of("../../shared/data/codelists");
    /** Statistics have this chapter, the system does not. */
    private static final String NOT_SPECIFIED = "99";
    private static final Set<String> COUNTRIES = Arrays.stream(Locale.getISOCountries()).collect(Collectors.toSet());

    @Test
    void headings_are_those_of_the_harmonized_system() {
        assertTrue(Facts.isHeading("0806") && Facts.isHeading("8471") && Facts.isHeading("9706"));
        assertFalse(Facts.isHeading("0899") || Facts.isHeading("8061") || Facts.isHeading("7701")
                || Facts.isHeading("08") || Facts.isHeading(""));
    }

    @Test
    void subheadings_are_those_of_the_harmonized_system() {
        assertTrue(Facts.isSubheading("121190") && Facts.isSubheading("293371") && Facts.isSubheading("080910"));
        assertFalse(Facts.isSubheading("121191") || Facts.isSubheading("293370") || Facts.isSubheading("1211")
                || Facts.isSubheading("999999"));
        assertTrue(Facts.isOfNoSubheading("12119100") && !Facts.isOfNoSubheading("1211")
                && !Facts.isOfNoSubheading("12119000"));
        assertFalse(Facts.isOfNoSubheading("089910"), "it is of no heading either");
        assertFalse(Facts.isOfNoSubheading("980100"), "a country's own");
    }

    @Test
    void another_code_may_begin_in_the_last_group() {
        assertTrue(Facts.endsWithHeading("848110 0809") && Facts.endsWithHeading("8481.10.0809")
                && Facts.endsWithHeading("848110\n0809"));
        assertFalse(Facts.endsWithHeading("848110 0010") || Facts.endsWithHeading("0809 10"));
        assertFalse(Facts.endsWithHeading("8481100809") || Facts.endsWithHeading("0809"));
    }

    @Test
    void no_subheading_of_the_two_editions_is_missing_nor_is_there_another() throws IOException {
        assumeTrue(Files.isDirectory(CODES), "skipped: no ../shared/data/codelists beside the project");
        Set<String> published = new TreeSet<>();
        for (String edition : List.of("hs2017.csv", "hs2022.csv")) {
            try (Stream<String> lines = Files.lines(CODES.resolve(edition))) {
                lines.filter(line -> line.endsWith(",6")).map(line -> line.split(",")[1])
                        .filter(code -> !code.startsWith(NOT_SPECIFIED)).forEach(published::add);
            }
        }
        Set<String> ours = IntStream.range(0, 1_000_000).mapToObj("%06d"::formatted).filter(Facts::isSubheading)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(published, ours);
    }

    @Test
    void a_subheading_is_of_the_editions_that_have_published_it() throws IOException {
        assumeTrue(Files.isDirectory(CODES), "skipped: no ../shared/data/codelists beside the project");
        for (String year : List.of("2017", "2022")) {
            Set<String> published = new TreeSet<>();
            try (Stream<String> lines = Files.lines(CODES.resolve("hs" + year + ".csv"))) {
                lines.filter(line -> line.endsWith(",6")).map(line -> line.split(",")[1])
                        .filter(code -> !code.startsWith(NOT_SPECIFIED)).forEach(published::add);
            }
            assertEquals(published, IntStream.range(0, 1_000_000).mapToObj("%06d"::formatted)
                    .filter(Facts::isSubheading).filter(code -> Facts.isOfEdition(code, year))
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void a_subheading_holds_as_long_as_an_edition_that_has_it() {
        List<Code> goods = StandardLists.list().stream().filter(list -> list.name().equals("hs-codes")).findFirst()
                .orElseThrow().codes();
        assertEquals(List.of("2000-01-01 Optional[2021-12-31]"), days(goods, "040310"));
        assertEquals(List.of("2022-01-01 Optional.empty"), days(goods, "040320"));
        assertEquals(List.of("2000-01-01 Optional.empty"), days(goods, "080610"));
        assertEquals(List.of("2022-01-01 Optional.empty"), days(goods, "2404"), "all of the heading is new");
    }

    private static List<String> days(List<Code> goods, String code) {
        return goods.stream().filter(each -> each.code().equals(code))
                .map(each -> each.validFrom() + " " + each.validTo()).toList();
    }

    @Test
    void goods_are_counted_in_units_that_there_are() {
        Set<String> units = StandardLists.file("units").codes().stream().map(Code::code).collect(Collectors.toSet());
        assertTrue(Facts.units("64039900").contains("PR") && Facts.units("2716000000").contains("KWH"));
        assertTrue(Facts.units("0806").isEmpty() && Facts.units("64").isEmpty());
        for (int heading = 0; heading < 10_000; heading++) {
            assertTrue(units.containsAll(Facts.units("%04d".formatted(heading))), "heading " + heading);
        }
    }

    @Test
    void a_border_is_one_for_both_sides() {
        assertTrue(Facts.haveBorder("GE", "TR") && Facts.haveBorder("UZ", "AF"));
        assertFalse(Facts.haveBorder("GE", "BR") || Facts.haveBorder("UZ", "CN") || Facts.haveBorder("UZ", "UZ"));
        for (String one : COUNTRIES) {
            COUNTRIES.forEach(other -> assertEquals(Facts.haveBorder(one, other), Facts.haveBorder(other, one),
                    one + " and " + other));
        }
    }

    @Test
    void places_are_known_in_the_countries_around() {
        assertFalse(Facts.isNoPlace("GEPTI") || Facts.isNoPlace("UZTAS") || Facts.isNoPlace("GBDVR"));
        assertTrue(Facts.isNoPlace("GEZZZ"));
    }
}
