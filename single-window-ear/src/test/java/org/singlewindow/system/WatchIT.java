package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the security log of the running system says, and what its figures and the audit trail say beside it. */
class WatchIT {

    private static final String FORWARDED = "X-Forwarded-For";

    @BeforeAll
    static void only_where_the_log_is_ours() {
        assumeTrue(System.getProperty("sw.url", "").isEmpty(), "its log is not ours to look into");
        SystemUnderTest.shared();
    }

    private static List<String> log() throws IOException {
        return Files.readAllLines(RunningJar.work().resolve("shared-data.log"));
    }

    /**
     * Done again where the line was left out, because other tests had this minute's lines; the log is written by a
     * thread of its own.
     */
    private static void leavesLine(String line, Runnable doing) throws IOException {
        for (int minute = 0; minute < 3; minute++) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(61);
            doing.run();
            while (System.nanoTime() < end) {
                if (log().stream().anyMatch(each -> each.contains(line))) {
                    return;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
        fail("no line of the log says " + line);
    }

    private static String figure(String beginning) {
        return Knock.at("/metrics").get().body().lines().filter(line -> line.startsWith(beginning)).findFirst()
                .orElse("");
    }

    @Test
    void what_is_lodged_is_read_surely_and_the_readers_never_differed_over_all_that_was_read_here() throws IOException {
        Lodged.now();
        assertTrue(figure("sure_reader_on").endsWith(" 1"), figure("sure_reader_on"));
        assertFalse(figure("documents_read_surely").matches(".* 0(\\.0)?"), figure("documents_read_surely"));
        assertTrue(figure("readers_differed").matches(".* 0(\\.0)?"), figure("readers_differed"));
        assertTrue(Knock.at("/health").get().body().contains("\"sureReader\":\"on\""));
        assertTrue(log().stream().noneMatch(line -> line.contains("THE TWO READERS DIFFER")));
    }

    @Test
    void who_signs_in_on_the_page_stands_in_the_log_and_in_the_audit_trail() throws Exception {
        leavesLine("what=sign-in outcome=let-in who=supervisor.pk address=198.51.100.40 by=page",
                () -> assertEquals(3,
                        Portal.trying("supervisor.pk", "single-window", "198.51.100.40").statusCode() / 100));
        try (Underneath database = Underneath.open()) {
            assertTrue(
                    database.ask("select text from event where kind = 'person.signed-in' and actor = 'supervisor.pk'")
                            .contains("From 198.51.100.40 by page"));
        }
    }

    @Test
    void a_wrong_password_stands_in_the_log_without_the_password() throws Exception {
        leavesLine("what=sign-in outcome=refused who=customs.pk address=198.51.100.41 by=basic status=401",
                () -> Knock.at("/api/tasks").with("Authorization", Knock.basic("customs.pk", "Tr0ub4dor"))
                        .with(FORWARDED, "198.51.100.41").get());
        assertTrue(log().stream().noneMatch(line -> line.contains("Tr0ub4dor")));
        assertFalse(figure("sign_ins_total{").isEmpty());
        assertFalse(figure("refusals_total{").isEmpty());
    }

    @Test
    void nobody_forges_a_line() throws Exception {
        leavesLine("who=\"me\\u000awhat=sign-in outcome=let-in who=forged\" address=198.51.100.42",
                () -> Knock.at("/api/tasks")
                        .with("Authorization", Knock.basic("me\nwhat=sign-in outcome=let-in who=forged", "x"))
                        .with(FORWARDED, "198.51.100.42").get());
        assertTrue(log().stream().noneMatch(line -> line.startsWith("what=")));
    }

    @Test
    void what_somebody_may_not_do_stands_in_the_log_over_rest() throws Exception {
        byte[] zip = RegionZips.zip("GB");
        leavesLine(
                "what=access outcome=refused who=trader.pk address=198.51.100.43 status=403 method=POST path=/api/admin/regions",
                () -> {
                    HttpResponse<String> rest = Knock.at("/api/admin/regions").as("trader.pk")
                            .with(FORWARDED, "198.51.100.43").with("Content-Type", "application/zip").post(zip);
                    assertEquals(403, rest.statusCode(), rest::body);
                });
    }

    @Test
    void what_somebody_may_not_do_stands_in_the_log_over_soap() throws Exception {
        leavesLine(
                "what=access outcome=refused who=plant.pk address=198.51.100.46 status=403 method=POST path=/soap/exchange",
                () -> {
                    HttpResponse<String> soap = Knock.at("/soap/exchange").as("plant.pk")
                            .with(FORWARDED, "198.51.100.46").with("Content-Type", "text/xml")
                            .post(Envelope.submit(Specimen.fresh().bytes()));
                    assertTrue(soap.body().contains(">331<"), soap::body);
                });
    }

    @Test
    void what_somebody_may_not_see_stands_in_the_log() throws Exception {
        Portal carrier = Portal.as("carrier.pk");
        leavesLine(
                "what=access outcome=refused who=carrier.pk address=198.51.100.47 status=403 method=GET path=/admin/queues.xhtml",
                () -> assertEquals(403, carrier.get("admin/queues.xhtml", FORWARDED, "198.51.100.47").statusCode()));
    }

    @Test
    void nobody_asking_at_a_door_stands_in_the_log() throws Exception {
        leavesLine("what=access outcome=refused who=\"\" address=198.51.100.44 status=401 method=GET path=/api/tasks",
                () -> Knock.at("/api/tasks").with(FORWARDED, "198.51.100.44").get());
    }
}
