package org.singlewindow.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Subject;
import org.singlewindow.schema.Database;

/** Deliveries nobody could deliver: out of the queue, so that the rest may go on, and kept for an operator. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Parking {

    private static final String PARK = """
            with g as (
              delete from delivery_queue where recipient = ? and document_id = ? and lease_until is not null and attempts >= ?
              returning recipient, document_id, attempts),
            l as (
              insert into dead_letter (recipient, document_id, reason, attempts, at)
              select recipient, document_id, ?, attempts, now() from g),
            s as (
              update delivery_state x set state = 5, changed_at = now(), note = ? from g
              where x.recipient = g.recipient and x.document_id = g.document_id returning x.document_id, x.note)
            %s""".formatted(About.line("delivery.parked", "'system'"));

    /** How far behind the head of a queue exhausted deliveries are looked for. */
    private static final int HEAD = 1000;

    @Inject
    Database database;

    @Inject
    Participants participants;

    /** False where it has attempts left, or is not there. */
    boolean park(int recipient, long documentId, String reason, String code) {
        return database.execute(PARK, recipient, documentId, DeliveryRules.attempts(), reason, reason, code) > 0;
    }

    /** Those handed out for the last time and never acknowledged. */
    void parkUnanswered() {
        participants.list().stream().filter(Participant::hasQueue)
                .forEach(each -> database.list("""
                select document_id from (
                  select document_id, attempts, lease_until from delivery_queue
                  where recipient = ? and document_id > coalesce((select low from low_water where recipient = ?), 0)
                  order by document_id limit %d) head
                where attempts >= ? and lease_until < now()""".formatted(HEAD), row -> row.id(1),
                        each.id(), each.id(), DeliveryRules.attempts())
                        .forEach(document -> park(each.id(), document,
                                "handed out for the last time and never acknowledged", each.code())));
    }

    List<DeadDelivery> list(Optional<Integer> recipient, int max) {
        return database.list("""
                select l.document_id, l.recipient, d.doc_type, d.mrn, l.attempts, l.at, l.reason
                from dead_letter l join document d on d.id = l.document_id
                where ?::int is null or l.recipient = ? order by l.at desc, l.document_id desc limit ?""",
                row -> new DeadDelivery(row.id(1), participants.get(row.number(2)).code(), row.text(3),
                        row.findText(4).map(Mrn::new),
                        row.number(5), row.time(6), row.text(7)),
                recipient, recipient, Portion.ofMessages(max));
    }

    /**
     * What it is about, or nothing where it is not parked. The low-water mark first: a mark above the number would hide
     * it, and the job that raises marks waits for this lock.
     */
    Optional<Subject> redeliver(int recipient, long documentId) {
        database.execute("update low_water set low = least(low, ?) where recipient = ?", documentId - 1, recipient);
        return database.find(
                """
                with l as (delete from dead_letter where recipient = ? and document_id = ? returning recipient, document_id),
                q as (insert into delivery_queue (recipient, document_id) select recipient, document_id from l)
                update delivery_state s set state = 0, changed_at = now(), note = null from l, document d
                where s.recipient = l.recipient and s.document_id = l.document_id and d.id = l.document_id returning d.mrn""",
                row -> About.of(row.findText(1).map(Mrn::new), documentId), recipient, documentId);
    }
}
