package org.singlewindow.launch;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The configuration: each name is an environment variable, or the same in lower case with dots as a system property,
 * which wins.
 */
record Settings(int httpPort, int httpsPort, Optional<Integer> healthPort, String bind, Path data, Path cache,
        Optional<Database> outsideDatabase,
        boolean demo, boolean cluster, boolean stopWithParent, boolean http, Optional<OwnKey> ownKey) {

    private static final String OPENNESS = "open|admin|off";

    /** The operator's own key for HTTPS. */
    record OwnKey(Path store, String password, Optional<String> alias) {}

    static Settings from(Map<String, String> environment, Properties system) {
        Lookup lookup = new Lookup(environment, system);
        check(lookup);
        Path data = Path.of(lookup.text("SW_DATA").orElse("data")).toAbsolutePath().normalize();
        Optional<Database> outside = lookup.text("SW_DB_URL").map(url -> new Database(url,
                lookup.text("SW_DB_USER")
                        .orElseThrow(() -> new CannotStart("SW_DB_URL is set, so SW_DB_USER must be too.")),
                lookup.secret("SW_DB_PASSWORD").orElse("")));
        boolean demo = lookup.flag("SW_DEMO").orElse(outside.isEmpty());
        Settings settings = new Settings(
                lookup.port("SW_HTTP_PORT", 8080),
                lookup.port("SW_HTTPS_PORT", 8443),
                lookup.text("SW_HEALTH_PORT").map(port -> lookup.port("SW_HEALTH_PORT", 0)),
                lookup.text("SW_BIND").orElse(demo ? "127.0.0.1" : "0.0.0.0"),
                data,
                lookup.text("SW_CACHE").map(Path::of).map(Path::toAbsolutePath).orElse(data.resolve("cache")),
                outside,
                demo,
                lookup.flag("SW_CLUSTER").orElse(false),
                lookup.flag("SW_STOP_WITH_PARENT").orElse(false),
                lookup.flag("SW_HTTP").orElse(demo),
                lookup.text("SW_KEYSTORE").map(store -> new OwnKey(Path.of(store).toAbsolutePath(),
                        lookup.secret("SW_KEYSTORE_PASSWORD").orElseThrow(
                                () -> new CannotStart("SW_KEYSTORE is set, so SW_KEYSTORE_PASSWORD must be too.")),
                        lookup.text("SW_KEYSTORE_ALIAS"))));
        checkThatTheyDiffer(settings.ports());
        return settings;
    }

    /** Of the listeners that are to be there, each by the setting that names it. */
    Map<String, Integer> ports() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        if (http) {
            ports.put("SW_HTTP_PORT", httpPort);
        }
        ports.put("SW_HTTPS_PORT", httpsPort);
        healthPort.ifPresent(port -> ports.put("SW_HEALTH_PORT", port));
        return ports;
    }

    private static void checkThatTheyDiffer(Map<String, Integer> ports) {
        Map<Integer, String> owners = new HashMap<>();
        ports.forEach((name, port) -> {
            String other = owners.putIfAbsent(port, name);
            if (other != null) {
                throw new CannotStart(
                        other + " and " + name + " must be two different ports, but both are " + port + ".");
            }
        });
    }

    /** What the application reads by itself; looked at here so that a slip ends the start with one line. */
    private static void check(Lookup lookup) {
        lookup.text("SW_TRUSTED_PROXIES").ifPresent(WayIn::checkProxies);
        lookup.mustBe("SW_PUBLIC_URL", WayIn::isUrl, "must be like https://window.example.org");
        lookup.mustBe("SW_METRICS", word -> word.matches(OPENNESS), "must be open, admin or off");
        lookup.mustBe("SW_OPENAPI", word -> word.matches(OPENNESS), "must be open, admin or off");
        lookup.mustBeNumber("SW_DB_PATIENCE", "seconds", 1, 3_600);
        lookup.mustBeNumber("SW_DELIVERY_VISIBILITY", "seconds", 1, 86_400);
        lookup.mustBeNumber("SW_DELIVERY_ATTEMPTS", "tries", 1, 10_000);
        lookup.mustBeNumber("SW_VERIFY_HOUR", "hours", 0, 23);
        lookup.mustBeNumber("SW_INTAKE_PLACES", "places", 1, 1_000);
        lookup.mustBeNumber("SW_INTAKE_PATIENCE", "milliseconds", 0, 60_000);
    }

    /** Where a browser on this machine finds the application. */
    String address() {
        return http ? "http://" + host() + ":" + httpPort + "/" : "https://" + host() + ":" + httpsPort + "/";
    }

    /** Where whoever watches over the application finds its health, if that is to have a listener of its own. */
    Optional<String> healthAddress() {
        return healthPort.map(port -> "http://" + host() + ":" + port + "/health/live");
    }

    private String host() {
        return bind.equals("0.0.0.0") ? "127.0.0.1" : bind;
    }
}
