package org.singlewindow.declaration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgeDeclaration.Journey;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.kernel.CountryCode;

/**
 * Where the goods leave or where they go: what the document says of it, and who may be meant where it says nothing, or
 * two things. An export leaves where it is lodged, and an import goes there.
 *
 * @param leaving true for where the journey begins, false for where it ends
 */
record JourneyEnd(boolean leaving, LodgeDeclaration declaration, References world) {

    /** What is wrong with it. */
    enum Doubt {
        /** Nothing, or the way says what was left out. */
        NONE,
        /** It is not said, and the way does not say it either. */
        MISSING,
        /** The goods would leave and go to the same country. */
        NOWHERE,
        /** The way begins or ends elsewhere. */
        ELSEWHERE,
        /** Some items say it, others do not. */
        PARTLY
    }

    JourneyEnd other() {
        return new JourneyEnd(!leaving, declaration, world);
    }

    private Journey journey() {
        return declaration.journey();
    }

    List<Named> stated() {
        return leaving ? journey().exports() : journey().destinations();
    }

    /** Parties on this side of the trade, by the countries of their addresses, or of the register that has them. */
    private List<Named> parties() {
        return (leaving ? journey().senders() : journey().receivers()).stream().map(this::country).toList();
    }

    private Named country(Named party) {
        String number = party.value().strip().toUpperCase(Locale.ROOT);
        return world.isRegistered().home(number).map(home -> new Named(home, party.path())).orElse(party);
    }

    /** It is where the declaration is lodged, whatever else stands there. */
    boolean isHere() {
        return Profiling.statedRegime(declaration.typeCode()).filter(leaving ? "EXPORT"::equals : "IMPORT"::equals)
                .isPresent();
    }

    /** From this end on. */
    private List<Named> stops() {
        List<Named> stops = new ArrayList<>(journey().itinerary());
        if (!leaving) {
            Collections.reverse(stops);
        }
        return stops;
    }

    private Set<CountryCode> countries() {
        Set<CountryCode> countries = codes(stated());
        if (isHere()) {
            countries.add(world.lodger().country());
        }
        return countries;
    }

    /** The countries of the other end, as well as it is known. */
    private Set<CountryCode> across() {
        Set<CountryCode> across = other().countries();
        return across.isEmpty() ? codes(other().stops().stream().limit(1).toList()) : across;
    }

    /** The first on the way, or the last, that is not the other end. */
    Optional<CountryCode> stop() {
        Set<CountryCode> across = across();
        return codes(stops()).stream().filter(country -> !across.contains(country)).findFirst();
    }

    /** Where the way begins, or ends, though it may be the other end of the journey. */
    Optional<CountryCode> endOfTheWay() {
        return codes(stops()).stream().findFirst();
    }

    Doubt doubt() {
        if (isHere()) {
            return Doubt.NONE;
        }
        Set<CountryCode> stated = codes(stated());
        Optional<CountryCode> stop = stop();
        if (stated.isEmpty()) {
            return stop.isPresent() ? Doubt.NONE : Doubt.MISSING;
        }
        if (other().countries().containsAll(stated)) {
            return Doubt.NOWHERE;
        }
        if (stop.filter(country -> !stated.contains(country)).isPresent()) {
            return Doubt.ELSEWHERE;
        }
        return isPartly() ? Doubt.PARTLY : Doubt.NONE;
    }

    /**
     * The way without this end: an exporter often names its own country as the first on it. Where the goods come back
     * there, they pass through.
     */
    List<CountryCode> within(List<CountryCode> way) {
        int from = 0;
        int to = way.size();
        while (from < to && isOfAll(way.get(leaving ? from : to - 1))) {
            from += leaving ? 1 : 0;
            to -= leaving ? 0 : 1;
        }
        return way.subList(from, to);
    }

    /**
     * Goods of every item leave from there, or go there: none of them passes through.
     */
    private boolean isOfAll(CountryCode country) {
        return countries().equals(Set.of(country)) && (!isPartly() || isHere());
    }

    private boolean isPartly() {
        return leaving ? journey().open().exports() : journey().open().destinations();
    }

    /** Who may be meant beside those that are stated. */
    Set<CountryCode> mayBe() {
        Set<CountryCode> found = new LinkedHashSet<>();
        if (isHere()) {
            return found;
        }
        Doubt doubt = doubt();
        boolean silent = stated().isEmpty();
        if (doubt == Doubt.PARTLY) {
            found.addAll(codes(stops()));
        } else if (silent || doubt != Doubt.NONE) {
            stop().ifPresent(found::add);
        }
        if (silent && (doubt == Doubt.MISSING || Profiling.statedRegime(declaration.typeCode()).isEmpty())) {
            found.add(world.lodger().country());
        }
        if (!isConfirmed()) {
            partiesElsewhere().stream().map(JourneyEnd::code).flatMap(Optional::stream).forEach(found::add);
        }
        found.removeAll(across());
        return found;
    }

    /** The document says it twice: at its place, and by the way that begins or ends there. */
    boolean isConfirmed() {
        return !stated().isEmpty() && doubt() == Doubt.NONE && stop().isPresent();
    }

    /**
     * Those of countries that take part and are neither end of what is stated, each country once. Who has them beyond
     * the region may be anybody's agent.
     */
    List<Named> partiesElsewhere() {
        Set<CountryCode> ends = across();
        ends.addAll(codes(stated()));
        if (stated().isEmpty()) {
            stop().ifPresent(ends::add);
        }
        return isHere() ? List.of()
                : parties().stream().filter(party -> code(party)
                        .filter(country -> world.takesPart().test(country) && ends.add(country)).isPresent()).toList();
    }

    private static Set<CountryCode> codes(List<Named> countries) {
        Set<CountryCode> codes = new LinkedHashSet<>();
        countries.stream().map(JourneyEnd::code).flatMap(Optional::stream).forEach(codes::add);
        return codes;
    }

    static Optional<CountryCode> code(Named country) {
        return CountryCode.parse(country.value());
    }

    static Stream<JourneyEnd> both(LodgeDeclaration declaration, References world) {
        return Stream.of(new JourneyEnd(true, declaration, world), new JourneyEnd(false, declaration, world));
    }
}
