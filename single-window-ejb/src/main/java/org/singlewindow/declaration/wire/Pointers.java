package org.singlewindow.declaration.wire;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.singlewindow.kernel.Violation;
import org.singlewindow.wco.WcoDictionary;
import org.singlewindow.wco.WcoPart;

/**
 * Places in a document as WCO writes them: a chain of class ids, and the data element's id with the last.
 *
 * @param root its root: the declaration itself, or its header
 */
record Pointers(WcoPart root, WcoPart declaration) {

    private static final Pattern STEP = Pattern.compile("([A-Za-z]+)(?:\\[([0-9]{1,9})])?");

    private record Placed(List<Integer> order, Violation violation) {}

    /** Completes them, and puts them into the order of the document; of one place, as they come. */
    List<Violation> place(List<Violation> found) {
        return found.stream()
                .map(each -> new Placed(each.xpath().isEmpty() ? List.of() : declaration.orderOf(each.xpath()),
                        complete(each)))
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
        if (!violation.pointer().isEmpty() || violation.xpath().isEmpty()) {
            return violation;
        }
        String xpath = (root == declaration ? "" : "/" + root.name()) + violation.xpath();
        return new Violation(violation.code(), violation.words(), xpath, WcoDictionary.pointer(xpath),
                declaration.lineAt(violation.xpath()), violation.warning(), violation.further(),
                violation.value().isEmpty() ? value(violation.xpath()) : violation.value());
    }

    /** What stands at the very end of that path, if it is there and has a value. */
    private String value(String path) {
        Optional<WcoPart> found = Optional.of(declaration);
        for (String text : path.substring(1 + declaration.name().length()).split("/")) {
            Matcher step = STEP.matcher(text);
            if (step.matches()) {
                int place = step.group(2) == null ? 1 : Integer.parseInt(step.group(2));
                found = found.map(holder -> holder.parts(step.group(1))).filter(all -> all.size() >= place)
                        .map(all -> all.get(place - 1));
            }
        }
        return found.flatMap(WcoPart::text).orElse("");
    }
}
