package org.singlewindow.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the operator set from outside: a system property such as {@code sw.demo}, else the environment variable of the
 * same name in capitals, {@code SW_DEMO}. Read when asked, so that a test or the launcher may set a property before the
 * first use.
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

    /**
     * The launcher looks at these before it starts anything; in a server without it, this sentence is what the log has.
     */
    public static int number(String name, int otherwise, int least, int most) {
        return find(name).map(value -> number(value, least, most).orElseThrow(() -> new IllegalArgumentException(
                variable(name) + " must be a whole number from " + least + " to " + most + ", but is \"" + value
                        + "\".")))
                .orElse(otherwise);
    }

    static Optional<Integer> number(String value, int least, int most) {
        return Optional.of(value).filter(text -> text.matches("[0-9]{1,9}")).map(Integer::valueOf)
                .filter(number -> number >= least && number <= most);
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    static Optional<String> find(String name, UnaryOperator<String> properties, UnaryOperator<String> environment) {
        return Optional.ofNullable(properties.apply(name))
                .or(() -> Optional.ofNullable(environment.apply(variable(name))))
                .map(String::strip).filter(value -> !value.isEmpty());
    }
}
