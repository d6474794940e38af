package org.singlewindow.delivery;

import java.util.Optional;
import org.singlewindow.audit.AuditSql;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Subject;

/**
 * What is told of a delivery is about the declaration that its document belongs to; the delivery itself where it
 * belongs to none.
 */
final class About {

    /** Kind and reference, of a document {@code d}. */
    private static final String DOCUMENT = "case when d.mrn is null then 'DELIVERY' else 'DECLARATION' end, coalesce(d.mrn, d.id::text)";

    private About() {
    }

    /**
     * The part of a statement that writes what has happened to the deliveries that its part {@code s} has, by document
     * and note. The recipient's code is a placeholder, {@code actor} mostly another.
     */
    static String line(String happened, String actor) {
        return AuditSql.lines("select now(), " + DOCUMENT + ", ?, '" + happened + "', " + actor
                + ", 'no. ' || d.id || ' (' || d.doc_type || ')' || coalesce(': ' || s.note, '')"
                + " from s join document d on d.id = s.document_id");
    }

    static Subject of(Optional<Mrn> declaration, long number) {
        return declaration.map(Subject::declaration).orElseGet(() -> Subject.delivery(number));
    }
}
