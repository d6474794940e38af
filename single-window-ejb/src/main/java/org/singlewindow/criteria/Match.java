package org.singlewindow.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a case met a condition. */
public final class Match {

    private final Condition condition;
    private final Seen<?, ?> seen;
    private final int[] items;

    Match(Condition condition, Seen<?, ?> seen, int[] items) {
        this.condition = condition;
        this.seen = seen;
        this.items = items;
    }

    /** The places of those that met it; none where it asks nothing that only an item has. */
    public IntStream items() {
        return Arrays.stream(items);
    }

    /** What was there under a criterion of the whole and met it; all that was where the rule does not ask. */
    public Stream<String> met(Criterion<?, ?> criterion) {
        Found found = seen.whole(condition.place(criterion));
        return condition.find(criterion).map(ask -> ask.met(found)).orElseGet(() -> found.values());
    }

    /** The facts, criterion by criterion. */
    public List<String> facts() {
        List<String> facts = new ArrayList<>();
        condition.told().forEach(ask -> {
            String met = told(ask, ask::met).collect(Collectors.joining(" "));
            boolean named = ask.criterion().telling() == Telling.NAMED;
            if (named && !met.isEmpty()) {
                facts.add(ask.criterion().name() + " " + met);
            } else if (!named) {
                told(ask, ask::met).forEach(facts::add);
            }
            told(ask, ask::doubted).map(word -> word + " (in no register)").forEach(facts::add);
        });
        return facts;
    }

    private Stream<String> told(Ask ask, Function<Found, Stream<String>> part) {
        Stream<Found> found = ask.criterion().extractor().isOfItemsOnly()
                ? items().mapToObj(item -> seen.item(item, ask.place())) : Stream.of(seen.whole(ask.place()));
        return found.flatMap(part).distinct().sorted();
    }
}
