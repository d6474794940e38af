package org.singlewindow.bench.meter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.singlewindow.bench.door.Visitor;

/** The assembled single window in a JVM of its own, on an empty directory and free ports. */
public final class Application implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 240;

    private final Process process;
    private final URI base;
    private final Setup setup;

    private Application(Process process, URI base, Setup setup) {
        this.process = process;
        this.base = base;
        this.setup = setup;
    }

    /**
     * How it is started. {@code port} 0 is any; {@code java} are options of the JVM; {@code keep} starts on what is
     * there.
     */
    public record Setup(Path jar, Path data, int port, List<String> java, Map<String, String> environment,
            boolean keep) {

        private Setup again(int samePort) {
            return new Setup(jar, data, samePort, java, environment, true);
        }
    }

    /** Returns at once; {@link #awaitReady} waits. */
    public static Application start(Setup setup) {
        try {
            if (!setup.keep()) {
                forget(setup.data());
            }
            Files.createDirectories(setup.data());
            int port = setup.port() == 0 ? freePort() : setup.port();
            List<String> command = new ArrayList<>(
                    List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(setup.java());
            command.addAll(List.of("-Dsw.stop.with.parent=true", "-jar", setup.jar().toString()));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(setup.data().resolve("log").toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("SW_"));
            builder.environment()
                    .putAll(Map.of("SW_DATA", setup.data().toString(), "SW_CACHE",
                            setup.data().resolveSibling("cache").toString(),
                            "SW_HTTP_PORT", Integer.toString(port), "SW_HTTPS_PORT", Integer.toString(freePort())));
            builder.environment().putAll(setup.environment());
            Application application = new Application(builder.start(), URI.create("http://127.0.0.1:" + port + "/"),
                    setup);
            Runtime.getRuntime().addShutdownHook(new Thread(application::close));
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another on the data and at the address of this one, which has ended. */
    public Application again() {
        return start(setup.again(base.getPort()));
    }

    public URI base() {
        return base;
    }

    public Path data() {
        return setup.data();
    }

    public long pid() {
        return process.pid();
    }

    public DatabaseAddress database() {
        return DatabaseAddress.embedded(data());
    }

    public Application awaitReady() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "the single window ended with " + process.exitValue() + "; see " + data().resolve("log"));
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the single window is not ready; see " + data().resolve("log"));
            }
            LockSupport.parkNanos(50_000_000);
        }
        return this;
    }

    private boolean isReady() {
        try (Visitor visitor = new Visitor(base, "nobody")) {
            return visitor.get("/health/ready").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As a power cut: nothing is told to the application. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the single window does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Path data) throws IOException {
        if (Files.exists(data)) {
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
