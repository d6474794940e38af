package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.singlewindow.declaration.Difference;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Wording;
import org.singlewindow.wco.AccessCodes;
import org.singlewindow.wco.WcoElement;
import org.singlewindow.wco.WcoNumbers;
import org.singlewindow.wco.WcoPart;

/** Declarations of the stories and, where they are there, of the field, changed at random. */
class AmendmentProperties {

    private static final Path REAL = Path.of("../../shared/data/wco-samples");
    private static final List<Path> FILES = files();

    enum Deed {
        CHANGE, TAKE_OUT, DOUBLE, TURN_ROUND, WRITE_OTHERWISE,
        /** These change numbers, of the one or of all of its kind. */
        PUT_BEFORE, RENUMBER, NUMBER_ALIKE, SWAP
    }

    record Change(Deed deed, int place) {}

    private static List<Path> files() {
        List<Path> found = new ArrayList<>(Stories.all());
        try {
            if (Files.isDirectory(REAL)) {
                Files.readAllLines(REAL.resolve("index.csv")).stream().map(line -> line.split(","))
                        .filter(cells -> cells.length > 7 && cells[1].matches("DEC-(im|ex)port")
                                && cells[7].equals("True"))
                        .map(cells -> REAL.resolve(cells[0])).forEach(found::add);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    @Provide
    Arbitrary<Path> file() {
        return Arbitraries.of(FILES);
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        return Combinators.combine(Arbitraries.of(Deed.class), Arbitraries.integers().between(0, 9_999))
                .as(Change::new).list().ofMinSize(1).ofMaxSize(8);
    }

    /** Numbers alone, an amendment by pointers cannot change; where it is to, it is refused. */
    @Property(tries = 600)
    void an_amendment_that_names_what_differs_makes_the_one_out_of_the_other_or_is_refused(
            @ForAll("file") Path file, @ForAll("changes") List<Change> changes) {
        WcoPart before = Versioned.read(file);
        WcoPart after = changed(before, changes);
        List<Difference> differences = Differences.between(before, after);
        List<Difference> values = differences.stream().filter(each -> each.kind() != Difference.Kind.RENUMBERED)
                .toList();
        if (values.size() < differences.size()) {
            assertInstanceOf(PointerAmendment.Outcome.Refused.class,
                    PointerAmendment.apply(before, Versioned.amendment(before, after, differences)));
        }
        boolean anotherWay = differences.stream().anyMatch(each -> each.kind() == Difference.Kind.RENUMBERED
                && each.xpath().contains("/Itinerary"));
        if (values.isEmpty() || anotherWay) {
            return;
        }
        var outcome = PointerAmendment.apply(before, Versioned.amendment(before, after, values));
        Set<String> grounds = new HashSet<>();
        if (isMixed(Differences.declaration(before))) {
            grounds.add("amendment.which");
        }
        if (values.size() < differences.size() || skipsNumbers(before, after)) {
            grounds.add("amendment.absent");
        }
        if (outcome instanceof PointerAmendment.Outcome.Refused refused && !grounds.isEmpty()) {
            refused.violations().forEach(each -> assertTrue(grounds.contains(each.words().key()), each::toString));
            return;
        }
        var amended = assertInstanceOf(PointerAmendment.Outcome.Amended.class, outcome, outcome::toString);
        assertEquals(List.of(), Differences.between(after, amended.document()).stream()
                .filter(each -> each.kind() != Difference.Kind.RENUMBERED).toList());
    }

    /**
     * Whether the later one says something under a number beyond those of the earlier one that is not the next. Which
     * holder became which is not asked: of some hundred items each would be held against each.
     */
    private static boolean skipsNumbers(WcoPart before, WcoPart after) {
        Map<String, Set<List<Integer>>> were = new HashMap<>();
        numbers(before, "", part -> true, were);
        Map<String, Set<List<Integer>>> are = new HashMap<>();
        numbers(after, "", part -> !Substance.isBlank(part), are);
        return were.entrySet().stream().anyMatch(place -> place.getValue().stream().anyMatch(was -> are
                .getOrDefault(place.getKey(), Set.of()).stream().anyMatch(is -> skipsNumbers(was, is))));
    }

    private static boolean skipsNumbers(List<Integer> was, List<Integer> is) {
        int last = was.stream().reduce(0, Math::max);
        long beyond = is.stream().filter(number -> number > last).distinct().count();
        return last > 0 && is.stream().anyMatch(number -> number > last + beyond);
    }

    /** The numbers that stand beside one another, by the way to them. */
    private static void numbers(WcoPart holder, String way, Predicate<WcoPart> counts,
            Map<String, Set<List<Integer>>> found) {
        Map<String, List<WcoPart>> children = holder.parts().stream().collect(Collectors.groupingBy(WcoPart::name));
        children.forEach((name, parts) -> {
            String here = way + '/' + name;
            found.computeIfAbsent(here, unknown -> new HashSet<>())
                    .add(parts.stream().filter(counts).map(WcoNumbers::own).toList());
            parts.forEach(part -> numbers(part, here, counts, found));
        });
    }

    private static boolean isMixed(WcoPart holder) {
        return holder.element().children().stream().anyMatch(child -> {
            List<WcoPart> parts = holder.parts(child.name());
            return child.repeatable() && Siblings.of(parts).mixed() || parts.stream().anyMatch(part -> isMixed(part));
        });
    }

    /** The pointers of differences are those of findings and of amendments, each of the version that it is said of. */
    @Property(tries = 600)
    void each_pointer_leads_to_what_differs_in_the_version_that_it_is_of(@ForAll("file") Path file,
            @ForAll("changes") List<Change> changes) {
        WcoPart before = Versioned.read(file);
        WcoPart after = changed(before, changes);
        Pointers ofBefore = new Pointers(before, Differences.declaration(before));
        Pointers ofAfter = new Pointers(after, Differences.declaration(after));
        for (Difference difference : Differences.between(before, after)) {
            boolean out = difference.kind() == Difference.Kind.REMOVED;
            Stream.concat(Stream.of(difference), difference.within().stream()).forEach(each -> {
                WcoPart there = Versioned.at(out ? before : after, each.xpath());
                assertSame(there, followed(out ? before : after, each.pointer()), each::toString);
                if (there.element().isDatum()) {
                    String said = there.name().equals(AccessCodes.ELEMENT) ? AccessCodes.COVERED
                            : Substance.shown(there);
                    assertEquals(Optional.of(said).filter(text -> !Substance.isBlank(there)),
                            out ? each.before() : each.after());
                }
                assertEquals((out ? ofBefore : ofAfter).complete(Violation.at(RuleCode.PATTERN,
                        Wording.verbatim("wrong"), each.xpath().replaceFirst("^/MetaData", ""), "")).pointer(),
                        each.pointer());
                if (each.kind() != Difference.Kind.ADDED) {
                    followed(before, each.earlier());
                }
            });
        }
    }

    /** As amendments are read: by the ids of the schema, and the numbers of those that repeat. */
    private static WcoPart followed(WcoPart root, String pointer) {
        WcoPart at = Differences.declaration(root);
        String[] steps = pointer.split(" / ");
        for (int i = 1; i < steps.length; i++) {
            WcoElement child = at.element().findById(steps[i].replaceFirst("\\[.*", "")).orElseThrow();
            List<WcoPart> parts = at.parts(child.name());
            at = parts.isEmpty() && !child.repeatable() ? WcoPart.empty(child)
                    : parts.get(child.repeatable()
                            ? Siblings.of(parts).indexOf(Integer.parseInt(steps[i].replaceAll(".*\\[|]", "")))
                            : 0);
        }
        return at;
    }

    private static WcoPart changed(WcoPart root, List<Change> changes) {
        WcoPart after = root;
        for (Change change : changes) {
            after = changed(after, change);
        }
        return after;
    }

    @Property(tries = 200)
    void how_it_is_written_and_in_which_order_parts_stand_is_no_difference(@ForAll("file") Path file,
            @ForAll("changes") List<Change> changes) {
        WcoPart before = Versioned.read(file);
        WcoPart after = before;
        for (Change change : changes) {
            after = changed(after, new Change(change.deed().ordinal() % 2 == 0 ? Deed.TURN_ROUND
                    : Deed.WRITE_OTHERWISE, change.place()));
        }
        assertEquals(List.of(), Differences.between(before, after));
    }

    /** Something in the goods shipment or beside it; never the message, nor what only numbers a part. */
    private static WcoPart changed(WcoPart root, Change change) {
        List<WcoPart> parts = inside(Differences.declaration(root))
                .filter(part -> fits(part, change.deed())).toList();
        return parts.isEmpty() ? root : copy(root, parts.get(change.place() % parts.size()), change.deed());
    }

    private static Stream<WcoPart> inside(WcoPart holder) {
        return holder.parts().stream().filter(part -> !(holder.name().equals("Declaration")
                && MessageParticulars.is(part)))
                .flatMap(part -> Stream.concat(Stream.of(part), inside(part)));
    }

    private static boolean fits(WcoPart part, Deed deed) {
        boolean value = part.isValue() && part.text().isPresent() && !part.element().id().isEmpty()
                && !part.name().equals("SequenceNumeric");
        return switch (deed) {
            case CHANGE -> value;
            case WRITE_OTHERWISE -> value && part.isNumber();
            case TAKE_OUT -> value || !part.element().isDatum() && !Substance.isBlank(part);
            case PUT_BEFORE, RENUMBER, NUMBER_ALIKE, SWAP -> WcoNumbers.own(part) > 0 && !Substance.isBlank(part);
            case DOUBLE, TURN_ROUND -> part.isRepeatable() && !Substance.isInOrder(part.name())
                    && !Substance.isBlank(part);
        };
    }

    private static WcoPart copy(WcoPart part, WcoPart target, Deed deed) {
        WcoPart copy = part.bare();
        List<WcoPart> later = new ArrayList<>();
        for (WcoPart child : part.parts()) {
            if (child != target) {
                copy.put(copy(child, target, deed));
                continue;
            }
            switch (deed) {
                case CHANGE -> put(copy, child, other(child));
                case TAKE_OUT -> {
                }
                case DOUBLE -> {
                    copy.put(child);
                    copy.put(twin(child, part.parts(child.name()).stream().mapToInt(WcoNumbers::own).max()
                            .orElse(0) + 1));
                }
                case PUT_BEFORE -> {
                    copy.put(twin(child, 1));
                    copy.put(child);
                }
                case RENUMBER -> copy.put(numbered(child, highest(part, child) + 3));
                case NUMBER_ALIKE -> copy.put(numbered(child, WcoNumbers.own(part.parts(child.name()).get(0))));
                case SWAP -> copy.put(numbered(child, highest(part, child)));
                case TURN_ROUND -> later.add(child);
                case WRITE_OTHERWISE -> put(copy, child, otherwise(child));
            }
        }
        later.forEach(copy::put);
        return switch (deed) {
            case PUT_BEFORE -> part.parts().contains(target) ? numberedAnew(copy, target.name()) : copy;
            case SWAP -> part.parts().contains(target) ? swapped(copy, target) : copy;
            default -> copy;
        };
    }

    private static int highest(WcoPart holder, WcoPart part) {
        return holder.parts(part.name()).stream().mapToInt(WcoNumbers::own).max().orElse(0);
    }

    private static WcoPart numbered(WcoPart part, int number) {
        WcoPart numbered = part.bare();
        part.parts().forEach(child -> {
            if (Substance.isNumber(part.element(), child.element())) {
                put(numbered, child, String.valueOf(number));
            } else {
                numbered.put(child);
            }
        });
        return numbered;
    }

    private static WcoPart numberedAnew(WcoPart holder, String name) {
        WcoPart anew = holder.bare();
        int number = 0;
        for (WcoPart part : holder.parts()) {
            anew.put(part.name().equals(name) ? numbered(part, ++number) : part);
        }
        return anew;
    }

    /** The one that had the highest number has that of the target now. */
    private static WcoPart swapped(WcoPart holder, WcoPart target) {
        WcoPart anew = holder.bare();
        int highest = highest(holder, target);
        boolean other = true;
        List<WcoPart> same = holder.parts(target.name());
        for (WcoPart part : holder.parts()) {
            boolean swaps = other && part.name().equals(target.name()) && WcoNumbers.own(part) == highest
                    && same.stream().filter(each -> WcoNumbers.own(each) == highest).count() > 1
                    && !part.parts().stream().filter(each -> !each.name().equals("SequenceNumeric")).toList()
                            .equals(target.parts().stream().filter(each -> !each.name().equals("SequenceNumeric"))
                                    .toList());
            anew.put(swaps ? numbered(part, WcoNumbers.own(target)) : part);
            other = other && !swaps;
        }
        return anew;
    }

    private static void put(WcoPart holder, WcoPart value, String text) {
        WcoPart put = holder.add(value.name(), text);
        value.attributes().forEach(put::mark);
    }

    private static String other(WcoPart value) {
        String text = value.text().orElseThrow();
        List<String> allowed = value.element().facets().values().stream().filter(each -> !each.equals(text)).toList();
        if (!allowed.isEmpty()) {
            return allowed.get(0);
        }
        if (value.isNumber()) {
            return text.equals("3") ? "4" : "3";
        }
        String turned = new StringBuilder(text).reverse().toString();
        return !turned.equals(text) ? turned
                : text.matches("[0-9]+") ? text.replaceAll(".", text.startsWith("1") ? "2" : "1")
                        : text.startsWith("A") ? "B" : "A";
    }

    private static String otherwise(WcoPart value) {
        String text = value.text().orElseThrow();
        return text.contains(".") ? text + "0" : "\n" + text + " ";
    }

    /** With other values in it, so that the two can be told from each other. */
    private static WcoPart twin(WcoPart part, int number) {
        WcoPart twin = part.bare();
        for (WcoPart child : part.parts()) {
            if (Substance.isNumber(part.element(), child.element())) {
                put(twin, child, String.valueOf(number));
            } else if (child.isValue() && child.text().isPresent()) {
                put(twin, child, other(child));
            } else {
                twin.put(child);
            }
        }
        return twin;
    }
}
