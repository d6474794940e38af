package org.singlewindow.declaration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * What was declared at one time, by its document. It never changes; the first is born by the fan-out's statement with
 * the declaration.
 */
@Entity
@Table(name = "declaration_version")
class Version {

    @Id
    @Column(name = "document_id")
    private long document;

    @Column(name = "declaration_id")
    private long declaration;

    private int number;

    @Column(name = "made_at")
    private Instant at;

    protected Version() {
        // for JPA
    }

    boolean isFirst() {
        return number == 1;
    }

    /** Number of its document, under which its plan and its answer lie too. */
    long document() {
        return document;
    }

    Instant at() {
        return at;
    }
}
