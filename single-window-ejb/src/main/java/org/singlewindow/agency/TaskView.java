package org.singlewindow.agency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.routing.Reason;

/**
 * A task with all that is known of it.
 *
 * @param text        of the decision: the reason, or a remark
 * @param question    asked of the trader last
 * @param answer      the trader's, to that question
 * @param answerDue   up to when it waits for that, while it does
 * @param inspections what each control has shown, in the order in which that was recorded
 * @param reasons     why the declaration came to this agency
 * @param urgent      the goods that make it urgent
 */
public record TaskView(TaskRow row, Optional<String> decidedBy, Optional<Instant> decidedAt,
        Optional<String> reasonCode,
        Optional<String> text, List<String> conditions, Optional<String> question, Optional<String> answer,
        Optional<Instant> answerDue, List<InspectionResult> inspections, List<Reason> reasons,
        Optional<Reason> urgent) {

    public TaskView {
        inspections = List.copyOf(inspections);
    }

    /** What was recorded last of what controls have shown; a further one may be ordered by now. */
    public Optional<InspectionResult> inspection() {
        return inspections.stream().reduce((before, last) -> last);
    }

    /** What was recorded before that. */
    public List<InspectionResult> earlierInspections() {
        return inspections.subList(0, Math.max(0, inspections.size() - 1));
    }

    /** What was decided about some goods items by themselves. */
    public ItemDecisions items() {
        return row.items();
    }

    /** Goods items that the agency still has to decide about, where it has decided about others by themselves. */
    public List<Integer> left() {
        return row.state().isOpen() ? items().left() : List.of();
    }

    /** Those that it did not have to decide about any more. */
    public List<Integer> decidedByOthers() {
        return row.state().isDecided() ? items().left() : List.of();
    }

    /** About the whole, or about some items, or that something is asked first, or what a control has shown. */
    public boolean isDecidedBy(String signIn) {
        return decidedBy.filter(signIn::equals).isPresent()
                || row.state().waitsForAnother() && row.claimedBy().filter(signIn::equals).isPresent()
                || items().made().stream().anyMatch(made -> made.by().equals(signIn))
                || inspection().filter(made -> made.by().equals(signIn)).isPresent();
    }
}
