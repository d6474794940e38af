package org.singlewindow.declaration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * That a version was sent by a broker for the trader whose declaration it is. It never changes; that of the first is
 * born by the fan-out's statement with the declaration.
 */
@Entity
@Table(name = "declaration_agent")
class Agent {

    @Id
    @Column(name = "document_id")
    private long document;

    @Column(name = "declaration_id")
    private long declaration;

    private int agent;

    private long mandate;

    protected Agent() {
        // for JPA
    }

    int agent() {
        return agent;
    }

    long mandate() {
        return mandate;
    }
}
