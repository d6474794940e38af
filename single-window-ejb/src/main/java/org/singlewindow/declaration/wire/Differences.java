package org.singlewindow.declaration.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.singlewindow.declaration.Difference;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.wco.AccessCodes;
import org.singlewindow.wco.WcoElement;
import org.singlewindow.wco.WcoPart;

/**
 * What differs between two versions of a declaration, in the order of the schema: every value that is another one, and
 * every part that was put in or taken out as one thing. The number of a part that repeats only says which one it is: of
 * what is otherwise the same it is told that it bears another one now.
 */
public final class Differences {

    private static final int LONGEST_SUMMARY = 200;

    /** A place in one of the documents. */
    private record Spot(String pointer, String xpath) {

        Spot at(WcoElement child) {
            return at(child, "", "");
        }

        Spot at(WcoElement child, Siblings all, int index) {
            return at(child, step(all.number(index)), step(index + 1));
        }

        Spot at(WcoElement child, String number, String place) {
            return new Spot(child.id().isEmpty() ? pointer : pointer + " / " + child.id() + number,
                    xpath + '/' + child.name() + place);
        }
    }

    /** The same place in both. */
    private record Place(Spot before, Spot after) {

        Place at(WcoElement child) {
            return new Place(before.at(child), after.at(child));
        }

        Difference.Where where(boolean removed) {
            return new Difference.Where(before.pointer(), after.pointer(), removed ? before.xpath() : after.xpath());
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
        Place root = new Place(new Spot(one.element().id(), path(before, one)),
                new Spot(other.element().id(), path(after, other)));
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
            if (Substance.isNumber(before.element(), child)) {
                renumbered(first(before.parts(child.name()), child), first(after.parts(child.name()), child),
                        place.at(child));
            } else {
                compare(child, before.parts(child.name()), after.parts(child.name()), place);
            }
        });
    }

    private void renumbered(WcoPart before, WcoPart after, Place place) {
        if (!Substance.same(before, after)) {
            found.add(new Difference(Difference.Kind.RENUMBERED, place.after().pointer(), place.before().pointer(),
                    place.after().xpath(), shown(before, Substance.isBlank(before)),
                    shown(after, Substance.isBlank(after)), List.of()));
        }
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
        if (nothingBefore && nothingAfter || Substance.sameThroughout(before, after)) {
            return;
        }
        if (before.element().isDatum()) {
            found.add(Difference.at(place.where(nothingAfter), shown(before, nothingBefore),
                    shown(after, nothingAfter), List.of()));
        } else if (nothingBefore) {
            whole(after, place, false);
        } else if (nothingAfter) {
            whole(before, place, true);
        } else {
            walk(before, after, place);
        }
    }

    private static Optional<String> shown(WcoPart part, boolean nothing) {
        return nothing ? Optional.empty() : Optional.of(shown(part));
    }

    /** That an access code is another one is told, and to nobody which. */
    private static String shown(WcoPart part) {
        return part.name().equals(AccessCodes.ELEMENT) ? AccessCodes.COVERED : Substance.shown(part);
    }

    private void several(WcoElement child, Siblings before, Siblings after, Place place) {
        List<Pairing.Pair> pairs = Pairing.of(before, after);
        pairs.forEach(pair -> one(before.get(pair.before()), after.get(pair.after()),
                new Place(place.before().at(child, before, pair.before()),
                        place.after().at(child, after, pair.after()))));
        Pairing.alone(before.size(), pairs.stream().map(Pairing.Pair::before))
                .forEach(index -> one(before.get(index), WcoPart.empty(child),
                        new Place(place.before().at(child, before, index), place.after())));
        boolean numbered = before.numbered() || before.size() == 0 && after.numbered();
        Set<Integer> taken = new TreeSet<>(before.numbers());
        Pairing.alone(after.size(), pairs.stream().map(Pairing.Pair::after)).stream()
                .filter(index -> !Substance.isBlank(after.get(index))).forEach(index -> {
                    int own = numbered && after.numbered() ? after.number(index) : 0;
                    int number = own > 0 && !taken.contains(own) ? own
                            : taken.stream().reduce(0, Math::max) + 1;
                    taken.add(number);
                    one(WcoPart.empty(child), after.get(index), new Place(
                            place.before().at(child, step(number), ""), place.after().at(child, after, index)));
                });
    }

    private static String step(int number) {
        return "[" + number + ']';
    }

    private void whole(WcoPart part, Place place, boolean removed) {
        List<Difference> within = new ArrayList<>();
        Spot here = removed ? place.before() : place.after();
        collect(part, here, (value, at) -> within.add(Difference.at(
                new Difference.Where(
                        place.before().pointer() + at.pointer().substring(here.pointer().length()), at.pointer(),
                        at.xpath()),
                Optional.of(value).filter(said -> removed), Optional.of(value).filter(said -> !removed), List.of())));
        String said = within.stream().map(each -> each.before().or(each::after).orElse(""))
                .collect(Collectors.joining(", "));
        String summary = said.length() <= LONGEST_SUMMARY ? said
                : FreeText.beginning(said, LONGEST_SUMMARY) + "…";
        found.add(Difference.at(place.where(removed), Optional.of(summary).filter(text -> removed),
                Optional.of(summary).filter(text -> !removed), within));
    }

    private interface Value {
        void said(String value, Spot at);
    }

    private static void collect(WcoPart part, Spot at, Value value) {
        if (part.element().isDatum()) {
            if (!Substance.isBlank(part)) {
                value.said(shown(part), at);
            }
            return;
        }
        part.element().children().stream().filter(child -> !Substance.isNumber(part.element(), child))
                .forEach(child -> {
                    Siblings several = Siblings.of(part.parts(child.name()));
                    for (int index = 0; index < several.size(); index++) {
                        collect(several.get(index),
                                child.repeatable() ? at.at(child, several, index) : at.at(child), value);
                    }
                });
    }
}
