package org.singlewindow.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.testing.SmallRegion;

/** What can go together lies together: documents, their bytes, and what became of their deliveries. */
class PartitionsPgIT extends QueueDesk {

    private static final long PART = 5_000_000;

    @Test
    void a_document_its_bytes_and_its_deliveries_lie_in_parts_of_the_same_number() {
        Mrn before = lodge("PARTS-1").mrn().orElseThrow();
        startPart(7);
        Mrn after = lodge("PARTS-2").mrn().orElseThrow();
        assertEquals(1, Set.copyOf(parts(before)).size());
        assertEquals(List.of("p7", "p7", "p7"), parts(after));
        assertEquals(0, count("delivery_state_rest") + count("document_rest") + count("document_body_rest"));
    }

    @Test
    void one_acknowledgement_settles_deliveries_of_several_parts() {
        Mrn before = lodge("PARTS-3").mrn().orElseThrow();
        startPart(9);
        Mrn after = lodge("PARTS-4").mrn().orElseThrow();
        List<Ack> acks = call(() -> get(Queue.class).pull(KZ, 10)).stream()
                .map(each -> new Ack(each.header().deliveryNumber(), AckOutcome.OK, "")).toList();
        call(() -> get(Queue.class).acknowledge(KZ, acks));
        for (Mrn mrn : List.of(before, after)) {
            assertEquals(2, ((Number) ask("select state from delivery_state where document_id = " + document(mrn)
                    + " and recipient = " + SmallRegion.participant("KZ").id())).intValue());
        }
    }

    @Test
    void parts_are_made_ahead_and_once() {
        startPart(20);
        long made = count("pg_class where relispartition and relkind = 'r'");
        call(() -> {
            get(Housekeeping.class).addPartitions();
            return 0;
        });
        assertEquals(made, count("pg_class where relispartition and relkind = 'r'"));
        assertEquals(3, count("pg_class where relname in ('document_p22', 'document_body_p22', 'delivery_state_p22')"));
    }

    @Test
    void who_reads_one_table_after_another_while_parts_are_made_is_not_in_their_way() throws Exception {
        ExecutorService timer = Executors.newSingleThreadExecutor();
        try {
            Future<?> made = inTransaction(() -> {
                read("count(*) from document_body");
                Future<?> making = timer.submit(() -> Stream.of(Partitions.Of.values())
                        .forEach(each -> call(() -> get(Partitions.class).add(each, 40))));
                while (!(boolean) read("exists (select from pg_locks where not granted)")) {
                    assertFalse(making.isDone(), "nobody waited for whoever reads");
                }
                read("count(*) from document");
                return making;
            });
            made.get();
        } finally {
            timer.shutdownNow();
        }
        assertEquals(3, count("pg_class where relname in ('document_p40', 'document_body_p40', 'delivery_state_p40')"));
    }

    @Test
    void what_was_there_before_is_the_first_part_and_stays_where_it_lies() {
        run("create schema apart");
        Flyway flyway = Flyway.configure().dataSource(dataSource()).schemas("apart").target("127").load();
        flyway.migrate();
        ask("select setval('apart.doc_seq', 12345678)");
        run("insert into apart.delivery_state (recipient, document_id, state, changed_at, taken_before) values (5, 1, 2, now(), 1), (5, 12345678, 0, now(), null)");
        Flyway.configure().dataSource(dataSource()).schemas("apart").load().migrate();
        run("insert into apart.delivery_state (recipient, document_id, changed_at) values (5, 15000001, now())");
        assertEquals(
                "1 apart.delivery_state_p2 2 1, 12345678 apart.delivery_state_p2 0 -, 15000001 apart.delivery_state_p3 0 -",
                ask("select string_agg(concat_ws(' ', document_id, cast(tableoid as regclass), state, coalesce(cast(taken_before as text), '-')), ', ' order by document_id) from apart.delivery_state"));
    }

    /** In the transaction that is running. */
    private Object read(String what) {
        return entities().createNativeQuery("select " + what).getSingleResult();
    }

    /** The next number is in it, if none was before. */
    private void startPart(int number) {
        ask("select setval('doc_seq', " + number * PART + ")");
        call(() -> {
            get(Housekeeping.class).addPartitions();
            return 0;
        });
    }

    /** Of the document, its bytes and its deliveries. */
    private List<String> parts(Mrn mrn) {
        return List.of("document where id", "document_body where id", "delivery_state where document_id").stream()
                .map(each -> (String) ask(
                        "select distinct regexp_replace(cast(cast(tableoid as regclass) as text), '.*_', '') from "
                                + each + " = " + document(mrn)))
                .toList();
    }

    private long document(Mrn mrn) {
        return ((Number) ask("select id from declaration where mrn = '" + mrn + "'")).longValue();
    }
}
