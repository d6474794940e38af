package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What everybody is told while the window starts and while its database is away: come again, and never that nothing is
 * there.
 */
@BesideTheOthers
class OutageIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void whoever_comes_while_it_starts_or_while_the_database_is_away_is_asked_to_come_again() throws Exception {
        Path data = RunningJar.work().resolve("outage-data");
        RunningJar.forget(data);
        RunningJar jar;
        int before;
        try (EmbeddedPostgres outside = EmbeddedPostgres.start()) {
            jar = RunningJar.start(data,
                    Map.of("SW_DB_URL", "jdbc:postgresql://127.0.0.1:" + outside.getPort() + "/postgres",
                            "SW_DB_USER", "postgres", "SW_DB_PASSWORD", "postgres", "SW_DEMO", "true", "SW_DB_PATIENCE",
                            "2"));
            Set<Integer> answers = jar.answersUntilReady("api/declarations");
            assertTrue(answers.contains(503), answers::toString);
            assertTrue(Set.of(503, 401).containsAll(answers), answers::toString);
            assertEquals(200, get(jar, "api/declarations").statusCode());
            assertTrue(soap(jar).body().contains("CheckConnectivityResponse"), () -> soap(jar).body());
            timersOutliveTheirFailures(outside);
            nobodyWaitsForOneThatHangs(jar, outside);
            jar.logs("the database is there again, after ");
            before = jar.log().size();
        }
        HttpResponse<String> refused = get(jar, "api/declarations");
        assertEquals(503, refused.statusCode(), refused::body);
        assertEquals("application/problem+json",
                refused.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""));
        comeAgain(refused);
        for (HttpResponse<String> fault : List.of(soapQueue(jar), soap(jar))) {
            assertTrue(fault.body().contains(">410<"), fault::body);
            assertTrue(fault.body().contains(":Server</faultcode>"), fault::body);
            comeAgain(fault);
        }
        logged(jar, before);
        jar.stop();
    }

    /**
     * The server takes out a timer for good that has failed as often as it is tried, and no restart would be needed to
     * see that nothing is done any more.
     */
    private static void timersOutliveTheirFailures(EmbeddedPostgres outside) throws Exception {
        try (Connection connection = outside.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("create sequence failed"); // goes on counting where all else is rolled back
            sql.execute(
                    "create function fail() returns trigger language plpgsql as 'begin perform nextval(''failed''); raise exception ''told to fail''; end'");
            sql.execute(
                    "truncate low_water; create trigger fail before insert on low_water for each row execute function fail()");
            await(sql, "select last_value > 3 from failed");
            sql.execute("drop trigger fail on low_water");
            await(sql, "select count(*) > 0 from low_water");
        }
    }

    private static void await(Statement sql, String question) throws SQLException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try (ResultSet row = sql.executeQuery(question)) {
                row.next();
                if (row.getBoolean(1)) {
                    return;
                }
            }
            assertTrue(System.nanoTime() < end, question);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** It takes connections and answers nothing, as one does whose disk or machine has stopped. */
    private static void nobodyWaitsForOneThatHangs(RunningJar jar, EmbeddedPostgres outside) throws Exception {
        List<ProcessHandle> all = processes(outside);
        signal("-STOP", all);
        try {
            assertEquals(503, get(jar, "health/ready").statusCode());
            HttpResponse<String> refused = get(jar, "api/declarations");
            assertEquals(503, refused.statusCode(), refused::body);
            comeAgain(refused);
        } finally {
            signal("-CONT", all);
        }
        assertEquals(200, get(jar, "api/declarations").statusCode());
    }

    private static List<ProcessHandle> processes(EmbeddedPostgres outside) throws Exception {
        try (Connection connection = outside.getPostgresDatabase().getConnection();
                ResultSet row = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            row.next();
            ProcessHandle postmaster = ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent).orElseThrow();
            return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        }
    }

    private static void signal(String which, List<ProcessHandle> processes) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", which));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        new ProcessBuilder(command).start().waitFor();
    }

    /** Whoever looks after it reads that it is away, and scrolls past nothing. */
    private static void logged(RunningJar jar, int before) {
        for (int i = 0; i < 200; i++) {
            assertEquals(503, get(jar, "api/declarations").statusCode());
        }
        jar.logs("the database is away: ");
        List<String> lines = jar.log().subList(before, jar.log().size());
        assertTrue(lines.size() < 40,
                () -> lines.size() + " lines for the same failure two hundred times\n" + String.join("\n", lines));
        assertEquals(1, lines.stream().filter(line -> line.contains("the database is away: ")).count());
    }

    private static void comeAgain(HttpResponse<String> answer) {
        assertTrue(answer.headers().firstValue("Retry-After").isPresent(), () -> answer.headers().map().toString());
        Aftermath.nothingLeaked(answer.body());
        assertFalse(answer.body().contains("PostgreSQL"), answer::body);
    }

    private static HttpResponse<String> get(RunningJar jar, String path) {
        return send(request(jar, path, "trader.uz").GET().build());
    }

    private static HttpResponse<String> soap(RunningJar jar) {
        return call(jar, "<CheckConnectivity xmlns=\"urn:singlewindow:exchange:1\"/>");
    }

    private static HttpResponse<String> soapQueue(RunningJar jar) {
        return call(jar, "<GetQueueStatus xmlns=\"urn:singlewindow:exchange:1\"/>");
    }

    private static HttpResponse<String> call(RunningJar jar, String body) {
        return send(request(jar, "soap/exchange", "gateway.kz").header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString(Envelope.of(body))).build());
    }

    private static HttpRequest.Builder request(RunningJar jar, String path, String signIn) {
        URI address = jar.base().resolve(path);
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).header("Authorization",
                Knock.basic(signIn, "single-window"));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError(request.uri() + " is not answered", broken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
