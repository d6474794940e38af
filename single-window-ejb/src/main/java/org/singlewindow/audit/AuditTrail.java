package org.singlewindow.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Subject;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;

/** The record of everything that happened. */
@ApplicationScoped
public class AuditTrail {

    /** Lines from before there were kinds have none, and are about a declaration or nothing. */
    private static final String ENTRY = "select at, kind, actor, party, coalesce(subject_kind, 'DECLARATION'), subject_ref, text from event ";

    @Inject
    Database database;

    @Inject
    Clock clock;

    /** In the transaction of whoever fired it: where this fails, what happened has not happened. */
    @Transactional(Transactional.TxType.MANDATORY)
    void record(@Observes DomainEvent event) {
        if (!event.alreadyRecorded()) {
            database.execute(
                    "insert into event (at, subject_kind, subject_ref, party, kind, actor, text) values (?, ?, ?, ?::text, ?, ?, ?)",
                    clock.instant(), event.about().kind().name(), event.about().reference(), event.party(),
                    event.kind(), event.actor(), event.text());
        }
    }

    /** All that happened to one thing, oldest first. Who may ask is for the caller to say. */
    public List<AuditEntry> history(Subject subject) {
        return database.list(
                ENTRY + "where subject_ref = ? and coalesce(subject_kind, 'DECLARATION') = ? order by at, tx, id",
                AuditTrail::entry,
                subject.reference(), subject.kind().name());
    }

    private static AuditEntry entry(Row row) {
        String kind = row.text(5);
        Optional<Subject> subject = row.findText(6)
                .map(reference -> new Subject(Subject.Kind.valueOf(kind), reference));
        return new AuditEntry(row.time(1), row.text(2), row.text(3), row.findText(4), subject, row.text(7));
    }
}
