package org.singlewindow.declaration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

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

    private int sender;

    @Column(name = "made_at")
    private Instant at;

    @Column(name = "function_code")
    private String functionCode;

    protected Version() {
        // for JPA
    }

    boolean isFirst() {
        return number == 1;
    }

    /** From 1. */
    int number() {
        return number;
    }

    int sender() {
        return sender;
    }

    /** Number of its document, under which its plan and its answer lie too. */
    long document() {
        return document;
    }

    Instant at() {
        return at;
    }

    /** What its message was for; empty where that was not kept. */
    Optional<String> functionCode() {
        return Optional.ofNullable(functionCode);
    }
}
