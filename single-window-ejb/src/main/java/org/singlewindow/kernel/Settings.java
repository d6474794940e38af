package org.singlewindow.kernel;

import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.singlewindow.kernel.setting.Setting;
import org.singlewindow.kernel.setting.Written;

/**
 * What the operator set from outside, as the server's MicroProfile Config has it. Read when asked, so that a test may
 * set a property before the first use.
 */
public final class Settings {

    private static final Config CONFIG = ConfigProvider.getConfig(Settings.class.getClassLoader());
    private static final Written WRITTEN = new Written(
            setting -> CONFIG.getOptionalValue(setting.property(), String.class));

    private Settings() {
    }

    /** Where no launcher looked at them before: refuses the start for one that cannot have been meant. */
    public static void check() {
        WRITTEN.check();
    }

    public static Optional<String> find(Setting setting) {
        return WRITTEN.find(setting);
    }

    public static String get(Setting setting) {
        return WRITTEN.get(setting);
    }

    /** Itself, or what stands in the file that another setting names. */
    public static Optional<String> secret(Setting setting, Setting file) {
        return WRITTEN.secret(setting, file);
    }

    public static Optional<Boolean> flag(Setting setting) {
        return WRITTEN.flag(setting);
    }

    public static boolean isOn(Setting setting) {
        return WRITTEN.isOn(setting);
    }

    public static int number(Setting setting) {
        return WRITTEN.number(setting);
    }

    public static Optional<Integer> findNumber(Setting setting) {
        return WRITTEN.findNumber(setting);
    }
}
