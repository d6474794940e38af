package org.singlewindow.declaration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.routing.Duty;
import org.singlewindow.routing.Reason;
import org.singlewindow.routing.Recipient;
import org.singlewindow.routing.RoutingPlan;

/**
 * Whose say is about something that an amendment has changed. When in doubt it is: an agency that is asked once more
 * loses a little time, and one that is not asked never sees what it would have stopped.
 *
 * <p>An agency is left alone only where all its reasons, before and after, are for the sake of single items, by the
 * same rules; where nothing beside items has changed but the totals over them, which say of all items together what
 * each still says of itself; and where none of the changed items, as it was or as it is now, is one that its rules ask
 * for.
 *
 * @param before       who had a say, and why
 * @param after        who has one now
 * @param changes      what has changed
 * @param ofTheChanged who would have a say if there were only the changed items, as they were and as they are
 */
record Touched(RoutingPlan before, RoutingPlan after, ChangedParts changes, List<RoutingPlan> ofTheChanged) {

    /** Of those who have to approve now and had to be told before. */
    Set<Integer> agencies() {
        return after.recipients().stream().filter(each -> each.duty() == Duty.APPROVE)
                .filter(each -> before.find(each.code()).filter(was -> isTouched(was, each)).isPresent())
                .map(Recipient::participant).collect(Collectors.toUnmodifiableSet());
    }

    /** Those that had to approve, and have not any more. */
    Set<Integer> released() {
        return before.recipients().stream().filter(each -> each.duty() == Duty.APPROVE)
                .filter(each -> after.find(each.code()).filter(now -> now.duty() == Duty.APPROVE).isEmpty())
                .map(Recipient::participant).collect(Collectors.toUnmodifiableSet());
    }

    private boolean isTouched(Recipient was, Recipient now) {
        return changes.beyondItems() || !Stream.of(was, now).allMatch(Touched::concernsItemsAlone)
                || !rules(was).equals(rules(now))
                || ofTheChanged.stream().map(plan -> plan.find(now.code())).anyMatch(Optional::isPresent);
    }

    private static boolean concernsItemsAlone(Recipient recipient) {
        return recipient.reasons().stream().allMatch(Reason::concernsItemsAlone);
    }

    private static Set<String> rules(Recipient recipient) {
        return recipient.reasons().stream().map(Reason::rule).collect(Collectors.toUnmodifiableSet());
    }
}
