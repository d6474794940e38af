package org.singlewindow.kernel.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What operators write for yes, no and several. */
public final class SettingWords {

    private SettingWords() {
    }

    /**
     * Yes is what MicroProfile Config takes for it, no is the opposite of each; it would take everything else for no.
     */
    static Optional<Boolean> truth(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "on", "1" -> Optional.of(true);
            case "false", "no", "n", "off", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** With commas or blanks between. */
    public static List<String> of(String value) {
        return Arrays.stream(value.split("[,\\s]+")).filter(each -> !each.isEmpty()).toList();
    }
}
