package org.singlewindow.web.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.routing.Regimes;
import org.singlewindow.routing.RoutingCriteria;

/** What can be chosen in the form reaches as far as what can be lodged. */
class FormChoicesTest {

    @Test
    void every_regime_can_be_chosen() {
        assertEquals(Set.copyOf(RoutingCriteria.REGIME.vocabulary()), DraftFields.TYPES.stream().map(Regimes::statedBy)
                .map(Optional::orElseThrow).collect(Collectors.toSet()));
    }

    @Test
    void every_choice_has_a_name_in_both_languages() {
        for (Locale language : Set.of(Locale.ENGLISH, Locale.forLanguageTag("ru"))) {
            ResourceBundle texts = ResourceBundle.getBundle("org.singlewindow.web.messages", language);
            Set<String> unnamed = Stream
                    .concat(DraftFields.TYPES.stream().map(code -> "type." + code),
                            DraftFields.PROCEDURES.stream().map(code -> "procedure." + code))
                    .filter(key -> !texts.containsKey(key)).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Set.of(), unnamed);
        }
    }

    @Test
    void every_field_that_offers_something_is_a_field_of_the_form() {
        Set<String> offering = Stream.of(DraftStep.values()).flatMap(step -> DraftFields.names(step, 1).stream())
                .filter(field -> !Offers.kind(field).isEmpty()).collect(Collectors.toSet());
        assertEquals(Set.of("item.0.commodity", "office", "exitOffice", "entryOffice", "loading"), offering);
    }
}
