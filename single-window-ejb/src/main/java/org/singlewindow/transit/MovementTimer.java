package org.singlewindow.transit;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.singlewindow.kernel.Mrn;

/**
 * Notices when the time is over for something that a movement waits for. The times are in the table, so that none is
 * lost with a node; each movement is a transaction of its own, and one that cannot be dealt with now is left to the
 * next look.
 */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MovementTimer {

    private static final Logger LOG = System.getLogger(MovementTimer.class.getName());
    private static final int AT_ONCE = 500;

    @Inject
    MovementRepository movements;

    @Inject
    Overtaking overtaking;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "37", persistent = false)
    public void noticeTimesThatAreOver() {
        movements.listDue(clock.instant(), AT_ONCE).forEach(mrn -> dealWith(mrn, overtaking::overtake));
        Instant longAgo = clock.instant().minus(TransitTerms.LONGEST_WAITING);
        movements.listWaitingSince(longAgo, AT_ONCE)
                .forEach(mrn -> dealWith(mrn, each -> overtaking.endWaiting(each, longAgo)));
    }

    private void dealWith(Mrn mrn, Consumer<Mrn> how) {
        try {
            how.accept(mrn);
        } catch (RuntimeException trouble) {
            LOG.log(Level.WARNING, "movement " + mrn + " waits on", trouble);
        }
    }
}
