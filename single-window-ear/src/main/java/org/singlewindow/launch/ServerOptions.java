package org.singlewindow.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What Payara Micro is told: where to listen, how much to take on at once, and nothing to say about itself. */
final class ServerOptions {
    private static final String LISTENERS = "configs.config.server-config.network-config.network-listeners.network-listener.";
    private static final String HTTP = "configs.config.server-config.network-config.protocols.protocol.";
    private static final String POOL = "configs.config.server-config.thread-pools.thread-pool.http-thread-pool.";

    private final Settings settings;
    private final Path root;

    ServerOptions(Settings settings, Path root) {
        this.settings = settings;
        this.root = root;
    }

    List<String> arguments() throws IOException {
        Files.createDirectories(root);
        Path preBoot = Files.write(root.resolve("pre-boot.txt"), preBootCommands());
        Path logging = Files.writeString(root.resolve("logging.properties"), LOGGING);
        List<String> arguments = new ArrayList<>(List.of(
            "--rootdir", root.toString(),
            "--prebootcommandfile", preBoot.toString(),
            "--logproperties", logging.toString(),
            "--port", Integer.toString(settings.httpPort()),
            "--sslport", Integer.toString(settings.httpsPort()),
            "--maxhttpthreads", "64",
            "--minhttpthreads", "8",
            "--disablephonehome"));
        if (!settings.cluster()) {
            arguments.addAll(List.of("--nocluster", "--nohazelcast"));
        }
        return arguments;
    }

    private List<String> preBootCommands() {
        return List.of(
            set(LISTENERS + "http-listener.address", settings.bind()),
            set(LISTENERS + "https-listener.address", settings.bind()),
            // a slow client holds a thread; a full queue answers late rather than never
            set(POOL + "max-queue-size", "256"),
            set(HTTP + "http-listener.http.header-buffer-length-bytes", "16384"),
            set(HTTP + "http-listener.http.request-timeout-seconds", "60"),
            set(HTTP + "http-listener.http.upload-timeout-enabled", "true"),
            set(HTTP + "http-listener.http.connection-upload-timeout-millis", "30000"),
            set("configs.config.server-config.hazelcast-config-specific-configuration.enabled", Boolean.toString(settings.cluster())),
            set("configs.config.server-config.availability-service.availability-enabled", Boolean.toString(settings.cluster())));
    }

    private static String set(String name, String value) {
        return "set " + name + "=" + value;
    }

    private static final String LOGGING = """
        handlers=java.util.logging.ConsoleHandler
        java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter
        java.util.logging.ConsoleHandler.level=FINE
        java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s: %5$s%6$s%n
        .level=WARNING
        org.singlewindow.level=INFO
        org.flywaydb.level=WARNING
        jakarta.enterprise.web.level=WARNING
        javax.enterprise.system.security.ssl.level=SEVERE
        javax.enterprise.system.tools.deployment.dol.level=SEVERE
        """;
}
