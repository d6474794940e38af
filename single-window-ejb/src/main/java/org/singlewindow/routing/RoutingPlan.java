package org.singlewindow.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /**
     * The same where these have their say still, whether the rules ask them any more or not.
     *
     * @param before the plan by which they had to approve
     */
    public RoutingPlan keeping(Map<Integer, KeptSay> asked, RoutingPlan before) {
        SortedMap<String, Recipient> all = new TreeMap<>();
        recipients.forEach(each -> all.put(each.code(), each));
        before.recipients.stream().filter(each -> asked.containsKey(each.participant()) && each.duty() == Duty.APPROVE)
                .forEach(each -> all.put(each.code(), each.stays(find(each.code()), asked.get(each.participant()))));
        return new RoutingPlan(version, List.copyOf(all.values()));
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
