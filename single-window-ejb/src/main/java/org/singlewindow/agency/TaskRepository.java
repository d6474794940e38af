package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.AgencyTasks;
import org.singlewindow.declaration.DeclarationSql;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.routing.Duty;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Sql;

/** The table {@code task}, for whoever changes it. */
@ApplicationScoped
class TaskRepository {

    /**
     * Those of one agency that nobody had received and that are about the version which one of these documents holds.
     * Each declaration's tasks are read by what they are about, and filtered afterwards, which is what the offset is
     * for: given the choice, the planner reads the whole table for the few that are still CREATED.
     */
    private static final String CREATED = "select t.id from " + DeclarationSql.VERSIONS + """
             v cross join lateral (
              select id, version, agency, state from task where declaration_id = v.declaration_id offset 0) t
            where v.document_id = any(?) and t.version = v.number and t.agency = ? and t.state = 'CREATED'""";

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    @Inject
    Database database;

    /** Whose task it is, and about what. */
    record Place(long declaration, Mrn mrn, int agency) {}

    /** Without loading the task: the declaration is to be locked before it. */
    Optional<Place> findPlace(long taskId) {
        return database.find("select declaration_id, mrn, agency from task where id = ?",
                row -> new Place(row.id(1), new Mrn(row.text(2)), row.number(3)), taskId);
    }

    /** All of one declaration, locked, in the plan's order. */
    List<Task> listLocked(long declarationId) {
        return entities
                .createQuery("select t from Task t where t.declarationId = :declaration order by t.id", Task.class)
                .setParameter("declaration", declarationId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** Agencies whose task about this declaration stands so. */
    List<Integer> listAgencies(TaskState state, long declarationId) {
        return database.list("select agency from task where declaration_id = ? and state = ? and in_force",
                row -> row.number(1),
                declarationId, state.name());
    }

    /** Agencies that have decided about single goods items of this declaration as it is now. */
    List<Integer> listByItems(long declarationId) {
        return database.list("select agency from task where declaration_id = ? and items is not null and in_force",
                row -> row.number(1), declarationId);
    }

    /** Agencies to which a control has shown something about which they have still to decide, asked now or not. */
    List<Integer> listHavingFound(long declarationId) {
        return database.list("""
                select distinct t.agency from task t
                where t.declaration_id = ? and t.controlled_at is not null
                  and not exists (select from task d where d.declaration_id = t.declaration_id and d.agency = t.agency
                                  and d.decided_at >= t.controlled_at)""", row -> row.number(1), declarationId);
    }

    /** Agencies that have refused single items of some version, and have not decided about a later one. */
    List<Integer> listHavingRefused(long declarationId) {
        return database.list("""
                select distinct t.agency from task t
                where t.declaration_id = ? and t.items like '%"decision":"REFUSE"%'
                  and not exists (select from task d where d.declaration_id = t.declaration_id and d.agency = t.agency
                                  and d.id > t.id and d.decided_at is not null)""", row -> row.number(1),
                declarationId);
    }

    /** Agencies that have to approve this declaration as it is now. */
    List<Integer> listApprovers(long declarationId) {
        return database.list("select agency from task where declaration_id = ? and duty = 'APPROVE' and in_force",
                row -> row.number(1), declarationId);
    }

    /** A task about a later version than the first; its number. What controls have shown its agency still knows. */
    @Transactional(Transactional.TxType.MANDATORY)
    long give(AgencyTasks.Amended to, AgencyTasks.Errand errand) {
        return database.find("""
                insert into task (declaration_id, mrn, version, agency, duty, state, due, urgent, changed_at,
                  controls, controlled_at)
                select n.*, e.controls, e.controlled_at
                from (values (?::bigint, ?::text, ?::int, ?::int, ?::text, ?::text, ?::timestamptz, ?::boolean,
                              ?::timestamptz)) n(declaration, mrn, version, agency)
                left join lateral (select * from (
                    select * from task where declaration_id = n.declaration offset 0) b
                  where b.agency = n.agency order by b.id desc limit 1) e on true
                returning id""", row -> row.id(1),
                to.declaration(), to.mrn().value(), to.version(), errand.agency(),
                errand.toApprove() ? Duty.APPROVE.name() : Duty.INFORM.name(),
                errand.toApprove() ? TaskState.CREATED.name() : TaskState.INFORMED.name(), errand.due(),
                errand.urgent(), to.at())
                .orElseThrow();
    }

    /** Makes the changes so far seen by statements that follow. */
    void flush() {
        entities.flush();
    }

    /** Those that nobody had received count as received. */
    @Transactional(Transactional.TxType.MANDATORY)
    void markDelivered(Collection<Long> tasks, Instant now) {
        if (!tasks.isEmpty()) {
            database.execute("""
                    update task set state = 'DELIVERED', changed_at = ? where id = any(?) and state = 'CREATED'""",
                    now, Sql.longs(tasks));
        }
    }

    /** Locked until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lockCreated(int agency, Collection<Long> documents) {
        database.list("select id from task where id in (" + CREATED + ") order by id for update", row -> row.id(1),
                Sql.longs(documents), agency);
    }

    /** They count as received. */
    @Transactional(Transactional.TxType.MANDATORY)
    void markReceived(int agency, Collection<Long> documents, Instant now) {
        database.execute("update task set state = 'DELIVERED', changed_at = ? where id in (" + CREATED
                + ") and state = 'CREATED'", now, Sql.longs(documents), agency);
    }

    /**
     * Of one agency, those nobody has received whose time ended between two moments, the urgent ones first; what others
     * hold is passed over.
     */
    List<Task> listUnseenDue(int agency, Instant from, Instant to, int max) {
        return load(Sql.of("""
                select t.id from unnest('{true,false}'::boolean[]) u cross join lateral (
                  select id from task where agency = ? and is_open and urgent = u and overdue_at is null
                    and due >= ? and due < ? and state = 'CREATED'
                  order by due, id limit ? for update skip locked) t limit ?""", agency, from, to, max, max));
    }

    /**
     * Of one agency, those it has at hand whose time has ended, however long ago: one that had to wait for somebody
     * else comes back to it at any time. Found state by state, past all that is known to be overdue; what others hold
     * is passed over.
     */
    List<Task> listAtHandDue(int agency, Instant to, int max) {
        return load(Sql.of("""
                select t.id from unnest('{true,false}'::boolean[]) u
                cross join unnest('{DELIVERED,CLAIMED,IN_REVIEW}'::text[]) s cross join lateral (
                  select id from task where agency = ? and is_open and state <> 'CREATED' and state = s and urgent = u
                    and overdue_at is null and due < ?
                  order by due, id limit ? for update skip locked) t""", agency, to, max));
    }

    /** Claimed before this moment; what others hold is passed over. */
    List<Task> listIdle(Instant claimedBefore, int max) {
        return load(Sql.of("""
                select id from task where is_open and claimed_by is not null and claimed_at < ?
                order by claimed_at limit ? for update skip locked""", claimedBefore, max));
    }

    /** Who holds open tasks of these agencies, and how many. */
    List<Claims.Held> listHolders(Collection<Integer> agencies) {
        return database.list("""
                select agency, claimed_by, count(*) from task where is_open and claimed_by is not null and agency = any(?)
                group by agency, claimed_by order by agency, claimed_by""",
                row -> new Claims.Held(row.number(1), row.text(2), row.id(3)), Sql.ints(agencies));
    }

    /** What this officer holds of the agency's, locked. */
    List<Task> listHeld(int agency, String officer) {
        return load(Sql.of("""
                select id from task where agency = ? and is_open and claimed_by = ? order by id for update""",
                agency, officer));
    }

    /** Of these senders, those with declarations that wait for a decision, and whether one waits for their answer. */
    List<Backlog.OfSender> listSenders(Collection<Integer> senders) {
        return database.list("""
                select d.sender, count(distinct d.id), bool_or(t.state = 'QUERY' and t.answer is null)
                from task t join\s""" + DeclarationSql.LISTED + """
                 d on d.id = t.declaration_id
                where t.is_open and d.sender = any(?) group by d.sender order by d.sender""",
                row -> new Backlog.OfSender(row.number(1), row.id(2), row.flag(3)), Sql.ints(senders));
    }

    long countOpen(int agency) {
        return database.find("select count(*) from task where agency = ? and is_open", row -> row.id(1), agency)
                .orElseThrow();
    }

    /** Declarations with an open task of this agency, in the order of its inbox. */
    List<Mrn> listWaiting(int agency, int max) {
        return database.list("select mrn from task where agency = ? and is_open order by urgent desc, due, id limit ?",
                row -> new Mrn(row.text(1)), agency, max);
    }

    private List<Task> load(Sql ids) {
        return database.list(ids, row -> row.id(1)).stream().map(id -> entities.find(Task.class, id)).toList();
    }
}
