package org.singlewindow.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The configuration: each name is an environment variable, or the same in lower case with dots as a system property, which wins. */
record Settings(int httpPort, int httpsPort, Optional<Integer> healthPort, String bind, Path data, Path cache, Optional<Database> outsideDatabase,
                boolean demo, boolean cluster, boolean stopWithParent, boolean http, Optional<OwnKey> ownKey) {

    private static final String PROXIES = "([0-9a-fA-F:.]+(/\\d{1,3})?[,\\s]*)*";
    private static final String URL = "https?://[A-Za-z0-9.:\\[\\]-]+/?";
    private static final String OPENNESS = "open|admin|off";

    /** The operator's own key for HTTPS. */
    record OwnKey(Path store, String password, Optional<String> alias) {
    }

    static Settings from(Map<String, String> environment, Properties system) {
        Lookup lookup = new Lookup(environment, system);
        check(lookup);
        Path data = Path.of(lookup.text("SW_DATA").orElse("data")).toAbsolutePath().normalize();
        Optional<Database> outside = lookup.text("SW_DB_URL").map(url -> new Database(url,
            lookup.text("SW_DB_USER").orElseThrow(() -> new CannotStart("SW_DB_URL is set, so SW_DB_USER must be too.")),
            lookup.secret("SW_DB_PASSWORD").orElse("")));
        boolean demo = lookup.flag("SW_DEMO").orElse(outside.isEmpty());
        return new Settings(
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
                lookup.secret("SW_KEYSTORE_PASSWORD").orElseThrow(() -> new CannotStart("SW_KEYSTORE is set, so SW_KEYSTORE_PASSWORD must be too.")),
                lookup.text("SW_KEYSTORE_ALIAS"))));
    }

    /** What the application reads by itself; looked at here so that a slip ends the start with one line. */
    private static void check(Lookup lookup) {
        lookup.mustBe("SW_TRUSTED_PROXIES", PROXIES, "must hold addresses or networks such as 10.0.0.0/8");
        lookup.mustBe("SW_PUBLIC_URL", URL, "must be like https://window.example.org");
        lookup.mustBe("SW_METRICS", OPENNESS, "must be open, admin or off");
        lookup.mustBe("SW_OPENAPI", OPENNESS, "must be open, admin or off");
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

    private record Lookup(Map<String, String> environment, Properties system) {

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

        void mustBe(String name, String pattern, String sentence) {
            text(name).filter(value -> !value.matches(pattern)).ifPresent(value -> {
                throw new CannotStart(name + " " + sentence + ", but is \"" + value + "\".");
            });
        }

        Optional<Boolean> flag(String name) {
            return text(name).map(value -> switch (value.toLowerCase(Locale.ROOT)) {
                case "true", "yes", "1" -> true;
                case "false", "no", "0" -> false;
                default -> throw new CannotStart(name + " must be true or false, but is \"" + value + "\".");
            });
        }

        int port(String name, int otherwise) {
            String value = text(name).orElse(Integer.toString(otherwise));
            if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65_535) {
                throw new CannotStart(name + " must be a port number, but is \"" + value + "\".");
            }
            return Integer.parseInt(value);
        }
    }
}
