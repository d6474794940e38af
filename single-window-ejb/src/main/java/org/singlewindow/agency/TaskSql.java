package org.singlewindow.agency;

/** What tasks lend to statements of others that have to join them; columns not named here are nobody's. */
public final class TaskSql {

    /** What agencies were asked to decide, as far as it still counts, and when they did. */
    public static final String DECISIONS = "(select declaration_id, agency, due, decided_at from task where duty = 'APPROVE' and state <> 'WITHDRAWN')";

    /** Which declaration each task is about. */
    public static final String PLACES = "(select id, declaration_id from task)";

    /** The part of a lodgement's statement that gives the agencies their tasks, in their order. */
    public static final String GIVEN = """
            t as (
              insert into task (declaration_id, mrn, agency, duty, state, due, urgent, changed_at)
              select n.id, n.mrn, x.agency, x.duty,
                     case x.duty when 'APPROVE' then 'CREATED' else 'INFORMED' end, x.due, x.urgent, n.at
              from n, unnest(?::int[], ?::text[], ?::timestamptz[], ?::boolean[]) x(agency, duty, due, urgent))""";

    private TaskSql() {
    }
}
