package org.singlewindow.guarantee;

import jakarta.annotation.PostConstruct;
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
 * Notices when a guarantee's time is over. The times are in the table, so that none is lost with a node; no lock waits
 * for this, for it looks at the times itself.
 */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GuaranteeTimer {

    private static final Logger LOG = System.getLogger(GuaranteeTimer.class.getName());
    private static final int AT_ONCE = 500;

    @Inject
    GuaranteeRepository guarantees;

    @Inject
    RunningOutGuarantee running;

    @Inject
    DebtClaimRepository debts;

    @Inject
    PursuingDebt pursuing;

    @Inject
    CodeRepository codes;

    @Inject
    CodeDigest digest;

    @Inject
    CodeTries tries;

    @Inject
    Clock clock;

    /** Whoever comes with such a code would be told of a failure, and nobody of its cause. */
    @PostConstruct
    void lookForOtherKeys() {
        try {
            long others = codes.countUnderOtherKeysThan(digest.keyName());
            if (others > 0) {
                LOG.log(Level.ERROR, others + " access codes of guarantees were set under another key than"
                        + " SW_ACCESS_CODE_KEY: give it back, or have them set anew");
            }
        } catch (IllegalStateException none) {
            LOG.log(Level.ERROR, none.getMessage());
        }
    }

    @Schedule(hour = "*", minute = "*", second = "41", persistent = false)
    public void noticeGuaranteesWhoseTimeIsOver() {
        guarantees.listOutOfTime(clock.instant(), AT_ONCE).forEach(this::runOut);
        debts.listOutOfTime(clock.instant(), AT_ONCE).forEach(this::runOutOfDebt);
        tries.forget();
    }

    private void runOutOfDebt(long id) {
        try {
            pursuing.runOut(id);
        } catch (RuntimeException trouble) {
            LOG.log(Level.WARNING, "claim " + id + " waits on", trouble);
        }
    }

    private void runOut(long id) {
        try {
            running.runOut(id);
        } catch (RuntimeException trouble) {
            LOG.log(Level.WARNING, "guarantee " + id + " waits on", trouble);
        }
    }
}
