package org.singlewindow.agency;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;

/**
 * Notices when an agency's published time is over, and when a claim is idle. Silence decides nothing: the task shows as
 * overdue and stays to be decided. Any number of nodes may look; each passes over what another is at.
 */
@Singleton
@Startup
@DependsOn("Migration")
public class TimeKeeping {

    private static final int AT_ONCE = 500;

    /** Looked back each time, for whatever another node or a stopped one left behind. */
    private static final Duration LOOK_BACK = Duration.ofHours(1);

    @Inject
    TaskRepository tasks;

    @Inject
    Participants participants;

    @Inject
    Clock clock;

    @Inject
    Event<TaskEvent> events;

    private Instant lookedUpTo = Instant.EPOCH;

    /**
     * A due time never moves into the past, so among the many that nobody has received yet only those since the last
     * look can have passed; the first look goes all the way back. What an agency has at hand may have come back to it
     * after its time, and is looked through each time.
     */
    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    public void noticeOverdue() {
        Instant now = clock.instant();
        Instant from = lookedUpTo.equals(Instant.EPOCH) ? Instant.EPOCH : lookedUpTo.minus(LOOK_BACK);
        boolean all = true;
        for (Participant agency : participants.list()) {
            if (agency.is(Capability.AGENCY)) {
                List<Task> unseen = tasks.listUnseenDue(agency.id(), from, now, AT_ONCE);
                Stream.concat(unseen.stream(), tasks.listAtHandDue(agency.id(), now, AT_ONCE).stream())
                        .filter(task -> task.runOutOfTime(now))
                        .forEach(task -> events
                                .fire(new TaskEvent.Overdue(task.id(), task.mrn(), agency.code(), "system", "")));
                all &= unseen.size() < AT_ONCE;
            }
        }
        if (all) {
            lookedUpTo = now;
        }
    }

    @Schedule(hour = "*", minute = "*", second = "5/30", persistent = false)
    public void takeIdleClaimsBack() {
        Instant now = clock.instant();
        tasks.listIdle(now.minus(Task.CLAIM_HOLDS), AT_ONCE).stream().filter(task -> task.fallBack(now))
                .forEach(task -> events.fire(
                        new TaskEvent.GivenBack(task.id(), task.mrn(), participants.get(task.agency()).code(), "system",
                                "idle for half an hour")));
    }
}
