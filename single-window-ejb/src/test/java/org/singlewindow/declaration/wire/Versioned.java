package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.singlewindow.declaration.Difference;
import org.singlewindow.wco.WcoElement;
import org.singlewindow.wco.WcoNumbers;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoPointer;
import org.singlewindow.wco.WcoReader;

/** Documents as versions of a declaration, and the amendment that leads from one to the next. */
final class Versioned {

    private static final WcoReader READER = new WcoReader();

    private Versioned() {
    }

    static WcoPart read(String document) {
        return READER.readParts(document.getBytes(StandardCharsets.UTF_8)).either(read -> read.document(),
                broken -> fail(broken.violation().text()), invalid -> fail(invalid.violations().toString()));
    }

    static WcoPart read(Path file) {
        try {
            return read(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An amendment of {@code before} that names what differs, and has nothing but that. */
    static WcoPart amendment(WcoPart before, WcoPart after, List<Difference> differences) {
        WcoPart amendment = WcoPart.declaration();
        amendment.add("FunctionCode", "4");
        Tree tree = new Tree();
        for (Difference each : differences) {
            WcoPart named = amendment.add("Amendment");
            named.add("ChangeReasonCode", "21");
            WcoPointer.point(named, each.earlier());
            tree.put(each.earlier().split(" / "), 1, value(each, after));
        }
        tree.fill(amendment, List.of(Differences.declaration(before)), List.of(Differences.declaration(after)));
        return amendment;
    }

    private static WcoPart value(Difference difference, WcoPart after) {
        if (difference.kind() == Difference.Kind.REMOVED) {
            return null;
        }
        return at(after, difference.xpath());
    }

    /** What stands at the end of a path. */
    static WcoPart at(WcoPart root, String xpath) {
        WcoPart at = root;
        for (String step : xpath.replaceFirst("^(/MetaData)?/Declaration/", "").split("/")) {
            at = at.name().equals("MetaData") ? at.part("Declaration").orElseThrow() : at;
            String name = step.replaceFirst("\\[.*", "");
            int place = step.endsWith("]") ? Integer.parseInt(step.replaceAll("\\D", "")) : 1;
            at = at.parts(name).get(place - 1);
        }
        return at;
    }

    /** What an amendment has, by the steps of its pointers. */
    private static final class Tree {

        private final Map<String, Tree> inside = new TreeMap<>();
        private boolean end;
        private WcoPart value;

        void put(String[] steps, int from, WcoPart part) {
            if (from == steps.length) {
                end = true;
                value = part;
            } else {
                inside.computeIfAbsent(steps[from], step -> new Tree()).put(steps, from + 1, part);
            }
        }

        void fill(WcoPart holder, List<WcoPart> before, List<WcoPart> after) {
            for (WcoElement child : holder.element().children()) {
                Siblings was = Siblings.of(all(before, child));
                Siblings is = Siblings.of(all(after, child));
                boolean own = was.numbered() || was.size() == 0 && is.numbered();
                Map<Integer, Tree> named = named(child);
                int last = named.keySet().stream().reduce(0, Math::max);
                for (int number = child.repeatable() ? 1 : 0; number <= last; number++) {
                    Tree tree = named.get(number);
                    if (tree != null) {
                        int index = own ? was.indexOf(number) : was.counted().indexOf(Math.max(1, number));
                        tree.write(child, holder, new Place(own ? number : 0,
                                index < 0 ? List.of() : List.of(was.get(index)), is.parts()));
                    } else if (!own && !named.isEmpty()) {
                        holder.put(WcoPart.empty(child));
                    }
                }
            }
        }

        private record Place(int number, List<WcoPart> before, List<WcoPart> after) {}

        private void write(WcoElement child, WcoPart holder, Place place) {
            if (!end) {
                WcoPart part = holder.add(child.name());
                if (place.number() > 0 && !inside.containsKey("006")) {
                    part.add("SequenceNumeric", String.valueOf(place.number()));
                }
                fill(part, place.before(), place.after());
            } else if (value != null && (place.number() == 0 || place.number() == WcoNumbers.own(value))) {
                holder.put(value);
            } else if (value != null) {
                WcoPart part = value.bare();
                value.parts().stream().filter(each -> !each.name().equals("SequenceNumeric")).forEach(part::put);
                part.add("SequenceNumeric", String.valueOf(place.number()));
                holder.put(part);
            } else if (place.number() == 0 && child.repeatable()) {
                holder.put(WcoPart.empty(child));
            }
        }

        private Map<Integer, Tree> named(WcoElement child) {
            Map<Integer, Tree> named = new TreeMap<>();
            inside.forEach((step, tree) -> {
                if (!child.id().isEmpty() && step.replaceFirst("\\[.*", "").equals(child.id())) {
                    named.put(step.endsWith("]") ? Integer.parseInt(step.replaceAll(".*\\[|]", "")) : 0, tree);
                }
            });
            return named;
        }

        private static List<WcoPart> all(List<WcoPart> holders, WcoElement child) {
            return holders.stream().flatMap(each -> each.parts(child.name()).stream()).toList();
        }
    }
}
