package org.singlewindow.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.singlewindow.kernel.Mrn;

/** The record of everything that happened. */
@ApplicationScoped
public class AuditTrail {

    /** All that happened to one declaration, oldest first. Who may ask is for the caller to say. */
    public List<AuditEntry> history(Mrn mrn) {
        return List.of();
    }

    /** The newest entries, newest first. */
    public List<AuditEntry> recent(int max) {
        return List.of();
    }

    public Verification verify() {
        return new Verification(0, 0, java.util.Optional.empty());
    }
}
