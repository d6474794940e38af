package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.singlewindow.identity.Participants;

/** Who holds which agency's tasks, for whoever is about to take these people away from it. */
@ApplicationScoped
public class Claims {

    @Inject
    TaskRepository tasks;

    @Inject
    Participants participants;

    @Inject
    Clock clock;

    @Inject
    Event<TaskEvent> events;

    /** So many open tasks of an agency are held by somebody with this sign-in. */
    public record Held(int agency, String by, long count) {}

    public List<Held> of(Collection<Integer> agencies) {
        return agencies.isEmpty() ? List.of() : tasks.listHolders(agencies);
    }

    /** In the caller's transaction: whoever does not act for the agency any more cannot give back what he holds. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void giveBack(Held held, String actor) {
        Instant now = clock.instant();
        tasks.listHeld(held.agency(), held.by()).stream()
                .filter(task -> task.giveBack(held.by(), true, now).isEmpty())
                .forEach(task -> events.fire(new TaskEvent.GivenBack(task.id(), task.mrn(),
                        participants.get(held.agency()).code(), actor,
                        held.by() + " does not act for the agency any more")));
    }
}
