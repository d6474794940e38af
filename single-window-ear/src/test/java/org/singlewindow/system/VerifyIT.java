package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code java -jar single-window.jar verify}. */
@BesideTheOthers
class VerifyIT {

    /** Past every line, so that nobody puts a seal behind it. */
    static final String FOREIGN_SEAL = "insert into event_seal (number, to_tx, to_id, events, previous, hash, sealed_at) "
            + "values (100000, '9000000000000'::xid8, 0, 1, ''::bytea, ''::bytea, now())";

    @Test
    void it_checks_the_embedded_database_beside_a_running_window_and_without_one() throws Exception {
        Path data = RunningJar.work().resolve("verify-data");
        RunningJar.forget(data);
        RunningJar window = RunningJar.start(data, Map.of());
        try {
            window.awaitReady();
            ends("0", "Right: ", verify(data));
            run(data, FOREIGN_SEAL);
            ends("1", "BROKEN: seal ", verify(data));
            run(data, "set session_replication_role = replica; delete from event_seal where number = 100000");
        } finally {
            window.stop();
        }
        ends("0", "Right: ", verify(data));
        assertFalse(Files.exists(data.resolve("postgres/postmaster.pid")), "it left the database running");
        assertEquals(1,
                Files.readAllLines(data.resolve("runs.log")).stream().filter(line -> line.contains(" started")).count(),
                "it counts as a run of the window");
    }

    @Test
    void an_outside_database_without_a_trail_cannot_be_checked() throws IOException {
        try (EmbeddedPostgres outside = EmbeddedPostgres.start()) {
            ends("2", "The audit trail could not be checked: there is none",
                    RunningJar.command(RunningJar.work().resolve("verify-outside"),
                            Map.of("SW_DB_URL", "jdbc:postgresql://127.0.0.1:" + outside.getPort() + "/postgres",
                                    "SW_DB_USER", "postgres", "SW_DB_PASSWORD", "postgres"),
                            "verify"));
        }
    }

    @Test
    void where_there_is_nothing_to_check_or_no_such_command_it_says_so_and_starts_nothing() {
        Path none = RunningJar.work().resolve("verify-none");
        ends("2", "The audit trail could not be checked: there is no database in",
                RunningJar.command(none, Map.of(), "verify"));
        ends("2", "\"verfy\" is no command", RunningJar.command(none, Map.of(), "verfy"));
        assertFalse(Files.exists(none.resolve("postgres")));
    }

    private static List<String> verify(Path data) {
        return RunningJar.command(data, Map.of(), "verify");
    }

    private static void ends(String code, String words, List<String> said) {
        assertEquals(code, said.get(0), said::toString);
        assertTrue(said.stream().anyMatch(line -> line.startsWith(words)), said::toString);
    }

    private static void run(Path data, String sql) throws SQLException, IOException {
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
        try (Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/single_window", "single_window",
                Files.readString(data.resolve("postgres.password")).strip());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
