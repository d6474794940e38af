package org.singlewindow.routing;

import java.util.Collection;
import java.util.List;

/**
 * What all who must approve mean for each goods item, where one of them has decided about some by themselves: an item
 * may go when every one of them has said so of it, and may not when one has refused it. Pure, as {@link Clearance} is.
 *
 * @param clearance what that means for the declaration; a question or a control is about the whole, and keeps back even
 *                  what all agree about
 */
public record Split(List<Part> parts, Clearance clearance) {

    /** One item: who has refused it, and who has not said yet. */
    public record Part(int item, List<String> refusedBy, List<String> awaits) {

        public boolean isRefused() {
            return !refusedBy.isEmpty();
        }

        public boolean mayGo() {
            return refusedBy.isEmpty() && awaits.isEmpty();
        }
    }

    public static Split of(Collection<Integer> items, Collection<Voice> voices) {
        List<Part> parts = items.stream().map(item -> new Part(item, who(voices, item, Stance.REFUSES),
                who(voices, item, Stance.AWAITED))).toList();
        return new Split(parts, clearance(parts, voices.stream().map(Voice::whole).toList()));
    }

    private static List<String> who(Collection<Voice> voices, int item, Stance stance) {
        return voices.stream().filter(voice -> voice.about(item) == stance).map(Voice::office).toList();
    }

    private static Clearance clearance(List<Part> parts, List<Stance> stances) {
        if (parts.stream().allMatch(Part::isRefused)) {
            return Clearance.REJECT;
        }
        if (stances.contains(Stance.ASKS)) {
            return Clearance.QUERY;
        }
        if (stances.contains(Stance.INSPECTS)) {
            return Clearance.INSPECTION;
        }
        if (parts.stream().allMatch(part -> part.isRefused() || part.mayGo())) {
            return Clearance.RELEASE;
        }
        return parts.stream().anyMatch(Part::mayGo) ? Clearance.PART : Clearance.WAIT;
    }
}
