package org.singlewindow.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.singlewindow.schema.Database;

/** Takes a recipient's word on its deliveries. Saying the same again changes nothing and is answered the same. */
@ApplicationScoped
class Acknowledging {

    private static final String SETTLE = """
            with a as (
              delete from delivery_queue where recipient = ? and document_id = any(?) and attempts > 0 returning document_id),
            s as (
              update delivery_state x set state = g.state, changed_at = now(), note = g.note
              from a, unnest(?::bigint[], ?::int[], ?::text[]) g(id, state, note)
              where x.recipient = ? and x.document_id = a.document_id and g.id = a.document_id returning x.document_id, x.state, x.note),
            e as (
              insert into event (at, mrn, party, kind, actor, text)
              select now(), d.mrn, ?, 'delivery.acknowledged', ?,
                     'no. ' || d.id || ' (' || d.doc_type || ')' || coalesce(': ' || s.note, '')
              from s join document d on d.id = s.document_id)
            select document_id from s""";

    private static final String FAIL = """
            with f as (
              update delivery_queue set lease_until = null,
                not_before = now() + (%s)[least(attempts, %d)] * interval '1 minute'
              where recipient = ? and document_id = ? and lease_until is not null and attempts < ? returning document_id),
            s as (
              update delivery_state x set state = 4, changed_at = now(), note = ? from f
              where x.recipient = ? and x.document_id = f.document_id returning x.document_id, x.note)
            insert into event (at, mrn, party, kind, actor, text)
            select now(), d.mrn, ?, 'delivery.failed', ?, 'no. ' || d.id || ' (' || d.doc_type || '): ' || s.note
            from s join document d on d.id = s.document_id""".formatted(DeliveryRules.BACK_OFF_MINUTES, DeliveryRules.BACK_OFF_STEPS);

    private static final String LOOK_UP = """
            select i, q.attempts, s.state from unnest(?::bigint[]) i
            left join delivery_queue q on q.recipient = ? and q.document_id = i
            left join delivery_state s on s.recipient = ? and s.document_id = i""";

    private static final String NOT_PULLED = "NOT_PULLED";
    private static final String UNKNOWN = "UNKNOWN";

    @Inject
    Database database;

    @Inject
    Parking parking;

    /** Whose word it is. */
    record Party(int recipient, String code, String actor) {
    }

    /** {@code results} in the order asked, each number once; {@code settled} are those that left the queue now. */
    record Outcome(List<AckResult> results, List<Long> settled) {

        /** Those that had been fetched: a word on anything else confirms nothing. */
        Set<Long> fetched() {
            return results.stream().filter(each -> !each.result().equals(NOT_PULLED) && !each.result().equals(UNKNOWN)).map(AckResult::deliveryNumber)
                    .collect(Collectors.toSet());
        }
    }

    Outcome acknowledge(Party party, List<Ack> acks) {
        Map<Long, Ack> once = new LinkedHashMap<>();
        acks.forEach(ack -> once.putIfAbsent(ack.deliveryNumber(), ack));
        Map<Long, String> results = new HashMap<>();
        List<Long> settled = settle(party, once.values().stream().filter(ack -> ack.outcome() != AckOutcome.FAILED).toList());
        settled.forEach(number -> results.put(number, "ACKNOWLEDGED"));
        once.values().stream().filter(ack -> ack.outcome() == AckOutcome.FAILED)
                .forEach(ack -> fail(party, ack).ifPresent(result -> results.put(ack.deliveryNumber(), result)));
        Set<Long> open = new HashSet<>(once.keySet());
        open.removeAll(results.keySet());
        if (!open.isEmpty()) {
            results.putAll(lookUp(party.recipient(), open));
        }
        return new Outcome(once.keySet().stream().map(number -> new AckResult(number, results.get(number))).toList(), settled);
    }

    private List<Long> settle(Party party, List<Ack> acks) {
        if (acks.isEmpty()) {
            return List.of();
        }
        long[] numbers = acks.stream().mapToLong(Ack::deliveryNumber).toArray();
        int[] states = acks.stream().mapToInt(ack -> (ack.outcome() == AckOutcome.OK
                ? DeliveryStatus.DELIVERED : DeliveryStatus.DELIVERED_WITH_WARNINGS).ordinal()).toArray();
        String[] notes = acks.stream().map(ack -> ack.text().isBlank() ? null : ack.text()).toArray(String[]::new);
        return new ArrayList<>(database.list(SETTLE, row -> row.id(1), party.recipient(), numbers, numbers, states, notes,
                party.recipient(), party.code(), party.actor()));
    }

    private Optional<String> fail(Party party, Ack ack) {
        String why = ack.text().isBlank() ? "no reason given" : ack.text();
        int waiting = database.execute(FAIL, party.recipient(), ack.deliveryNumber(), DeliveryRules.attempts(), why,
                party.recipient(), party.code(), party.actor());
        if (waiting > 0) {
            return Optional.of("REDELIVERY_SCHEDULED");
        }
        return parking.park(party.recipient(), ack.deliveryNumber(), why, party.code())
                ? Optional.of("PARKED") : Optional.empty();
    }

    private Map<Long, String> lookUp(int recipient, Collection<Long> numbers) {
        Map<Long, String> results = new HashMap<>();
        database.list(LOOK_UP, row -> results.put(row.id(1), told(row.findText(2).map(Integer::valueOf), row.findText(3).map(Integer::valueOf))),
                numbers.stream().mapToLong(Long::longValue).toArray(), recipient, recipient);
        return results;
    }

    /** {@code attempts} where it is in the queue, {@code state} where it ever was. */
    private static String told(Optional<Integer> attempts, Optional<Integer> state) {
        if (attempts.isPresent()) {
            return attempts.get() == 0 ? NOT_PULLED : "REDELIVERY_SCHEDULED";
        }
        return state.map(number -> DeliveryStatus.of(number) == DeliveryStatus.DEAD ? "PARKED" : "ACKNOWLEDGED").orElse(UNKNOWN);
    }
}
