package org.singlewindow.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;

/**
 * What the operator wrote; what cannot have been meant is refused in one sentence with the name, the value and what it
 * takes.
 */
record Lookup(Map<String, String> environment, Properties system) {

    Optional<String> text(String name) {
        String value = system.getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.'), environment.get(name));
        return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
    }

    /** Itself, or the file that holds it, named by the same setting with {@code _FILE} behind. */
    Optional<String> secret(String name) {
        return text(name).or(() -> text(name + "_FILE").map(file -> {
            try {
                return Files.readString(Path.of(file)).strip();
            } catch (IOException e) {
                throw new CannotStart(name + "_FILE cannot be read: " + e.getMessage() + ".", e);
            }
        }));
    }

    void mustBe(String name, Predicate<String> right, String sentence) {
        text(name).filter(right.negate()).ifPresent(value -> {
            throw new CannotStart(name + " " + sentence + ", but is \"" + value + "\".");
        });
    }

    void mustBeNumber(String name, String unit, int least, int most) {
        mustBe(name, value -> isNumber(value, least, most),
                "must be a whole number of " + unit + " from " + least + " to " + most);
    }

    Optional<Boolean> flag(String name) {
        return text(name).map(value -> switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw new CannotStart(name + " must be true or false, but is \"" + value + "\".");
        });
    }

    int port(String name, int otherwise) {
        mustBe(name, value -> isNumber(value, 1, 65_535), "must be a port number");
        return text(name).map(Integer::valueOf).orElse(otherwise);
    }

    private static boolean isNumber(String value, int least, int most) {
        return value.matches("[0-9]{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }
}
