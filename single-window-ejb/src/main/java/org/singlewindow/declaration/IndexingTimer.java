package org.singlewindow.declaration;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Keeps the search by numbers quick: what was lodged is sorted into its index every few seconds, and what was lodged
 * before there was one is read, some each time, so that the work of others goes on. Several nodes may be at it at once.
 */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexingTimer {

    /** In one look; each is a transaction of its own. */
    static final int PORTIONS = 10;

    @Inject
    Indexing indexing;

    @Schedule(hour = "*", minute = "*", second = "3/10", persistent = false)
    public void index() {
        int portions = 0;
        while (portions < PORTIONS && indexing.read() > 0) {
            portions++;
        }
        indexing.sortIn();
    }
}
