package org.singlewindow.declaration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.declaration.LodgeDeclaration.Journey;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.kernel.CountryCode;

/**
 * Where the goods leave or where they go: what the document says of it, and who may be meant where it says nothing, or
 * two things. An export leaves where it is lodged, and an import goes there.
 */
final class JourneyEnd {

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

    /**
     * What is known of one end by itself.
     *
     * @param leaving   true for where the journey begins, false for where it ends
     * @param here      it is where the declaration is lodged, whatever else stands there
     * @param codes     of the countries that are stated
     * @param countries the same, and where it is lodged if it is here
     * @param stops     on the way, from this end on
     * @param nearest   the first on the way from this end on, if it is a country
     */
    private record Side(boolean leaving, boolean here, Set<CountryCode> codes, Set<CountryCode> countries,
            List<CountryCode> stops, Optional<CountryCode> nearest) {

        static Side of(boolean leaving, LodgeDeclaration declaration, References world) {
            Journey journey = declaration.journey();
            boolean here = Profiling.statedRegime(declaration.typeCode())
                    .filter(leaving ? "EXPORT"::equals : "IMPORT"::equals).isPresent();
            Set<CountryCode> codes = new LinkedHashSet<>(
                    read(leaving ? journey.exports() : journey.destinations()));
            Set<CountryCode> countries = here ? new LinkedHashSet<>(codes) : codes;
            if (here) {
                countries.add(world.lodger().country());
            }
            List<Named> way = journey.itinerary();
            List<CountryCode> stops = read(way);
            if (!leaving) {
                Collections.reverse(stops);
            }
            return new Side(leaving, here, codes, countries, stops,
                    way.isEmpty() ? Optional.empty() : code(way.get(leaving ? 0 : way.size() - 1)));
        }
    }

    private final Side own;
    private final Side facing;
    private final LodgeDeclaration declaration;
    private final References world;
    private final Set<CountryCode> across;
    private final Optional<CountryCode> stop;
    private final Doubt doubt;

    private JourneyEnd(Side own, Side facing, LodgeDeclaration declaration, References world) {
        this.own = own;
        this.facing = facing;
        this.declaration = declaration;
        this.world = world;
        this.across = across(facing);
        this.stop = own.stops().stream().filter(country -> !across.contains(country)).findFirst();
        this.doubt = findDoubt();
    }

    /** Where the journey begins, and where it ends. */
    static List<JourneyEnd> both(LodgeDeclaration declaration, References world) {
        Side leaving = Side.of(true, declaration, world);
        Side going = Side.of(false, declaration, world);
        return List.of(new JourneyEnd(leaving, going, declaration, world),
                new JourneyEnd(going, leaving, declaration, world));
    }

    /** The countries of the other end, as well as it is known. */
    private static Set<CountryCode> across(Side facing) {
        return facing.countries().isEmpty() ? facing.nearest().map(Set::of).orElse(Set.of()) : facing.countries();
    }

    /** True for where the journey begins, false for where it ends. */
    boolean leaving() {
        return own.leaving();
    }

    References world() {
        return world;
    }

    JourneyEnd other() {
        return new JourneyEnd(facing, own, declaration, world);
    }

    private Journey journey() {
        return declaration.journey();
    }

    List<Named> stated() {
        return leaving() ? journey().exports() : journey().destinations();
    }

    /** Parties on this side of the trade, by the countries of their addresses, or of the register that has them. */
    private List<Named> parties() {
        return (leaving() ? journey().senders() : journey().receivers()).stream().map(this::country).toList();
    }

    private Named country(Named party) {
        String number = party.value().strip().toUpperCase(Locale.ROOT);
        return world.isRegistered().home(number).map(home -> new Named(home, party.path())).orElse(party);
    }

    /** Where the way begins, or ends, though it may be the other end of the journey. */
    Optional<CountryCode> endOfTheWay() {
        return own.stops().stream().findFirst();
    }

    Doubt doubt() {
        return doubt;
    }

    private Doubt findDoubt() {
        if (own.here()) {
            return Doubt.NONE;
        }
        if (own.codes().isEmpty()) {
            return stop.isPresent() ? Doubt.NONE : Doubt.MISSING;
        }
        if (facing.countries().containsAll(own.codes())) {
            return Doubt.NOWHERE;
        }
        if (stop.isPresent() && !own.codes().contains(stop.get())) {
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
        while (from < to && isOfAll(way.get(leaving() ? from : to - 1))) {
            from += leaving() ? 1 : 0;
            to -= leaving() ? 0 : 1;
        }
        return way.subList(from, to);
    }

    /**
     * Goods of every item leave from there, or go there: none of them passes through.
     */
    private boolean isOfAll(CountryCode country) {
        return own.countries().size() == 1 && own.countries().contains(country) && (!isPartly() || own.here());
    }

    private boolean isPartly() {
        return leaving() ? journey().open().exports() : journey().open().destinations();
    }

    /** Who may be meant beside those that are stated. */
    Set<CountryCode> mayBe() {
        if (own.here()) {
            return Set.of();
        }
        Set<CountryCode> found = new LinkedHashSet<>();
        boolean silent = stated().isEmpty();
        if (doubt == Doubt.PARTLY) {
            found.addAll(own.stops());
        } else if (silent || doubt != Doubt.NONE) {
            stop.ifPresent(found::add);
        }
        if (silent && (doubt == Doubt.MISSING || Profiling.statedRegime(declaration.typeCode()).isEmpty())) {
            found.add(world.lodger().country());
        }
        if (!isConfirmed()) {
            found.addAll(read(partiesElsewhere()));
        }
        found.removeAll(across);
        return found;
    }

    /** The document says it twice: at its place, and by the way that begins or ends there. */
    boolean isConfirmed() {
        return !stated().isEmpty() && doubt == Doubt.NONE && stop.isPresent();
    }

    /**
     * Those of countries that take part and are neither end of what is stated, each country once. Who has them beyond
     * the region may be anybody's agent.
     */
    List<Named> partiesElsewhere() {
        if (own.here()) {
            return List.of();
        }
        Set<CountryCode> ends = new LinkedHashSet<>(across);
        ends.addAll(own.codes());
        if (stated().isEmpty()) {
            stop.ifPresent(ends::add);
        }
        return parties().stream().filter(party -> code(party)
                .filter(country -> world.takesPart().test(country) && ends.add(country)).isPresent()).toList();
    }

    /** In their order; what is no code is left out. */
    private static List<CountryCode> read(List<Named> countries) {
        List<CountryCode> codes = new ArrayList<>(countries.size());
        for (Named country : countries) {
            code(country).ifPresent(codes::add);
        }
        return codes;
    }

    static Optional<CountryCode> code(Named country) {
        return CountryCode.parse(country.value());
    }
}
