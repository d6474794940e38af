package org.singlewindow.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Sha256;
import org.singlewindow.kernel.Subject;
import org.singlewindow.schema.Database;

/** Sends documents into queues, in the transaction of whoever has something to say. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {

    private static final String PUBLISH = """
            with p as materialized (
              select ?::int as sender, ?::int[] as holders, ?::text[] as names, ?::bytea as sha256, ?::bigint as case_id, ?::bigint[] as versions,
                     ?::timestamptz as at, ?::int[] as recipients, pg_current_xact_id() as tx),
            %s,
            d as (
              insert into document (id, message_id, correlation_id, sender, doc_type, role, mrn, case_id, content_length, sha256,
                                    received_at, recipients, door, content_type, signed_in, given_id, headers)
              select n.id, ?::uuid,
                     coalesce(?::uuid, (select x.message_id from document x where x.id = n.versions[cardinality(n.versions)])),
                     n.sender, ?::text, ?::text, ?::text, n.case_id, ?::int, ?::bytea, n.at, n.recipients,
                     ?::text, ?::text, ?::text, ?::text, ?::text
              from n),
            b as (insert into document_body (id, codec, body) select n.id, 1, ?::bytea from n),
            q as (
              insert into delivery_queue (recipient, document_id, predecessor)
              select r, n.id, greatest(
                  (select max(x.id) from document x where x.id = any(n.versions) and r = any(x.recipients)),
                  (select max(x.id) from document x
                   where x.case_id = n.case_id and x.role = 'FOLLOWS' and r = any(x.recipients)))
              from n, unnest(n.recipients) r),
            s as (
              insert into delivery_state (recipient, document_id, changed_at) select r, n.id, n.at from n, unnest(n.recipients) r)
            select id from n""".formatted(Admission.NAMED);

    private static final String WITHDRAW = """
            with w as (
              delete from delivery_queue q using document d
              where d.id = ? and q.document_id = d.id and q.recipient = any(d.recipients)
              returning q.recipient, q.document_id, q.attempts, false as parked),
            p as (
              delete from dead_letter l using document d
              where d.id = ? and l.document_id = d.id and l.recipient = any(d.recipients)
              returning l.recipient, l.document_id, l.attempts, true as parked)
            update delivery_state s set state = 6, changed_at = ?, note = ?, taken_before = g.attempts
            from (select * from w union all select * from p) g join document d on d.id = g.document_id
            where s.recipient = g.recipient and s.document_id = g.document_id
            returning s.recipient, g.parked, g.attempts, d.mrn, 'no. ' || d.id || ' (' || d.doc_type || '): ' || s.note""";

    @Inject
    Database database;

    @Inject
    Participants participants;

    @Inject
    Event<DeliveryEvent> events;

    /** What was sent, and under which numbers. */
    public record Sent(long documentId, UUID messageId) {}

    /**
     * What the window itself has to say. Whoever speaks in a case must hold the case's declaration locked: the order
     * within it depends on that.
     */
    public Sent publish(Notice notice) {
        return store(notice, new Names(notice.sender(), notice.sender(), List.of()), new byte[0]).orElseThrow();
    }

    /** The same of a later version of a declaration, with what lies beside it in the archive. */
    public Sent publish(Notice notice, Archive.Filed filed) {
        Sent sent = publish(notice);
        database.execute("update document_body set answer = ?, plan = ? where id = ?", Codec.pack(filed.answer()),
                Codec.pack(filed.plan().getBytes(StandardCharsets.UTF_8)), sent.documentId());
        return sent;
    }

    /** What came from outside; nothing where its sender has used its id before. */
    Optional<Sent> receive(Notice notice) {
        Envelope envelope = notice.envelope().orElseThrow();
        notice.type().requireSender(envelope.from());
        notice.recipients().forEach(each -> notice.type().requireReader(participants.get(each)));
        return store(notice, envelope.named(), envelope.fingerprint());
    }

    private Optional<Sent> store(Notice notice, Names names, byte[] fingerprint) {
        Optional<Envelope> envelope = notice.envelope();
        Optional<Arrival> arrival = envelope.map(Envelope::arrival);
        UUID messageId = MessageIds.of(arrival.flatMap(Arrival::id), notice.at());
        return database.find(PUBLISH, row -> new Sent(row.id(1), messageId),
                notice.sender(), names.holders(), names.texts(), fingerprint, notice.inCase().map(Notice.Case::id),
                versions(notice), notice.at(), FanOut.ints(notice.recipients()),
                messageId, notice.correlationId(), notice.type().code(), notice.type().role().name(),
                notice.mrn().map(Object::toString), notice.content().length, Sha256.of(notice.content()),
                arrival.map(each -> each.door().name()), arrival.map(Arrival::contentType),
                envelope.map(each -> each.from().signIn()), arrival.flatMap(Arrival::id).map(MessageId::value),
                arrival.map(Arrival::headers).filter(each -> !each.isEmpty()), Codec.pack(notice.content()));
    }

    private static long[] versions(Notice notice) {
        return notice.inCase().map(Notice.Case::versions).orElse(List.of()).stream().mapToLong(Long::longValue)
                .toArray();
    }

    /**
     * Takes a document back out of every queue it is still in, and from those parked for an operator, who is told.
     * Whoever was handed it by then may still acknowledge it, and is told too; that it is with them is written down.
     * Twice, because what is being parked or sent on in this very moment is seen only afterwards where it went.
     */
    public List<Integer> withdraw(long documentId, Instant at, String why) {
        List<Withdrawn> withdrawn = Stream.of(1, 2).flatMap(time -> database.list(WITHDRAW,
                row -> new Withdrawn(row.number(1), row.flag(2), row.number(3) > 0, row.findText(4).map(Mrn::new),
                        row.text(5)),
                documentId, documentId, at, why).stream()).toList();
        withdrawn.stream().filter(each -> each.parked() || each.handedOut())
                .forEach(each -> events.fire(event(each, documentId)));
        return withdrawn.stream().map(Withdrawn::recipient).toList();
    }

    private DeliveryEvent event(Withdrawn each, long documentId) {
        Subject about = About.of(each.mrn(), documentId);
        String recipient = participants.get(each.recipient()).code();
        return each.parked() ? new DeliveryEvent.Withdrawn(about, recipient, each.text())
                : new DeliveryEvent.WithdrawnLate(about, recipient, each.text());
    }

    private record Withdrawn(int recipient, boolean parked, boolean handedOut, Optional<Mrn> mrn, String text) {}
}
