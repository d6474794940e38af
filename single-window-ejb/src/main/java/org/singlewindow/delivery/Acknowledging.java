package org.singlewindow.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
@Transactional(Transactional.TxType.MANDATORY)
class Acknowledging {

    private static final String SETTLE = """
            with a as (
              delete from delivery_queue where recipient = ? and document_id = any(?) and attempts > 0 returning document_id),
            s as (
              update delivery_state x set state = g.state, changed_at = now(), note = g.note
              from a, unnest(?::bigint[], ?::int[], ?::text[]) g(id, state, note)
              where x.recipient = ? and x.document_id = a.document_id and g.id = a.document_id returning x.document_id, x.state, x.note),
            e as (%s)
            select document_id from s""".formatted(About.line("delivery.acknowledged", "?"));

    private static final String FAIL = """
            with f as (
              update delivery_queue set lease_until = null,
                not_before = now() + (%s)[least(attempts, %d)] * interval '1 minute'
              where recipient = ? and document_id = ? and lease_until is not null and attempts < ? returning document_id),
            s as (
              update delivery_state x set state = 4, changed_at = now(), note = ? from f
              where x.recipient = ? and x.document_id = f.document_id returning x.document_id, x.note)
            %s""".formatted(DeliveryRules.BACK_OFF_MINUTES, DeliveryRules.BACK_OFF_STEPS,
            About.line("delivery.failed", "?"));

    /** Of those taken back while their recipient had them already. Once: the same word again adds no line. */
    private static final String NOTE_LATE = """
            with s as (
              update delivery_state x set acknowledged_at = now() from unnest(?::bigint[], ?::text[]) g(id, note)
              where x.recipient = ? and x.document_id = g.id and x.state = 6 and x.acknowledged_at is null
              returning x.document_id, g.note)
            %s""".formatted(About.line("delivery.acknowledged-withdrawn", "?"));

    /**
     * Of those acknowledged before: they have left the queue and do not come again, but that they came to nothing is
     * their recipient's last word. The same word again adds no line.
     */
    private static final String NOTE_FAILED = """
            with s as (
              update delivery_state x set state = 3, changed_at = now(), note = g.note from unnest(?::bigint[], ?::text[]) g(id, note)
              where x.recipient = ? and x.document_id = g.id and x.state in (2, 3) and x.note is distinct from g.note
              returning x.document_id, x.note)
            %s""".formatted(About.line("delivery.failed-late", "?"));

    /**
     * Whether it had been handed out was not kept of all that were withdrawn long ago; nobody says a word on what he
     * never saw.
     */
    private static final String LOOK_UP = """
            select i, q.attempts, s.state, coalesce(s.taken_before, 1) > 0 from unnest(?::bigint[]) i
            left join delivery_queue q on q.recipient = ? and q.document_id = i
            left join delivery_state s on s.recipient = ? and s.document_id = i""";

    private static final String ACKNOWLEDGED = "ACKNOWLEDGED";
    private static final String ALREADY_ACKNOWLEDGED = "ALREADY_ACKNOWLEDGED";

    @Inject
    Database database;

    @Inject
    Parking parking;

    /** Whose word it is. */
    record Party(int recipient, String code, String actor) {}

    /** {@code results} in the order asked, one for each word; {@code settled} are those that left the queue now. */
    record Outcome(List<AckResult> results, List<Long> settled) {

        Set<Long> fetched() {
            return results.stream().filter(AckResult::heard).map(AckResult::deliveryNumber)
                    .collect(Collectors.toSet());
        }
    }

    /**
     * As if each word had come alone. Of several on one delivery only the first changes anything, but for two: who
     * could not take it at first, and then could, has it; and who had it, and then could not after all, has said so.
     */
    Outcome acknowledge(Party party, List<Ack> acks) {
        Map<Long, Ack> first = new LinkedHashMap<>();
        Map<Long, Ack> better = new LinkedHashMap<>();
        Map<Long, Ack> worse = new LinkedHashMap<>();
        for (Ack ack : acks) {
            long number = ack.deliveryNumber();
            Ack before = first.putIfAbsent(number, ack);
            boolean failed = ack.outcome() == AckOutcome.FAILED;
            boolean has = before != null && (before.outcome() != AckOutcome.FAILED || better.containsKey(number));
            if (before != null && has == failed) {
                (failed ? worse : better).putIfAbsent(number, ack);
            }
        }
        List<Long> settled = new ArrayList<>();
        Map<Long, AckResult> begun = hear(party, first, settled);
        Map<Long, AckResult> had = hear(party, better, settled);
        Map<Long, AckResult> lost = hear(party, worse, settled);
        Map<Long, AckResult> ofFailures = new HashMap<>(begun);
        List<AckResult> results = new ArrayList<>();
        for (Ack ack : acks) {
            long number = ack.deliveryNumber();
            if (ack == worse.get(number)) {
                ofFailures.put(number, lost.get(number));
            }
            results.add(ack.outcome() == AckOutcome.FAILED ? ofFailures.get(number)
                    : had.getOrDefault(number, begun.get(number)));
        }
        return new Outcome(results, settled);
    }

    private Map<Long, AckResult> hear(Party party, Map<Long, Ack> once, List<Long> settled) {
        Map<Long, AckResult> results = new HashMap<>();
        List<Long> done = settle(party,
                once.values().stream().filter(ack -> ack.outcome() != AckOutcome.FAILED).toList());
        done.forEach(number -> results.put(number, AckResult.of(number, ACKNOWLEDGED)));
        settled.addAll(done);
        once.values().stream().filter(ack -> ack.outcome() == AckOutcome.FAILED)
                .forEach(ack -> fail(party, ack).ifPresent(
                        result -> results.put(ack.deliveryNumber(), AckResult.of(ack.deliveryNumber(), result))));
        Set<Long> open = new HashSet<>(once.keySet());
        open.removeAll(results.keySet());
        if (!open.isEmpty()) {
            Map<Long, AckResult> known = lookUp(party.recipient(), open);
            noteLate(party, known.values().stream().filter(Acknowledging::isLate)
                    .map(result -> once.get(result.deliveryNumber())).toList());
            results.putAll(known);
            results.putAll(noteFailed(party, known.values().stream().filter(Acknowledging::isAcknowledged)
                    .map(result -> once.get(result.deliveryNumber()))
                    .filter(ack -> ack.outcome() == AckOutcome.FAILED).toList()));
        }
        return results;
    }

    private List<Long> settle(Party party, List<Ack> acks) {
        if (acks.isEmpty()) {
            return List.of();
        }
        long[] numbers = acks.stream().mapToLong(Ack::deliveryNumber).toArray();
        int[] states = acks.stream().mapToInt(ack -> (ack.outcome() == AckOutcome.OK
                ? DeliveryStatus.DELIVERED : DeliveryStatus.DELIVERED_WITH_WARNINGS).ordinal()).toArray();
        String[] notes = acks.stream().map(ack -> ack.text().isBlank() ? null : ack.text()).toArray(String[]::new);
        return database.list(SETTLE, row -> row.id(1), party.recipient(), numbers, numbers, states, notes,
                party.recipient(), party.code(), party.actor());
    }

    private Optional<String> fail(Party party, Ack ack) {
        String why = why(ack);
        int waiting = database.execute(FAIL, party.recipient(), ack.deliveryNumber(), DeliveryRules.attempts(), why,
                party.recipient(), party.code(), party.actor());
        if (waiting > 0) {
            return Optional.of("REDELIVERY_SCHEDULED");
        }
        return parking.park(party.recipient(), ack.deliveryNumber(), why, party.code())
                ? Optional.of("PARKED") : Optional.empty();
    }

    private static String why(Ack failed) {
        return failed.text().isBlank() ? "no reason given" : failed.text();
    }

    private static boolean isAcknowledged(AckResult result) {
        return result.notice().isEmpty() && result.result().equals(ACKNOWLEDGED);
    }

    private static boolean isLate(AckResult result) {
        return result.notice().isPresent() && result.result().equals(ACKNOWLEDGED);
    }

    private void noteLate(Party party, List<Ack> acks) {
        if (!acks.isEmpty()) {
            String[] notes = acks.stream()
                    .map(ack -> ack.outcome() == AckOutcome.OK ? ack.text() : ack.outcome() + " " + ack.text())
                    .map(words -> words.isBlank() ? null : words.strip()).toArray(String[]::new);
            database.execute(NOTE_LATE, acks.stream().mapToLong(Ack::deliveryNumber).toArray(), notes,
                    party.recipient(), party.code(), party.actor());
        }
    }

    /** They are acknowledged, and stay so; whoever says so late is told. */
    private Map<Long, AckResult> noteFailed(Party party, List<Ack> acks) {
        if (!acks.isEmpty()) {
            database.execute(NOTE_FAILED, acks.stream().mapToLong(Ack::deliveryNumber).toArray(),
                    acks.stream().map(Acknowledging::why).toArray(String[]::new), party.recipient(), party.code(),
                    party.actor());
        }
        return acks.stream().map(Ack::deliveryNumber).collect(Collectors.toMap(number -> number,
                number -> new AckResult(number, ACKNOWLEDGED, Optional.of(ALREADY_ACKNOWLEDGED))));
    }

    private Map<Long, AckResult> lookUp(int recipient, Collection<Long> numbers) {
        return database.list(LOOK_UP,
                row -> told(row.id(1), row.findText(2).map(Integer::valueOf),
                        row.findText(3).map(Integer::valueOf).map(DeliveryStatus::of), row.flag(4)),
                numbers.stream().mapToLong(Long::longValue).toArray(), recipient, recipient).stream()
                .collect(Collectors.toMap(AckResult::deliveryNumber, result -> result));
    }

    /**
     * {@code attempts} where it is in the queue, {@code state} where it ever was; {@code handedOut}, of one withdrawn
     * or closed, before that.
     */
    private static AckResult told(long number, Optional<Integer> attempts, Optional<DeliveryStatus> state,
            boolean handedOut) {
        if (attempts.isPresent()) {
            return AckResult.of(number, attempts.get() == 0 ? AckResult.NOT_PULLED : "REDELIVERY_SCHEDULED");
        }
        return state.map(known -> switch (known) {
            case WITHDRAWN, CLOSED ->
                new AckResult(number, handedOut ? ACKNOWLEDGED : AckResult.NOT_PULLED, Optional.of(known.name()));
            case DEAD -> AckResult.of(number, "PARKED");
            default -> AckResult.of(number, ACKNOWLEDGED);
        }).orElseGet(() -> AckResult.of(number, AckResult.UNKNOWN));
    }
}
