package org.singlewindow.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the operator set from outside: a system property such as {@code sw.demo}, else the environment variable of the same name in
 * capitals, {@code SW_DEMO}. Read when asked, so that a test or the launcher may set a property before the first use.
 */
public final class Settings {

    private Settings() {
    }

    public static Optional<String> find(String name) {
        return find(name, System::getProperty, System::getenv);
    }

    /** True only where the setting is {@code true}, in any case of letters. */
    public static boolean isOn(String name) {
        return find(name).map(Boolean::parseBoolean).orElse(false);
    }

    static Optional<String> find(String name, UnaryOperator<String> properties, UnaryOperator<String> environment) {
        return Optional.ofNullable(properties.apply(name))
                .or(() -> Optional.ofNullable(environment.apply(name.toUpperCase(Locale.ROOT).replace('.', '_'))))
                .map(String::strip).filter(value -> !value.isEmpty());
    }
}
