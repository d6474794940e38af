package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the administrator sees of the checks of the audit trail, and what health and metrics say of them. */
class TrailIT {

    private static final String PAGE = "admin/trail.xhtml";

    @Test
    void the_administrator_has_it_checked_and_sees_on_every_page_when_it_is_broken() throws Exception {
        try (Underneath database = Underneath.open()) {
            Portal admin = Portal.as("admin");
            check(admin, database);
            await(() -> admin.get(PAGE).body(), "All is as it was written.");
            try {
                database.run(VerifyIT.FOREIGN_SEAL);
                check(admin, database);
                await(() -> admin.get(PAGE).body(), "The audit trail is broken.");
                await(() -> admin.get("admin/queues.xhtml").body(),
                        "The audit trail is broken: what was written down has been changed.");
                assertFalse(Portal.as("secretariat").get("index.xhtml").body().contains("udit trail"));
                await(() -> Knock.at("/health").get().body(), "\"chain\":\"broken\"");
                assertEquals(200, Knock.at("/health/ready").get().statusCode(), "it goes on working");
                await(() -> Knock.at("/metrics").get().body().replaceAll("\\{[^}]*}", ""), "audit_trail_broken 1");
            } finally {
                database.run(
                        "set session_replication_role = replica; delete from event_seal where number = 100000; set session_replication_role = origin");
            }
            check(admin, database);
            await(() -> Knock.at("/health").get().body(), "\"chain\":\"right\"");
            assertFalse(admin.get("admin/queues.xhtml").body().contains("The audit trail is broken"));
        }
    }

    /** Pressing the button again until no other check is in its way, and to the end of that check. */
    private static void check(Portal admin, Underneath database) {
        String mine = "select count(*)::text from event_check where asked_by = 'admin' and ended_at is not null";
        int before = Integer.parseInt(ask(database, mine));
        await(() -> {
            Map<String, String> form = admin.hidden(PAGE);
            form.put("checkTrail", "now");
            int status = admin.post(PAGE, form).statusCode();
            assertTrue(status < 400, () -> "status " + status);
            return Boolean.toString(Integer.parseInt(ask(database, mine)) > before);
        }, "true");
    }

    private static String ask(Underneath database, String question) {
        try {
            return database.ask(question).get(0);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(Supplier<String> text, String words) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        for (String now = text.get(); !now.contains(words); now = text.get()) {
            assertTrue(System.nanoTime() < end, "not there: " + words + " in\n" + now);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
