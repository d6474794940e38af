package org.singlewindow.declaration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.Lrn;

/**
 * A declaration as the trader wants it lodged: what the rules, the routing and the lists need of the document. The
 * schema has been checked; whether codes exist has not.
 *
 * @param functionCode what the message is for (UNCL 1225)
 * @param offices      every office and place named
 * @param values       all that must be of a list or a form, wherever in the document it stands
 * @param documents    presented for the whole consignment: type codes, alone and behind their category
 */
public record LodgeDeclaration(String functionCode, Optional<Lrn> lrn, String typeCode, Journey journey,
        List<Named> offices,
        List<Said> values, Totals totals, Set<String> documents, Parties parties,
        List<Item> items, Particulars particulars) {

    public LodgeDeclaration {
        offices = List.copyOf(offices);
        values = List.copyOf(values);
        documents = Set.copyOf(documents);
        items = List.copyOf(items);
    }

    /** What an amendment makes of a declaration is looked at as if it were lodged so. */
    LodgeDeclaration asLodged() {
        return new LodgeDeclaration("9", lrn, typeCode, journey, offices, values, totals, documents, parties, items,
                particulars);
    }

    /** With nothing beside what decides. */
    public LodgeDeclaration(String functionCode, Optional<Lrn> lrn, String typeCode, Journey journey,
            List<Named> offices, List<Said> values, Totals totals, Set<String> documents, Parties parties,
            List<Item> items) {
        this(functionCode, lrn, typeCode, journey, offices, values, totals, documents, parties, items,
                Particulars.NONE);
    }

    /** The same with its places said otherwise. */
    LodgeDeclaration at(List<Named> places) {
        return new LodgeDeclaration(functionCode, lrn, typeCode, journey, places, values, totals, documents, parties,
                items, particulars);
    }

    /** A code, and where it stands: a path without a leading slash from {@code Declaration} on. */
    public record Named(String value, String path) {}

    /**
     * What a value has to be: a code of the list that is named here, or, where none is named, of a form of its own.
     * {@link #HEAD_DATE} is when the document itself was issued or accepted, {@link #OPEN} something that was begun and
     * says nothing.
     */
    public enum Form {
        COUNTRY("countries"), CURRENCY("currencies"), UNIT("units"), PACKAGE("packages"), MODE("transport-modes"),
        PAPER("document-types"),
        DANGEROUS("dangerous-goods"), DATE(""), HEAD_DATE(""), NEGATIVE(""), OPEN("");

        private final String list;

        Form(String list) {
            this.list = list;
        }

        String list() {
            return list;
        }
    }

    /**
     * A value of which more is known than the schema says.
     *
     * @param detail what the form needs beside it: the format code of a date, the category of a paper, the name of what
     *               has a unit, of a number that is negative or of what was left open
     * @param place  leads to it as {@link Named#path} does; asked for only where something is wrong
     */
    public record Said(Form form, String value, String detail, Place place) {}

    /** Where something stands, told when it is asked for: most is right, and nobody asks. */
    @FunctionalInterface
    public interface Place {
        String path();
    }

    /**
     * Countries as coded; {@code destinations} and {@code exports} of the shipment first, then those of items, each
     * once.
     *
     * @param senders   countries in the addresses of consignor and exporter; of one without, its number
     * @param receivers the same of consignee and importer
     */
    public record Journey(List<Named> exports, List<Named> itinerary, List<Named> destinations, List<Named> senders,
            List<Named> receivers, Open open) {
        public Journey {
            exports = List.copyOf(exports);
            itinerary = List.copyOf(itinerary);
            destinations = List.copyOf(destinations);
            senders = List.copyOf(senders);
            receivers = List.copyOf(receivers);
        }

        /** Nobody has an address, and what is said is said for all. */
        public Journey(List<Named> exports, List<Named> itinerary, List<Named> destinations) {
            this(exports, itinerary, destinations, List.of(), List.of(), Open.NOTHING);
        }

        /** What is said for some items alone, and neither for the others nor for the shipment. */
        public record Open(boolean exports, boolean destinations) {
            public static final Open NOTHING = new Open(false, false);
        }

        /**
         * The stops from where the goods leave to where they go, of those that say a country; one that is named twice
         * in a row is there once.
         */
        List<Named> way() {
            List<Named> way = new ArrayList<>();
            Stream.of(known(exports).limit(1), known(itinerary), known(destinations).limit(1)).flatMap(each -> each)
                    .filter(stop -> way.isEmpty() || !way.get(way.size() - 1).value().equals(stop.value()))
                    .forEachOrdered(way::add);
            return way;
        }

        private static Stream<Named> known(List<Named> countries) {
            return countries.stream().filter(each -> JourneyEnd.code(each).isPresent());
        }

        boolean names(CountryCode country) {
            return Stream.of(exports, itinerary, destinations).flatMap(List::stream)
                    .anyMatch(each -> each.value().equals(country.value()));
        }
    }

    public record Totals(Optional<Integer> items, Optional<BigDecimal> packages, Optional<BigDecimal> grossMass) {}

    /**
     * Who is named.
     *
     * @param exporter   a name, or a number where there is no name; may be empty
     * @param importer   likewise
     * @param declarants number of the declarant
     * @param agents     numbers of who lodges for the declarant, and of the submitter: whoever hands it in
     * @param exporters  number of the exporter, or where there is none of who consigns
     * @param importers  number of the importer, or where there is none of the consignee
     */
    public record Parties(String exporter, String importer, List<Named> declarants, List<Named> agents,
            List<Named> exporters, List<Named> importers) {
        public Parties {
            declarants = List.copyOf(declarants);
            agents = List.copyOf(agents);
            exporters = List.copyOf(exporters);
            importers = List.copyOf(importers);
        }

        /** Nobody is there to lodge for the declarant. */
        public Parties(String exporter, String importer, List<Named> declarants, List<Named> exporters,
                List<Named> importers) {
            this(exporter, importer, declarants, List.of(), exporters, importers);
        }
    }

    /** A code that does not fit: {@code what} is its kind, or, where its digits do not fit, itself. */
    public record Misfit(Sort sort, Named what) {

        /**
         * An additional code alone; a kind that nobody knows; digits that cannot be the last two of the code in front
         * of them; such digits beside a code of a kind that has none behind it.
         */
        public enum Sort {
            ADDITIONAL, STRANGE, LOOSE, STRAY
        }
    }

    /**
     * What an item is by the codes that stand there.
     *
     * @param code   the commodity code as declared, with its place
     * @param hs     the same as it is read; empty where it cannot be
     * @param rivals further commodity codes
     * @param misfit a code that is no commodity code and stands where one is missing, or is not what belongs beside one
     */
    public record Classified(Optional<Named> code, Optional<HsCode> hs, List<Named> rivals, Optional<Misfit> misfit) {

        public static final Classified NOT = misfit(Optional.empty());

        public Classified {
            rivals = List.copyOf(rivals);
        }

        public static Classified as(Named code, List<Named> rivals) {
            return new Classified(Optional.of(code), HsCode.parse(code.value()), rivals, Optional.empty());
        }

        public static Classified misfit(Optional<Misfit> misfit) {
            return new Classified(Optional.empty(), Optional.empty(), List.of(), misfit);
        }

        public Classified beside(Misfit misfit) {
            return new Classified(code, hs, rivals, Optional.of(misfit));
        }

        /** True where something was declared that cannot be read as a commodity code, and may be the right one. */
        boolean unread() {
            return hs.isEmpty() && (code.isPresent() || misfit.isPresent())
                    || misfit.filter(each -> each.sort() == Misfit.Sort.STRAY).isPresent()
                    || rivals.stream().anyMatch(rival -> HsCode.parse(rival.value()).isEmpty());
        }
    }

    /**
     * One goods item.
     *
     * @param place    in the document, from 1
     * @param packages sum over all packagings that state a number
     */
    public record Item(int place, int sequence, Classified codes, String description, boolean dangerous,
            Set<String> documents,
            Optional<BigDecimal> grossMass, Optional<BigDecimal> netMass, Optional<BigDecimal> packages,
            ItemParticulars particulars) {
        public Item {
            documents = Set.copyOf(documents);
        }

        /** With nothing beside what decides. */
        public Item(int place, int sequence, Classified codes, String description, boolean dangerous,
                Set<String> documents, Optional<BigDecimal> grossMass, Optional<BigDecimal> netMass,
                Optional<BigDecimal> packages) {
            this(place, sequence, codes, description, dangerous, documents, grossMass, netMass, packages,
                    ItemParticulars.NONE);
        }

        /** It has neither a code nor a word for its goods. */
        boolean isSilent() {
            return codes.code().isEmpty() && codes.misfit().isEmpty() && description.isBlank() && !dangerous;
        }

        String path() {
            return "Declaration/GoodsShipment/GovernmentAgencyGoodsItem[" + place + "]";
        }
    }
}
