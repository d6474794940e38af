package org.singlewindow.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.testing.SmallRegion;

/** One country's system writes to another's; and anybody tries the own way. */
class SendingPgIT extends QueueDesk {

    @Test
    void one_country_can_write_to_another_and_follow_it() {
        UUID id = call(() -> get(Queue.class).send(UZ,
                new Sending("KZ", "INFO", Optional.empty(), "<a/>".getBytes(StandardCharsets.UTF_8)), NAMELESS));
        assertEquals(DeliveryStatus.PENDING,
                call(() -> get(Queue.class).track(UZ, new MessageId(id.toString()))).get(0).state());
        long number = pull(KZ).get(0).header().deliveryNumber();
        assertEquals(DeliveryStatus.IN_FLIGHT,
                call(() -> get(Queue.class).track(UZ, new MessageId(id.toString()))).get(0).state());
        acknowledge(KZ, number, AckOutcome.WARNING);
        Tracking tracking = call(() -> get(Queue.class).track(UZ, new MessageId(id.toString()))).get(0);
        assertEquals(DeliveryStatus.DELIVERED_WITH_WARNINGS, tracking.state());
        assertEquals(Optional.of("no room"), tracking.text());
        assertEquals(List.of(), call(
                () -> get(Queue.class).track(SmallRegion.gateway("KZ"), new MessageId(UUID.randomUUID().toString()))));
        assertEquals(List.of(),
                call(() -> get(Queue.class).track(SmallRegion.officer("KZ-PLANT"), new MessageId(id.toString()))));
    }

    @Test
    void only_countries_write_and_only_to_countries() {
        byte[] content = "<a/>".getBytes(StandardCharsets.UTF_8);
        assertEquals(RuleCode.UNKNOWN_RECIPIENT,
                refused(UZ, new Sending("KZ-PLANT", "INFO", Optional.empty(), content), "recipient"));
        assertEquals(RuleCode.OUTSIDE_DOMAIN,
                refused(UZ, new Sending("UZ", "INFO", Optional.empty(), content), "recipient"));
        assertEquals(0, status(UZ).depth());
    }

    /** What the contract says of the type is what is done. */
    @Test
    void the_window_s_own_types_are_refused_as_the_contract_says_and_all_others_that_it_allows_are_taken()
            throws Exception {
        byte[] content = "<a/>".getBytes(StandardCharsets.UTF_8);
        String contract = new String(Queue.class.getResourceAsStream("/wsdl/exchange.xsd").readAllBytes(),
                StandardCharsets.UTF_8);
        assertTrue(contract.contains(
                "one to ten capital letters, digits, hyphens or underscores. DEC, MOV, RES and TEST are the window's own and are refused."));
        assertEquals(List.of("CLM", "DEC", "MOV", "RES", "TEST"), MessageTypes.RESERVED);
        for (String type : List.of("CLM", "DEC", "MOV", "RES", "TEST", "", "info", "ELEVENCHARS", "A B", "A.B")) {
            assertEquals(RuleCode.OUTSIDE_DOMAIN,
                    refused(UZ, new Sending("KZ", type, Optional.empty(), content), "messageType"));
        }
        for (String type : List.of("A", "TENLETTERS", "IE-15_2", "DECLARE")) {
            call(() -> get(Queue.class).send(UZ, new Sending("KZ", type, Optional.empty(), content), NAMELESS));
        }
        assertEquals(4, status(KZ).depth());
    }

    @Test
    void only_so_many_tests_wait_at_a_time() {
        for (int i = 0; i < Queue.MOST_TESTS; i++) {
            call(() -> get(Queue.class).sendTest(SmallRegion.supervisor("KZ")));
        }
        assertEquals(RuleCode.LIMIT_EXCEEDED,
                assertThrows(SendingRefused.class, () -> call(() -> get(Queue.class).sendTest(KZ))).code());
        call(() -> get(Queue.class).sendTest(UZ));
        acknowledge(KZ, pull(KZ).get(0).header().deliveryNumber(), AckOutcome.OK);
        call(() -> get(Queue.class).sendTest(KZ));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"115|''", "115|PK binary", "100|<a>", "100|<a/><b/>",
            "111|<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/x\"><a/>", "100|<a>&x;</a>"})
    void what_is_no_safe_xml_is_not_passed_on(String code, String content) {
        SendingRefused refusal = assertThrows(SendingRefused.class,
                () -> call(() -> get(Queue.class).send(UZ,
                        new Sending("KZ", "INFO", Optional.empty(), content.getBytes(StandardCharsets.UTF_8)),
                        NAMELESS)));
        assertEquals(code, refusal.code().code());
        assertEquals("content", refusal.pointer());
        assertEquals(List.of(), pull(KZ));
    }

    @Test
    void a_message_larger_than_a_document_may_be_is_not_passed_on() {
        assertEquals(RuleCode.TOO_LARGE,
                refused(UZ, new Sending("KZ", "INFO", Optional.empty(), new byte[(10 << 20) + 1]), "content"));
    }

    @Test
    void a_test_message_comes_back_to_its_sender() {
        UUID id = call(() -> get(Queue.class).sendTest(KZ));
        Message message = pull(KZ).get(0);
        assertEquals(id, message.header().messageId());
        assertEquals("TEST", message.header().messageType());
        assertEquals(1, status(KZ).leased());
        assertEquals(1, status(KZ).depth());
    }

    private RuleCode refused(SignedInAs who, Sending sending, String pointer) {
        SendingRefused refused = assertThrows(SendingRefused.class,
                () -> call(() -> get(Queue.class).send(who, sending, NAMELESS)));
        assertEquals(pointer, refused.pointer());
        return refused.code();
    }

    private List<Message> pull(SignedInAs who) {
        return call(() -> get(Queue.class).pull(who, 50));
    }

    private QueueStatus status(SignedInAs who) {
        return call(() -> get(Queue.class).status(who));
    }

    private String acknowledge(SignedInAs who, long number, AckOutcome outcome) {
        return call(() -> get(Queue.class).acknowledge(who, List.of(new Ack(number, outcome, "no room")))).get(0)
                .result();
    }
}
