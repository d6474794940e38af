package org.singlewindow.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.singlewindow.identity.Participants;
import org.singlewindow.schema.Database;

/** How queues and messages stand. */
@ApplicationScoped
class Inspecting {

    @Inject
    Database database;

    @Inject
    Participants participants;

    @Inject
    Activity activity;

    private record Count(long depth, long leased, Optional<Instant> oldest, long parked) {}

    QueueStatus status(int recipient) {
        Count count = database.find("""
                select count(*), count(*) filter (where lease_until > now()),
                       (select d.received_at from document d where d.id = min(q.document_id)),
                       (select count(*) from dead_letter l where l.recipient = ?)
                from delivery_queue q where q.recipient = ?""",
                row -> new Count(row.id(1), row.id(2), row.findTime(3), row.id(4)), recipient, recipient).orElseThrow();
        Activity.Last last = activity.last(recipient);
        return new QueueStatus(count.depth(), count.oldest(), count.leased(), count.parked(), last.pull(),
                last.acknowledge(), last.error());
    }

    /**
     * How many documents of a type wait among the newest thousand of a queue: it may have millions, and the answer need
     * not wait for all.
     */
    long countNewest(int recipient, String type) {
        return database.find("""
                select count(*) from (
                  select document_id from delivery_queue where recipient = ? order by document_id desc limit 1000) q
                join document d on d.id = q.document_id where d.doc_type = ?""", row -> row.id(1), recipient, type)
                .orElseThrow();
    }

    /** Of what this sender called so. */
    Optional<UUID> findNumber(int sender, MessageId message) {
        return database.find("""
                select d.message_id from intake_key k join document d on d.id = k.document_id
                where k.sender = ? and k.msg_key = ?""", row -> row.uuid(1), sender, message.key());
    }

    List<Tracking> track(int participant, UUID messageId) {
        return database.list("""
                select d.id, s.recipient, case when q.lease_until > now() then 1 else s.state end, coalesce(q.attempts, s.taken_before, 0), s.changed_at,
                       s.note || case when s.acknowledged_at is null then '' else '; its recipient has answered since' end
                from document d
                cross join unnest(d.recipients) r
                join delivery_state s on s.recipient = r and s.document_id = d.id
                left join delivery_queue q on q.recipient = r and q.document_id = d.id
                where d.message_id = ? and (d.sender = ? or r = ?) order by d.id, r""",
                row -> new Tracking(row.id(1), participants.get(row.number(2)).code(), DeliveryStatus.of(row.number(3)),
                        row.number(4),
                        row.time(5), row.findText(6)),
                messageId, participant, participant);
    }
}
