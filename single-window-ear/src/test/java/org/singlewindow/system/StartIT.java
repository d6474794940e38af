package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the launcher promises about starting, ending and being killed. */
@BesideTheOthers
class StartIT {
    private static final int REFUSED = 2;

    @Test
    void data_survives_a_killed_jvm_a_killed_database_and_a_stale_lock_file() throws Exception {
        Path data = RunningJar.work().resolve("start-data");
        RunningJar.forget(data);

        RunningJar first = RunningJar.start(data, Map.of());
        first.awaitReady();
        execute(data, "create table kept (what text)");
        execute(data, "insert into kept values ('written before the kill')");
        first.kill();
        assertTrue(postmaster(data).isAlive(), "the database was to be left over by the kill");

        RunningJar second = RunningJar.start(data, Map.of());
        second.awaitReady();
        assertEquals("written before the kill", kept(data));
        assertTrue(Files.readString(data.resolve("runs.log")).contains(" ended without a word"),
                () -> "the kill left no trace: " + runs(data));
        ProcessHandle postmaster = postmaster(data);
        second.kill();
        kill(postmaster);
        pretendTheProcessNumberIsInUse(data);

        RunningJar third = RunningJar.start(data, Map.of());
        nobodyIsHungUpOnWhenTheServerTakesOver(third);
        assertEquals("written before the kill", kept(data));

        kill(postmaster(data));
        third.awaitReady();
        assertEquals("written before the kill", kept(data));
        postmaster = postmaster(data);
        third.stop();
        assertTrue(runs(data).endsWith(" ended: SIGTERM"), () -> runs(data));
        postmaster.onExit().get(20, TimeUnit.SECONDS);
        assertFalse(Files.exists(data.resolve("postgres/postmaster.pid")));
    }

    /** The first connections after the server has taken over from what stands there while it starts. */
    private static void nobodyIsHungUpOnWhenTheServerTakesOver(RunningJar jar) {
        Crowd crowd = Crowd.at(jar.base());
        jar.awaitReady();
        assertEquals(List.of(), crowd.hungUpOnByTheServer());
        assertTrue(
                jar.log().stream()
                        .noneMatch(line -> line.contains("GRIZZLY0013") || line.contains("ArrayIndexOutOfBounds")),
                () -> String.join("\n", jar.log()));
    }

    @Test
    void a_taken_port_is_said_in_one_line() throws IOException {
        Path data = RunningJar.work().resolve("port-data");
        RunningJar.forget(data);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            RunningJar jar = RunningJar.start(data, Map.of("SW_HTTP_PORT", Integer.toString(taken.getLocalPort())));
            assertEquals(REFUSED, jar.exitCode());
            assertEquals(
                    List.of("Port " + taken.getLocalPort()
                            + " on 127.0.0.1 is taken by another program; stop that program or set SW_HTTP_PORT."),
                    jar.log());
        }
    }

    @Test
    void an_outside_database_that_does_not_answer_is_said_in_one_line() throws IOException {
        Path data = RunningJar.work().resolve("no-database-data");
        RunningJar.forget(data);
        int nobodyListens = RunningJar.freePort();
        RunningJar jar = RunningJar.start(data,
                Map.of("SW_DB_URL", "jdbc:postgresql://127.0.0.1:" + nobodyListens + "/x", "SW_DB_USER", "x"));
        assertEquals(REFUSED, jar.exitCode());
        assertEquals(1, jar.log().size(), () -> String.join("\n", jar.log()));
        assertTrue(
                jar.log().get(0).startsWith(
                        "The database at jdbc:postgresql://127.0.0.1:" + nobodyListens + "/x cannot be reached as x: "),
                jar.log().get(0));
    }

    private static String runs(Path data) {
        try {
            return Files.readString(data.resolve("runs.log")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        process.onExit().get(20, TimeUnit.SECONDS);
    }

    /** The number of a process that runs and is not PostgreSQL: this one. */
    private static void pretendTheProcessNumberIsInUse(Path data) throws IOException {
        Path file = data.resolve("postgres/postmaster.pid");
        List<String> lines = Files.readAllLines(file);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(file, lines);
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        return ProcessHandle.of(Long.parseLong(pidFile(data).get(0).strip())).orElseThrow();
    }

    private static List<String> pidFile(Path data) throws IOException {
        return Files.readAllLines(data.resolve("postgres/postmaster.pid"));
    }

    private static void execute(Path data, String sql) throws SQLException, IOException {
        try (Connection connection = connect(data)) {
            connection.createStatement().execute(sql);
        }
    }

    private static String kept(Path data) throws SQLException, IOException {
        try (Connection connection = connect(data);
                ResultSet rows = connection.createStatement().executeQuery("select what from kept")) {
            return rows.next() ? rows.getString(1) : "nothing";
        }
    }

    private static Connection connect(Path data) throws SQLException, IOException {
        String port = pidFile(data).get(3).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/single_window", "single_window",
                Files.readString(data.resolve("postgres.password")).strip());
    }
}
