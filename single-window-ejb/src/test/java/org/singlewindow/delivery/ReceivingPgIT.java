package org.singlewindow.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.AnswerKind;
import org.singlewindow.declaration.wire.Documents;
import org.singlewindow.declaration.wire.Intake;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.InputRefused;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.testing.SmallRegion;

/** Every message is known by its sender and the id that the sender chose: the same again is one, another is refused. */
class ReceivingPgIT extends QueueDesk {

    private static final SignedInAs TRADER = SmallRegion.trader();
    private static final int AT_ONCE = 12;

    @Test
    void a_declaration_under_an_id_is_one_however_often_it_comes() {
        Answer first = submit(Documents.fruit("ID-1"), under("order 4711"));
        Answer again = submit(Documents.fruit("ID-1"), under("order 4711"));
        Answer without = submit(Documents.fruit("ID-1"), NAMELESS);
        assertEquals(List.of(AnswerKind.ACCEPTED, AnswerKind.DUPLICATE, AnswerKind.DUPLICATE),
                List.of(first.kind(), again.kind(), without.kind()));
        assertArrayEquals(first.response(), again.response());
        assertEquals(first.mrn(), again.mrn());
        assertEquals(1, count("declaration where lrn = 'ID-1'"));
    }

    @Test
    void another_declaration_under_a_used_id_is_refused_and_may_come_under_its_own() {
        submit(Documents.fruit("ID-2"), under("used"));
        long documents = count("document");
        Answer refused = submit(Documents.fruit("ID-3"), under("used"));
        assertEquals(AnswerKind.CONFLICT, refused.kind());
        assertEquals(RuleCode.REFERENCE_REUSED, refused.violations().get(0).code());
        assertTrue(refused.violations().get(0).text().contains("used"), refused.violations()::toString);
        assertEquals(documents, count("document"));
        assertEquals(AnswerKind.ACCEPTED, submit(Documents.fruit("ID-3"), under("unused")).kind());
        assertNoStrayNames();
    }

    @Test
    void a_refused_declaration_has_not_used_its_id() {
        lodge("ID-4");
        byte[] other = Documents.text("ID-4").replace("apricots", "apples").getBytes(StandardCharsets.UTF_8);
        byte[] wrong = Documents.text("ID-5").replace(">KZ<", ">QQ<").getBytes(StandardCharsets.UTF_8);
        assertEquals(AnswerKind.CONFLICT, submit(other, under("free")).kind());
        assertEquals(AnswerKind.INVALID, submit(wrong, under("free")).kind());
        assertNoStrayNames();
        assertEquals(AnswerKind.ACCEPTED, submit(Documents.fruit("ID-5"), under("free")).kind());
    }

    @Test
    void an_id_given_to_what_came_before_names_it_from_then_on() {
        lodge("ID-6");
        assertEquals(AnswerKind.DUPLICATE, submit(Documents.fruit("ID-6"), under("late")).kind());
        assertEquals(AnswerKind.CONFLICT, submit(Documents.fruit("ID-7"), under("late")).kind());
        assertEquals(AnswerKind.DUPLICATE, submit(Documents.fruit("ID-6"), under("late")).kind());
        assertNoStrayNames();
    }

    @Test
    void two_senders_may_use_the_same_id() {
        submit(Documents.fruit("ID-8"), under("shared"));
        assertEquals(AnswerKind.ACCEPTED,
                call(() -> get(Intake.class).submit(Documents.fruit("ID-8"), under("shared"),
                        SmallRegion.otherTrader())).kind());
    }

    @Test
    void the_whole_message_is_kept_and_a_uuid_is_its_number_everywhere() {
        String id = "0195F0AA-1111-7222-8333-444455556666";
        Arrival arrival = new Arrival(Door.REST, Optional.of(new MessageId(id)), "application/xml; charset=UTF-8",
                "Signature: sig1=:c2ln:");
        byte[] document = Documents.fruit("ID-9");
        Answer answer = submit(document, arrival);
        assertEquals("REST|application/xml; charset=UTF-8|trader.uz|" + id.toLowerCase(java.util.Locale.ROOT)
                + "|Signature: sig1=:c2ln:|MAKES|" + id.toLowerCase(java.util.Locale.ROOT),
                ask("select concat_ws('|', door, content_type, signed_in, given_id, headers, role, message_id) from document where mrn = '"
                        + answer.mrn().orElseThrow() + "'"));
        assertTrue(pull(KZ).stream().anyMatch(message -> message.header().messageId().equals(UUID.fromString(id))));
        assertEquals(6, call(() -> get(Queue.class).track(TRADER, new MessageId(id))).size());
        lodge("ID-10");
        assertEquals("SOAP|text/xml|trader.uz|MAKES",
                ask("select concat_ws('|', door, content_type, signed_in, given_id, headers, role) from document d"
                        + " join declaration c on c.id = d.case_id where c.lrn = 'ID-10'"));
    }

    @Test
    void a_message_is_followed_under_the_id_that_its_sender_gave_it_and_by_nobody_else_under_that() {
        submit(Documents.fruit("ID-16"), under("order 4712"));
        List<Tracking> followed = call(() -> get(Queue.class).track(TRADER, new MessageId("order 4712")));
        assertEquals(6, followed.size());
        call(() -> get(Queue.class).send(UZ, note("KZ", "<a/>"), under("note 7")));
        assertEquals(List.of("KZ"), call(() -> get(Queue.class).track(UZ, new MessageId("note 7"))).stream()
                .map(Tracking::recipient).toList());
        for (String other : List.of("order 4712", "order 4713")) {
            assertEquals(List.of(), call(() -> get(Queue.class).track(UZ, new MessageId(other))), other);
        }
        assertEquals(Optional.empty(), call(() -> get(Queue.class).number(KZ, new MessageId("note 7"))));
        UUID number = call(() -> get(Queue.class).number(UZ, new MessageId("note 7"))).orElseThrow();
        assertEquals(Optional.of(number),
                call(() -> get(Queue.class).number(KZ, new MessageId(number.toString()))));
    }

    @Test
    void of_many_at_once_with_one_id_and_the_same_bytes_one_is_accepted_and_all_get_its_answer() throws Exception {
        List<Answer> answers = atOnce(i -> submit(Documents.fruit("ID-11"), under("at once")));
        assertEquals(1, answers.stream().filter(each -> each.kind() == AnswerKind.ACCEPTED).count());
        assertEquals(AT_ONCE - 1, answers.stream().filter(each -> each.kind() == AnswerKind.DUPLICATE).count());
        answers.forEach(each -> assertArrayEquals(answers.get(0).response(), each.response()));
        assertEquals(1, count("declaration where lrn = 'ID-11'"));
    }

    @Test
    void of_many_at_once_with_one_id_and_other_bytes_one_is_accepted_and_the_others_are_refused() throws Exception {
        List<Answer> answers = atOnce(i -> submit(Documents.fruit("ID-12-" + i), under("one of us")));
        assertEquals(1, answers.stream().filter(each -> each.kind() == AnswerKind.ACCEPTED).count());
        assertEquals(AT_ONCE - 1, answers.stream().filter(each -> each.kind() == AnswerKind.CONFLICT).count());
        assertEquals(1, count("declaration where lrn like 'ID-12-%'"));
        assertNoStrayNames();
    }

    @Test
    void of_many_at_once_with_one_reference_and_ids_of_their_own_one_is_accepted() throws Exception {
        List<Answer> answers = atOnce(i -> submit(Documents.fruit("ID-13"), under("mine " + i)));
        assertEquals(1, answers.stream().filter(each -> each.kind() == AnswerKind.ACCEPTED).count());
        assertEquals(AT_ONCE - 1, answers.stream().filter(each -> each.kind() == AnswerKind.DUPLICATE).count());
        assertEquals(AT_ONCE, count("intake_key k join declaration d on d.id = k.document_id"
                + " where d.lrn = 'ID-13' and k.msg_key like 'ID:mine %'"));
    }

    @Test
    void what_is_killed_before_it_is_committed_has_never_come() {
        assertThrows(RuntimeException.class, () -> call(() -> {
            get(Intake.class).submit(Documents.fruit("ID-14"), under("killed"), TRADER);
            return entities().createNativeQuery("select pg_terminate_backend(pg_backend_pid())").getSingleResult();
        }));
        assertEquals(0, count("declaration where lrn = 'ID-14'"));
        assertEquals(AnswerKind.ACCEPTED, submit(Documents.fruit("ID-14"), under("killed")).kind());
    }

    @Test
    void a_message_to_a_country_is_sent_once_under_an_id() throws Exception {
        String id = UUID.randomUUID().toString();
        List<UUID> ids = atOnce(i -> call(() -> get(Queue.class).send(UZ, note("KZ", "<a/>"), under(id))));
        assertTrue(ids.stream().allMatch(UUID.fromString(id)::equals), ids::toString);
        List<Message> waiting = pull(KZ);
        assertEquals(List.of(id), waiting.stream().map(each -> each.header().messageId().toString()).toList());
        assertEquals("messageId", refusedAs(() -> get(Queue.class).send(UZ, note("KZ", "<b/>"), under(id))));
        assertEquals("messageId", refusedAs(() -> get(Queue.class).send(UZ,
                new Sending("KZ", "OTHER", Optional.empty(), "<a/>".getBytes(StandardCharsets.UTF_8)), under(id))));
        assertEquals(1, count("event where kind = 'delivery.sent' and subject_ref = '"
                + waiting.get(0).header().deliveryNumber() + "'"));
        call(() -> get(Queue.class).send(UZ, note("KZ", "<a/>"), NAMELESS));
        call(() -> get(Queue.class).send(UZ, note("KZ", "<a/>"), NAMELESS));
        assertEquals(2, pull(KZ).size(), "without an id each is a message of its own");
    }

    @Test
    void an_acknowledgement_under_an_id_counts_once_also_when_the_delivery_has_come_again() {
        lodge("ID-15");
        long number = pull(KZ).get(0).header().deliveryNumber();
        List<Ack> failed = List.of(new Ack(number, AckOutcome.FAILED, "no room"));
        List<AckResult> first = call(() -> get(Queue.class).acknowledge(KZ, failed, under("ack 1")));
        assertEquals("REDELIVERY_SCHEDULED", first.get(0).result());
        assertEquals(2, call(() -> get(Queue.class).pullOne(KZ, number)).orElseThrow().header().attempts());
        assertEquals(first, call(() -> get(Queue.class).acknowledge(KZ, failed, under("ack 1"))));
        assertEquals(1, call(() -> get(Queue.class).status(KZ)).leased(), "the lease is as it was");
        assertEquals("messageId", refusedAs(() -> get(Queue.class).acknowledge(KZ,
                List.of(new Ack(number, AckOutcome.OK, "")), under("ack 1"))));
        assertEquals(1, count("event where kind = 'delivery.failed' and text like 'no. " + number + " (%'"));
        assertEquals("Acknowledge|APART", ask(
                "select doc_type || '|' || role from document where given_id = 'ack 1' and sender = 20"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"'',MISSING", "Größe,PATTERN", "a,-",
            "1234567890123456789012345678901234567890123456789012345678901234,-",
            "12345678901234567890123456789012345678901234567890123456789012345,TOO_LONG"})
    void an_id_is_short_and_plain(String id, RuleCode fault) {
        assertEquals(Optional.ofNullable(fault), MessageId.fault(id));
    }

    private static Arrival under(String id) {
        return new Arrival(Door.SOAP, Optional.of(new MessageId(id)), "text/xml", "");
    }

    private static Sending note(String to, String content) {
        return new Sending(to, "NOTE", Optional.empty(), content.getBytes(StandardCharsets.UTF_8));
    }

    private Answer submit(byte[] document, Arrival arrival) {
        return call(() -> get(Intake.class).submit(document, arrival, TRADER));
    }

    private List<Message> pull(SignedInAs who) {
        return call(() -> get(Queue.class).pull(who, 200));
    }

    private String refusedAs(Callable<?> work) {
        InputRefused refused = assertThrows(InputRefused.class, () -> inTransaction(work::call));
        assertEquals(RuleCode.REFERENCE_REUSED, refused.code());
        return refused.pointer();
    }

    private void assertNoStrayNames() {
        assertEquals(0, count("intake_key k where not exists (select 1 from document d where d.id = k.document_id)"));
    }

    private static <T> List<T> atOnce(IntFunction<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            CyclicBarrier start = new CyclicBarrier(AT_ONCE);
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int number = i;
                futures.add(threads.submit(() -> {
                    start.await();
                    return work.apply(number);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
