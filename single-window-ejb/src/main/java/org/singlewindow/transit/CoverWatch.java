package org.singlewindow.transit;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.singlewindow.guarantee.GuaranteeEvent;

/**
 * Notices that guarantees have changed, and has those movements ask again that they did not cover. Soon after a change
 * on this node, and each minute whatever happened: the change may have been made on another one, or in the very moment
 * in which a movement was told that it is not covered.
 */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CoverWatch {

    private static final Logger LOG = System.getLogger(CoverWatch.class.getName());
    private static final int AT_ONCE = 500;

    private final AtomicBoolean changed = new AtomicBoolean();

    @Inject
    MovementRepository movements;

    @Inject
    AskingAgain asking;

    public void noticeChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) GuaranteeEvent event) {
        changed.set(true);
    }

    @Schedule(hour = "*", minute = "*", second = "4/5", persistent = false)
    public void askAfterAChange() {
        if (changed.getAndSet(false)) {
            askForAll();
        }
    }

    @Schedule(hour = "*", minute = "*", second = "52", persistent = false)
    public void askForAll() {
        long behind = 0;
        List<Movement> found = movements.listUncovered(behind, AT_ONCE);
        while (!found.isEmpty()) {
            found.forEach(this::ask);
            behind = found.get(found.size() - 1).id();
            found = movements.listUncovered(behind, AT_ONCE);
        }
    }

    private void ask(Movement movement) {
        try {
            asking.ask(movement.mrn());
        } catch (RuntimeException trouble) {
            LOG.log(Level.WARNING, "movement " + movement.mrn() + " is not covered yet", trouble);
        }
    }
}
