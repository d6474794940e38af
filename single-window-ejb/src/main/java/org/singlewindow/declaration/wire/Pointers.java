package org.singlewindow.declaration.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.singlewindow.kernel.Violation;
import org.singlewindow.wco.AccessCodes;
import org.singlewindow.wco.WcoDictionary;
import org.singlewindow.wco.WcoPart;

/**
 * Places in a document as WCO writes them: a chain of class ids, and the data element's id with the last.
 *
 * @param root its root: the declaration itself, or its header
 */
record Pointers(WcoPart root, WcoPart declaration) {

    private static final Pattern STEP = Pattern.compile("([A-Za-z]+)(?:\\[([0-9]{1,9})])?");

    private static final Siblings NONE = Siblings.of(List.of());

    private record Placed(List<Integer> order, Violation violation) {}

    /** Completes them, and puts them into the order of the document; of one place, as they come. */
    List<Violation> place(List<Violation> found) {
        Seen seen = new Seen();
        return found.stream()
                .map(each -> new Placed(each.xpath().isEmpty() ? List.of() : declaration.orderOf(each.xpath()),
                        complete(each, seen)))
                .sorted((one, other) -> compare(one.order(), other.order())).map(Placed::violation).toList();
    }

    /** What holds something stands before it. */
    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int difference = one.get(i).compareTo(other.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /**
     * Fills in what a violation does not know that knows only its path from the declaration on, as the rules do: the
     * path from the root on, the chain, the line, and what stands there.
     */
    Violation complete(Violation violation) {
        return complete(violation, new Seen());
    }

    private Violation complete(Violation violation, Seen seen) {
        if (!violation.pointer().isEmpty() || violation.xpath().isEmpty()) {
            return violation;
        }
        String before = root == declaration ? "" : "/" + root.name();
        List<Stop> way = way(violation.xpath(), seen);
        return new Violation(violation.code(), violation.words(), before + violation.xpath(),
                WcoDictionary.pointer(before + "/" + declaration.name() + numbered(way)),
                declaration.lineAt(violation.xpath()), violation.warning(), violation.further(),
                violation.value().isEmpty() ? value(way) : violation.value());
    }

    /** What was counted once is not counted for each of thousands of findings. */
    private static final class Seen {

        private final Map<WcoPart, Map<String, Siblings>> known = new IdentityHashMap<>();

        Siblings of(WcoPart holder, String name) {
            return known.computeIfAbsent(holder, none -> new HashMap<>()).computeIfAbsent(name,
                    none -> Siblings.of(holder.parts(name)));
        }
    }

    /**
     * One step of a path below the declaration.
     *
     * @param place which of them it means, from 1; 0 where it does not say
     * @param all   the parts of this name that are there; none also where what should hold them is not there
     */
    private record Stop(String name, int place, Siblings all) {

        Optional<WcoPart> meant() {
            int index = Math.max(place, 1) - 1;
            return index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
        }

        /** By the number that it bears where all of them bear one, as pointers of amendments mean it. */
        String numbered() {
            return name + (place == 0 ? "" : "[" + (place > all.size() ? place : all.number(place - 1)) + "]");
        }
    }

    private List<Stop> way(String path, Seen seen) {
        List<Stop> way = new ArrayList<>();
        Optional<WcoPart> holder = Optional.of(declaration);
        for (String text : path.substring(1 + declaration.name().length()).split("/")) {
            Matcher step = STEP.matcher(text);
            if (step.matches()) {
                String name = step.group(1);
                Stop stop = new Stop(name, step.group(2) == null ? 0 : Integer.parseInt(step.group(2)),
                        holder.map(each -> seen.of(each, name)).orElse(NONE));
                way.add(stop);
                holder = stop.meant();
            }
        }
        return way;
    }

    private static String numbered(List<Stop> way) {
        return way.stream().map(stop -> "/" + stop.numbered()).collect(Collectors.joining());
    }

    /**
     * What stands at the very end of that path, if it is there and has a value. Of an access code only that one stands
     * there: everybody who has a say reads the answer, and a wrong one may be that of another guarantee.
     */
    private static String value(List<Stop> way) {
        if (way.isEmpty()) {
            return "";
        }
        Stop end = way.get(way.size() - 1);
        return end.meant().flatMap(WcoPart::text)
                .map(text -> end.name().equals(AccessCodes.ELEMENT) ? AccessCodes.COVERED : text).orElse("");
    }
}
