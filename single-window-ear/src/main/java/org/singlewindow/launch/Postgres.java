package org.singlewindow.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The embedded PostgreSQL. Its data lives in {@code SW_DATA/postgres} and outlives every way this JVM can end: after a
 * {@code kill -9} the postmaster goes on alone; the next start ends it in order and starts anew.
 */
final class Postgres {
    private static final String USER = "single_window";
    private static final String DATABASE = "single_window";

    private final Path data;
    private final Path home;
    private final Commands commands;
    private final String password;
    private volatile boolean ending;

    private Postgres(Path data, Commands commands, String password) {
        this.data = data;
        this.home = data.resolve("postgres");
        this.commands = commands;
        this.password = password;
    }

    /** Starts it on what is in the directory, or on a new and empty cluster. */
    static Postgres start(Path program, Path data) {
        try {
            Postgres postgres = new Postgres(data, new Commands(program, data.resolve("postgres.log")),
                    Secret.in(data.resolve("postgres.password")));
            postgres.endLeftOver();
            postgres.createIfNew();
            postgres.boot(Ports.free());
            postgres.watch();
            return postgres;
        } catch (IOException e) {
            throw new CannotStart("The embedded PostgreSQL cannot use " + data + ": " + e.getMessage(), e);
        }
    }

    /** Whether there is one in the directory, running or not. */
    static boolean isIn(Path data) {
        return Files.exists(data.resolve("postgres/PG_VERSION"));
    }

    /** That of another launcher. */
    static DatabaseAccess running(Path data) {
        try {
            Postgres others = new Postgres(data, null, Secret.in(data.resolve("postgres.password")));
            if (others.postmaster().isEmpty() || others.portInUse().isEmpty()) {
                throw new CannotStart("The single window on the data in " + data
                        + " is just starting or ending; try again in a moment.");
            }
            return others.database();
        } catch (IOException e) {
            throw new CannotStart("The embedded PostgreSQL in " + data + " cannot be used: " + e.getMessage(), e);
        }
    }

    DatabaseAccess database() {
        return database(DATABASE);
    }

    void stop() {
        ending = true;
        end();
    }

    private void end() {
        if (stop("fast") != 0) {
            stop("immediate");
        }
    }

    private int stop(String mode) {
        return commands.run("pg_ctl", List.of("stop", "-D", home.toString(), "-m", mode, "-t", "20", "-w"));
    }

    private void createIfNew() throws IOException {
        if (Files.exists(home.resolve("PG_VERSION"))) {
            return;
        }
        Path half = data.resolve("postgres.new"); // renamed when whole: a start killed half-way starts over
        Directories.delete(half);
        commands.mustRun("initdb", List.of("-D", half.toString(), "-U", USER, "--auth=scram-sha-256",
                "--pwfile=" + data.resolve("postgres.password"), "--encoding=UTF8", "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C", "--data-checksums"));
        Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private void boot(int port) throws IOException {
        Files.writeString(home.resolve("postgresql.conf"), PostgresConfiguration.on(port));
        startServer();
        try {
            if (!database("postgres").has(DATABASE)) {
                database("postgres").execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            stop();
            throw new CannotStart("The embedded PostgreSQL in " + home + " does not answer: " + e.getMessage(), e);
        }
    }

    /**
     * More than once, because the children of a killed postmaster take a moment to notice, and until then keep its
     * memory.
     */
    private void startServer() {
        List<String> start = List.of("start", "-D", home.toString(), "-l", data.resolve("postgres.log").toString(),
                "-t", "60", "-w");
        Deadline deadline = Deadline.in(Duration.ofSeconds(10));
        while (commands.run("pg_ctl", start) != 0) {
            if (deadline.isOver()) {
                commands.mustRun("pg_ctl", start);
                return;
            }
            deadline.pause();
        }
    }

    /**
     * Should the postmaster die while we live, it comes back on the same port, where the application's pool looks for
     * it.
     */
    private void watch() {
        int port = portInUse().orElseThrow();
        postmaster().ifPresent(process -> process.onExit().thenRun(() -> startAgain(port)));
    }

    private void startAgain(int port) {
        if (ending) {
            return;
        }
        try {
            Files.deleteIfExists(home.resolve("postmaster.pid"));
            boot(port);
            watch();
        } catch (IOException | CannotStart e) {
            System.getLogger(Postgres.class.getName()).log(System.Logger.Level.ERROR,
                    "the embedded PostgreSQL has died and does not come back", e);
        }
    }

    private DatabaseAccess database(String name) {
        return new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + portInUse().orElseThrow() + "/" + name, USER,
                password);
    }

    /**
     * We hold the data directory's lock, so nobody uses this postmaster; it may only be the memory of one, or its
     * number another program's.
     */
    private void endLeftOver() throws IOException {
        Path pidFile = home.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        if (postmaster().isPresent()) {
            end();
        }
        Files.deleteIfExists(pidFile);
    }

    private Optional<ProcessHandle> postmaster() {
        return pidLine(0).map(Long::parseLong).flatMap(ProcessHandle::of).filter(Postgres::isPostgres);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    private Optional<Integer> portInUse() {
        return pidLine(3).map(Integer::parseInt);
    }

    /** postmaster.pid: process number, data directory, start time, port, … one a line. */
    private Optional<String> pidLine(int number) {
        try {
            List<String> lines = Files.readAllLines(home.resolve("postmaster.pid"));
            return lines.size() > number ? Optional.of(lines.get(number).strip()).filter(line -> line.matches("[0-9]+"))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
