package org.singlewindow.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.singlewindow.reference.ShortNames.ShortName;

/** Codes are found by what people call things, and never invented. */
class ShortNamesTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    @ParameterizedTest
    @CsvSource({"grapes, en, 080610", "fresh grapes, en, 080610", "виноград, ru, 080610", "виноград, en, 080610",
            "курага, ru, 081310", "яблоко, ru, 080810", "мед, ru, 0409", "cement, en, 2523", "0806, en, 080620",
            "08 06, ru, 080610", "0806 gr, en, 0806", "cars, en, 8703"})
    void goods_are_found_by_words_of_either_language_and_by_number(String typed, String language, String code) {
        assertTrue(codes(typed, Locale.forLanguageTag(language)).contains(code), codes(typed, RUSSIAN).toString());
    }

    @Test
    void what_nobody_here_calls_so_is_offered_nothing() {
        assertEquals(List.of(), codes("zzz", Locale.ENGLISH));
        assertEquals(List.of(), codes("grapes and locomotives", Locale.ENGLISH));
        assertEquals(List.of(), codes("0899", Locale.ENGLISH));
        assertEquals(List.of(), codes("", Locale.ENGLISH));
        assertEquals(List.of(), codes("%_()*", Locale.ENGLISH));
    }

    @Test
    void a_name_is_told_in_the_readers_language() {
        assertEquals(Optional.of("Grapes, fresh"), CommodityNames.find("080610", Locale.ENGLISH));
        assertEquals(Optional.of("Виноград свежий"), CommodityNames.find("0806100000", RUSSIAN));
        assertEquals(Optional.of("Bananas …"), CommodityNames.find("080310", Locale.ENGLISH));
        assertEquals(Optional.empty(), CommodityNames.find("089999", Locale.ENGLISH));
        assertEquals(Optional.empty(), CommodityNames.find("grapes", Locale.ENGLISH));
        assertEquals(Optional.of("Самарканд"), PlaceNames.find("UZSKD", RUSSIAN));
    }

    @Test
    void of_a_heading_every_subheading_is_offered() {
        assertEquals(List.of("0803", "080310", "080390"), codes("0803", Locale.ENGLISH));
    }

    @Test
    void every_code_of_the_tables_exists_and_has_a_name_in_both_languages() {
        Set<String> english = listed("goods");
        assertEquals(english, listed("goods_ru"));
        assertTrue(english.stream().allMatch(code -> Facts.isHeading(code) || Facts.isSubheading(code)));
        assertEquals(listed("places"), listed("places_ru"));
        assertFalse(listed("places").stream().anyMatch(Facts::isNoPlace), listed("places").toString());
    }

    private static Set<String> listed(String name) {
        return StandardLists.file(name).codes().stream().map(Code::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> codes(String typed, Locale language) {
        return CommodityNames.search(typed, language, 12).stream().map(ShortName::code).toList();
    }
}
