package org.singlewindow.declaration.wire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgeDeclaration;
import org.singlewindow.declaration.LodgeDeclaration.Journey;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.declaration.LodgeDeclaration.Parties;
import org.singlewindow.declaration.LodgeDeclaration.Totals;
import org.singlewindow.kernel.Lrn;
import org.singlewindow.wco.WcoPart;

/** Takes out of a WCO declaration what the single window decides by. The last place where it is a WCO document. */
final class DeclarationReader {

    private static final String SHIPMENT = "Declaration/GoodsShipment";

    private final WcoPart document;
    private final Optional<WcoPart> shipment;

    private DeclarationReader(WcoPart document) {
        this.document = document;
        this.shipment = document.part("GoodsShipment");
    }

    /** @param document a {@code Declaration} */
    static LodgeDeclaration read(WcoPart document) {
        return new DeclarationReader(document).read();
    }

    private LodgeDeclaration read() {
        List<ItemReader> items = items();
        return new LodgeDeclaration(document.value("FunctionCode").orElse(""),
                document.value("FunctionalReferenceID").map(Lrn::new),
                document.value("TypeCode").orElse(""), journey(items), offices(), ValuesReader.read(document),
                new Totals(document.number("GoodsItemQuantity").map(BigDecimal::intValue),
                        document.number("TotalPackageQuantity"),
                        document.number("TotalGrossMassMeasure")),
                documents(document), parties(), items.stream().map(ItemReader::item).toList(),
                ParticularsReader.read(document));
    }

    private List<ItemReader> items() {
        List<WcoPart> items = shipment.map(goods -> goods.parts("GovernmentAgencyGoodsItem")).orElse(List.of());
        return IntStream.range(0, items.size()).mapToObj(i -> new ItemReader(items.get(i), i + 1)).toList();
    }

    private Journey journey(List<ItemReader> items) {
        Map<String, Named> exports = new LinkedHashMap<>();
        Map<String, Named> destinations = new LinkedHashMap<>();
        Optional<String> export = shipment.flatMap(goods -> goods.value("ExportCountry", "ID"));
        Optional<String> destination = shipment.flatMap(goods -> goods.value("Destination", "CountryCode"));
        export.ifPresent(code -> add(exports, code, SHIPMENT + "/ExportCountry/ID"));
        destination.ifPresent(code -> add(destinations, code, SHIPMENT + "/Destination/CountryCode"));
        items.forEach(item -> {
            item.exportCountry().ifPresent(code -> add(exports, code, item.path() + "/ExportCountry/ID"));
            item.destination().ifPresent(code -> add(destinations, code, item.path() + "/Destination/CountryCode"));
        });
        return new Journey(List.copyOf(exports.values()), itinerary(), List.copyOf(destinations.values()),
                parties(items, "Consignor", home("Exporter"), home("Consignment", "Consignor")),
                parties(items, "Consignee", home("GoodsShipment", "Importer")),
                new Journey.Open(
                        export.isEmpty() && !exports.isEmpty()
                                && items.stream().anyMatch(item -> item.exportCountry().isEmpty()),
                        destination.isEmpty() && !destinations.isEmpty()
                                && items.stream().anyMatch(item -> item.destination().isEmpty())));
    }

    /**
     * Countries of one side of the trade, of the whole shipment and of single items.
     */
    @SafeVarargs
    private List<Named> parties(List<ItemReader> items, String party, Stream<Named>... others) {
        return Stream.of(home("GoodsShipment", party), Stream.of(others).flatMap(each -> each),
                items.stream().flatMap(item -> item.home(party).stream())).flatMap(each -> each).toList();
    }

    /** The country in the address of a party, or where there is none its number. */
    private Stream<Named> home(String... party) {
        return document.part(party).flatMap(found -> home(found, "Declaration/" + String.join("/", party))).stream();
    }

    static Optional<Named> home(WcoPart party, String path) {
        return party.value("Address", "CountryCode").map(code -> new Named(code, path + "/Address/CountryCode"))
                .or(() -> party.value("ID").map(number -> new Named(number, path + "/ID")));
    }

    private static void add(Map<String, Named> countries, String code, String path) {
        countries.putIfAbsent(code, new Named(code, path));
    }

    /** In the order of travelling, as the sequence numbers say. */
    private List<Named> itinerary() {
        record Stop(BigDecimal sequence, Named country) {}
        List<Stop> stops = new ArrayList<>();
        int place = 1;
        for (WcoPart stop : document.part("Consignment").map(consignment -> consignment.parts("Itinerary"))
                .orElse(List.of())) {
            String path = "Declaration/Consignment/Itinerary[" + place++ + "]/RoutingCountryCode";
            stop.value("RoutingCountryCode").ifPresent(
                    code -> stops.add(new Stop(stop.number("SequenceNumeric").orElseThrow(), new Named(code, path))));
        }
        return stops.stream().sorted(Comparator.comparing(Stop::sequence)).map(Stop::country).toList();
    }

    private List<Named> offices() {
        List<Named> offices = new ArrayList<>();
        add(offices, document, "DeclarationOfficeID");
        add(offices, document, "ExitOffice", "ID");
        add(offices, document, "PresentationOffice", "ID");
        add(offices, document, "SupervisingOffice", "ID");
        for (String place : List.of("GoodsLocation", "LoadingLocation")) {
            add(offices, document, "GoodsShipment", "Consignment", place, "ID");
            add(offices, document, "GoodsShipment", "Consignment", place, "Name");
        }
        return offices;
    }

    private static void add(List<Named> list, WcoPart declaration, String... path) {
        declaration.value(path).ifPresent(text -> list.add(new Named(text, "Declaration/" + String.join("/", path))));
    }

    /** The types of the papers in a part. A type is known alone, and behind its category: N935 is 935 as well. */
    static Set<String> documents(WcoPart holder) {
        Set<String> documents = new LinkedHashSet<>();
        holder.parts("AdditionalDocument").forEach(paper -> paper.value("TypeCode").ifPresent(code -> {
            documents.add(code);
            paper.value("CategoryCode").ifPresent(letter -> documents.add(letter + code));
        }));
        return documents;
    }

    private Parties parties() {
        String exporter = document.part("Exporter").flatMap(DeclarationReader::name)
                .or(() -> shipment.flatMap(goods -> goods.part("Consignor")).flatMap(DeclarationReader::name))
                .orElse("");
        String importer = shipment.flatMap(goods -> goods.part("Importer")).flatMap(DeclarationReader::name)
                .or(() -> shipment.flatMap(goods -> goods.part("Consignee")).flatMap(DeclarationReader::name))
                .orElse("");
        return new Parties(exporter, importer, number("Declarant").toList(),
                Stream.of("Agent", "Submitter").flatMap(this::number).toList(),
                document.part("Exporter").isPresent() ? number("Exporter").toList()
                        : number("GoodsShipment", "Consignor").toList(),
                shipment.filter(goods -> goods.part("Importer").isPresent()).isPresent()
                        ? number("GoodsShipment", "Importer").toList()
                        : number("GoodsShipment", "Consignee").toList());
    }

    private Stream<Named> number(String... party) {
        return document.part(party).flatMap(found -> found.value("ID"))
                .map(id -> new Named(id, "Declaration/" + String.join("/", party) + "/ID")).stream();
    }

    private static Optional<String> name(WcoPart party) {
        return party.value("Name").or(() -> party.value("ID"));
    }
}
