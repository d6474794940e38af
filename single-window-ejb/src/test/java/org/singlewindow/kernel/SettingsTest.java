package org.singlewindow.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.setting.Setting;
import org.singlewindow.kernel.setting.SettingRefused;

class SettingsTest {

    @AfterEach
    void forget() {
        for (Setting setting : Setting.values()) {
            System.clearProperty(setting.property());
        }
    }

    @Test
    void what_is_set_is_found_without_blanks_around_it() {
        System.setProperty("sw.public.url", " https://window.example.org ");
        assertEquals(Optional.of("https://window.example.org"), Settings.find(Setting.PUBLIC_URL));
    }

    @Test
    void what_is_set_to_nothing_is_not_set() {
        System.setProperty("sw.public.url", "  ");
        assertEquals(Optional.empty(), Settings.find(Setting.PUBLIC_URL));
        System.setProperty("sw.verify.hour", "");
        assertEquals(3, Settings.number(Setting.VERIFY_HOUR));
    }

    @Test
    void the_application_takes_for_yes_what_the_launcher_does() {
        assertFalse(Settings.isOn(Setting.DEMO));
        for (String yes : new String[]{"true", "yes", "on", "1"}) {
            System.setProperty("sw.demo", yes);
            assertTrue(Settings.isOn(Setting.DEMO), yes);
        }
    }

    @Test
    void a_start_without_the_launcher_is_refused_for_what_cannot_be_read() {
        Settings.check();
        System.setProperty("sw.demo", "perhaps");
        assertEquals("SW_DEMO must be true or false, but is \"perhaps\".",
                assertThrows(SettingRefused.class, Settings::check).getMessage());
    }
}
