package org.singlewindow.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.singlewindow.launch.AnyCertificate;

/** One {@code java -jar single-window.jar}, on ports and data of its own. */
final class RunningJar {
    private static final System.Logger LOG = System.getLogger(RunningJar.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Half the time to ready is the compiler's second stage, and a collector beside it a sixth of the rest. */
    private static final List<String> SHORT = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final int LOWEST_PORT = 12_000;
    private static final int LENT_FROM = 32_768;

    /** Begun elsewhere by each JVM of tests, of which several may run on a machine. */
    private static final AtomicInteger PORTS = new AtomicInteger((int) (ProcessHandle.current().pid() % 10_000));

    private final Process process;
    private final URI base;
    private final URI health;
    private final Path log;

    private RunningJar(Process process, URI base, URI health, Path log) {
        this.process = process;
        this.base = base;
        this.health = health;
        this.log = log;
    }

    /**
     * For a short life.
     *
     * @param environment what else it is told, {@code SW_…}
     */
    static RunningJar start(Path data, Map<String, String> environment) {
        return start(data, environment, SHORT);
    }

    /** For a long life: without the compiler's second stage a password alone takes ten times as long. */
    static RunningJar startToStay(Path data, Map<String, String> environment) {
        return start(data, environment, List.of());
    }

    private static RunningJar start(Path data, Map<String, String> environment, List<String> options) {
        try {
            Files.createDirectories(data);
            int port = freePort();
            int healthPort = freePort();
            Path log = work().resolve(data.getFileName() + ".log");
            List<String> command = java(options);
            command.add(1, "-Dsw.stop.with.parent=true");
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("SW_"));
            builder.environment().putAll(Map.of(
                    "SW_DATA", data.toString(),
                    "SW_CACHE", work().resolve("cache").toString(),
                    "SW_HTTP_PORT", Integer.toString(port),
                    "SW_HTTPS_PORT", Integer.toString(freePort()),
                    "SW_HEALTH_PORT", Integer.toString(healthPort)));
            builder.environment().putAll(environment);
            return new RunningJar(builder.start(), base(builder.environment()), at(healthPort), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> java(List<String> options) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-jar", System.getProperty("sw.jar")));
        return command;
    }

    /**
     * A command to its end, beside the window on the same data or without one; its exit code comes first, then what it
     * said.
     */
    static List<String> command(Path data, Map<String, String> environment, String... words) {
        try {
            List<String> line = java(SHORT);
            line.addAll(List.of(words));
            ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("SW_"));
            builder.environment()
                    .putAll(Map.of("SW_DATA", data.toString(), "SW_CACHE", work().resolve("cache").toString()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            List<String> said = new ArrayList<>(
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList());
            said.add(0, Integer.toString(process.waitFor()));
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where it is to be reached: outside demo mode by HTTPS, unless it is told otherwise. */
    private static URI base(Map<String, String> environment) {
        String demo = environment.getOrDefault("SW_DEMO", Boolean.toString(!environment.containsKey("SW_DB_URL")));
        boolean http = Boolean.parseBoolean(environment.getOrDefault("SW_HTTP", demo));
        return URI.create(http ? "http://127.0.0.1:" + environment.get("SW_HTTP_PORT") + "/"
                : "https://127.0.0.1:" + environment.get("SW_HTTPS_PORT") + "/");
    }

    URI base() {
        return base;
    }

    URI health() {
        return health;
    }

    private static URI at(int port) {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    void awaitReady() {
        HttpClient client = HttpClient.newBuilder().sslContext(AnyCertificate.context()).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(client)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("the single window is not ready; its log ends with\n" + endOfLog());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    /** What is answered at an address from the first answer on until it is ready. */
    Set<Integer> answersUntilReady(String path) {
        HttpClient client = HttpClient.newHttpClient();
        Set<Integer> answers = new TreeSet<>();
        while (!isReady(client)) {
            assertAlive();
            ask(client, path).ifPresent(answers::add);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return answers;
    }

    /** Waits until its log has a line with these words. */
    void logs(String words) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (log().stream().noneMatch(line -> line.contains(words))) {
            assertAlive();
            if (System.nanoTime() > end) {
                throw new AssertionError("the log does not say \"" + words + "\"; it ends with\n" + endOfLog());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private void assertAlive() {
        if (!process.isAlive()) {
            throw new AssertionError("the single window has ended; its log ends with\n" + endOfLog());
        }
    }

    private Optional<Integer> ask(HttpClient client, String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(5)).build();
            return Optional.of(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException refused) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As Ctrl-C does. */
    int stop() {
        process.destroy();
        return exitCode();
    }

    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the single window does not end; its log ends with\n" + endOfLog());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<String> log() {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where system tests keep data and logs: below the build directory, so that {@code mvn clean} takes them away. */
    static Path work() {
        String jar = System.getProperty("sw.jar");
        if (jar == null) {
            throw new IllegalStateException(
                    "sw.jar does not name the assembled jar; run the system tests by mvn verify, or give -Dsw.url");
        }
        return Path.of(jar).resolveSibling("system");
    }

    /** Whatever a former run left, with its log. */
    static void forget(Path data) {
        try {
            Files.deleteIfExists(work().resolve(data.getFileName() + ".log"));
            if (Files.exists(data)) {
                try (Stream<Path> files = Files.walk(data)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String endOfLog() {
        List<String> lines = log();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    private boolean isReady(HttpClient client) {
        return ask(client, "health/ready").filter(status -> status == 200).isPresent();
    }

    /** None that is given out again, nor one that the system lends to whoever calls somebody. */
    static int freePort() {
        while (true) {
            int port = LOWEST_PORT + PORTS.getAndIncrement() % (LENT_FROM - LOWEST_PORT);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                LOG.log(System.Logger.Level.DEBUG, "port {0} is taken", port);
            }
        }
    }
}
