package org.singlewindow.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.wire.Documents;
import org.singlewindow.identity.NotAllowed;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.InputRefused;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.testing.SmallRegion;

class QueuePgIT extends QueueDesk {

    @Test
    void what_was_lodged_is_pulled_with_its_exact_bytes() {
        lodge("PULL-1");
        List<Message> messages = pull(KZ);
        assertEquals(1, messages.size());
        Header header = messages.get(0).header();
        assertArrayEquals(Documents.fruit("PULL-1"), messages.get(0).content());
        assertEquals("DEC", header.messageType());
        assertEquals("UZ-T0000001", header.sender());
        assertEquals("KZ", header.recipient());
        assertEquals(1, header.attempts());
        assertEquals(messages.get(0).content().length, header.contentLength());
        assertEquals(64, header.contentSha256().length());
    }

    @Test
    void what_is_leased_is_not_handed_out_again_until_the_lease_is_over() {
        lodge("LEASE-1");
        assertEquals(1, pull(KZ).size());
        assertEquals(0, pull(KZ).size());
        endLeases();
        assertEquals(2, pull(KZ).get(0).header().attempts());
    }

    @Test
    void an_acknowledgement_may_be_repeated() {
        lodge("ACK-1");
        long number = pull(KZ).get(0).header().deliveryNumber();
        assertEquals("ACKNOWLEDGED", acknowledge(KZ, number, AckOutcome.OK));
        long events = count("event");
        assertEquals("ACKNOWLEDGED", acknowledge(KZ, number, AckOutcome.OK));
        assertEquals("ACKNOWLEDGED", acknowledge(KZ, number, AckOutcome.FAILED));
        assertEquals(events, count("event"));
        endLeases();
        assertEquals(0, pull(KZ).size());
    }

    /**
     * A recipient speaks for all of its programs: whichever of them is done with a delivery, and be it late, it is done
     * with.
     */
    @Test
    void an_acknowledgement_after_the_lease_counts_though_another_program_has_the_delivery_by_then() {
        lodge("LATE-1");
        long number = pull(KZ).get(0).header().deliveryNumber();
        long events = count("event");
        endLeases();
        assertEquals(List.of(number), numbers(pull(KZ)));
        assertEquals("ACKNOWLEDGED", acknowledge(KZ, number, AckOutcome.OK));
        assertEquals("ACKNOWLEDGED", acknowledge(KZ, number, AckOutcome.OK));
        assertEquals(events + 1, count("event"));
        lodge("LATE-2");
        long unhurried = pull(KZ).get(0).header().deliveryNumber();
        endLeases();
        assertEquals("ACKNOWLEDGED", acknowledge(KZ, unhurried, AckOutcome.OK));
        endLeases();
        assertEquals(List.of(), pull(KZ));
    }

    @Test
    void what_was_never_pulled_or_never_there_is_said_to_be_so() {
        lodge("NEVER-1");
        long number = headers(KZ, 0).get(0).deliveryNumber();
        assertEquals("NOT_PULLED", acknowledge(KZ, number, AckOutcome.OK));
        assertEquals("UNKNOWN", acknowledge(KZ, number + 1_000_000, AckOutcome.OK));
        assertEquals(1, pull(KZ).size());
    }

    /** Else a queue "never fetched" from would show when it was last acknowledged. */
    @Test
    void a_word_on_what_was_never_fetched_is_no_acknowledgement_in_the_state_of_the_queue() {
        SignedInAs plant = SmallRegion.gateway("UZ-PLANT");
        lodge("NEVER-2");
        long number = headers(plant, 0).get(0).deliveryNumber();
        assertEquals("NOT_PULLED", acknowledge(plant, number, AckOutcome.OK));
        assertEquals("NOT_PULLED", acknowledge(plant, number, AckOutcome.FAILED));
        QueueStatus untouched = call(() -> get(Queue.class).status(plant));
        assertTrue(untouched.lastPull().isEmpty() && untouched.lastAcknowledge().isEmpty()
                && untouched.lastError().isEmpty(), untouched::toString);
        pull(plant);
        assertEquals("ACKNOWLEDGED", acknowledge(plant, number, AckOutcome.OK));
        inTransaction(() -> get(Activity.class).write());
        QueueStatus told = call(() -> get(Queue.class).status(plant));
        assertTrue(told.lastPull().isPresent() && told.lastAcknowledge().isPresent(), told::toString);
    }

    @Test
    void another_ones_delivery_cannot_be_acknowledged_or_pulled() {
        lodge("FOREIGN-1");
        long number = pull(KZ).get(0).header().deliveryNumber();
        assertEquals("NOT_PULLED", acknowledge(UZ, number, AckOutcome.OK));
        endLeases();
        assertEquals(1, pull(KZ).size());
        assertTrue(call(() -> get(Queue.class).pullOne(UZ, number + 1_000_000)).isEmpty());
    }

    @Test
    void a_failure_waits_longer_each_time_and_says_so_again_when_asked_again() {
        lodge("FAIL-1");
        long number = pull(KZ).get(0).header().deliveryNumber();
        for (int minutes : new int[]{1, 2, 4, 8, 15, 30, 60, 60}) {
            assertEquals("REDELIVERY_SCHEDULED", acknowledge(KZ, number, AckOutcome.FAILED));
            assertEquals("REDELIVERY_SCHEDULED", acknowledge(KZ, number, AckOutcome.FAILED));
            assertEquals(0, pull(KZ).size());
            assertEquals(minutes, ((Number) ask("""
                    select round(extract(epoch from not_before - (select changed_at from delivery_state s where s.recipient = q.recipient
                    and s.document_id = q.document_id)) / 60) from delivery_queue q where recipient = 20"""))
                    .intValue());
            run("update delivery_queue set not_before = now() - interval '1 second' where not_before is not null");
            assertEquals(1, pull(KZ).size());
        }
        assertEquals("no room", status(KZ).lastError().orElseThrow());
    }

    @Test
    void after_the_last_attempt_it_is_parked_and_can_be_sent_on() {
        lodge("PARK-1");
        long number = pull(KZ).get(0).header().deliveryNumber();
        run("update delivery_queue set attempts = 78 where recipient = 20");
        assertEquals("PARKED", acknowledge(KZ, number, AckOutcome.FAILED));
        assertEquals("PARKED", acknowledge(KZ, number, AckOutcome.FAILED));
        assertEquals(1, status(KZ).parked());
        assertEquals(0, status(KZ).depth());
        inTransaction(() -> get(Housekeeping.class).raiseLowWater());
        assertFalse(call(() -> get(Operating.class).redeliver(number, "KZ", UZ)));
        assertTrue(call(() -> get(Operating.class).redeliver(number, "KZ", SmallRegion.admin())));
        assertEquals(number, pull(KZ).get(0).header().deliveryNumber());
        assertEquals("ACKNOWLEDGED", acknowledge(KZ, number, AckOutcome.OK));
    }

    @Test
    void what_is_never_acknowledged_is_parked_too() {
        lodge("SILENT-1");
        pull(KZ);
        run("update delivery_queue set attempts = 78 where recipient = 20");
        endLeases();
        inTransaction(() -> get(Housekeeping.class).parkUnanswered());
        assertEquals(1, status(KZ).parked());
        assertEquals(List.of("KZ"), call(() -> get(Operating.class).parked(SmallRegion.admin(), 10)).stream()
                .map(DeadDelivery::recipient).toList());
    }

    @Test
    void within_a_case_one_waits_for_the_one_before() {
        lodge("ORDER-1");
        long dec = headers(KZ, 0).get(0).deliveryNumber();
        long first = publish(dec, "one");
        long second = publish(dec, "two");
        lodge("ORDER-2");
        List<Long> others = numbers(pull(KZ));
        assertEquals(2, others.size(), "the declaration and the other case; what follows it waits");
        assertTrue(others.contains(dec));
        acknowledge(KZ, dec, AckOutcome.OK);
        assertEquals(List.of(first), numbers(pull(KZ)));
        assertEquals(List.of(), numbers(pull(KZ)));
        acknowledge(KZ, first, AckOutcome.WARNING);
        assertEquals(List.of(second), numbers(pull(KZ)));
    }

    @Test
    void a_withdrawn_document_leaves_its_queues_and_lets_the_next_go() {
        lodge("WITHDRAW-1");
        long dec = pull(KZ).get(0).header().deliveryNumber();
        List<Integer> left = call(
                () -> get(Outbox.class).withdraw(dec, Instant.parse("2026-03-01T09:00:00Z"), "because"));
        assertEquals(6, left.size());
        long next = publish(dec, "news");
        assertEquals(List.of(next), numbers(pull(KZ)));
        assertEquals("ACKNOWLEDGED", acknowledge(KZ, dec, AckOutcome.OK));
        assertEquals(6, ((Number) ask("select state from delivery_state where recipient = 20 and document_id = " + dec))
                .intValue());
    }

    /**
     * It must not go by it any more; nor must a system that knows nothing of the notice be told that something failed.
     */
    @Test
    void who_acknowledges_what_was_withdrawn_meanwhile_is_told_and_leaves_one_line() {
        for (AckOutcome outcome : AckOutcome.values()) {
            lodge("HELD-" + outcome);
            long dec = pull(KZ).stream().map(message -> message.header().deliveryNumber()).reduce((first, last) -> last)
                    .orElseThrow();
            call(() -> get(Outbox.class).withdraw(dec, Instant.parse("2026-03-01T09:00:00Z"), "because"));
            for (int i = 0; i < 2; i++) {
                assertEquals(new AckResult(dec, "ACKNOWLEDGED", Optional.of("WITHDRAWN")), answer(KZ, dec, outcome));
            }
            String mine = "event where kind = 'delivery.acknowledged-withdrawn' and party = 'KZ' and actor = 'gateway.kz' and text like 'no. "
                    + dec + " (DEC)%no room'";
            assertEquals(1, count(mine));
            assertEquals(outcome == AckOutcome.OK ? 0 : 1, count(mine + " and text like '%" + outcome + "%'"));
            assertEquals(6,
                    ((Number) ask("select state from delivery_state where recipient = 20 and document_id = " + dec))
                            .intValue());
            UUID message = (UUID) ask("select message_id from document where id = " + dec);
            Tracking tracking = call(() -> get(Queue.class).track(KZ, new MessageId(message.toString()))).get(0);
            assertEquals(DeliveryStatus.WITHDRAWN, tracking.state());
            assertEquals(Optional.of("because; its recipient has answered since"), tracking.text());
        }
    }

    @Test
    void a_word_on_what_was_withdrawn_before_anybody_took_it_confirms_nothing() {
        lodge("NEVER-HELD-1");
        long dec = headers(KZ, 0).stream().map(Header::deliveryNumber).reduce((first, last) -> last).orElseThrow();
        call(() -> get(Outbox.class).withdraw(dec, Instant.parse("2026-03-01T09:00:00Z"), "because"));
        assertEquals(new AckResult(dec, "NOT_PULLED", Optional.of("WITHDRAWN")), answer(KZ, dec, AckOutcome.OK));
        assertEquals(0,
                count("event where kind = 'delivery.acknowledged-withdrawn' and text like 'no. " + dec + " %'"));
    }

    @Test
    void one_delivery_can_be_had_again_by_its_number() {
        lodge("ONE-1");
        long number = pull(KZ).get(0).header().deliveryNumber();
        assertEquals(2, call(() -> get(Queue.class).pullOne(KZ, number)).orElseThrow().header().attempts());
        acknowledge(KZ, number, AckOutcome.OK);
        assertTrue(call(() -> get(Queue.class).pullOne(KZ, number)).isEmpty());
    }

    /** One that stops at fewer than it asked for must not stop early. */
    @Test
    void as_many_come_as_are_asked_for_and_where_fewer_come_but_more_may_wait_that_is_seen() {
        fill(1100, 2);
        assertEquals(1000, headers(KZ, 0, 1000).size());
        assertFalse(Portion.cutHeaders(1000, headers(KZ, 0, 1000)), "as many as were asked for");
        List<Header> most = headers(KZ, 0, 5000);
        assertEquals(1000, most.size());
        assertTrue(Portion.cutHeaders(5000, most));
        List<Header> rest = headers(KZ, most.get(999).deliveryNumber(), 5000);
        assertEquals(100, rest.size());
        assertFalse(Portion.cutHeaders(5000, rest));
        for (int left = 1100; left > 0; left -= 200) {
            List<Message> messages = call(() -> get(Queue.class).pull(KZ, 500));
            assertEquals(Math.min(left, 200), messages.size());
            assertEquals(left > 100, Portion.cutMessages(500, messages));
        }
    }

    @Test
    void what_would_be_too_much_at_once_is_left_and_that_is_seen() {
        fill(3, 9 << 20);
        List<Message> first = pull(KZ);
        assertEquals(2, first.size());
        assertTrue(Portion.cutMessages(50, first));
        List<Message> second = pull(KZ);
        assertEquals(1, second.size());
        assertFalse(Portion.cutMessages(50, second));
    }

    /** So many documents in KZ's queue, which say of themselves that they are so long. */
    private void fill(int documents, int length) {
        run("""
                with n as materialized (select pg_current_xact_id(), nextval('doc_seq') as id from generate_series(1, %d)),
                d as (insert into document (id, message_id, sender, doc_type, content_length, sha256, received_at, recipients)
                  select id, gen_random_uuid(), 10, 'INFO', %d, '', now(), '{20}' from n),
                b as (insert into document_body (id, codec, body) select id, 0, 'ab' from n),
                s as (insert into delivery_state (recipient, document_id, changed_at) select 20, id, now() from n)
                insert into delivery_queue (recipient, document_id) select 20, id from n""".formatted(documents,
                length));
    }

    @Test
    void raising_the_mark_hides_nothing_that_is_open() {
        lodge("MARK-1");
        lodge("MARK-2");
        long first = call(() -> get(Queue.class).pull(KZ, 1)).get(0).header().deliveryNumber();
        acknowledge(KZ, first, AckOutcome.OK);
        inTransaction(() -> get(Housekeeping.class).raiseLowWater());
        assertTrue(((Number) ask("select low from low_water where recipient = 20")).longValue() >= first);
        assertEquals(1, pull(KZ).size());
    }

    @Test
    void a_person_takes_acknowledges_and_sends_nothing_for_a_system() {
        lodge("PERSON-1");
        long number = headers(SmallRegion.supervisor("KZ"), 0).get(0).deliveryNumber();
        Queue queue = get(Queue.class);
        Sending sending = new Sending("UZ", "INFO", Optional.empty(), "<a/>".getBytes(StandardCharsets.UTF_8));
        for (SignedInAs person : List.of(SmallRegion.supervisor("KZ"), SmallRegion.officer("KZ-PLANT"),
                SmallRegion.trader(), SmallRegion.admin())) {
            assertEquals(UseCase.TAKE_MESSAGE, refused(() -> queue.pull(person, 1)));
            assertEquals(UseCase.TAKE_MESSAGE, refused(() -> queue.pullOne(person, number)));
            assertEquals(UseCase.ACKNOWLEDGE_MESSAGE,
                    refused(() -> queue.acknowledge(person, List.of(new Ack(number, AckOutcome.OK, "")))));
            assertEquals(UseCase.SEND_MESSAGE, refused(() -> queue.send(person, sending, NAMELESS)));
        }
        assertEquals(UseCase.SEND_MESSAGE,
                refused(() -> queue.send(SmallRegion.gateway("KZ-PLANT"), sending, NAMELESS)));
        assertEquals(1, pull(KZ).get(0).header().attempts());
        assertEquals(1, pull(SmallRegion.gateway("KZ-PLANT")).get(0).header().attempts());
    }

    @Test
    void who_has_no_queue_can_look_into_none_and_send_no_test() {
        Queue queue = get(Queue.class);
        for (SignedInAs who : List.of(SmallRegion.trader(), SmallRegion.secretariat(), SmallRegion.admin())) {
            assertEquals(UseCase.LOOK_INTO_QUEUE, refused(() -> queue.headers(who, 0, 1)));
            assertEquals(UseCase.LOOK_INTO_QUEUE, refused(() -> queue.status(who)));
            assertEquals(UseCase.SEND_TEST, refused(() -> queue.sendTest(who)));
        }
        assertEquals(UseCase.WATCH_QUEUES, refused(() -> get(Operating.class).queues(KZ)));
        assertEquals(UseCase.REDELIVER, refused(() -> get(Operating.class).redeliver(1, "KZ", SmallRegion.trader())));
    }

    @Test
    void people_look_try_the_way_and_have_a_delivery_sent_again() {
        SignedInAs supervisor = SmallRegion.supervisor("KZ");
        UUID test = call(() -> get(Queue.class).sendTest(supervisor));
        assertEquals(1, status(supervisor).depth());
        assertEquals("KZ",
                call(() -> get(Queue.class).track(supervisor, new MessageId(test.toString()))).get(0).recipient());
        long number = pull(KZ).get(0).header().deliveryNumber();
        run("update delivery_queue set attempts = 78 where recipient = 20");
        assertEquals("PARKED", acknowledge(KZ, number, AckOutcome.FAILED));
        assertEquals(1, call(() -> get(Operating.class).parked(supervisor, 10)).size());
        assertTrue(call(() -> get(Operating.class).redeliver(number, "KZ", supervisor)));
    }

    @Test
    void an_acknowledgement_without_an_end_changes_nothing() {
        lodge("WORDS-1");
        long number = pull(KZ).get(0).header().deliveryNumber();
        for (AckOutcome outcome : AckOutcome.values()) {
            assertEquals(RuleCode.TOO_LONG, refusedWords(number, outcome, "x".repeat(1_000_000)));
            assertEquals(RuleCode.TOO_LONG, refusedWords(number, outcome, "x".repeat(1_001)));
            assertEquals(RuleCode.PATTERN, refusedWords(number, outcome, "a\0b"));
            assertEquals(RuleCode.PATTERN, refusedWords(number, outcome, "a\uD800b"));
        }
        assertEquals(1, status(KZ).leased());
        assertEquals("ACKNOWLEDGED", call(
                () -> get(Queue.class).acknowledge(KZ, List.of(new Ack(number, AckOutcome.WARNING, "я".repeat(1_000)))))
                .get(0).result());
    }

    // ------------------------------------------------------------------

    private UseCase refused(Supplier<?> work) {
        return assertThrows(NotAllowed.class, () -> call(work)).useCase();
    }

    private RuleCode refusedWords(long number, AckOutcome outcome, String words) {
        InputRefused refused = assertThrows(InputRefused.class, () -> call(() -> get(Queue.class).acknowledge(KZ,
                List.of(new Ack(number, AckOutcome.OK, ""), new Ack(number, outcome, words)))));
        assertEquals("item[2]/text", refused.pointer());
        return refused.code();
    }

    private long publish(long caseId, String text) {
        return call(() -> get(Outbox.class)
                .publish(new Notice(1, MessageTypes.RESPONSE, Optional.empty(),
                        Optional.of(new Notice.Case(caseId, List.of(caseId))),
                        Optional.empty(),
                        text.getBytes(StandardCharsets.UTF_8), List.of(SmallRegion.participant("KZ").id()),
                        Instant.parse("2026-03-01T09:00:00Z"))))
                .documentId();
    }

    private List<Message> pull(SignedInAs who) {
        return call(() -> get(Queue.class).pull(who, 50));
    }

    private List<Header> headers(SignedInAs who, long after) {
        return headers(who, after, 50);
    }

    private List<Header> headers(SignedInAs who, long after, int max) {
        return call(Queue.class, "headers", () -> get(Queue.class).headers(who, after, max));
    }

    private QueueStatus status(SignedInAs who) {
        return call(() -> get(Queue.class).status(who));
    }

    private static List<Long> numbers(List<Message> messages) {
        return messages.stream().map(message -> message.header().deliveryNumber()).toList();
    }

    private String acknowledge(SignedInAs who, long number, AckOutcome outcome) {
        return answer(who, number, outcome).result();
    }

    private AckResult answer(SignedInAs who, long number, AckOutcome outcome) {
        return call(() -> get(Queue.class).acknowledge(who, List.of(new Ack(number, outcome, "no room")))).get(0);
    }

    private void endLeases() {
        run("update delivery_queue set lease_until = now() - interval '1 second' where lease_until is not null");
    }
}
