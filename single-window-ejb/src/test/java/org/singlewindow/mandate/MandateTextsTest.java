package org.singlewindow.mandate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is amiss with a mandate, and why one is not ended, has a sentence in each language. */
class MandateTextsTest {

    private static ResourceBundle texts(String bundle, Locale language) {
        return ResourceBundle.getBundle("org.singlewindow.mandate." + bundle, language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flaws", "endings"})
    void both_languages_say_the_same(String bundle) {
        assertEquals(new TreeSet<>(texts(bundle, Locale.ROOT).keySet()),
                new TreeSet<>(texts(bundle, Locale.forLanguageTag("ru")).keySet()));
    }

    @Test
    void every_way_of_being_over_has_a_sentence() {
        Stream.of(MandateState.values()).filter(MandateState::isOver).forEach(
                state -> assertTrue(texts("endings", Locale.ROOT).containsKey("over." + state), state.name()));
    }
}
