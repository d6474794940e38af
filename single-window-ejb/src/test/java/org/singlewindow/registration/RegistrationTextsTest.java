package org.singlewindow.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.registration.ApplicationRules.Part;

/** Whatever is amiss with an application, and why nothing became of it, has a sentence in each language. */
class RegistrationTextsTest {

    private static ResourceBundle texts(String bundle, Locale language) {
        return ResourceBundle.getBundle("org.singlewindow.registration." + bundle, language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flaws", "verdicts", "items"})
    void both_languages_say_the_same(String bundle) {
        assertEquals(new TreeSet<>(texts(bundle, Locale.ROOT).keySet()),
                new TreeSet<>(texts(bundle, Locale.forLanguageTag("ru")).keySet()));
    }

    @Test
    void everything_that_can_be_amiss_has_a_sentence_and_nothing_else_has() {
        var known = new TreeSet<>(texts("flaws", Locale.ROOT).keySet());
        for (Part part : Part.values()) {
            assertTrue(known.stream().anyMatch(key -> key.startsWith(part.field() + ".")), part.field());
        }
        for (String key : known) {
            String code = key.substring(key.indexOf('.') + 1);
            assertEquals(code, RuleCode.valueOf(code).name());
            assertTrue(java.util.Arrays.stream(Part.values()).anyMatch(part -> key.equals(part.field() + "." + code)),
                    key);
        }
        assertTrue(ApplicationRules.say(Part.COUNTRY, RuleCode.UNKNOWN_COUNTRY).in(Locale.ENGLISH).length() > 5);
    }
}
