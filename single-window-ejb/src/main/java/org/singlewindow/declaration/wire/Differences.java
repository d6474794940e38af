package org.singlewindow.declaration.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.singlewindow.declaration.Difference;
import org.singlewindow.wco.WcoElement;
import org.singlewindow.wco.WcoPart;

/**
 * What differs between two versions of a declaration, in the order of the schema: every value that is another one, and
 * every part that was put in or taken out as one thing. The number of a part that repeats is no value; it only says
 * which one it is.
 */
public final class Differences {

    private static final int LONGEST_SUMMARY = 200;

    /** A place in both documents; {@code before} and {@code after} are paths. */
    private record Place(String pointer, String before, String after) {

        Place at(WcoElement child) {
            return at(child, "", "", "");
        }

        Place at(WcoElement child, String number, String earlier, String later) {
            return new Place(child.id().isEmpty() ? pointer : pointer + " / " + child.id() + number,
                    before + '/' + child.name() + earlier, after + '/' + child.name() + later);
        }
    }

    private final List<Difference> found = new ArrayList<>();

    private Differences() {
    }

    /**
     * @param before root of the document, or the declaration in it
     * @param after  the same of the later one
     */
    public static List<Difference> between(WcoPart before, WcoPart after) {
        Differences differences = new Differences();
        WcoPart one = declaration(before);
        WcoPart other = declaration(after);
        Place root = new Place(one.element().id(), path(before, one), path(after, other));
        one.element().children().forEach(child -> {
            if (!MessageParticulars.isName(child.name())) {
                differences.compare(child, own(one, child), own(other, child), root);
            }
        });
        return List.copyOf(differences.found);
    }

    static WcoPart declaration(WcoPart root) {
        return root.name().equals("Declaration") ? root : root.part("Declaration")
                .orElseThrow(() -> new IllegalArgumentException("no declaration: " + root.name()));
    }

    private static String path(WcoPart root, WcoPart declaration) {
        return (root == declaration ? "" : '/' + root.name()) + '/' + declaration.name();
    }

    /** Those of the message keep their place, so that the others keep their number, and say nothing. */
    private static List<WcoPart> own(WcoPart declaration, WcoElement child) {
        return declaration.parts(child.name()).stream()
                .map(part -> MessageParticulars.is(part) ? WcoPart.empty(child) : part).toList();
    }

    private void walk(WcoPart before, WcoPart after, Place place) {
        before.element().children().forEach(child -> {
            if (!Substance.isNumber(before.element(), child)) {
                compare(child, before.parts(child.name()), after.parts(child.name()), place);
            }
        });
    }

    private void compare(WcoElement child, List<WcoPart> before, List<WcoPart> after, Place place) {
        if (child.repeatable()) {
            several(child, Siblings.of(before), Siblings.of(after), place);
        } else {
            one(first(before, child), first(after, child), place.at(child));
        }
    }

    private static WcoPart first(List<WcoPart> parts, WcoElement child) {
        return parts.isEmpty() ? WcoPart.empty(child) : parts.get(0);
    }

    private void one(WcoPart before, WcoPart after, Place place) {
        boolean nothingBefore = Substance.isBlank(before);
        boolean nothingAfter = Substance.isBlank(after);
        if (nothingBefore && nothingAfter || Substance.same(before, after)) {
            return;
        }
        if (before.element().isDatum()) {
            found.add(new Difference(place.pointer(), nothingAfter ? place.before() : place.after(),
                    shown(before, nothingBefore), shown(after, nothingAfter), List.of()));
        } else if (nothingBefore) {
            whole(after, place.pointer(), place.after(), false);
        } else if (nothingAfter) {
            whole(before, place.pointer(), place.before(), true);
        } else {
            walk(before, after, place);
        }
    }

    private static Optional<String> shown(WcoPart part, boolean nothing) {
        return nothing ? Optional.empty() : Optional.of(Substance.shown(part));
    }

    private void several(WcoElement child, Siblings before, Siblings after, Place place) {
        List<Pairing.Pair> pairs = Pairing.of(before, after);
        pairs.forEach(pair -> one(before.get(pair.before()), after.get(pair.after()),
                place.at(child, step(before.number(pair.before())), step(pair.before() + 1), step(pair.after() + 1))));
        Pairing.alone(before.size(), pairs.stream().map(Pairing.Pair::before))
                .forEach(index -> one(before.get(index), WcoPart.empty(child),
                        place.at(child, step(before.number(index)), step(index + 1), "")));
        boolean numbered = before.numbered() || before.size() == 0 && after.numbered();
        Set<Integer> taken = new TreeSet<>(before.numbers());
        Pairing.alone(after.size(), pairs.stream().map(Pairing.Pair::after)).stream()
                .filter(index -> !Substance.isBlank(after.get(index))).forEach(index -> {
                    int own = numbered && after.numbered() ? after.number(index) : 0;
                    int number = own > 0 && !taken.contains(own) ? own
                            : taken.stream().reduce(0, Math::max) + 1;
                    taken.add(number);
                    one(WcoPart.empty(child), after.get(index), place.at(child, step(number), "", step(index + 1)));
                });
    }

    private static String step(int number) {
        return "[" + number + ']';
    }

    private void whole(WcoPart part, String pointer, String xpath, boolean removed) {
        List<Difference> within = new ArrayList<>();
        collect(part, pointer, xpath, (value, at, path) -> within.add(difference(at, path, value, removed)));
        String said = within.stream().map(each -> each.before().or(each::after).orElse(""))
                .collect(Collectors.joining(", "));
        String summary = said.length() <= LONGEST_SUMMARY ? said
                : said.substring(0, Character.isHighSurrogate(said.charAt(LONGEST_SUMMARY - 1)) ? LONGEST_SUMMARY - 1
                        : LONGEST_SUMMARY) + "…";
        found.add(new Difference(pointer, xpath, removed ? Optional.of(summary) : Optional.empty(),
                removed ? Optional.empty() : Optional.of(summary), within));
    }

    private static Difference difference(String pointer, String xpath, String value, boolean removed) {
        return new Difference(pointer, xpath, removed ? Optional.of(value) : Optional.empty(),
                removed ? Optional.empty() : Optional.of(value), List.of());
    }

    private interface Value {
        void said(String value, String pointer, String xpath);
    }

    private static void collect(WcoPart part, String pointer, String xpath, Value value) {
        if (part.element().isDatum()) {
            if (!Substance.isBlank(part)) {
                value.said(Substance.shown(part), pointer, xpath);
            }
            return;
        }
        part.element().children().stream().filter(child -> !Substance.isNumber(part.element(), child))
                .forEach(child -> {
                    Siblings several = Siblings.of(part.parts(child.name()));
                    for (int index = 0; index < several.size(); index++) {
                        String id = child.id().isEmpty() ? "" : " / " + child.id();
                        collect(several.get(index),
                                pointer + id + (child.repeatable() ? step(several.number(index)) : ""),
                                xpath + '/' + child.name() + (child.repeatable() ? step(index + 1) : ""), value);
                    }
                });
    }
}
