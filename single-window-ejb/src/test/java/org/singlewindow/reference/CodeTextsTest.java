package org.singlewindow.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodeTextsTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static Code code(String list, String code) {
        return StandardLists.list().stream().filter(each -> each.name().equals(list)).findFirst().orElseThrow().codes()
                .stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void every_code_of_the_short_lists_has_a_name_in_russian() {
        for (CodeList list : StandardLists.list()) {
            for (Code code : CodeTexts.SHORT.contains(list.name()) ? list.codes() : List.<Code>of()) {
                assertNotEquals(code.name(), CodeTexts.name(list.name(), code, RUSSIAN), code::toString);
            }
        }
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
    void of_the_long_lists_the_english_name_is_shown() {
        Code box = code("packages", "CT");
        assertEquals(box.name(), CodeTexts.name("packages", box, RUSSIAN));
    }
}
