package org.singlewindow.web.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.singlewindow.declaration.Difference;
import org.singlewindow.web.Words;

/**
 * One line of what changed: what it is in the reader's words, and how it stood and stands. Of a whole part that is the
 * one value by which people know it; all of them are in {@code within}.
 *
 * @param holder parts that it is in, from the outside in; empty where it stands in the declaration itself
 */
public record ChangeRow(String holder, String name, Difference.Kind kind, String before, String after,
        List<ChangeRow> within) {

    /** Every declaration has one, so naming them says nothing. */
    private static final Set<String> SILENT = Set.of("MetaData", "Declaration", "GoodsShipment");

    /** In the reader's words. */
    static ChangeRow of(Difference difference) {
        return of(difference, 0, new Speech(name -> Words.of("element", name), ChangedValue::said));
    }

    /** @param called how people call an element of that name */
    static ChangeRow of(Difference difference, UnaryOperator<String> called) {
        return of(difference, 0, new Speech(called, (place, value) -> value));
    }

    /**
     * @param called an element of that name
     * @param said   what stands in a place, in words
     */
    private record Speech(UnaryOperator<String> called, BinaryOperator<String> said) {

        /** Nothing where nothing stands. */
        String of(Difference difference, Optional<String> value) {
            return value.map(text -> said.apply(difference.xpath(), text)).orElse("");
        }
    }

    /** @param known so many steps of the way need not be said again */
    private static ChangeRow of(Difference difference, int known, Speech speech) {
        List<String> steps = steps(difference, speech.called());
        List<String> said = steps.subList(Math.min(known, steps.size() - 1), steps.size());
        List<ChangeRow> within = difference.within().stream().map(each -> of(each, steps.size(), speech)).toList();
        Optional<ChangeRow> best = ChangedValue.best(difference.within()).map(within::get);
        return new ChangeRow(String.join(" › ", said.subList(0, said.size() - 1)), said.get(said.size() - 1),
                difference.kind(),
                best.map(row -> row.labelled(row.before())).orElseGet(() -> speech.of(difference, difference.before())),
                best.map(row -> row.labelled(row.after())).orElseGet(() -> speech.of(difference, difference.after())),
                within);
    }

    private String labelled(String value) {
        return value.isEmpty() ? "" : name + ": " + value;
    }

    /**
     * Names by the path, numbers by the pointer, which are those that the declarant gave: of what was taken out in the
     * version before.
     */
    private static List<String> steps(Difference difference, UnaryOperator<String> called) {
        String[] names = difference.xpath().replaceFirst("^/(MetaData/)?", "").split("/");
        String[] ids = difference.pointer().split(" / ");
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            String name = names[i].replaceFirst("\\[.*", "");
            if (!SILENT.contains(name)) {
                String number = i < ids.length && ids[i].endsWith("]") ? " " + ids[i].replaceAll(".*\\[|]", "") : "";
                steps.add(called.apply(name) + number);
            }
        }
        return steps;
    }

    /** How the word for it is coloured. */
    public String getTone() {
        return switch (kind) {
            case ADDED -> "good";
            case REMOVED -> "bad";
            case CHANGED -> "warn";
            case RENUMBERED -> "calm";
        };
    }

    public boolean isWhole() {
        return !within.isEmpty();
    }
}
