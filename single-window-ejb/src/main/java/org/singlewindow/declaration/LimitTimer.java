package org.singlewindow.declaration;

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

/**
 * Notices when the time is over for something that a declaration waits for. The times are in the table, so that none is
 * lost with a node; each declaration is a transaction of its own, and one that cannot be dealt with now is left to the
 * next look.
 */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LimitTimer {

    private static final Logger LOG = System.getLogger(LimitTimer.class.getName());
    private static final int AT_ONCE = 500;

    @Inject
    DeclarationRepository declarations;

    @Inject
    RunningOut running;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "17", persistent = false)
    public void noticeTimesThatAreOver() {
        declarations.listOutOfTime(clock.instant(), AT_ONCE).forEach(this::runOut);
    }

    private void runOut(long id) {
        try {
            running.runOut(id);
        } catch (RuntimeException trouble) {
            LOG.log(Level.WARNING, "declaration " + id + " waits on", trouble);
        }
    }
}
