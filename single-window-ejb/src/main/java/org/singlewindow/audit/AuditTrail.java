package org.singlewindow.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;

/** The record of everything that happened. */
@ApplicationScoped
public class AuditTrail {

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    Sealing sealing;

    /** In the transaction of whoever fired it: where this fails, what happened has not happened. */
    void record(@Observes DomainEvent event) {
        if (!event.alreadyRecorded()) {
            database.execute("insert into event (at, mrn, party, kind, actor, text) values (?, ?::text, ?::text, ?, ?, ?)",
                    clock.instant(), event.about().map(Mrn::value), event.party(), event.kind(), event.actor(), event.text());
        }
    }

    /** All that happened to one declaration, oldest first. Who may ask is for the caller to say. */
    public List<AuditEntry> history(Mrn mrn) {
        return database.list("select at, kind, actor, party, mrn, text from event where mrn = ? order by at, tx, id", AuditTrail::entry,
                mrn.value());
    }

    /** The newest entries, newest first. Who may ask is for the caller to say. */
    public List<AuditEntry> recent(int max) {
        return database.list("select at, kind, actor, party, mrn, text from event order by tx desc, id desc limit ?", AuditTrail::entry,
                Math.max(1, Math.min(max, 1000)));
    }

    /** Recomputes the whole chain of seals. */
    public Verification verify() {
        return sealing.verify();
    }

    private static AuditEntry entry(Row row) throws SQLException {
        return new AuditEntry(row.time(1), row.text(2), row.text(3), row.findText(4), row.findText(5).map(Mrn::new), row.text(6));
    }
}
