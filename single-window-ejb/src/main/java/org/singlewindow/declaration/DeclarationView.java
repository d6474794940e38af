package org.singlewindow.declaration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.Lrn;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Violation;
import org.singlewindow.routing.RoutingPlan;

/**
 * A declaration with all its recipients and its history, as far as the reader may see it.
 *
 * @param agent    who sent the version in force for the declarant; empty where the declarant did
 * @param warnings what was pointed out when it was accepted all the same
 * @param plan     why it went where it went
 * @param limits   what is waited for beside decisions, and up to when
 * @param items    how each goods item stands, where an agency has decided about some by themselves
 * @param links    what it goes on from, and what goes on from it
 */
public record DeclarationView(Mrn mrn, Optional<Lrn> lrn, DeclarationStatus status, int version, String declarant,
        String declarantName, Optional<AgentView> agent, Instant lodgedAt, Summary summary,
        List<RecipientView> recipients,
        List<HistoryLine> history, List<Violation> warnings, Optional<RoutingPlan> plan,
        LinkView.Both links, List<TimeLimit> limits, List<ItemView> items) {

    /** How it stands, for people. */
    public String told() {
        return status.told(items.stream().anyMatch(ItemView::isRefused));
    }

    /** Whether it waits for this, whatever else it waits for. */
    public boolean awaits(Awaited what) {
        return limits.stream().anyMatch(each -> each.what() == what);
    }
}
