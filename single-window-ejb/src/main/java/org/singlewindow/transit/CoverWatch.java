package org.singlewindow.transit;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import org.singlewindow.guarantee.GuaranteeEvent;
import org.singlewindow.guarantee.GuaranteeStep;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Mrn;

/**
 * Notices that guarantees have changed, and has those movements ask again that name them and were not covered. Soon
 * after a change, when a node starts, and every ten minutes whatever happened: it may have been made in the very moment
 * in which a movement was told that it is not covered, or just before a node ended. Who tells of a change never waits
 * for a look at all of them; of two looks at once each movement's lock lets one go first.
 */
@Singleton
@Startup
@DependsOn("Migration")
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CoverWatch {

    private static final Logger LOG = System.getLogger(CoverWatch.class.getName());
    private static final int AT_ONCE = 500;

    private final Set<Grn> changed = ConcurrentHashMap.newKeySet();

    /** What was noticed before this node ended, nobody knows any more. */
    private final AtomicBoolean started = new AtomicBoolean(true);

    private final Set<Mrn> uncovered = ConcurrentHashMap.newKeySet();

    @Inject
    MovementRepository movements;

    @Inject
    AskingAgain asking;

    public void noticeChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) GuaranteeEvent event) {
        if (mayHelp(event)) {
            changed.add(event.grn());
        }
    }

    /** What was refused may have been put right while it was refused: its guarantees were looked at before that. */
    public void noticeRefusal(@Observes(during = TransactionPhase.AFTER_SUCCESS) MovementEvent.Happened happened) {
        if (happened.step() == MovementStep.FAIL_GUARANTEE) {
            uncovered.add(happened.mrn());
        }
    }

    /** What takes from a guarantee covers nothing that was not covered before. */
    private static boolean mayHelp(GuaranteeEvent event) {
        return event instanceof GuaranteeEvent.CodesReplaced || event instanceof GuaranteeEvent.GivenBack
                || event instanceof GuaranteeEvent.Stepped stepped && stepped.step() != GuaranteeStep.LOCK;
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void askAfterAChange() {
        if (started.getAndSet(false)) {
            askForAll();
        }
        takeFrom(uncovered).forEach(this::ask);
        Set<Grn> now = takeFrom(changed);
        if (!now.isEmpty()) {
            askFor(found -> {
                Map<Long, List<String>> named = movements.references(found);
                return movement -> named.getOrDefault(movement.id(), List.of()).stream()
                        .anyMatch(each -> Grn.parse(each).filter(now::contains).isPresent());
            });
        }
    }

    /** What has been noticed by now; what comes meanwhile is there for the next look. */
    private static <T> Set<T> takeFrom(Set<T> noticed) {
        Set<T> now = Set.copyOf(noticed);
        noticed.removeAll(now);
        return now;
    }

    @Schedule(hour = "*", minute = "*/10", second = "52", persistent = false)
    public void askForAll() {
        askFor(found -> movement -> true);
    }

    /** @param which of those that are looked at together */
    private void askFor(Function<List<Movement>, Predicate<Movement>> which) {
        List<Movement> found = movements.listUncovered(0, AT_ONCE);
        while (!found.isEmpty()) {
            found.stream().filter(which.apply(found)).map(Movement::mrn).forEach(this::ask);
            found = movements.listUncovered(found.get(found.size() - 1).id(), AT_ONCE);
        }
    }

    private void ask(Mrn mrn) {
        try {
            asking.ask(mrn);
        } catch (RuntimeException trouble) {
            LOG.log(Level.WARNING, "movement " + mrn + " is not covered yet", trouble);
        }
    }
}
