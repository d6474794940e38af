package org.singlewindow.declaration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How one goods item stands, where an agency has decided about some by themselves.
 *
 * @param sequence as the document numbers it
 * @param waitsFor codes of those who must approve it and have not said so yet
 * @param refusals who refused it, why, and when
 * @param since    when it was released, or known to be refused for good
 */
public record ItemView(int sequence, State state, List<String> waitsFor, List<ItemRefusal> refusals,
        Optional<Instant> since) {

    /** Where a goods item stands. */
    public enum State {
        WAITING,
        /** All who must approve it have; something about the whole still keeps it back. */
        AGREED, RELEASED, REFUSED
    }

    public ItemView {
        waitsFor = List.copyOf(waitsFor);
        refusals = List.copyOf(refusals);
    }

    /** Items by their numbers, as they begin a sentence that is kept. */
    public static String named(List<Integer> items) {
        return (items.size() == 1 ? "item " : "items ") + numbers(items);
    }

    public static String numbers(List<Integer> items) {
        return items.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** For a sentence. */
    public String waiting() {
        return String.join(", ", waitsFor);
    }

    /** With what has become of it by then. */
    ItemView marked(ItemMarks marks) {
        return marks.find(sequence).map(mark -> new ItemView(sequence, mark.state(), List.of(), refusals,
                Optional.of(mark.at()))).orElse(this);
    }

    /** What an agency typed is for those who see the declaration. */
    ItemView withoutWords() {
        return new ItemView(sequence, state, waitsFor, refusals.stream()
                .map(each -> new ItemRefusal(each.agency(), each.code(), "", each.at())).toList(), since);
    }

    /** With the end of a declaration that nobody has released: whoever approved it, it does not go. */
    ItemView ended() {
        return new ItemView(sequence, State.REFUSED, List.of(), refusals, since);
    }

    /** Of the sentence in answers that says so. */
    public String wordsKey() {
        return isRefused() && refusals.isEmpty() ? "item.REFUSED.over" : "item." + state;
    }

    public boolean isRefused() {
        return state == State.REFUSED;
    }
}
