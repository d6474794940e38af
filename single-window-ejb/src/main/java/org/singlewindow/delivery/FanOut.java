package org.singlewindow.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.schema.Database;

/**
 * Stores a lodgement with everything that belongs to it: the name it came under, the document, its bytes and its
 * answer, the declaration with its first version, a task for each agency, a place in each recipient's queue, and the
 * audit line. One statement, so that one round trip and one write to the log carry all of it, and so that it is there
 * altogether or not at all.
 */
@ApplicationScoped
public class FanOut {

    /**
     * The transaction gets its number before the document does: {@link Horizon} relies on that. Nothing follows where
     * the key is taken, since all else is selected from {@code n}, which is one row, so that each part scans that alone
     * instead of joining two. Public because the benchmark runs it bare, to measure what is lost around it.
     */
    public static final String ADMIT = """
            with p as materialized (
              select ?::int as sender, ?::bytea as sha256, ?::text as mrn, ?::timestamptz as at, ?::int[] as recipients,
                     pg_current_xact_id() as tx),
            k as (
              insert into intake_key (sender, msg_key, sha256, document_id)
              select sender, ?::text, sha256, nextval('doc_seq') from p where tx is not null
              on conflict do nothing returning document_id),
            n as materialized (select k.document_id as id, p.* from k, p),
            d as (
              insert into document (id, message_id, sender, doc_type, mrn, case_id, content_length, sha256, received_at, recipients)
              select n.id, ?::uuid, n.sender, 'DEC', n.mrn, n.id, ?::int, n.sha256, n.at, n.recipients from n),
            b as (
              insert into document_body (id, codec, body, answer, plan) select n.id, 1, ?::bytea, ?::bytea, ?::bytea from n),
            c as (
              insert into declaration (id, mrn, lrn, sender, status, lodged_at, changed_at, summary, search, recipients)
              select n.id, n.mrn, ?::text, n.sender, ?::text, n.at, n.at, ?::text, ?::text, n.recipients from n),
            v as (
              insert into declaration_version (declaration_id, number, document_id, sender, made_at, function_code)
              select n.id, 1, n.id, n.sender, n.at, ?::text from n),
            t as (
              insert into task (declaration_id, mrn, agency, duty, state, due, changed_at)
              select n.id, n.mrn, x.agency, x.duty,
                     case x.duty when 'APPROVE' then 'CREATED' else 'INFORMED' end, x.due, n.at
              from n, unnest(?::int[], ?::text[], ?::timestamptz[]) x(agency, duty, due)),
            q as (
              insert into delivery_queue (recipient, document_id) select r, n.id from n, unnest(n.recipients) r),
            s as (
              insert into delivery_state (recipient, document_id, changed_at) select r, n.id, n.at from n, unnest(n.recipients) r),
            e as (
              insert into event (at, subject_kind, subject_ref, kind, actor, text)
              select n.at, 'DECLARATION', n.mrn, 'declaration.accepted', ?::text, ?::text from n)
            select id from n""";

    @Inject
    Database database;

    /** The number of the declaration, or nothing where the sender has used the key before: see {@link #findEarlier}. */
    public OptionalLong admit(FanOutOrder order) {
        Envelope envelope = order.envelope();
        FanOutOrder.Entry entry = order.entry();
        Instant at = order.by().at();
        return database.find(ADMIT, row -> row.id(1),
                envelope.sender(), envelope.sha256(), order.mrn().value(), at, ints(order.recipients()),
                envelope.key(),
                MessageIds.at(at), envelope.content().length,
                Codec.pack(envelope.content()), Codec.pack(order.answer()),
                Codec.pack(order.plan().getBytes(StandardCharsets.UTF_8)),
                entry.lrn(), entry.status(), entry.summary(), entry.search(), entry.functionCode(),
                order.tasks().stream().mapToInt(FanOutOrder.Errand::agency).toArray(),
                order.tasks().stream().map(task -> task.toApprove() ? "APPROVE" : "INFORM").toArray(String[]::new),
                order.tasks().stream().map(task -> task.due().toString()).toArray(String[]::new),
                order.by().actor(), order.by().text())
                .map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** What the sender sent under this key before. */
    public Optional<Earlier> findEarlier(int sender, String key) {
        return database.find("""
                select k.sha256, k.document_id, d.mrn, b.codec, b.answer
                from intake_key k join document d on d.id = k.document_id join document_body b on b.id = k.document_id
                where k.sender = ? and k.msg_key = ?""",
                row -> new Earlier(row.bytes(1), row.id(2), row.findText(3).map(Mrn::new),
                        Codec.unpack(row.number(4), row.bytes(5))),
                sender, key);
    }

    static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
