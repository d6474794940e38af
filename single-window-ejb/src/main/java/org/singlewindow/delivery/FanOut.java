package org.singlewindow.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.singlewindow.schema.Database;

/**
 * Stores a lodgement with everything that belongs to it: the name it came under, the document, its bytes and its
 * answer, the declaration with its first version, a task for each agency, a place in each recipient's queue, and the
 * audit line. One statement, so that one round trip and one write to the log carry all of it, and so that it is there
 * altogether or not at all.
 */
@ApplicationScoped
public class FanOut {

    /** Public because the benchmark runs it bare, to measure what is lost around it. */
    public static final String ADMIT = """
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
              select n.at, 'DECLARATION', n.mrn, 'declaration.accepted', n.signed_in, ?::text from n)
            select id from n"""
            .formatted(Admission.NAMED, MessageTypes.DECLARATION.code(), MessageTypes.DECLARATION.role());

    @Inject
    Database database;

    /** The number of the declaration, or nothing where one of its names is taken: see {@link Receiving#settle}. */
    public OptionalLong admit(FanOutOrder order) {
        Envelope envelope = order.envelope();
        MessageTypes.DECLARATION.requireSender(envelope.from());
        Arrival arrival = envelope.arrival();
        FanOutOrder.Entry entry = order.entry();
        return database.find(ADMIT, row -> row.id(1),
                envelope.sender(), envelope.names().toArray(String[]::new), envelope.fingerprint(),
                envelope.from().signIn(), order.mrn().value(), order.at(), ints(order.recipients()),
                MessageIds.of(arrival.id(), order.at()), envelope.content().length,
                arrival.door().name(), arrival.contentType(), arrival.id().map(MessageId::value),
                Optional.of(arrival.headers()).filter(each -> !each.isEmpty()),
                Codec.pack(envelope.content()), Codec.pack(order.answer()),
                Codec.pack(order.plan().getBytes(StandardCharsets.UTF_8)),
                entry.lrn(), entry.status(), entry.summary(), entry.search(), entry.functionCode(),
                order.tasks().stream().mapToInt(FanOutOrder.Errand::agency).toArray(),
                order.tasks().stream().map(task -> task.toApprove() ? "APPROVE" : "INFORM").toArray(String[]::new),
                order.tasks().stream().map(task -> task.due().toString()).toArray(String[]::new),
                order.text())
                .map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
