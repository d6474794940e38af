package org.singlewindow.container;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Calls before the application is there, as whatever is loaded at a start does. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class AtStart {

    @Inject
    Callers callers;

    private Connections.Two seen;

    @PostConstruct
    void start() {
        seen = callers.withATransaction();
    }

    public Connections.Two seen() {
        return seen;
    }
}
