package org.singlewindow.web.rest;

import java.util.List;
import java.util.Optional;
import org.singlewindow.routing.Reason;
import org.singlewindow.routing.Recipient;
import org.singlewindow.routing.RoutingPlan;

/** A routing plan as it was made at lodging, by the rules of then. */
public record PlanJson(String version, List<Line> recipients) {

    /** One recipient, and each rule that brought it in with the facts it saw. */
    public record Line(String code, String kind, String country, String duty, int hours, List<Reason> reasons,
            Optional<Reason> urgentGoods) {

        private static Line of(Recipient recipient) {
            return new Line(recipient.code(), recipient.kind().name(), recipient.country().value(),
                    recipient.duty().name(), recipient.hours(), recipient.reasons(), recipient.urgent());
        }
    }

    static PlanJson of(RoutingPlan plan) {
        return new PlanJson(plan.version(), plan.recipients().stream().map(Line::of).toList());
    }
}
