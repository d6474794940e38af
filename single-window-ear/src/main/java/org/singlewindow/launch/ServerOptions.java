package org.singlewindow.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What Payara Micro is told: where to listen, how much to take on at once, and nothing to say about itself. Its
 * directory is made anew at every start, so that no former setting survives in it.
 */
final class ServerOptions {
    static final String HTTP_LISTENER = "http-listener";
    static final String HTTPS_LISTENER = "https-listener";

    /** Where the listeners are made ready, and nobody comes. */
    private static final String BACK_ROOM = "127.0.0.1";
    private static final String LISTENERS = "configs.config.server-config.network-config.network-listeners.network-listener.";
    private static final String HTTP = "configs.config.server-config.network-config.protocols.protocol.";
    private static final String POOL = "configs.config.server-config.thread-pools.thread-pool.http-thread-pool.";

    private final LaunchSettings settings;
    private final Path server;
    private final String httpsKey;
    private final Path root;

    /** @param httpsKey its name in the key store */
    ServerOptions(LaunchSettings settings, Path server, String httpsKey) {
        this.httpsKey = httpsKey;
        this.settings = settings;
        this.server = server;
        this.root = settings.data().resolve("server");
    }

    List<String> arguments() throws IOException {
        Directories.delete(root);
        Files.createDirectories(root);
        unpackResourceAdapters();
        Path preBoot = Files.write(root.resolve("pre-boot.txt"), preBootCommands());
        Path logging = Files.writeString(root.resolve("logging.properties"), LOGGING);
        List<String> arguments = new ArrayList<>(List.of(
                "--rootdir", root.toString(),
                "--prebootcommandfile", preBoot.toString(),
                "--logproperties", logging.toString(),
                "--maxhttpthreads", "64",
                "--minhttpthreads", "8",
                "--disablephonehome"));
        if (!settings.cluster()) {
            arguments.addAll(List.of("--nocluster", "--nohazelcast"));
        }
        return arguments;
    }

    /** The server unpacks these itself only when it runs from its own jar; without them there is no connection pool. */
    private void unpackResourceAdapters() throws IOException {
        try (DirectoryStream<Path> adapters = Files.newDirectoryStream(server.resolveSibling("runtime"), "*.rar")) {
            for (Path adapter : adapters) {
                String name = adapter.getFileName().toString().replace(".rar", "");
                try (InputStream in = Files.newInputStream(adapter)) {
                    Zip.unpack(in, root.resolve("lib/install/applications").resolve(name), "");
                }
            }
        }
    }

    private List<String> preBootCommands() {
        return List.of(
                set(LISTENERS + HTTP_LISTENER + ".address", BACK_ROOM),
                set(LISTENERS + HTTPS_LISTENER + ".address", BACK_ROOM),
                set(HTTP + HTTPS_LISTENER + ".ssl.cert-nickname", httpsKey),
                // not on the command line, which would open them at once: see open
                set(LISTENERS + HTTP_LISTENER + ".enabled", "false"),
                set(LISTENERS + HTTPS_LISTENER + ".enabled", "false"),
                // a connection has one place in the queue at most; where the queue is full, the server drops whatever
                // is next
                set(POOL + "max-queue-size", "8192"),
                set(HTTP + HTTP_LISTENER + ".http.server-header", "false"),
                set(HTTP + HTTPS_LISTENER + ".http.server-header", "false"),
                set(HTTP + HTTP_LISTENER + ".http.header-buffer-length-bytes", "16384"),
                set(HTTP + HTTPS_LISTENER + ".http.header-buffer-length-bytes", "16384"),
                set(HTTP + HTTP_LISTENER + ".http.request-timeout-seconds", "60"),
                set(HTTP + HTTPS_LISTENER + ".http.request-timeout-seconds", "60"),
                // listen has a rule of its own for idle clients; the server takes one for idle that is still busy with
                // the answer before
                set(HTTP + HTTP_LISTENER + ".http.timeout-seconds", "-1"),
                set(HTTP + HTTPS_LISTENER + ".http.timeout-seconds", "-1"),
                // its streams would be past the guard of listen, which counts connections
                set(HTTP + HTTP_LISTENER + ".http.http2-enabled", "false"),
                set(HTTP + HTTPS_LISTENER + ".http.http2-enabled", "false"),
                // one application, one session: the server's own single sign-on only adds a cookie of its making
                set("configs.config.server-config.http-service.virtual-server.server.sso-enabled", "false"),
                // a timer that has failed twice running, as all do while the database is away, would be taken out for
                // good; so it is tried on
                set("configs.config.server-config.ejb-container.ejb-timer-service.max-redeliveries",
                        Integer.toString(Integer.MAX_VALUE)),
                set("configs.config.server-config.hazelcast-config-specific-configuration.enabled",
                        Boolean.toString(settings.cluster())),
                set("configs.config.server-config.availability-service.availability-enabled",
                        Boolean.toString(settings.cluster())));
    }

    /**
     * What opens the listeners once the application stands behind them: before that the server answers 404, which a
     * client takes as final. On ports that are free just now, since what listens at ours goes on answering until all is
     * ready.
     */
    List<String> open() {
        List<Integer> ports = Ports.free(2);
        return List.of(LISTENERS + HTTP_LISTENER + ".port=" + ports.get(0),
                LISTENERS + HTTPS_LISTENER + ".port=" + ports.get(1),
                LISTENERS + HTTP_LISTENER + ".enabled=" + settings.http(),
                LISTENERS + HTTPS_LISTENER + ".enabled=true");
    }

    private static String set(String name, String value) {
        return "set " + name + "=" + value;
    }

    private static final String LOGGING = """
        handlers=java.util.logging.ConsoleHandler
        java.util.logging.ConsoleHandler.formatter=com.sun.enterprise.server.logging.ODLLogFormatter
        java.util.logging.ConsoleHandler.level=FINE
        java.util.logging.ConsoleHandler.filter=org.singlewindow.launch.Repetitions
        .level=WARNING
        org.singlewindow.level=INFO
        org.flywaydb.level=WARNING
        jakarta.enterprise.web.level=WARNING
        javax.enterprise.system.security.ssl.level=SEVERE
        org.glassfish.grizzly.http2.level=SEVERE
        javax.enterprise.system.tools.deployment.dol.level=SEVERE
        """;
}
