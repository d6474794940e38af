package org.singlewindow.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.singlewindow.agency.InspectionResult;
import org.singlewindow.agency.ItemDecision;
import org.singlewindow.agency.TaskBackground;
import org.singlewindow.agency.TaskRow;
import org.singlewindow.agency.TaskView;
import org.singlewindow.routing.Reason;

/**
 * One task with what was decided and why the declaration came to this agency at all.
 *
 * @param earlierItemDecisions what it had decided item by item before an amendment had it asked again
 * @param inspection           what was recorded last of what controls have shown
 * @param behind               how those stand that the declaration goes on from; given back with a decision
 */
public record TaskJson(long id, String mrn, int version, String agency, String state, String duty, Instant due,
        String declarant, String summary,
        Optional<String> claimedBy, Optional<String> decidedBy, Optional<Instant> decidedAt,
        Optional<String> reasonCode, Optional<String> text, List<String> conditions,
        Optional<String> question, Optional<String> answer, List<Reason> reasons, boolean urgent,
        Optional<Reason> urgentGoods, List<OfItems> itemDecisions, List<Integer> itemsLeft,
        Optional<Line.OfAll> items, Optional<List<OfItems>> earlierItemDecisions, Optional<String> behind,
        Optional<Inspection> inspection, Optional<List<Inspection>> earlierInspections) {

    /** What a control has shown. */
    public record Inspection(String result, List<String> findings, String recordedBy, Instant recordedAt,
            Optional<String> ordered) {

        private static Inspection of(InspectionResult made) {
            return new Inspection(made.result(), made.findings(), made.by(), made.at(), made.ordered());
        }
    }

    /** What was decided about some goods items by themselves. */
    public record OfItems(List<Integer> items, String decision, Optional<String> reasonCode, Optional<String> text,
            List<String> conditions, String decidedBy, Instant decidedAt) {

        private static OfItems of(ItemDecision made) {
            return new OfItems(made.items(), made.decision().name(), made.reasonCode(), made.text(), made.conditions(),
                    made.by(), made.at());
        }
    }

    /**
     * One line of an agency's inbox.
     *
     * @param kind what is to be done
     * @param held of a declaration that is held: until when, and what did not come in time
     */
    public record Line(String kind, long id, String mrn, int version, String agency, String state, String duty,
            Instant due,
            String declarant, String summary, Optional<String> claimedBy, boolean urgent,
            Optional<HeldUntil> held, Optional<OfAll> items) {

        /** Where some goods items are decided by themselves: how many, of how many. */
        public record OfAll(int decided, int all) {

            private static Optional<OfAll> of(TaskRow row) {
                return Optional.of(row.items()).filter(items -> !items.isEmpty())
                        .map(items -> new OfAll(items.decided(), items.all().size()));
            }
        }

        /** @param lacking missing where it is there by now */
        public record HeldUntil(Instant until, Optional<String> lacking) {}

        static Line of(TaskRow row) {
            return new Line(row.kind().name(), row.id(), row.mrn().value(), row.version(), row.agency(),
                    row.state().name(),
                    row.duty().name(), row.due(), row.declarant(), row.summary().in(Locale.ENGLISH), row.claimedBy(),
                    row.urgent(), row.held().filter(hold -> row.inForce())
                            .map(hold -> new HeldUntil(hold.until(), hold.vain())),
                    OfAll.of(row));
        }
    }

    static TaskJson of(TaskView task, TaskBackground background) {
        TaskRow row = task.row();
        return new TaskJson(row.id(), row.mrn().value(), row.version(), row.agency(), row.state().name(),
                row.duty().name(), row.due(), row.declarant(), row.summary().in(Locale.ENGLISH),
                row.claimedBy(), task.decidedBy(), task.decidedAt(), task.reasonCode(), task.text(), task.conditions(),
                task.question(), task.answer(), task.reasons(), row.urgent(), task.urgent(),
                task.items().made().stream().map(OfItems::of).toList(), task.left(), Line.OfAll.of(row),
                Optional.of(background.earlierItems().stream().map(OfItems::of).toList())
                        .filter(made -> !made.isEmpty()),
                Optional.of(background.behind()).filter(standing -> !standing.isEmpty()),
                task.inspection().map(Inspection::of),
                Optional.of(task.earlierInspections().stream().map(Inspection::of).toList())
                        .filter(made -> !made.isEmpty()));
    }
}
