package org.singlewindow.declaration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.singlewindow.kernel.Mrn;

/**
 * A declaration in the hands of the agencies. It is born by the fan-out's statement, never through this class; here it
 * only changes its status, one step at a time, under a lock, until it is released or rejected.
 */
@Entity
class Declaration {

    @Id
    private long id;

    private Mrn mrn;

    private String lrn;

    private int sender;

    @Enumerated(EnumType.STRING)
    private DeclarationStatus status;

    private int version;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Declaration() {
        // for JPA
    }

    long id() {
        return id;
    }

    Mrn mrn() {
        return mrn;
    }

    String lrn() {
        return lrn;
    }

    int sender() {
        return sender;
    }

    DeclarationStatus status() {
        return status;
    }

    int version() {
        return version;
    }

    /** The later version is stored with it. */
    void amend() {
        version++;
    }

    void become(DeclarationStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException(mrn + " is " + status + " and cannot become " + next);
        }
        status = next;
        changedAt = now;
    }
}
