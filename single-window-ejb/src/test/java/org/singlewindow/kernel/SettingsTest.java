package org.singlewindow.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void a_property_goes_before_the_environment() {
        assertEquals(Optional.of("one"),
                Settings.find("sw.data", Map.of("sw.data", "one")::get, Map.of("SW_DATA", "two")::get));
        assertEquals(Optional.of("two"), Settings.find("sw.data", name -> null, Map.of("SW_DATA", "two")::get));
    }

    @Test
    void a_blank_setting_is_none() {
        assertEquals(Optional.empty(), Settings.find("sw.data", Map.of("sw.data", "  ")::get, name -> null));
    }

    @Test
    void a_number_out_of_its_bounds_is_none() {
        assertEquals(Optional.of(300), Settings.number("300", 1, 86_400));
        for (String none : List.of("abc", "-5", "0", "86401", "99999999999", "1.5")) {
            assertEquals(Optional.empty(), Settings.number(none, 1, 86_400), none);
        }
    }
}
