package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.declaration.DeclarationEvent;
import org.singlewindow.testing.SettableClock;

/** Everything of a lodgement, or nothing: each part is made to fail in turn. */
class FanOutPgIT extends Desk {

    @BeforeAll
    void open() {
        open(new SettableClock("2026-03-01T08:00:00Z"));
        inTransaction(() -> {
            entities().createNativeQuery("""
                    create function break_down() returns trigger language plpgsql as
                    $$ begin raise exception 'broken on purpose'; end $$""").executeUpdate();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake_key", "document", "document_body", "declaration",
            "declaration_version", "task", "delivery_queue",
            "delivery_state", "event"})
    void where_one_part_fails_nothing_is_stored(String table) {
        Map<String, Long> before = counts();
        run("create trigger break_down before insert on " + table + " for each row execute function break_down()");
        try {
            assertThrows(RuntimeException.class, () -> lodge("BROKEN-" + table));
        } finally {
            run("drop trigger break_down on " + table);
        }
        assertEquals(before, counts());
        assertEquals(AnswerKind.ACCEPTED, lodge("BROKEN-" + table).kind(),
                "the same document, once all parts work again");
    }

    @Test
    void where_an_observer_fails_nothing_is_stored() {
        Map<String, Long> before = counts();
        Object spoilsport = new Object() {
            @SuppressWarnings("unused")
            void hear(@jakarta.enterprise.event.Observes DeclarationEvent.Accepted event) {
                throw new IllegalStateException("broken on purpose");
            }
        };
        observers().add(spoilsport);
        try {
            assertThrows(IllegalStateException.class, () -> lodge("OBSERVED-1"));
        } finally {
            observers().remove(spoilsport);
        }
        assertEquals(before, counts());
    }

    @Test
    void each_part_is_there_exactly_once() {
        Map<String, Long> before = counts();
        lodge("ONCE-1");
        Map<String, Long> added = new LinkedHashMap<>();
        counts().forEach((table, count) -> added.put(table, count - before.get(table)));
        assertEquals(Map.of("intake_key", 1L, "document", 1L, "document_body", 1L, "declaration", 1L,
                "declaration_version", 1L, "task", 4L,
                "delivery_queue", 6L,
                "delivery_state", 6L, "event", 1L), added);
    }

    @Test
    void fifty_submissions_of_one_document_at_once_are_one() throws Exception {
        Map<String, Long> before = counts();
        List<Answer> answers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Answer>> futures = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return lodge("FIFTY-1");
                }));
            }
            start.countDown();
            for (Future<Answer> future : futures) {
                answers.add(future.get());
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(1, answers.stream().filter(answer -> answer.kind() == AnswerKind.ACCEPTED).count());
        assertTrue(answers.stream()
                .allMatch(answer -> answer.kind() == AnswerKind.ACCEPTED || answer.kind() == AnswerKind.DUPLICATE));
        answers.forEach(answer -> assertArrayEquals(answers.get(0).response(), answer.response()));
        assertEquals(before.get("document") + 1, counts().get("document"));
        assertEquals(before.get("delivery_queue") + 6, counts().get("delivery_queue"));
        assertEquals(before.get("event") + 1, counts().get("event"));
    }
}
