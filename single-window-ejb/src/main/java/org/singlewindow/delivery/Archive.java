package org.singlewindow.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.Sha256;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;

/**
 * Every document ever taken in or sent; of what lies with it, no more is unpacked than was asked for. Who may read it
 * is for the caller to say.
 */
@ApplicationScoped
public class Archive {

    private static final String DOCUMENT = """
            select d.id, d.message_id, d.doc_type, d.received_at, d.sha256, d.content_length, b.codec, b.body,
                   d.door, d.signed_in, d.content_type, d.given_id, d.headers
            from document d join document_body b on b.id = d.id""";

    private static final String FOLLOWING = " where d.case_id = ? and d.role = 'FOLLOWS'";

    @Inject
    Database database;

    public Optional<Stored> find(long documentId) {
        return database.find(DOCUMENT + " where d.id = ?", Archive::stored, documentId);
    }

    /** What was answered at once to a lodged document; it bears the document's numbers. */
    public Optional<Stored> findAnswer(long documentId) {
        return database.find("""
                select d.id, d.message_id, d.received_at, b.codec, b.answer from document d join document_body b on b.id = d.id
                where d.id = ? and b.answer is not null""",
                row -> answer(row, Codec.unpack(row.number(4), row.bytes(5))), documentId);
    }

    private static Stored answer(Row row, byte[] answer) {
        return new Stored(row.id(1), row.uuid(2), MessageTypes.RESPONSE.code(), row.time(3), Sha256.of(answer), answer,
                Optional.empty());
    }

    /** The plan alone, in JSON; empty text where the document has none. */
    public String plan(long documentId) {
        return database.find("select codec, plan from document_body where id = ?",
                row -> text(row.number(1), row.bytes(2)), documentId).orElse("");
    }

    /** What came of a lodgement: why it went where it went, in JSON, and what was answered. */
    public record Filed(String plan, byte[] answer) {}

    public Filed filed(long documentId) {
        return database.find("select codec, plan, answer from document_body where id = ?",
                row -> new Filed(text(row.number(1), row.bytes(2)), Codec.unpack(row.number(1), row.bytes(3))),
                documentId).orElseThrow();
    }

    /** What was sent in a case after its declaration, oldest first. */
    public List<Stored> ofCase(long caseId) {
        return database.list(DOCUMENT + FOLLOWING + " order by d.id", Archive::stored, caseId);
    }

    public Optional<Stored> findInCase(long caseId, long documentId) {
        return database.find(DOCUMENT + FOLLOWING + " and d.id = ?", Archive::stored, caseId, documentId);
    }

    /** That a document is there, without it. */
    public record Mark(long documentId, Instant at) {}

    /** What was sent in a case after its declaration, oldest first. */
    public List<Mark> marksOfCase(long caseId) {
        return database.list("select d.id, d.received_at from document d" + FOLLOWING + " order by d.id",
                row -> new Mark(row.id(1), row.time(2)), caseId);
    }

    /** Digest of a document, without it. */
    public byte[] digest(long documentId) {
        return findDigest(documentId).orElseThrow();
    }

    public Optional<byte[]> findDigest(long documentId) {
        return database.find("select sha256 from document where id = ?", row -> row.bytes(1), documentId);
    }

    public boolean wasSentTo(long documentId, int participant) {
        return database.find("select 1 from document where id = ? and ? = any(recipients)", row -> row.number(1),
                documentId, participant).isPresent();
    }

    /** How the delivery of a document stands with one recipient. */
    public record Reached(int recipient, DeliveryStatus state, Instant since) {}

    public List<Reached> reached(long documentId) {
        return database.list("""
                select s.recipient, case when q.lease_until > now() then 1 else s.state end, s.changed_at
                from document d cross join unnest(d.recipients) r
                join delivery_state s on s.recipient = r and s.document_id = d.id
                left join delivery_queue q on q.recipient = r and q.document_id = d.id where d.id = ?""",
                row -> new Reached(row.number(1), DeliveryStatus.of(row.number(2)), row.time(3)), documentId);
    }

    private static Stored stored(Row row) {
        return new Stored(row.id(1), row.uuid(2), row.text(3), row.time(4), row.bytes(5),
                Codec.unpack(row.number(7), row.bytes(8), row.number(6)), came(row));
    }

    private static Optional<Stored.Came> came(Row row) {
        Optional<String> door = row.findText(9);
        return door.isEmpty() ? Optional.empty()
                : Optional.of(new Stored.Came(Door.valueOf(door.get()), row.text(10), row.findText(11).orElse(""),
                        row.findText(12), row.findText(13).orElse("")));
    }

    private static String text(int codec, byte[] packed) {
        return new String(Codec.unpack(codec, packed), StandardCharsets.UTF_8);
    }
}
