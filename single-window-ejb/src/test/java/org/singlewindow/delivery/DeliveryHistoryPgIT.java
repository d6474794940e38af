package org.singlewindow.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.singlewindow.audit.AuditEntry;
import org.singlewindow.audit.AuditTrail;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Subject;
import org.singlewindow.testing.SmallRegion;

/** Whose history tells of a delivery. */
class DeliveryHistoryPgIT extends QueueDesk {

    @Test
    void all_that_befalls_a_declaration_s_document_stands_in_the_declaration_s() {
        lodge("HISTORY-1");
        Mrn mrn = new Mrn((String) ask("select mrn from declaration where lrn = 'HISTORY-1'"));
        long number = pulled();
        run("update delivery_queue set attempts = " + DeliveryRules.attempts()
                + " where recipient = 20 and document_id = " + number);
        acknowledge(number, AckOutcome.FAILED);
        assertTrue(call(() -> get(Operating.class).redeliver(number, "KZ", SmallRegion.admin())));
        assertEquals(number, pulled());
        acknowledge(number, AckOutcome.FAILED);
        run("update delivery_queue set not_before = null where document_id = " + number);
        assertEquals(number, pulled());
        acknowledge(number, AckOutcome.OK);
        assertEquals(
                List.of("declaration.accepted", "delivery.acknowledged", "delivery.failed", "delivery.parked",
                        "delivery.redelivered"),
                written(Subject.declaration(mrn)));
        assertEquals(List.of(), written(Subject.delivery(number)));
    }

    @Test
    void a_message_that_belongs_to_no_declaration_has_a_history_of_its_own() {
        byte[] content = "<a/>".getBytes(StandardCharsets.UTF_8);
        call(() -> get(Queue.class).send(UZ, new Sending("KZ", "HELLO", Optional.empty(), content), NAMELESS));
        long number = pulled();
        acknowledge(number, AckOutcome.WARNING);
        assertEquals(List.of("delivery.acknowledged", "delivery.sent"), written(Subject.delivery(number)));
    }

    @Test
    void a_refusal_stands_in_the_history_of_whoever_sent_it() {
        submit("<no-declaration/>".getBytes(StandardCharsets.UTF_8), SmallRegion.otherTrader());
        assertEquals(List.of("declaration.refused"), written(Subject.participant("UZ-T0000002")));
    }

    /** Which lines there are: a still clock beside the database's own puts them in no order. */
    private List<String> written(Subject subject) {
        return call(() -> get(AuditTrail.class).history(subject)).stream().map(AuditEntry::kind).sorted().toList();
    }

    private long pulled() {
        return call(() -> get(Queue.class).pull(KZ, 50)).get(0).header().deliveryNumber();
    }

    private void acknowledge(long number, AckOutcome outcome) {
        call(() -> get(Queue.class).acknowledge(KZ, List.of(new Ack(number, outcome, "word"))));
    }
}
