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
 * answer, the declaration, a task for each agency, a place in each recipient's queue, and the audit line. One
 * statement, so that one round trip and one write to the log carry all of it, and so that it is there altogether or not
 * at all.
 */
@ApplicationScoped
public class FanOut {

    /**
     * The transaction gets its number before the document does: {@link Horizon} relies on that. Nothing follows where
     * the key is taken, since all else is selected from {@code k}. Public because the benchmark runs it bare, to
     * measure what is lost around it.
     */
    public static final String ADMIT = """
            with p as materialized (
              select ?::int as sender, ?::bytea as sha256, ?::text as mrn, ?::timestamptz as at, ?::int[] as recipients,
                     pg_current_xact_id() as tx),
            k as (
              insert into intake_key (sender, msg_key, sha256, document_id)
              select sender, ?::text, sha256, nextval('doc_seq') from p where tx is not null
              on conflict do nothing returning document_id as id),
            d as (
              insert into document (id, message_id, sender, doc_type, mrn, case_id, content_length, sha256, received_at, recipients)
              select k.id, ?::uuid, p.sender, 'DEC', p.mrn, k.id, ?::int, p.sha256, p.at, p.recipients from k, p),
            b as (
              insert into document_body (id, codec, body, answer, plan) select k.id, 1, ?::bytea, ?::bytea, ?::bytea from k),
            c as (
              insert into declaration (id, mrn, lrn, sender, status, lodged_at, changed_at, summary, search, recipients)
              select k.id, p.mrn, ?::text, p.sender, ?::text, p.at, p.at, ?::text, ?::text, p.recipients from k, p),
            t as (
              insert into task (id, declaration_id, mrn, agency, duty, state, due, changed_at)
              select k.id * 1024 + x.place, k.id, p.mrn, x.agency, x.duty,
                     case x.duty when 'APPROVE' then 'CREATED' else 'INFORMED' end, x.due, p.at
              from k, p, unnest(?::int[], ?::text[], ?::timestamptz[]) with ordinality as x(agency, duty, due, place)),
            q as (
              insert into delivery_queue (recipient, document_id) select r, k.id from k, p, unnest(p.recipients) r),
            s as (
              insert into delivery_state (recipient, document_id, changed_at) select r, k.id, p.at from k, p, unnest(p.recipients) r),
            e as (
              insert into event (at, subject_kind, subject_ref, kind, actor, text)
              select p.at, 'DECLARATION', p.mrn, 'declaration.accepted', ?::text, ?::text from k, p)
            select id from k""";

    /** Numbers of tasks leave room for so many on one declaration. */
    private static final int MOST_TASKS = 1023;

    @Inject
    Database database;

    /** The number of the document, or nothing where the sender has used the key before: see {@link #findEarlier}. */
    public OptionalLong admit(FanOutOrder order) {
        if (order.tasks().size() > MOST_TASKS) {
            throw new IllegalArgumentException(order.tasks().size() + " tasks for " + order.mrn());
        }
        Envelope envelope = order.envelope();
        FanOutOrder.Entry entry = order.entry();
        Instant at = order.by().at();
        return database.find(ADMIT, row -> row.id(1),
                envelope.sender(), envelope.sha256(), order.mrn().value(), at, ints(order.recipients()),
                envelope.key(),
                MessageIds.at(at), envelope.content().length,
                Codec.pack(envelope.content()), Codec.pack(order.answer()),
                Codec.pack(order.plan().getBytes(StandardCharsets.UTF_8)),
                entry.lrn(), entry.status(), entry.summary(), entry.search(),
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
