package org.singlewindow.launch;

/** The settings as the application reads them: system properties, which MicroProfile Config takes up by name. */
final class ApplicationProperties {
    private ApplicationProperties() {
    }

    static void publish(Settings settings, Database database) {
        set("sw.db.url", database.url());
        set("sw.db.user", database.user());
        set("sw.db.password", database.password());
        // said here because the pool asks before the application's own defaults are known
        set("sw.db.patience", new Lookup(System.getenv(), System.getProperties()).text("SW_DB_PATIENCE").orElse("35"));
        set("sw.demo", Boolean.toString(settings.demo()));
        set("sw.http", Boolean.toString(settings.http()));
        set("sw.data", settings.data().toString());
        set("sw.cluster", Boolean.toString(settings.cluster()));
    }

    private static void set(String name, String value) {
        System.setProperty(name, value);
    }
}
