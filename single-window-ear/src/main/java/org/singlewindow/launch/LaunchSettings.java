package org.singlewindow.launch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.singlewindow.kernel.setting.Setting;
import org.singlewindow.kernel.setting.SettingRefused;
import org.singlewindow.kernel.setting.Written;

/**
 * The configuration, of what is in the one list of settings ({@link Setting}): what the launcher itself needs, and what
 * the operator said for the application.
 */
record LaunchSettings(int httpPort, int httpsPort, Optional<Integer> healthPort, String bind, Path data, Path cache,
        Optional<DatabaseAccess> outsideDatabase,
        boolean demo, boolean cluster, boolean stopWithParent, boolean http, Optional<OwnKey> ownKey,
        Map<Setting, String> said) {

    /** The operator's own key for HTTPS. */
    record OwnKey(Path store, String password, Optional<String> alias) {}

    static LaunchSettings from(Map<String, String> environment, Properties system) {
        try {
            Written written = Written.in(environment, system);
            written.check();
            LaunchSettings settings = of(written);
            checkThatTheyDiffer(settings.ports());
            return settings;
        } catch (SettingRefused refused) {
            throw new CannotStart(refused.getMessage(), refused);
        }
    }

    private static LaunchSettings of(Written written) {
        Path data = Path.of(written.get(Setting.DATA)).toAbsolutePath().normalize();
        Optional<DatabaseAccess> outside = written.find(Setting.DB_URL).map(url -> new DatabaseAccess(url,
                needed(written.find(Setting.DB_USER), Setting.DB_URL, Setting.DB_USER),
                written.secret(Setting.DB_PASSWORD, Setting.DB_PASSWORD_FILE).orElse("")));
        boolean demo = written.flag(Setting.DEMO).orElse(outside.isEmpty());
        return new LaunchSettings(
                written.number(Setting.HTTP_PORT),
                written.number(Setting.HTTPS_PORT),
                written.findNumber(Setting.HEALTH_PORT),
                written.find(Setting.BIND).orElse(demo ? "127.0.0.1" : "0.0.0.0"),
                data,
                written.find(Setting.CACHE).map(Path::of).map(Path::toAbsolutePath).orElse(data.resolve("cache")),
                outside,
                demo,
                written.isOn(Setting.CLUSTER),
                written.isOn(Setting.STOP_WITH_PARENT),
                written.flag(Setting.HTTP).orElse(demo),
                written.find(Setting.KEYSTORE).map(store -> new OwnKey(Path.of(store).toAbsolutePath(),
                        needed(written.secret(Setting.KEYSTORE_PASSWORD, Setting.KEYSTORE_PASSWORD_FILE),
                                Setting.KEYSTORE, Setting.KEYSTORE_PASSWORD),
                        written.find(Setting.KEYSTORE_ALIAS))),
                said(written));
    }

    private static String needed(Optional<String> value, Setting with, Setting needed) {
        return value.orElseThrow(() -> new CannotStart(
                with.variable() + " is set, so " + needed.variable() + " must be too."));
    }

    /** For the application, which reads it again: a flag as the one word that nobody takes for another. */
    private static Map<Setting, String> said(Written written) {
        Map<Setting, String> said = new EnumMap<>(Setting.class);
        Arrays.stream(Setting.values()).filter(setting -> !setting.isSecret()).forEach(setting -> written.said(setting)
                .ifPresent(value -> said.put(setting,
                        setting.isFlag() ? Boolean.toString(written.isOn(setting)) : value)));
        return said;
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
