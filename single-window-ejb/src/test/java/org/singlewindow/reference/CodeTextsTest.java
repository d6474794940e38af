package org.singlewindow.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CodeTextsTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Set<String> SHOWN = Set.of("currencies", "dangerous-goods", "packages", "document-types",
            "hs-chapters", "transport-modes", "declaration-types", "function-codes", "response-codes", "control-types");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    private static Code code(String list, String code) {
        return StandardLists.list().stream().filter(each -> each.name().equals(list)).findFirst().orElseThrow().codes()
                .stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void every_code_of_the_lists_that_pages_show_has_a_name_in_russian() {
        List<String> unnamed = StandardLists.list().stream().filter(list -> SHOWN.contains(list.name()))
                .flatMap(list -> list.codes().stream().filter(code -> !code.name().equals(code.code()))
                        .map(code -> list.name() + " " + code + ": " + CodeTexts.name(list.name(), code, RUSSIAN)))
                .filter(named -> !CYRILLIC.matcher(named).find()).toList();
        assertEquals(List.of(), unnamed);
    }

    @Test
    void a_currency_is_called_as_the_language_calls_it() {
        assertEquals("доллар США", CodeTexts.name("currencies", code("currencies", "USD"), RUSSIAN));
        assertEquals("US Dollar", CodeTexts.name("currencies", code("currencies", "USD"), Locale.ENGLISH));
    }

    @Test
    void what_a_country_has_named_itself_keeps_its_name() {
        Code own = new Code("08", "Fruit of the valley", LocalDate.EPOCH, Optional.empty());
        assertEquals("Fruit of the valley", CodeTexts.name("hs-chapters", own, RUSSIAN));
    }

    @Test
    void dangerous_goods_without_a_name_are_called_by_their_class() {
        assertEquals("Бензин моторный", CodeTexts.name("dangerous-goods", code("dangerous-goods", "1203"), RUSSIAN));
        assertEquals("Едкие вещества", CodeTexts.name("dangerous-goods", code("dangerous-goods", "2434"), RUSSIAN));
    }

    @Test
    void a_unit_that_is_not_of_trade_is_called_by_its_code() {
        assertEquals("килограмм", CodeTexts.name("units", code("units", "KGM"), RUSSIAN));
        assertEquals("H88", CodeTexts.name("units", code("units", "H88"), RUSSIAN));
    }
}
