package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.SearchWords;
import org.singlewindow.kernel.Moments;
import org.singlewindow.kernel.Mrn;

/** The table {@code task}, for whoever changes it. */
@ApplicationScoped
class TaskRepository {

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    /** Whose task it is, and about what. */
    record Place(long declaration, Mrn mrn, int agency) {}

    /** Without loading the task: the declaration is to be locked before it. */
    Optional<Place> findPlace(long taskId) {
        return entities
                .createQuery("select t.declarationId, t.mrn, t.agency from Task t where t.id = :id", Object[].class)
                .setParameter("id", taskId).getResultStream().findFirst()
                .map(row -> new Place((Long) row[0], (Mrn) row[1], (Integer) row[2]));
    }

    /** All of one declaration, locked, in the plan's order. */
    List<Task> listLocked(long declarationId) {
        return entities
                .createQuery("select t from Task t where t.declarationId = :declaration order by t.id", Task.class)
                .setParameter("declaration", declarationId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** Makes the changes so far seen by native queries that follow. */
    void flush() {
        entities.flush();
    }

    /** Those that nobody had received count as received. */
    void markDelivered(Collection<Long> tasks, Instant now) {
        if (!tasks.isEmpty()) {
            String numbers = "{" + String.join(",", tasks.stream().map(String::valueOf).toList()) + "}";
            // native, because EclipseLink 4.0.7, which Payara brings, binds a moment in a bulk update as bytes
            entities.createNativeQuery("""
                    update task set state = 'DELIVERED', changed_at = cast(?1 as timestamptz)
                    where id = any (cast(?2 as bigint[])) and state = 'CREATED'""")
                    .setParameter(1, now.toString()).setParameter(2, numbers).executeUpdate();
        }
    }

    /**
     * Those of one agency that nobody had received and that are about the version which one of these documents holds.
     * Each declaration's tasks are read by what they are about, and filtered afterwards, which is what the offset is
     * for: given the choice, the planner reads the whole table for the few that are still CREATED.
     */
    List<Long> listCreated(int agency, Collection<Long> documents) {
        String numbers = "{" + String.join(",", documents.stream().map(String::valueOf).toList()) + "}";
        return ids(entities
                .createNativeQuery(
                        """
                select t.id from declaration_version v cross join lateral (
                  select id, version, agency, state from task where declaration_id = v.declaration_id offset 0) t
                where v.document_id = any(cast(?1 as bigint[])) and t.version = v.number and t.agency = ?2 and t.state = 'CREATED'""")
                .setParameter(1, numbers).setParameter(2, agency).getResultList());
    }

    /**
     * Of one agency, those nobody has received whose time ended between two moments; what others hold is passed over.
     */
    List<Task> listUnseenDue(int agency, Instant from, Instant to, int max) {
        return load(ids(entities.createNativeQuery("""
                select id from task where agency = ?1 and is_open and overdue_at is null
                  and due >= to_timestamp(0) + interval '1 microsecond' * ?2 and due < to_timestamp(0) + interval '1 microsecond' * ?3
                  and state = 'CREATED'
                order by due, id limit ?4 for update skip locked""")
                .setParameter(1, agency).setParameter(2, Moments.toMicros(from)).setParameter(3, Moments.toMicros(to))
                .setParameter(4, max).getResultList()));
    }

    /**
     * Of one agency, those it has at hand whose time has ended, however long ago: one that had to wait for somebody
     * else comes back to it at any time. Found state by state, past all that is known to be overdue; what others hold
     * is passed over.
     */
    List<Task> listAtHandDue(int agency, Instant to, int max) {
        return load(ids(entities.createNativeQuery("""
                select t.id from unnest(cast('{DELIVERED,CLAIMED,IN_REVIEW}' as text[])) s cross join lateral (
                  select id from task where agency = ?1 and is_open and state <> 'CREATED' and state = s and overdue_at is null
                    and due < to_timestamp(0) + interval '1 microsecond' * ?2
                  order by due, id limit ?3 for update skip locked) t""")
                .setParameter(1, agency).setParameter(2, Moments.toMicros(to)).setParameter(3, max).getResultList()));
    }

    /** Claimed before this moment; what others hold is passed over. */
    List<Task> listIdle(Instant claimedBefore, int max) {
        return load(ids(entities.createNativeQuery("""
                select id from task where is_open and claimed_by is not null
                  and claimed_at < to_timestamp(0) + interval '1 microsecond' * ?1
                order by claimed_at limit ?2 for update skip locked""")
                .setParameter(1, Moments.toMicros(claimedBefore)).setParameter(2, max).getResultList()));
    }

    /** Who holds open tasks of these agencies, and how many. */
    List<Claims.Held> listHolders(Collection<Integer> agencies) {
        List<?> rows = entities.createNativeQuery("""
                select agency, claimed_by, count(*) from task
                where is_open and claimed_by is not null and agency = any (cast(?1 as integer[]))
                group by agency, claimed_by order by agency, claimed_by""")
                .setParameter(1, SearchWords.array(List.copyOf(agencies))).getResultList();
        return rows.stream().map(row -> (Object[]) row).map(
                row -> new Claims.Held(((Number) row[0]).intValue(), (String) row[1], ((Number) row[2]).longValue()))
                .toList();
    }

    /** What this officer holds of the agency's, locked. */
    List<Task> listHeld(int agency, String officer) {
        return load(ids(entities.createNativeQuery("""
                select id from task where agency = ?1 and is_open and claimed_by = ?2 order by id for update""")
                .setParameter(1, agency).setParameter(2, officer).getResultList()));
    }

    /** Of these senders, those with declarations that wait for a decision, and whether one waits for their answer. */
    List<Backlog.OfSender> listSenders(Collection<Integer> senders) {
        List<?> rows = entities.createNativeQuery("""
                select d.sender, count(distinct d.id), bool_or(t.state = 'QUERY' and t.answer is null)
                from task t join declaration d on d.id = t.declaration_id
                where t.is_open and d.sender = any (cast(?1 as integer[])) group by d.sender order by d.sender""")
                .setParameter(1, SearchWords.array(List.copyOf(senders))).getResultList();
        return rows.stream().map(row -> (Object[]) row).map(row -> new Backlog.OfSender(((Number) row[0]).intValue(),
                ((Number) row[1]).longValue(), (Boolean) row[2])).toList();
    }

    long countOpen(int agency) {
        return ((Number) entities.createNativeQuery("select count(*) from task where agency = ?1 and is_open")
                .setParameter(1, agency).getSingleResult()).longValue();
    }

    /** Declarations with an open task of this agency, oldest due first. */
    List<Mrn> listWaiting(int agency, int max) {
        List<?> rows = entities
                .createNativeQuery("select mrn from task where agency = ?1 and is_open order by due, id limit ?2")
                .setParameter(1, agency).setParameter(2, max).getResultList();
        return rows.stream().map(mrn -> new Mrn((String) mrn)).toList();
    }

    private static List<Long> ids(List<?> rows) {
        return rows.stream().map(row -> ((Number) row).longValue()).toList();
    }

    private List<Task> load(List<Long> ids) {
        return ids.stream().map(id -> entities.find(Task.class, id)).toList();
    }
}
