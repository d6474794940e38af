package org.singlewindow.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void a_property_goes_before_the_environment() {
        assertEquals(Optional.of("one"), Settings.find("sw.data", Map.of("sw.data", "one")::get, Map.of("SW_DATA", "two")::get));
        assertEquals(Optional.of("two"), Settings.find("sw.data", name -> null, Map.of("SW_DATA", "two")::get));
    }

    @Test
    void a_blank_setting_is_none() {
        assertEquals(Optional.empty(), Settings.find("sw.data", Map.of("sw.data", "  ")::get, name -> null));
    }
}
