package org.singlewindow.guarantee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is amiss with a guarantee, and why it stays as it is, has a sentence in each language. */
class GuaranteeTextsTest {

    private static ResourceBundle texts(String bundle, Locale language) {
        return ResourceBundle.getBundle("org.singlewindow.guarantee." + bundle, language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flaws", "steps", "items"})
    void both_languages_say_the_same(String bundle) {
        assertEquals(new TreeSet<>(texts(bundle, Locale.ROOT).keySet()),
                new TreeSet<>(texts(bundle, Locale.forLanguageTag("ru")).keySet()));
    }

    @Test
    void every_state_has_a_sentence() {
        Stream.of(GuaranteeState.values())
                .forEach(state -> assertTrue(texts("steps", Locale.ROOT).containsKey("state." + state), state.name()));
    }
}
