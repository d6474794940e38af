package org.singlewindow.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.testing.SmallRegion;

/** Programs count the answers against what they said; and what is parked is a delivery like any other. */
class AcknowledgingPgIT extends QueueDesk {

    @Test
    void every_word_has_its_answer_in_the_order_of_the_words() {
        long first = lodged("SEVERAL-1");
        long second = lodged("SEVERAL-2");
        List<AckResult> results = say(ok(second), ok(first), ok(7), ok(first), failed(first), ok(first));
        assertEquals(List.of(second, first, 7L, first, first, first),
                results.stream().map(AckResult::deliveryNumber).toList());
        assertEquals(List.of("ACKNOWLEDGED", "ACKNOWLEDGED", "UNKNOWN", "ACKNOWLEDGED", "ACKNOWLEDGED", "ACKNOWLEDGED"),
                words(results));
        assertEquals(2, count("event where kind = 'delivery.acknowledged' and text like any (array['no. " + first
                + " %', 'no. " + second + " %'])"));
    }

    @Test
    void a_list_is_as_good_as_its_words_one_by_one() {
        List<List<AckOutcome>> lists = Stream.of(AckOutcome.values())
                .flatMap(one -> Stream.of(AckOutcome.values())
                        .flatMap(two -> Stream.of(AckOutcome.values()).map(three -> List.of(one, two, three))))
                .toList();
        for (List<AckOutcome> outcomes : lists) {
            long together = lodged("TOGETHER-" + lists.indexOf(outcomes));
            List<String> atOnce = told(
                    say(outcomes.stream().map(outcome -> new Ack(together, outcome, "no room")).toArray(Ack[]::new)));
            long apart = lodged("APART-" + lists.indexOf(outcomes));
            List<String> oneByOne = outcomes.stream()
                    .flatMap(outcome -> told(say(new Ack(apart, outcome, "no room"))).stream()).toList();
            assertEquals(oneByOne, atOnce, outcomes::toString);
            assertEquals(state(apart), state(together), outcomes::toString);
            run("truncate delivery_queue");
        }
    }

    @Test
    void a_thousand_words_on_one_delivery_are_a_thousand_answers() {
        long number = lodged("THOUSAND-1");
        List<AckResult> results = say(
                IntStream.range(0, 1000).mapToObj(i -> i % 2 == 0 ? failed(number) : ok(number)).toArray(Ack[]::new));
        assertEquals("REDELIVERY_SCHEDULED", results.get(0).result());
        assertEquals(999, words(results).stream().filter("ACKNOWLEDGED"::equals).count());
    }

    @Test
    void what_is_parked_is_withdrawn_with_the_rest_and_nobody_sends_it_on() {
        long parked = lodged("PARKED-1");
        run("update delivery_queue set attempts = 78 where recipient = 20");
        assertEquals(List.of("PARKED"), words(say(failed(parked))));
        List<Integer> left = call(() -> get(Outbox.class).withdraw(parked, Instant.parse("2026-03-01T09:00:00Z"),
                "the declaration was rejected"));
        assertEquals(6, left.size(), "those that waited and the one that was parked");
        assertEquals(List.of(), call(() -> get(Operating.class).parked(SmallRegion.admin(), 10)));
        assertFalse(call(() -> get(Operating.class).redeliver(parked, "KZ", SmallRegion.admin())));
        assertEquals(6, state(parked));
        UUID message = (UUID) ask("select message_id from document where id = " + parked);
        Tracking tracking = call(() -> get(Queue.class).track(KZ, new MessageId(message.toString()))).get(0);
        assertEquals(DeliveryStatus.WITHDRAWN, tracking.state());
        assertEquals(Optional.of("the declaration was rejected"), tracking.text());
        assertEquals(1, count(
                "event where kind = 'delivery.withdrawn' and party = 'KZ' and subject_kind = 'DECLARATION' and text = 'no. "
                        + parked + " (DEC): the declaration was rejected'"));
        assertEquals(new AckResult(parked, "ACKNOWLEDGED", Optional.of("WITHDRAWN")), say(ok(parked)).get(0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_its_recipient_holds_is_withdrawn_and_acknowledged_with_a_line_for_each(boolean byNumber) {
        long held = lodged("HELD-" + byNumber);
        int times = byNumber ? call(() -> get(Queue.class).pullOne(KZ, held)).orElseThrow().header().attempts() : 1;
        call(() -> get(Outbox.class).withdraw(held, Instant.parse("2026-03-01T09:00:00Z"),
                "the declaration was rejected"));
        UUID message = (UUID) ask("select message_id from document where id = " + held);
        assertEquals(Optional.of("the declaration was rejected"),
                call(() -> get(Queue.class).track(KZ, new MessageId(message.toString()))).get(0).text());
        AckResult told = new AckResult(held, "ACKNOWLEDGED", Optional.of("WITHDRAWN"));
        assertEquals(List.of(told, told), List.of(say(ok(held)).get(0), say(ok(held)).get(0)));
        Tracking tracking = call(() -> get(Queue.class).track(KZ, new MessageId(message.toString()))).get(0);
        assertEquals(List.of(DeliveryStatus.WITHDRAWN, times), List.of(tracking.state(), tracking.attempts()));
        assertEquals(Optional.of("the declaration was rejected; its recipient has answered since"),
                tracking.text());
        assertEquals("delivery.withdrawn-late delivery.acknowledged-withdrawn",
                ask("select string_agg(kind, ' ' order by tx, id) from event where subject_kind = 'DECLARATION' and party = 'KZ'"
                        + " and text like 'no. " + held + " (DEC)%'"));
        assertEquals(0, count("event where kind like 'delivery.withdrawn%' and party <> 'KZ' and text like 'no. " + held
                + " %'"), "the others never had it");
    }

    @Test
    void a_failure_after_the_acknowledgement_is_said_to_be_late_and_does_not_pass_without_a_trace() {
        long number = lodged("LATE-1");
        say(ok(number));
        AckResult late = new AckResult(number, "ACKNOWLEDGED", Optional.of("ALREADY_ACKNOWLEDGED"));
        assertEquals(List.of(late, late), List.of(say(failed(number)).get(0), say(failed(number)).get(0)));
        assertEquals(List.of(AckResult.of(number, "ACKNOWLEDGED")), say(ok(number)));
        assertEquals(3, state(number));
        assertEquals(List.of(), call(() -> get(Queue.class).pull(KZ, 10)));
        assertEquals(1, count("event where kind = 'delivery.failed-late' and party = 'KZ' and text = 'no. " + number
                + " (DEC): no room'"));
    }

    @Test
    void what_was_sent_on_again_is_withdrawn_like_any_other() {
        long sentOn = lodged("SENT-ON-1");
        run("update delivery_queue set attempts = 78 where recipient = 20");
        say(failed(sentOn));
        assertTrue(call(() -> get(Operating.class).redeliver(sentOn, "KZ", SmallRegion.admin())));
        call(() -> get(Outbox.class).withdraw(sentOn, Instant.parse("2026-03-01T09:00:00Z"), "because"));
        assertEquals(List.of(), call(() -> get(Queue.class).pull(KZ, 10)));
        assertEquals(0, count("event where kind = 'delivery.withdrawn' and text like 'no. " + sentOn + " %'"));
    }

    @Test
    void what_is_being_parked_in_that_very_moment_is_withdrawn_too() throws Exception {
        long number = lodged("MOVING-1");
        run("update delivery_queue set attempts = 78 where recipient = 20");
        withdrawnWhile(number, () -> assertEquals("PARKED",
                get(Queue.class).acknowledge(KZ, List.of(failed(number))).get(0).result()));
    }

    @Test
    void what_is_being_sent_on_in_that_very_moment_is_withdrawn_too() throws Exception {
        long number = lodged("MOVING-2");
        run("update delivery_queue set attempts = 78 where recipient = 20");
        say(failed(number));
        withdrawnWhile(number, () -> assertTrue(get(Operating.class).redeliver(number, "KZ", SmallRegion.admin())));
    }

    /** {@code move} is done and not yet committed when the withdrawal comes. */
    private void withdrawnWhile(long number, Runnable move) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CountDownLatch moved = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try {
            Future<?> moving = threads.submit(() -> inTransaction(() -> {
                move.run();
                moved.countDown();
                mayCommit.await();
                return null;
            }));
            moved.await();
            Future<?> withdrawing = threads.submit(() -> call(
                    () -> get(Outbox.class).withdraw(number, Instant.parse("2026-03-01T09:00:00Z"), "because")));
            while (((Number) ask("select count(*) from pg_locks where not granted")).intValue() == 0
                    && !withdrawing.isDone()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
            mayCommit.countDown();
            moving.get();
            withdrawing.get();
        } finally {
            mayCommit.countDown();
            threads.shutdown();
        }
        assertEquals(0, count("dead_letter where document_id = " + number));
        assertEquals(0, count("delivery_queue where document_id = " + number));
        assertEquals(6, state(number));
    }

    /** Handed out, and so to be spoken of. */
    private long lodged(String reference) {
        lodge(reference);
        return call(() -> get(Queue.class).pull(KZ, 100)).get(0).header().deliveryNumber();
    }

    private List<AckResult> say(Ack... acks) {
        return call(() -> get(Queue.class).acknowledge(KZ, List.of(acks)));
    }

    private static Ack ok(long number) {
        return new Ack(number, AckOutcome.OK, "");
    }

    private static Ack failed(long number) {
        return new Ack(number, AckOutcome.FAILED, "no room");
    }

    private static List<String> words(List<AckResult> results) {
        return results.stream().map(AckResult::result).toList();
    }

    private static List<String> told(List<AckResult> results) {
        return results.stream().map(each -> each.result() + " " + each.notice().orElse("")).toList();
    }

    private int state(long number) {
        return ((Number) ask("select state from delivery_state where recipient = 20 and document_id = " + number))
                .intValue();
    }
}
