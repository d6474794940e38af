package org.singlewindow.declaration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.kernel.Lrn;

/**
 * A declaration as the trader wants it lodged: what the rules, the routing and the lists need of the document. The schema has been
 * checked; whether codes exist has not.
 *
 * @param functionCode what the message is for (UNCL 1225)
 * @param offices      every office and place named
 * @param dates        every date at the head, as eight digits or more
 * @param currencies   of every amount, each once
 * @param documents    presented for the whole consignment: type codes, alone and behind their category
 */
public record LodgeDeclaration(String functionCode, Optional<Lrn> lrn, String typeCode, Journey journey, List<Named> offices,
                               List<Named> dates, List<Named> currencies, Totals totals, Set<String> documents, Parties parties,
                               List<Item> items) {

    public LodgeDeclaration {
        offices = List.copyOf(offices);
        dates = List.copyOf(dates);
        currencies = List.copyOf(currencies);
        documents = Set.copyOf(documents);
        items = List.copyOf(items);
    }

    /** A code, and where it stands: a path without a leading slash from {@code Declaration} on. */
    public record Named(String value, String path) {
    }

    /** Countries as coded; {@code destinations} and {@code exports} of the shipment first, then those of items, each once. */
    public record Journey(List<Named> exports, List<Named> itinerary, List<Named> destinations) {
        public Journey {
            exports = List.copyOf(exports);
            itinerary = List.copyOf(itinerary);
            destinations = List.copyOf(destinations);
        }
    }

    public record Totals(Optional<Integer> items, Optional<BigDecimal> packages, Optional<BigDecimal> grossMass) {
    }

    /**
     * Who is named.
     *
     * @param exporter   a name, or a number where there is no name; may be empty
     * @param importer   likewise
     * @param declarants numbers of the declarant and of the agent
     * @param exporters  number of the exporter, or where there is none of who consigns
     * @param importers  number of the importer, or where there is none of the consignee
     */
    public record Parties(String exporter, String importer, List<Named> declarants, List<Named> exporters, List<Named> importers) {
        public Parties {
            declarants = List.copyOf(declarants);
            exporters = List.copyOf(exporters);
            importers = List.copyOf(importers);
        }
    }

    /**
     * One goods item.
     *
     * @param place    in the document, from 1
     * @param hs       the commodity code as declared
     * @param packages sum over all packagings that state a number
     */
    public record Item(int place, int sequence, Optional<String> hs, String description, boolean dangerous, Set<String> documents,
                       Optional<BigDecimal> grossMass, Optional<BigDecimal> netMass, Optional<BigDecimal> packages) {
        public Item {
            documents = Set.copyOf(documents);
        }

        String path() {
            return "Declaration/GoodsShipment/GovernmentAgencyGoodsItem[" + place + "]";
        }
    }
}
