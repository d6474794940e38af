package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.singlewindow.kernel.Mrn;

/** What still waits for an agency, for whoever is about to take the agency away. */
@ApplicationScoped
public class Backlog {

    private static final int SHOWN = 3;

    @Inject
    TaskRepository tasks;

    /** How many decisions are still to be taken, and the declarations that have waited longest. */
    public record Waiting(long count, List<Mrn> longest) {}

    /** So many declarations of somebody wait for a decision, and whether an agency waits for an answer in one. */
    public record OfSender(int sender, long declarations, boolean asked) {}

    /** Of these participants, those that have lodged what is not decided yet. */
    public List<OfSender> ofSenders(Collection<Integer> senders) {
        return senders.isEmpty() ? List.of() : tasks.listSenders(senders);
    }

    public Waiting of(int agency) {
        long count = tasks.countOpen(agency);
        return new Waiting(count, count == 0 ? List.of() : tasks.listWaiting(agency, SHOWN));
    }
}
