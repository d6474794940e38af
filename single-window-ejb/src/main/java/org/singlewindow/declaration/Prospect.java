package org.singlewindow.declaration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.Violation;
import org.singlewindow.routing.Duty;
import org.singlewindow.routing.Recipient;
import org.singlewindow.routing.RoutingPlan;

/**
 * What lodging a document would come to.
 *
 * @param end      where it would not be taken in: refused, repeated, or its reference used before
 * @param warnings with which it would be taken in
 */
public record Prospect(Optional<LodgementOutcome> end, RoutingPlan plan, List<Addressee> recipients,
        List<Violation> warnings) {

    /** Only the form was looked at. */
    public static final Prospect NOTHING_KNOWN = new Prospect(Optional.empty(), new RoutingPlan("", List.of()),
            List.of(), List.of());

    public Prospect {
        recipients = List.copyOf(recipients);
        warnings = List.copyOf(warnings);
    }

    /** Who would receive it; {@code due} is until when it would have to decide, if it is to. */
    public record Addressee(Recipient recipient, Optional<Instant> due) {}

    static Prospect ended(LodgementOutcome end) {
        return new Prospect(Optional.of(end), NOTHING_KNOWN.plan(), List.of(), List.of());
    }

    static Prospect admitted(RoutingPlan plan, List<Violation> warnings, Instant now) {
        List<Addressee> recipients = plan.recipients().stream().map(recipient -> new Addressee(recipient,
                recipient.duty() == Duty.APPROVE ? Optional.of(Lodging.due(recipient, now)) : Optional.empty()))
                .toList();
        return new Prospect(Optional.empty(), plan, recipients, warnings);
    }
}
