package org.singlewindow.agency;

/** What tasks lend to statements of others that have to join them; columns not named here are nobody's. */
public final class TaskSql {

    /** What agencies were asked to decide, as far as it still counts, and when they did. */
    public static final String DECISIONS = "(select declaration_id, agency, due, decided_at from task where duty = 'APPROVE' and state <> 'WITHDRAWN')";

    private TaskSql() {
    }
}
