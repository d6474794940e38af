package org.singlewindow.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.singlewindow.audit.AuditSql;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Systems;
import org.singlewindow.schema.Database;

/**
 * Queues that nobody can empty: of agencies and countries that work in the portal and have no system. What waits there
 * while a case is open stays, for a system that comes later; what has ended is closed, or such a queue would grow for
 * ever.
 */
@ApplicationScoped
public class Unattended {

    /** A system whose sign-in was taken away may be back; its deliveries wait so long for it. */
    private static final Duration PATIENCE = Duration.ofDays(30);

    private static final String WHY = "the case has ended, and no system is there to fetch it";

    private static final String WAITING = """
            select q.document_id, d.case_id from (
              select document_id from delivery_queue
              where recipient = ? and document_id > greatest(?, (select low from low_water where recipient = ?))
              order by document_id limit %d) q
            join document d on d.id = q.document_id order by q.document_id""".formatted(Portion.HEADERS);

    /** A system that has been handed one in this very moment keeps it. One line for all that end with one case. */
    private static final String CLOSE = """
            with g as (
              delete from delivery_queue where recipient = ? and document_id = any(?)
                and (lease_until is null or lease_until < now()) returning document_id, attempts),
            s as (
              update delivery_state x set state = 7, changed_at = now(), note = '%1$s', taken_before = g.attempts from g
              where x.recipient = ? and x.document_id = g.document_id returning x.document_id),
            c as (
              select d.mrn, string_agg(d.id::text, ', ' order by d.id) as numbers
              from s join document d on d.id = s.document_id group by d.mrn)
            """.formatted(WHY) + AuditSql.lines(
            "select now(), 'DECLARATION', mrn, ?, 'delivery.closed', 'system', 'documents ' || numbers || ': " + WHY
                    + "' from c");

    @Inject
    Database database;

    @Inject
    Participants participants;

    @Inject
    Systems systems;

    @Inject
    Clock clock;

    /** A document in such a queue, and the case it belongs to; 0 where it belongs to none. */
    public record Unclaimed(long document, long inCase) {}

    /** Whose queues these are. */
    public List<Integer> recipients() {
        Set<Integer> attended = new HashSet<>(systems.owners());
        attended.addAll(database.list("select recipient from queue_activity where greatest(last_pull, last_ack) > ?",
                row -> row.number(1), clock.instant().minus(PATIENCE)));
        return participants.list().stream()
                .filter(Participant::hasQueue).map(Participant::id).filter(each -> !attended.contains(each)).toList();
    }

    /** The next that wait behind a number, in order; at most a {@link Portion#HEADERS}. */
    public List<Unclaimed> waiting(int recipient, long after) {
        return database.list(WAITING, row -> new Unclaimed(row.id(1), row.id(2)), recipient, after, recipient);
    }

    /** Of a case that has ended. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(int recipient, Collection<Long> documents) {
        database.execute(CLOSE, recipient, documents.stream().mapToLong(Long::longValue).toArray(), recipient,
                participants.get(recipient).code());
    }
}
