package org.singlewindow.declaration;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
            case MISSING -> told(RuleCode.MISSING,
                    "the declaration does not say " + where(end) + ", and the way does not either", end, place(end));
            case PARTLY -> told(RuleCode.MISSING, "some items do not say " + where(end), end, place(end));
            case NOWHERE -> isToldAtTheOtherEnd(end) ? Stream.of()
                    : told(RuleCode.INCONSISTENT, "the goods would leave and go to the same country, '" + first(end)
                            + "'", end, "/" + end.stated().get(0).path());
            case ELSEWHERE -> told(RuleCode.INCONSISTENT,
                    (end.leaving() ? "the goods leave '" + first(end) + "', and the way begins in "
                            : "the goods go to '" + first(end) + "', and the way ends in ") + end.stop().orElseThrow(),
                    end, "/" + end.stated().get(0).path());
        };
    }

    /** One cause is told once; where the goods go is what is wrong, unless it is known from where it is lodged. */
    private static boolean isToldAtTheOtherEnd(JourneyEnd end) {
        return end.leaving() && end.other().doubt() == JourneyEnd.Doubt.NOWHERE;
    }

    private static String first(JourneyEnd end) {
        return end.stated().get(0).value();
    }

    private static String where(JourneyEnd end) {
        return end.leaving() ? "which country the goods leave" : "to which country the goods go";
    }

    private static String place(JourneyEnd end) {
        return SHIPMENT + (end.leaving() ? "/ExportCountry/ID" : "/Destination/CountryCode");
    }

    private static Stream<Violation> told(RuleCode code, String text, JourneyEnd end, String path) {
        Set<CountryCode> asked = new TreeSet<>(end.mayBe());
        asked.removeIf(country -> !end.world().takesPart().test(country));
        String who = asked.stream().map(CountryCode::value).collect(Collectors.joining(" and "));
        String consequence = asked.isEmpty() ? "; nobody else is asked"
                : "; " + who
                        + (asked.size() == 1 ? " may be meant, and is asked as if they "
                                : " may be meant, and are asked as if they ")
                        + (end.leaving() ? "left from there" : "went there");
        return Stream.of(Violation.warning(code, text + consequence, path, ""));
    }

    /** The consignee is where the goods go, by what the word means, and the consignor where they leave. */
    static Stream<Violation> partiesAreAtTheEnds(LodgeDeclaration declaration, References world) {
        return JourneyEnd.both(declaration, world).filter(end -> end.doubt() == JourneyEnd.Doubt.NONE)
                .flatMap(end -> end.partiesElsewhere().stream().map(party -> party(end, party)));
    }

    private static Violation party(JourneyEnd end, Named party) {
        String consequence = end.isConfirmed() ? "; nobody there is asked" : "; " + party.value() + " is asked as well";
        return Violation.warning(RuleCode.INCONSISTENT, (end.leaving() ? "who sends the goods is in '"
                : "who receives the goods is in '") + party.value()
                + (end.leaving() ? "', and they leave another country" : "', and they go to another country")
                + consequence, "/" + party.path(), "");
    }
}
