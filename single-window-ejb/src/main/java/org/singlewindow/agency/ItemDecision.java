package org.singlewindow.agency;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.ItemView;

/**
 * One decision about some goods items.
 *
 * @param items    their sequence numbers
 * @param decision an approval, with conditions or without, or a refusal
 * @param by       sign-in of who decided
 */
public record ItemDecision(List<Integer> items, Decision decision, Optional<String> reasonCode, Optional<String> text,
        List<String> conditions, String by, Instant at) {

    public ItemDecision {
        items = List.copyOf(items);
        conditions = List.copyOf(conditions);
        at = at.truncatedTo(ChronoUnit.MICROS); // as all that the database keeps
    }

    public boolean refuses() {
        return decision == Decision.REFUSE;
    }

    /** For a sentence. */
    public String numbers() {
        return ItemView.numbers(items);
    }

    /** The same with what they are, as it begins a sentence that is kept. */
    String named() {
        return ItemView.named(items);
    }

    /** Its conditions, or the reason with its code, and what was said beside them. */
    String words() {
        return Stream.of(String.join("; ", conditions), Stream.of(reasonCode, text).flatMap(Optional::stream)
                .collect(Collectors.joining(": "))).filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · ")).replaceAll("\\s+", " ");
    }

    /** As everybody reads it: which items, what became of them there, and with which words. */
    String note() {
        String words = words();
        return named() + ": " + (refuses() ? "refused" : "approved")
                + (words.isEmpty() ? "" : " – " + words);
    }
}
