package org.singlewindow.kernel.setting;

import java.util.Optional;
import java.util.function.Predicate;

/** What a setting takes. */
@FunctionalInterface
interface Kind {

    Kind SECRET = value -> Optional.empty();
    Kind FLAG = must("be true or false", value -> SettingWords.truth(value).isPresent());

    /** The rest of a sentence that begins with the setting's name; empty where the value can be meant. */
    Optional<String> complaint(String value);

    static Kind text() {
        return value -> Optional.empty();
    }

    static Kind port() {
        return must("be a port number", value -> isWhole(value, 1, 65_535));
    }

    static Kind number(String unit, int least, int most) {
        return must("be a whole number of " + unit + " from " + least + " to " + most,
                value -> isWhole(value, least, most));
    }

    static Kind openness() {
        return must("be open, admin or off", value -> value.matches("open|admin|off"));
    }

    static Kind networks() {
        return value -> SettingWords.of(value).stream().filter(each -> Network.parse(each).isEmpty()).findFirst()
                .map(each -> "must hold addresses or networks such as 10.0.0.0/8, but holds \"" + each + "\"");
    }

    static Kind url() {
        return must("be like https://window.example.org", value -> PublicUrl.parse(value).isPresent());
    }

    static Kind server() {
        return must("be a host and a port such as 127.0.0.1:3310", value -> isServer(value));
    }

    private static Kind must(String what, Predicate<String> right) {
        return value -> right.test(value) ? Optional.empty()
                : Optional.of("must " + what + ", but is \"" + value + "\"");
    }

    private static boolean isServer(String value) {
        var host = PublicUrl.HOST.matcher(value);
        return host.matches() && host.group(2) != null && isWhole(host.group(2), 1, 65_535);
    }

    private static boolean isWhole(String value, int least, int most) {
        return value.matches("[0-9]{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }
}
