package org.singlewindow.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.wire.Desk;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.schema.Database;
import org.singlewindow.testing.JoinedConnections;
import org.singlewindow.testing.Pool;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/** Numbers are given out in order, commits come in any: who goes on "after the last number" must still miss nothing. */
class LateCommitPgIT extends Desk {

    private static final SignedInAs KZ = SmallRegion.gateway("KZ");
    private static final SignedInAs UZ = SmallRegion.gateway("UZ");

    @BeforeAll
    void open() {
        open(new SettableClock("2026-03-01T08:00:00Z"));
    }

    @Test
    void headers_wait_for_a_number_that_is_not_committed_yet() throws Exception {
        long start = lastHeader(0);
        CountDownLatch mayCommit = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> late = sendAndHold(thread, mayCommit);
            call(this::send);
            assertEquals(1, naive(start).size(), "the naive reader sees the younger one and goes past the older");
            assertEquals(List.of(), headers(start), "nothing yet: an older number may still come");
            mayCommit.countDown();
            late.get();
        } finally {
            thread.shutdown();
        }
        assertEquals(2, headers(start).size());
    }

    @Test
    void readers_that_wait_for_a_long_writer_keep_no_connection_from_a_lodgement() throws Exception {
        long start = lastHeader(0);
        Queue queue = withPatience(Duration.ofMinutes(5));
        Set<Thread> readers = ConcurrentHashMap.newKeySet();
        ExecutorService threads = Executors.newCachedThreadPool();
        CountDownLatch mayCommit = new CountDownLatch(1);
        try {
            Future<?> late = sendAndHold(threads, mayCommit);
            List<Future<List<Header>>> reading = new ArrayList<>();
            for (int i = 0; i < Pool.SIZE; i++) {
                reading.add(threads.submit(() -> {
                    readers.add(Thread.currentThread());
                    return headers(queue, start);
                }));
            }
            untilAllWait(readers, Pool.SIZE);
            assertTrue(lodge("BESIDE-READERS").mrn().isPresent());
            assertTrue(reading.stream().noneMatch(Future::isDone), "they were to wait all the time");
            mayCommit.countDown();
            late.get();
            for (Future<List<Header>> each : reading) {
                assertFalse(each.get().isEmpty());
            }
        } finally {
            mayCommit.countDown();
            threads.shutdown();
        }
    }

    /** So that its readers do not fill the server's threads either. */
    @Test
    void a_writer_that_has_kept_one_reader_too_long_keeps_no_other() throws Exception {
        long start = lastHeader(0);
        Queue queue = withPatience(Duration.ofMillis(50));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        CountDownLatch mayCommit = new CountDownLatch(1);
        try {
            Future<?> late = sendAndHold(thread, mayCommit);
            call(this::send);
            for (int i = 0; i < 2; i++) {
                assertEquals(List.of(), headers(queue, start));
            }
            AtomicInteger questions = new AtomicInteger();
            queue.horizon.database = counting(questions);
            assertEquals(List.of(), headers(queue, start));
            assertEquals(2, questions.get(), "what was given out, and whether the writer is still at it");
            mayCommit.countDown();
            late.get();
            assertEquals(2, headers(queue, start).size());
        } finally {
            mayCommit.countDown();
            thread.shutdown();
        }
    }

    /** It took a transaction number when it came: too low a one to vouch for what is given out while it waits. */
    @Test
    void a_reader_that_has_to_wait_does_not_go_past_who_began_meanwhile() throws Exception {
        long start = lastHeader(0);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        Queue queue = withPatience(Duration.ofMinutes(5));
        Set<Thread> readers = ConcurrentHashMap.newKeySet();
        try {
            CountDownLatch firstMayCommit = new CountDownLatch(1);
            Future<?> first = sendAndHold(threads, firstMayCommit);
            Future<List<Header>> reading = threads.submit(() -> {
                readers.add(Thread.currentThread());
                return headers(queue, start);
            });
            untilAllWait(readers, 1);
            CountDownLatch secondMayCommit = new CountDownLatch(1);
            Future<?> second = sendAndHold(threads, secondMayCommit);
            call(this::send);
            firstMayCommit.countDown();
            first.get();
            List<Header> seen = new ArrayList<>(reading.get());
            secondMayCommit.countDown();
            second.get();
            seen.addAll(headers(seen.isEmpty() ? start : seen.get(seen.size() - 1).deliveryNumber()));
            assertEquals(3, seen.size());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_reader_misses_nothing_while_writers_pause_before_committing_and_the_naive_one_does() throws Exception {
        long start = lastHeader(0);
        int writers = 8;
        int each = 60;
        AtomicInteger running = new AtomicInteger(writers);
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        Set<Long> seen = new HashSet<>();
        Set<Long> seenNaively = new HashSet<>();
        try {
            for (int writer = 0; writer < writers; writer++) {
                Random pause = new Random(writer);
                threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        inTransaction(() -> {
                            send();
                            return new CountDownLatch(1).await(pause.nextInt(8), TimeUnit.MILLISECONDS);
                        });
                    }
                    running.decrementAndGet();
                });
            }
            long last = start;
            long lastNaive = start;
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while ((running.get() > 0 || seen.size() < writers * each) && System.nanoTime() < deadline) {
                for (Header header : headers(last)) {
                    assertTrue(header.deliveryNumber() > last);
                    last = header.deliveryNumber();
                    seen.add(last);
                }
                for (Long number : naive(lastNaive)) {
                    lastNaive = number;
                    seenNaively.add(number);
                }
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(writers * each, seen.size());
        assertTrue(seenNaively.size() < writers * each,
                "the negative control must miss some, or this test proves nothing");
    }

    @Test
    void a_reader_alone_sees_at_once() {
        long start = lastHeader(0);
        call(this::send);
        assertFalse(headers(start).isEmpty());
    }

    /** From another country, because only so many tests of one's own may wait. */
    private UUID send() {
        return get(Queue.class).send(UZ,
                new Sending("KZ", "INFO", Optional.empty(), "<a/>".getBytes(StandardCharsets.UTF_8)), NAMELESS);
    }

    /** Returns when it is stored and not committed. */
    private Future<?> sendAndHold(ExecutorService threads, CountDownLatch mayCommit) throws InterruptedException {
        CountDownLatch stored = new CountDownLatch(1);
        Future<?> held = threads.submit(() -> inTransaction(() -> {
            send();
            stored.countDown();
            return mayCommit.await(30, TimeUnit.SECONDS);
        }));
        assertTrue(stored.await(30, TimeUnit.SECONDS));
        return held;
    }

    /** As the container's, but for how long its readers wait. */
    private Queue withPatience(Duration patience) {
        Queue queue = new Queue();
        queue.leasing = get(Leasing.class);
        queue.horizon = new Horizon(patience);
        queue.horizon.database = get(Database.class);
        return queue;
    }

    private Database counting(AtomicInteger questions) {
        return new Database(JoinedConnections.of(entities(), dataSource())) {
            @Override
            public <T> List<T> list(String sql, Mapper<T> mapper, Object... values) {
                questions.incrementAndGet();
                return super.list(sql, mapper, values);
            }

            @Override
            public <T> Optional<T> find(String sql, Mapper<T> mapper, Object... values) {
                questions.incrementAndGet();
                return super.find(sql, mapper, values);
            }
        };
    }

    /** Until so many have been seen waiting. */
    private static void untilAllWait(Set<Thread> readers, int many) {
        Set<Thread> seen = new HashSet<>();
        while (seen.size() < many) {
            readers.stream().filter(reader -> reader.getState() == Thread.State.TIMED_WAITING).forEach(seen::add);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private List<Header> headers(long after) {
        return headers(get(Queue.class), after);
    }

    private List<Header> headers(Queue queue, long after) {
        return call(Queue.class, "headers", () -> queue.headers(KZ, after, 200));
    }

    private long lastHeader(long after) {
        long last = after;
        List<Header> page = headers(last);
        while (!page.isEmpty()) {
            last = page.get(page.size() - 1).deliveryNumber();
            page = headers(last);
        }
        return last;
    }

    /** What most would write. */
    private List<Long> naive(long after) {
        List<?> rows = inTransaction(() -> entities().createNativeQuery(
                "select document_id from delivery_queue where recipient = 20 and document_id > " + after
                        + " order by document_id limit 200")
                .getResultList());
        List<Long> numbers = new ArrayList<>();
        rows.forEach(row -> numbers.add(((Number) row).longValue()));
        return numbers;
    }

}
