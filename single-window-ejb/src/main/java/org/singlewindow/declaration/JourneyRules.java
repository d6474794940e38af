package org.singlewindow.declaration;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;

/**
 * Where the goods leave and where they go decides who has to approve. Real declarations leave it to the way, and some
 * say two things of it, so nothing here is an error: it is pointed out, and whoever may be meant is asked.
 */
final class JourneyRules {

    private static final String SHIPMENT = "/Declaration/GoodsShipment";

    private JourneyRules() {
    }

    static Stream<Violation> endsAreClear(LodgeDeclaration declaration, References world) {
        return JourneyEnd.both(declaration, world).flatMap(JourneyRules::doubt);
    }

    private static Stream<Violation> doubt(JourneyEnd end) {
        return switch (end.doubt()) {
            case NONE -> Stream.of();
            case MISSING -> told(RuleCode.MISSING, "missing", end, place(end));
            case PARTLY -> told(RuleCode.MISSING, "partly", end, place(end));
            case NOWHERE -> isToldAtTheOtherEnd(end) ? Stream.of()
                    : told(RuleCode.INCONSISTENT, "nowhere", end, "/" + end.stated().get(0).path(), first(end));
            case ELSEWHERE -> told(RuleCode.INCONSISTENT, "elsewhere", end, "/" + end.stated().get(0).path(),
                    first(end), end.stop().orElseThrow());
        };
    }

    /** One cause is told once; where the goods go is what is wrong, unless it is known from where it is lodged. */
    private static boolean isToldAtTheOtherEnd(JourneyEnd end) {
        return end.leaving() && end.other().doubt() == JourneyEnd.Doubt.NOWHERE;
    }

    private static String first(JourneyEnd end) {
        return end.stated().get(0).value();
    }

    private static String place(JourneyEnd end) {
        return SHIPMENT + (end.leaving() ? "/ExportCountry/ID" : "/Destination/CountryCode");
    }

    private static Stream<Violation> told(RuleCode code, String doubt, JourneyEnd end, String path,
            Object... said) {
        Set<CountryCode> asked = new TreeSet<>(end.mayBe());
        asked.removeIf(country -> !end.world().takesPart().test(country));
        String many = asked.isEmpty() ? "nobody" : asked.size() == 1 ? "one" : "several";
        Stream<Object> arguments = Stream.concat(Stream.of(said), Stream.of(asked));
        return Stream.of(Violation.warning(code, FindingTexts.say(
                String.join(".", "journey", doubt, direction(end), many), arguments.toArray()), path, ""));
    }

    private static String direction(JourneyEnd end) {
        return end.leaving() ? "leaves" : "goes";
    }

    /** The consignee is where the goods go, by what the word means, and the consignor where they leave. */
    static Stream<Violation> partiesAreAtTheEnds(LodgeDeclaration declaration, References world) {
        return JourneyEnd.both(declaration, world).filter(end -> end.doubt() == JourneyEnd.Doubt.NONE)
                .flatMap(end -> end.partiesElsewhere().stream().map(party -> party(end, party)));
    }

    private static Violation party(JourneyEnd end, Named party) {
        String asked = end.isConfirmed() ? "unasked" : "asked";
        return Violation.warning(RuleCode.INCONSISTENT,
                FindingTexts.say(String.join(".", "journey.party", direction(end), asked), party.value()),
                "/" + party.path(), "");
    }
}
