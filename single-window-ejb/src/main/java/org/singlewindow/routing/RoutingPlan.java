package org.singlewindow.routing;

import java.util.List;
import java.util.Optional;

/**
 * Who gets a declaration and why, kept with it for ever.
 *
 * @param version    the rule tables it was made with, such as {@code KZ:3 UZ:1}
 * @param recipients by code, each once
 */
public record RoutingPlan(String version, List<Recipient> recipients) {

    public RoutingPlan {
        recipients = List.copyOf(recipients);
    }

    public Optional<Recipient> find(String code) {
        return recipients.stream().filter(recipient -> recipient.code().equals(code)).findFirst();
    }

    /** Before anybody has said a word: all who must approve are awaited, and where there are none it may go. */
    public Clearance clearance() {
        return Clearance.of(recipients.stream().filter(recipient -> recipient.duty() == Duty.APPROVE)
                .map(recipient -> Stance.AWAITED).toList());
    }

    public boolean isEmpty() {
        return recipients.isEmpty();
    }

    public String toJson() {
        return RoutingPlanJson.write(this);
    }

    public static RoutingPlan parse(String json) {
        return RoutingPlanJson.read(json);
    }
}
