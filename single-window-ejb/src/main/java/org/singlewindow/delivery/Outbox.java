package org.singlewindow.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.singlewindow.kernel.Sha256;
import org.singlewindow.schema.Database;

/** Sends documents into queues, in the transaction of whoever has something to say. */
@ApplicationScoped
public class Outbox {

    private static final String PUBLISH = """
            with p as materialized (
              select ?::bigint as case_id, ?::timestamptz as at, ?::int[] as recipients, pg_current_xact_id() as tx),
            n as materialized (select nextval('doc_seq') as id from p where tx is not null),
            d as (
              insert into document (id, message_id, correlation_id, sender, doc_type, mrn, case_id, content_length, sha256,
                                    received_at, recipients)
              select n.id, ?::uuid,
                     coalesce(?::uuid, (select x.message_id from document x where x.id = p.case_id)),
                     ?::int, ?::text, ?::text, p.case_id, ?::int, ?::bytea, p.at, p.recipients from n, p),
            b as (insert into document_body (id, codec, body) select n.id, 1, ?::bytea from n),
            q as (
              insert into delivery_queue (recipient, document_id, predecessor)
              select r, n.id, greatest(
                  (select x.id from document x where x.id = p.case_id and r = any(x.recipients)),
                  (select max(x.id) from document x
                   where x.case_id = p.case_id and x.case_id is not null and x.doc_type <> 'DEC' and r = any(x.recipients)))
              from n, p, unnest(p.recipients) r),
            s as (
              insert into delivery_state (recipient, document_id, changed_at) select r, n.id, p.at from n, p, unnest(p.recipients) r)
            select id from n""";

    @Inject
    Database database;

    /** What was sent, and under which numbers. */
    public record Sent(long documentId, UUID messageId) {
    }

    /** Whoever speaks in a case must hold the case's declaration locked: the order within it depends on that. */
    public Sent publish(Notice notice) {
        UUID messageId = MessageIds.at(notice.at());
        long id = database.find(PUBLISH, row -> row.id(1),
                notice.caseId().isPresent() ? notice.caseId().getAsLong() : null, notice.at(), FanOut.ints(notice.recipients()),
                messageId, notice.correlationId(), notice.sender(), notice.type(), notice.mrn().map(Object::toString),
                notice.content().length, Sha256.of(notice.content()), Codec.pack(notice.content())).orElseThrow();
        return new Sent(id, messageId);
    }

    /** Takes a document back out of every queue it is still in. Who was handed it by then may still acknowledge it, and is told. */
    public List<Integer> withdraw(long documentId, Instant at, String why) {
        return database.list("""
                with w as (
                  delete from delivery_queue q using document d
                  where d.id = ? and q.document_id = d.id and q.recipient = any(d.recipients)
                  returning q.recipient, q.document_id, q.attempts)
                update delivery_state s set state = 6, changed_at = ?, note = ?, taken_before = w.attempts from w
                where s.recipient = w.recipient and s.document_id = w.document_id returning s.recipient""",
                row -> row.number(1), documentId, at, why);
    }
}
