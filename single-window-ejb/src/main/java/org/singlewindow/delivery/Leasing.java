package org.singlewindow.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;

/**
 * Hands deliveries out: what is due, in order, passing over what another call holds. The database's clock counts, never
 * a node's.
 */
@ApplicationScoped
class Leasing {

    private static final String HEADER = """
            d.id, d.message_id, d.correlation_id, d.sender, d.doc_type, d.mrn, d.received_at, d.content_length, d.sha256""";

    /** The limit stands in the text: with a parameter the planner guesses a tenth of the table and reads it all. */
    private static final String PULL = """
            with t as (
              select q.recipient, q.document_id from delivery_queue q
              where q.recipient = ? and q.document_id > coalesce((select low from low_water where recipient = ?), 0)
                and (q.lease_until is null or q.lease_until < now()) and (q.not_before is null or q.not_before <= now())
                and (q.predecessor is null or not exists (
                  select 1 from delivery_queue p where p.recipient = q.recipient and p.document_id = q.predecessor))
              order by q.document_id limit %d for update of q skip locked),
            d as (
              select t.recipient, d.*, sum(d.content_length) over (order by d.id) - d.content_length as before
              from t join document d on d.id = t.document_id),
            u as (
              update delivery_queue q set attempts = q.attempts + 1, lease_until = now() + ? * interval '1 second', not_before = null
              from d where q.recipient = d.recipient and q.document_id = d.id and d.before < ?
              returning q.recipient, q.attempts, %s)
            select d.*, b.codec, b.body from u d join document_body b on b.id = d.id order by d.id""";

    private static final String PULL_ONE = """
            with u as (
              update delivery_queue q set attempts = q.attempts + 1, lease_until = now() + ? * interval '1 second', not_before = null
              from document d where q.recipient = ? and q.document_id = ? and d.id = q.document_id
              returning q.recipient, q.attempts, %s)
            select d.*, b.codec, b.body from u d join document_body b on b.id = d.id""".formatted(HEADER);

    private static final String HEADERS = """
            select q.recipient, q.attempts, %s from delivery_queue q join document d on d.id = q.document_id
            where q.recipient = ? and q.document_id > greatest(?, (select low from low_water where recipient = ?)) and q.document_id <= ?
            order by q.document_id limit %d""";

    @Inject
    Database database;

    @Inject
    Participants participants;

    @Transactional(Transactional.TxType.MANDATORY)
    List<Message> pull(int recipient, int max) {
        return database.list(PULL.formatted(Portion.ofMessages(max), HEADER), this::message,
                recipient, recipient, DeliveryRules.visibility().toSeconds(), Portion.LOAD);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Message> pullOne(int recipient, long documentId) {
        return database.find(PULL_ONE, this::message, DeliveryRules.visibility().toSeconds(), recipient, documentId);
    }

    List<Header> headers(int recipient, long after, long upTo, int max) {
        return database.list(HEADERS.formatted(HEADER, Portion.ofHeaders(max)), this::header, recipient, after,
                recipient, upTo);
    }

    private Message message(Row row) {
        Header header = header(row);
        return new Message(header, Codec.unpack(row.number(12), row.bytes(13), header.contentLength()));
    }

    private Header header(Row row) {
        return new Header(row.id(3), row.uuid(4), row.findUuid(5), participants.get(row.number(6)).code(),
                participants.get(row.number(1)).code(), row.text(7), row.findText(8).map(Mrn::new), row.time(9),
                row.number(2),
                row.number(10), HexFormat.of().formatHex(row.bytes(11)));
    }
}
