package org.singlewindow.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.singlewindow.kernel.Sha256;
import org.singlewindow.schema.Database;

/**
 * Stores a lodgement with everything that belongs to it: the name it came under, the document, its bytes and its
 * answer, the declaration with its first version, a task for each agency, a place in each recipient's queue, and the
 * audit line. One statement, so that one round trip and one write to the log carry all of it, and so that it is there
 * altogether or not at all.
 */
@ApplicationScoped
public class FanOut {

    private static final String PARTS = """
            with p as materialized (
              select ?::int as sender, ?::text[] as names, ?::bytea as sha256, ?::text as signed_in, ?::text as mrn,
                     ?::timestamptz as at, ?::int[] as recipients, pg_current_xact_id() as tx),
            %s,
            d as (
              insert into document (id, message_id, sender, doc_type, role, mrn, case_id, content_length, sha256, received_at,
                                    recipients, door, content_type, signed_in, given_id, headers)
              select n.id, ?::uuid, n.sender, '%s', '%s', n.mrn, n.id, ?::int, n.sha256, n.at,
                     n.recipients, ?::text, ?::text, n.signed_in, ?::text, ?::text from n),
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
              select n.at, 'DECLARATION', n.mrn, 'declaration.accepted', n.signed_in, ?::text from n returning at)
            """.formatted(Admission.NAMED, MessageTypes.DECLARATION.code(), MessageTypes.DECLARATION.role());

    /** The second document in the case; its audit line is selected from the first one's, to be numbered after it. */
    private static final String SEQUEL = """
            , m as materialized (select nextval('doc_seq') as id, n.id as first, n.mrn, n.at, n.recipients from n),
            md as (
              insert into document (id, message_id, correlation_id, sender, doc_type, role, mrn, case_id, content_length, sha256,
                                    received_at, recipients)
              select m.id, ?::uuid, ?::uuid, ?::int, '%s', '%s', m.mrn, m.first, ?::int, ?::bytea, m.at, m.recipients from m),
            mb as (insert into document_body (id, codec, body) select m.id, 1, ?::bytea from m),
            mq as (
              insert into delivery_queue (recipient, document_id, predecessor) select r, m.id, m.first from m, unnest(m.recipients) r),
            ms as (
              insert into delivery_state (recipient, document_id, changed_at) select r, m.id, m.at from m, unnest(m.recipients) r),
            me as (
              insert into event (at, subject_kind, subject_ref, kind, actor, text)
              select m.at, 'DECLARATION', m.mrn, ?::text, ?::text, ?::text from m, e)
            """.formatted(MessageTypes.RESPONSE.code(), MessageTypes.RESPONSE.role());

    private static final String RETURN = "select id from n";

    /** Public, as is the other, because the benchmark runs it bare, to measure what is lost around it. */
    public static final String ADMIT = PARTS + RETURN;

    /** The same with its sequel. */
    public static final String ADMIT_WITH_SEQUEL = PARTS + SEQUEL + RETURN;

    @Inject
    Database database;

    /** The number of the declaration, or nothing where one of its names is taken: see {@link Receiving#settle}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public OptionalLong admit(FanOutOrder order) {
        MessageTypes.DECLARATION.requireSender(order.envelope().from());
        UUID messageId = MessageIds.of(order.envelope().arrival().id(), order.at());
        Object[] values = values(order, messageId);
        return order.sequel()
                .map(sequel -> database.find(ADMIT_WITH_SEQUEL, row -> row.id(1),
                        Stream.concat(Stream.of(values), Stream.of(values(sequel, messageId, order.at()))).toArray()))
                .orElseGet(() -> database.find(ADMIT, row -> row.id(1), values))
                .map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    private static Object[] values(FanOutOrder order, UUID messageId) {
        Envelope envelope = order.envelope();
        Arrival arrival = envelope.arrival();
        FanOutOrder.Entry entry = order.entry();
        return new Object[]{envelope.sender(), envelope.names().toArray(String[]::new), envelope.fingerprint(),
                envelope.from().signIn(), order.mrn().value(), order.at(), ints(order.recipients()),
                messageId, envelope.content().length,
                arrival.door().name(), arrival.contentType(), arrival.id().map(MessageId::value),
                Optional.of(arrival.headers()).filter(each -> !each.isEmpty()),
                Codec.pack(envelope.content()), Codec.pack(order.answer()),
                Codec.pack(order.plan().getBytes(StandardCharsets.UTF_8)),
                entry.lrn(), entry.status(), entry.summary(), entry.search(), entry.functionCode(),
                order.tasks().stream().mapToInt(FanOutOrder.Errand::agency).toArray(),
                order.tasks().stream().map(task -> task.toApprove() ? "APPROVE" : "INFORM").toArray(String[]::new),
                order.tasks().stream().map(task -> task.due().toString()).toArray(String[]::new),
                order.text()};
    }

    private static Object[] values(FanOutOrder.Sequel sequel, UUID answered, Instant at) {
        return new Object[]{MessageIds.at(at), answered, sequel.sender(), sequel.content().length,
                Sha256.of(sequel.content()), Codec.pack(sequel.content()), sequel.event(), sequel.actor(),
                sequel.text()};
    }

    static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
