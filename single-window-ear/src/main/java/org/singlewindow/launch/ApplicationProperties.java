package org.singlewindow.launch;

import org.singlewindow.kernel.setting.Setting;

/** The settings as the application reads them: system properties, which MicroProfile Config takes up by name. */
final class ApplicationProperties {
    private ApplicationProperties() {
    }

    static void publish(LaunchSettings settings, DatabaseAccess database) {
        // first what holds where nobody said anything: the pool asks before the application's own defaults are known
        for (Setting setting : Setting.values()) {
            setting.otherwise().ifPresent(value -> set(setting, value));
        }
        settings.said().forEach(ApplicationProperties::set);
        set(Setting.DB_URL, database.url());
        set(Setting.DB_USER, database.user());
        set(Setting.DB_PASSWORD, database.password());
        set(Setting.DEMO, Boolean.toString(settings.demo()));
        set(Setting.HTTP, Boolean.toString(settings.http()));
        set(Setting.DATA, settings.data().toString());
    }

    private static void set(Setting setting, String value) {
        System.setProperty(setting.property(), value);
    }
}
