package org.singlewindow.audit;

/** What the audit trail lends to statements that change something and have to write its line at once. */
public final class AuditSql {

    private AuditSql() {
    }

    /**
     * The part that writes lines: {@code select} brings, in this order, when, the subject's kind and its reference, the
     * agency or country concerned or null, what happened, who did it, and the words. Whoever fires the event too says
     * that it is recorded already.
     */
    public static String lines(String select) {
        return "insert into event (at, subject_kind, subject_ref, party, kind, actor, text) " + select;
    }
}
