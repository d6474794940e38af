package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.singlewindow.declaration.Difference;
import org.singlewindow.wco.WcoPart;

/** Declarations of the stories and, where they are there, of the field, changed at random. */
class AmendmentProperties {

    private static final Path REAL = Path.of("../../shared/data/wco-samples");
    private static final List<Path> FILES = files();

    enum Deed {
        CHANGE, TAKE_OUT, DOUBLE, TURN_ROUND, WRITE_OTHERWISE
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

    @Property(tries = 500)
    void an_amendment_that_names_what_differs_makes_the_one_out_of_the_other(@ForAll("file") Path file,
            @ForAll("changes") List<Change> changes) {
        WcoPart before = Versioned.read(file);
        WcoPart after = before;
        for (Change change : changes) {
            after = changed(after, change);
        }
        List<Difference> differences = Differences.between(before, after);
        if (differences.isEmpty()) {
            return;
        }
        var outcome = PointerAmendment.apply(before, Versioned.amendment(before, after, differences));
        var amended = assertInstanceOf(PointerAmendment.Outcome.Amended.class, outcome, outcome::toString);
        assertEquals(List.of(), Differences.between(after, amended.document()));
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
                    copy.put(twin(child, part.parts(child.name()).stream().mapToInt(Substance::numberOf).max()
                            .orElse(0) + 1));
                }
                case TURN_ROUND -> later.add(child);
                case WRITE_OTHERWISE -> put(copy, child, otherwise(child));
            }
        }
        later.forEach(copy::put);
        return copy;
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
