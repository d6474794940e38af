package org.singlewindow.delivery;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.singlewindow.audit.AuditSql;
import org.singlewindow.kernel.Sha256;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Sql;

/**
 * Stores a lodgement with everything that belongs to it: the name it came under, the document, its bytes and its
 * answer, the declaration with its first version, a task for each agency, a place in each recipient's queue, and the
 * audit line. One statement, so that one round trip and one write to the log carry all of it, and so that it is there
 * altogether or not at all.
 *
 * <p>Here stand the parts of the tables that deliveries own. Those of others come with the order, each with its values:
 * a part of the {@code with} that selects from {@code n}, the lodgement's one row, of which it may use {@code id},
 * {@code mrn}, {@code sender}, {@code recipients}, {@code signed_in} and {@code at}.
 */
@ApplicationScoped
public class FanOut {

    private static final String DOCUMENT = """
            with p as materialized (
              select ?::int as sender, ?::int[] as holders, ?::text[] as names, ?::bytea as sha256, ?::text as signed_in, ?::text as mrn,
                     ?::timestamptz as at, ?::int[] as recipients, pg_current_xact_id() as tx),
            %s,
            d as (
              insert into document (id, message_id, sender, doc_type, role, mrn, case_id, content_length, sha256, received_at,
                                    recipients, door, content_type, signed_in, given_id, headers)
              select n.id, ?::uuid, n.sender, '%s', '%s', n.mrn, n.id, ?::int, n.sha256, n.at,
                     n.recipients, ?::text, ?::text, n.signed_in, ?::text, ?::text from n),
            b as (
              insert into document_body (id, codec, body, answer, plan) select n.id, 1, ?::bytea, ?::bytea, ?::bytea from n),
            """
            .formatted(Admission.NAMED, MessageTypes.DECLARATION.code(), MessageTypes.DECLARATION.role());

    private static final String QUEUES = """
            q as (
              insert into delivery_queue (recipient, document_id) select r, n.id from n, unnest(n.recipients) r),
            s as (
              insert into delivery_state (recipient, document_id, changed_at) select r, n.id, n.at from n, unnest(n.recipients) r),
            e as (
              """
            + AuditSql.lines(
                    "select n.at, 'DECLARATION', n.mrn, null, 'declaration.accepted', n.signed_in, ?::text from n returning at)\n");

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
              """.formatted(MessageTypes.RESPONSE.code(), MessageTypes.RESPONSE.role())
            + AuditSql.lines("select m.at, 'DECLARATION', m.mrn, null, ?::text, ?::text, ?::text from m, e)\n");

    /** Put together once for each choice of parts, as the driver knows a prepared statement by its text. */
    private final Map<List<String>, String> texts = new ConcurrentHashMap<>();

    @Inject
    Database database;

    /** The number of the declaration, or nothing where one of its names is taken: see {@link Receiving#settle}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public OptionalLong admit(FanOutOrder order) {
        MessageTypes.DECLARATION.requireSender(order.envelope().from());
        List<String> parts = order.parts().stream().map(Sql::text).toList();
        List<String> key = order.sequel().isEmpty() ? parts : Stream.concat(parts.stream(), Stream.of(SEQUEL)).toList();
        String text = texts.computeIfAbsent(key, unknown -> statement(parts, order.sequel().isPresent()));
        return database.find(new Sql(text, values(order)), row -> row.id(1)).map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** Public because the benchmark runs it bare, to measure what is lost around it. */
    public static String statement(List<String> parts, boolean withSequel) {
        return DOCUMENT + parts.stream().map(part -> part + ",\n").collect(joining()) + QUEUES
                + (withSequel ? SEQUEL : "") + "select id from n";
    }

    /** In the order of the text. */
    private static List<Object> values(FanOutOrder order) {
        UUID messageId = MessageIds.of(order.envelope().arrival().id(), order.at());
        List<Object> values = new ArrayList<>(document(order, messageId));
        order.parts().forEach(part -> values.addAll(part.values()));
        values.add(order.text());
        order.sequel().ifPresent(sequel -> values.addAll(sequel(sequel, messageId, order.at())));
        return values;
    }

    private static List<Object> document(FanOutOrder order, UUID messageId) {
        Envelope envelope = order.envelope();
        Arrival arrival = envelope.arrival();
        return List.of(envelope.sender(), envelope.named().holders(), envelope.named().texts(), envelope.fingerprint(),
                envelope.from().signIn(), order.mrn().value(), order.at(), ints(order.recipients()),
                messageId, envelope.content().length,
                arrival.door().name(), arrival.contentType(), arrival.id().map(MessageId::value),
                Optional.of(arrival.headers()).filter(each -> !each.isEmpty()),
                Codec.pack(envelope.content()), Codec.pack(order.answer()),
                Codec.pack(order.plan().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Object> sequel(FanOutOrder.Sequel sequel, UUID answered, Instant at) {
        return List.of(MessageIds.at(at), answered, sequel.sender(), sequel.content().length,
                Sha256.of(sequel.content()), Codec.pack(sequel.content()), sequel.event(), sequel.actor(),
                sequel.text());
    }

    static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
