package org.singlewindow.reference;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.singlewindow.schema.OwnTransaction;

/**
 * At start: where the lists that come with this program are others than were handed out last, that is their next
 * version. Nodes that start together wait for one another.
 */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class ListsAtStart {

    @Inject
    OwnTransaction transaction;

    @Inject
    Recording recording;

    /** Under a name of its own, by which alone the container finds it. */
    @PostConstruct
    void writeThemDown() {
        transaction.within(() -> {
            recording.recordField();
            return true;
        });
    }
}
