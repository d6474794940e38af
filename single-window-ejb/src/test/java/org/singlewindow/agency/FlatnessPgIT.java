package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.DeclarationPage;
import org.singlewindow.declaration.DeclarationQuery;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.wire.Desk;
import org.singlewindow.delivery.Ack;
import org.singlewindow.delivery.AckOutcome;
import org.singlewindow.delivery.Message;
import org.singlewindow.delivery.Queue;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/**
 * What a page or a pull reads among fifty thousand is no more than what it shows: rows read are counted by PostgreSQL
 * itself.
 */
class FlatnessPgIT extends Desk {

    private static final int MANY = 50_000;

    @BeforeAll
    void open() {
        open(new SettableClock("2026-03-01T08:00:00Z"));
        lodge("MODEL-1");
        List.of("""
                insert into document (id, message_id, sender, doc_type, mrn, case_id, content_length, sha256, received_at, recipients)
                select n, gen_random_uuid(), 13, 'DEC', null, n, 2, '', now(), '{20,21,22}' from generate_series(1000, %1$d) n""",
                "insert into document_body (id, codec, body) select n, 0, 'ab' from generate_series(1000, %1$d) n",
                """
                insert into declaration (id, mrn, lrn, sender, status, lodged_at, changed_at, summary, search, recipients)
                select n, mrn, 'L' || n, 13, 'PENDING', now(), now(),
                  (select summary from declaration where lrn = 'MODEL-1'), 'x' || n, '{20,21,22}' from unnest(cast('%2$s' as text[])) with ordinality as m(mrn, place),
                  cast(place + 999 as bigint) n""",
                """
                insert into declaration_version (declaration_id, number, document_id, sender, made_at)
                select n, 1, n, 13, now() from generate_series(1000, %1$d) n""",
                """
                insert into task (declaration_id, mrn, agency, duty, state, due, changed_at)
                select n, (select mrn from declaration where lrn = 'MODEL-1'), 20 + a, 'APPROVE', case when n < 1100 then 'CREATED' else 'DELIVERED' end, now() + n * interval '1 second', now()
                from generate_series(1000, %1$d) n, generate_series(1, 2) a""",
                "insert into delivery_queue (recipient, document_id) select r, n from generate_series(1000, %1$d) n, generate_series(20, 22) r",
                "insert into delivery_state (recipient, document_id, changed_at) select r, n, now() from generate_series(1000, %1$d) n, generate_series(20, 22) r",
                "select setval('doc_seq', %1$d)", "analyze").forEach(statement -> inTransaction(() -> {
                    String sql = statement.formatted(MANY, statement.contains("%2$s") ? mrns() : "");
                    if (sql.startsWith("select")) {
                        entities().createNativeQuery(sql).getSingleResult();
                    } else {
                        entities().createNativeQuery(sql).executeUpdate();
                    }
                }));
    }

    private static String mrns() {
        return LongStream.range(1_000_000, 2_000_000).mapToObj(serial -> Mrn.of(2026, new CountryCode("UZ"), serial))
                .flatMap(Optional::stream)
                .limit(MANY - 999).map(Mrn::value).collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void a_page_of_an_inbox() {
        inTransaction(() -> {
            assertEquals(50, get(Inbox.class).list(TaskQuery.open(50), SmallRegion.officer("KZ-PLANT")).rows().size());
            assertReadAtMost(400, "task");
            assertReadAtMost(200, "declaration");
        });
    }

    @Test
    void a_page_of_a_supervisors_inbox() {
        inTransaction(() -> {
            assertEquals(50, get(Inbox.class).list(TaskQuery.open(50), SmallRegion.supervisor("KZ")).rows().size());
            assertReadAtMost(400, "task");
            assertReadAtMost(400, "declaration");
        });
    }

    @Test
    void a_page_deep_in_an_inbox() {
        TaskCursor middle = call(() -> get(Inbox.class).list(new TaskQuery(Optional.empty(), Optional.empty(),
                Optional.of(new TaskCursor(java.time.Instant.now().plusSeconds(25_000), 0)), 50),
                SmallRegion.officer("KZ-PLANT"))).next().orElseThrow();
        inTransaction(() -> {
            get(Inbox.class).list(new TaskQuery(Optional.empty(), Optional.empty(), Optional.of(middle), 50),
                    SmallRegion.officer("KZ-PLANT"));
            assertReadAtMost(400, "task");
        });
    }

    @Test
    void a_page_of_a_state_that_few_or_none_are_in() {
        inTransaction(() -> entities()
                .createNativeQuery(
                        "update task set state = 'QUERY' where declaration_id in (30000, 49000) and agency = 22")
                .executeUpdate());
        for (TaskState state : List.of(TaskState.QUERY, TaskState.OVERDUE, TaskState.INSPECTION)) {
            inTransaction(() -> {
                TaskQuery query = new TaskQuery(Optional.of(state), Optional.empty(), Optional.empty(), 50);
                assertEquals(state == TaskState.QUERY ? 2 : 0,
                        get(Inbox.class).list(query, SmallRegion.officer("KZ-PLANT")).rows().size());
                assertReadAtMost(100, "task");
            });
        }
    }

    @Test
    void the_newest_declarations_of_everyone_who_may_see_them() {
        List.of(SmallRegion.trader(), SmallRegion.officer("KZ-PLANT"), SmallRegion.gateway("KZ"), SmallRegion.admin())
                .forEach(who -> inTransaction(() -> {
                    assertEquals(20, get(Declarations.class).search(DeclarationQuery.first(20), who).rows().size(),
                            who.signIn());
                    assertReadAtMost(200, "declaration");
                    assertReadAtMost(200, "delivery_state");
                }));
    }

    @Test
    void a_search_for_words_looks_through_so_many_and_goes_on_where_it_stopped() {
        List.of(SmallRegion.officer("KZ-PLANT"), SmallRegion.trader()).forEach(who -> inTransaction(() -> {
            DeclarationPage page = search("x5001", OptionalLong.empty(), who);
            assertEquals(List.of(), page.rows());
            assertReadAtMost(20_100, "declaration");
            int pages = 1;
            for (; page.rows().isEmpty(); pages++) {
                page = search("x5001", OptionalLong.of(page.next().orElseThrow()), who);
            }
            assertEquals(5, pages);
            assertEquals(1, page.rows().size());
            assertEquals(OptionalLong.empty(), page.next());
        }));
    }

    @Test
    void a_whole_number_however_old() {
        String oldest = call(() -> (String) entities().createNativeQuery("select mrn from declaration where id = 1000")
                .getSingleResult());
        List.of(SmallRegion.officer("KZ-PLANT"), SmallRegion.trader(), SmallRegion.admin())
                .forEach(who -> inTransaction(() -> {
                    assertEquals(1,
                            search(oldest.toLowerCase(java.util.Locale.ROOT), OptionalLong.empty(), who).rows().size(),
                            who.signIn());
                    assertReadAtMost(10, "declaration");
                }));
        assertEquals(List.of(),
                call(() -> search(oldest, OptionalLong.empty(), SmallRegion.officer("UZ-PLANT"))).rows());
    }

    private DeclarationPage search(String text, OptionalLong before, SignedInAs who) {
        return get(Declarations.class).search(new DeclarationQuery(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(text), before, 0, 20), who);
    }

    @Test
    void a_pull_and_its_acknowledgement() {
        inTransaction(() -> {
            takeFifty(SmallRegion.gateway("KZ"));
            assertReadAtMost(1000, "delivery_queue");
            assertReadAtMost(500, "delivery_state");
            assertReadAtMost(500, "document_p0");
            assertReadAtMost(500, "document_body_p0");
        });
    }

    @Test
    void an_agencys_own_system_acknowledges() {
        inTransaction(() -> {
            takeFifty(SmallRegion.gateway("KZ-PLANT"));
            assertReadAtMost(1000, "task");
        });
    }

    /** After the first look, which goes all the way back. */
    @Test
    void a_look_for_what_came_back_after_its_time_among_all_that_is_known_to_be_overdue() {
        inTransaction(() -> entities().createNativeQuery("""
                insert into task (declaration_id, mrn, agency, duty, state, due, changed_at, overdue_at)
                select n, (select mrn from declaration where lrn = 'MODEL-1'), 11, 'APPROVE', 'OVERDUE', timestamptz '2026-02-01Z', now(), now()
                from generate_series(1000, 21000) n""").executeUpdate());
        inTransaction(() -> entities().createNativeQuery("analyze task").executeUpdate());
        inTransaction(() -> get(TimeKeeping.class).noticeOverdue());
        inTransaction(() -> entities().createNativeQuery(
                "update task set state = 'IN_REVIEW', overdue_at = null where declaration_id in (1500, 20000) and agency = 11")
                .executeUpdate());
        inTransaction(() -> {
            get(TimeKeeping.class).noticeOverdue();
            assertReadAtMost(100, "task");
        });
        assertEquals(0, count("task where agency = 11 and state = 'IN_REVIEW'"));
    }

    private void takeFifty(SignedInAs who) {
        List<Message> messages = get(Queue.class).pull(who, 50);
        assertEquals(50, messages.size());
        get(Queue.class).acknowledge(who, messages.stream()
                .map(message -> new Ack(message.header().deliveryNumber(), AckOutcome.OK, "")).toList());
    }

    @Test
    void headers_from_anywhere() {
        inTransaction(() -> {
            assertEquals(50, get(Queue.class).headers(SmallRegion.gateway("KZ"), 0, 50).size());
            assertReadAtMost(500, "delivery_queue");
            assertReadAtMost(500, "document_p0");
        });
    }

    /** Within the transaction under test. */
    private void assertReadAtMost(long rows, String table) {
        Object read = entities()
                .createNativeQuery(
                        """
                select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables where relname = ?1""")
                .setParameter(1, table).getSingleResult();
        assertTrue(((Number) read).longValue() <= rows, () -> "read " + read + " rows of " + table);
    }
}
