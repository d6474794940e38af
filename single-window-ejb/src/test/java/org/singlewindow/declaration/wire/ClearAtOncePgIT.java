package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.declaration.DeclarationEvent;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.DocumentView;
import org.singlewindow.delivery.Ack;
import org.singlewindow.delivery.AckOutcome;
import org.singlewindow.delivery.Message;
import org.singlewindow.delivery.Queue;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/** Where everybody gets to know and nobody has to approve, the release is stored with the document, or neither is. */
class ClearAtOncePgIT extends Desk {

    @BeforeAll
    void open() {
        open(new SettableClock("2026-03-01T08:00:00Z"));
        run("update routing_rule set duty = 'INFORM'");
        run("""
                create function break_down() returns trigger language plpgsql as
                $$ begin raise exception 'broken on purpose'; end $$""");
    }

    @Test
    void it_is_released_as_it_is_lodged_with_every_row_that_belongs_to_that() {
        Map<String, Long> before = counts();
        lodge("ATONCE-1");
        Map<String, Long> added = new LinkedHashMap<>();
        counts().forEach((table, count) -> added.put(table, count - before.get(table)));
        assertEquals(Map.of("intake_key", 1L, "document", 2L, "document_body", 2L, "declaration", 1L,
                "declaration_version", 1L, "task", 4L, "delivery_queue", 12L, "delivery_state", 12L, "event", 2L),
                added);
    }

    @Test
    void its_history_says_so_in_order_and_the_release_is_told_to_whoever_listens() {
        DeclarationView view = view(lodged("ATONCE-2"));
        assertEquals(DeclarationStatus.RELEASED, view.status());
        assertEquals(List.of("declaration.accepted", "declaration.released"),
                view.history().stream().map(each -> each.event()).toList());
        assertEquals("system", view.history().get(1).actor());
        assertEquals(1, observers().fired().stream().filter(DeclarationEvent.Released.class::isInstance)
                .filter(each -> ((DeclarationEvent.Released) each).mrn().equals(view.mrn())).count());
    }

    @Test
    void the_response_answers_the_document_and_waits_behind_it_in_every_queue() {
        Mrn mrn = lodged("ATONCE-3");
        List<DocumentView> answers = call(() -> get(Declarations.class).answers(mrn, SmallRegion.trader()));
        assertTrue(new String(answers.get(1).content(), StandardCharsets.UTF_8).contains(">08<"));
        for (String code : List.of("KZ", "UZ", "KZ-PLANT")) {
            Message document = pulled(mrn, code);
            assertEquals("DEC", document.header().messageType());
            acknowledge(code, document);
            Message response = pulled(mrn, code);
            assertEquals("RES", response.header().messageType());
            assertEquals(document.header().messageId(), response.header().correlationId().orElseThrow());
        }
    }

    @Test
    void the_same_bytes_again_get_the_same_answer_and_release_nothing_twice() {
        Answer first = lodge("ATONCE-4");
        Map<String, Long> before = counts();
        Answer again = lodge("ATONCE-4");
        assertEquals(AnswerKind.DUPLICATE, again.kind());
        assertEquals(new String(first.response(), StandardCharsets.UTF_8),
                new String(again.response(), StandardCharsets.UTF_8));
        assertEquals(before, counts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"document: new.doc_type = 'RES'",
            "document_body: new.answer is null",
            "delivery_queue: new.predecessor is not null", "event: new.kind = 'declaration.released'"})
    void where_a_part_of_the_release_fails_the_document_is_not_there_either(String part) {
        Map<String, Long> before = counts();
        String table = part.substring(0, part.indexOf(':'));
        String which = part.substring(part.indexOf(':') + 1);
        run("create trigger break_down before insert on " + table + " for each row when (" + which
                + ") execute function break_down()");
        try {
            assertThrows(RuntimeException.class, () -> lodge("BROKEN-" + table));
        } finally {
            run("drop trigger break_down on " + table);
        }
        assertEquals(before, counts());
        assertEquals(AnswerKind.ACCEPTED, lodge("BROKEN-" + table).kind());
    }

    private Mrn lodged(String reference) {
        return lodge(reference).mrn().orElseThrow();
    }

    private DeclarationView view(Mrn mrn) {
        return call(() -> get(Declarations.class).find(mrn, SmallRegion.trader())).orElseThrow();
    }

    private Message pulled(Mrn mrn, String code) {
        return call(() -> get(Queue.class).pull(SmallRegion.gateway(code), 200)).stream()
                .filter(each -> each.header().mrn().filter(mrn::equals).isPresent()).findFirst().orElseThrow();
    }

    private void acknowledge(String code, Message message) {
        call(() -> get(Queue.class).acknowledge(SmallRegion.gateway(code),
                List.of(new Ack(message.header().deliveryNumber(), AckOutcome.OK, ""))));
    }
}
