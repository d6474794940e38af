package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.Examination;
import org.singlewindow.declaration.LodgeDeclaration;
import org.singlewindow.declaration.wire.GuidedDeclaration.Agent;
import org.singlewindow.declaration.wire.GuidedDeclaration.Item;
import org.singlewindow.declaration.wire.GuidedDeclaration.Paper;
import org.singlewindow.declaration.wire.GuidedDeclaration.Party;
import org.singlewindow.declaration.wire.GuidedDeclaration.Transport;
import org.singlewindow.declaration.wire.GuidedDeclaration.Way;
import org.singlewindow.routing.DemoRouting;
import org.singlewindow.routing.RoutingCriteria;
import org.singlewindow.wco.WcoReader;

/** Whatever the rules of the demo's countries ask for, somebody can fill in with the form, and then they are asked. */
class GuidedRoutingTest {

    /** Each thing that a rule may ask for, with what of the form meets it; a further column needs a line of its own. */
    private static final Set<String> FILLED_IN = Set.of("regime", "role", "hs", "post", "document", "dangerous");

    private static final List<String> SUBHEADINGS = subheadings();
    private static final String ANYTHING = "*";

    private final Examination examination = new Examination();

    /** A line of a country's file, without its texts. */
    private record Line(String country, String rule, String agency, String regime, String role, String hs, String post,
            String document, String dangerous) {

        static Stream<Line> of(String country) {
            return DemoRouting.lines(country + "/routing.csv").map(line -> line.split(",")).map(cells -> new Line(
                    country, cells[0], cells[1], first(cells[3]), first(cells[4]), first(cells[5]), first(cells[6]),
                    first(cells[7]), cells[8]));
        }

        private static String first(String words) {
            return words.split(" ")[0];
        }

        boolean isMetBy(String part) {
            return role.equals(part) || role.equals(ANYTHING) && part.equals("IMPORTING");
        }
    }

    @Test
    void there_is_a_field_for_everything_that_a_rule_may_ask_for() {
        assertEquals(FILLED_IN, Set.copyOf(RoutingCriteria.all().names()),
                "say how the form fills in what is new, and add it to what this test fills in");
    }

    @Test
    void every_rule_of_every_country_can_be_met_by_the_form() {
        List<Line> all = DemoRouting.COUNTRIES.stream().flatMap(Line::of).toList();
        Set<String> unmet = new TreeSet<>();
        for (Line line : all) {
            if (!examination.rules(read(filledIn(line)), line.country()).contains(line.agency() + " " + line.rule())) {
                unmet.add(line.toString());
            }
        }
        assertEquals(Set.of(), unmet);
        assertEquals(true, all.size() > 100, "there were rules to meet");
    }

    private static GuidedDeclaration filledIn(Line line) {
        String away = line.country().equals("KZ") ? "UZ" : "KZ";
        String beyond = line.country().equals("CN") ? "MN" : "CN";
        boolean in = line.isMetBy("IMPORTING");
        boolean through = line.isMetBy("TRANSIT");
        Filled post = text(line.post());
        Way way = new Way(by(in || through ? away : line.country()), by(in ? line.country() : through ? beyond : away),
                through ? List.of(by(line.country())) : List.of(), by(""), in ? post : by(""), in ? by("") : post);
        Party party = new Party(by("Somebody"), by(""), by(""), by(""), by(""), by(away));
        return new GuidedDeclaration(by("FORM-1"), by(in ? "IMA" : through ? "T1" : "EXA"), by(""),
                new Party(by(""), by(line.country() + "-T0000001"), by(""), by(""), by(""), by("")), Agent.NONE, party,
                party, way, new Transport(by("3"), by("01A123BC"), by(away), by(""), by("")), by("USD"),
                List.of(item(line)), papers(line));
    }

    private static Item item(Line line) {
        String code = SUBHEADINGS.stream()
                .filter(each -> each.startsWith(line.hs().equals(ANYTHING) ? "490199" : line.hs())).findFirst()
                .orElseThrow();
        return new Item(by("Goods"), by(code), by("UZ"), by("100"), by("90"), by("10"), by("1"), by("CT"), by(""),
                by(line.dangerous().equals("yes") ? "1263" : ""));
    }

    /** As the form parts a type: its category is the letter of a national one. */
    private static List<Paper> papers(Line line) {
        String type = line.document();
        return type.equals(ANYTHING) ? List.of() : List.of(new Paper(by(type.length() == 4 ? type.substring(0, 1) : ""),
                by(type.length() == 4 ? type.substring(1) : type), by("2026/1"), 0));
    }

    private static Filled text(String cell) {
        return by(cell.equals(ANYTHING) ? "" : cell);
    }

    private static Filled by(String text) {
        return Filled.by(text);
    }

    private static LodgeDeclaration read(GuidedDeclaration form) {
        return new WcoReader().readParts(GuidedDeclarationWriter.write(form).bytes()).either(
                read -> DeclarationReader.read(Differences.declaration(read.document())),
                broken -> fail(broken.toString()), invalid -> fail(invalid.violations().toString()));
    }

    private static List<String> subheadings() {
        List<String> all = new ArrayList<>();
        try (InputStream in = GuidedRoutingTest.class.getResourceAsStream("/facts/subheadings.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("[: ]+"))
                    .forEach(cells -> Stream.of(cells).skip(1).forEach(rest -> all.add(cells[0] + rest)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
