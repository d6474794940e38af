package org.singlewindow.declaration.wire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.singlewindow.declaration.LodgeDeclaration;
import org.singlewindow.declaration.LodgeDeclaration.Journey;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.declaration.LodgeDeclaration.Parties;
import org.singlewindow.declaration.LodgeDeclaration.Totals;
import org.singlewindow.kernel.Lrn;
import org.singlewindow.wco.dec.Amount;
import org.singlewindow.wco.dec.Code;
import org.singlewindow.wco.dec.DateTime;
import org.singlewindow.wco.dec.Declaration;
import org.singlewindow.wco.dec.Declaration.GoodsShipment;
import org.singlewindow.wco.dec.Identifier;
import org.singlewindow.wco.dec.Text;

/** Takes out of a WCO declaration what the single window decides by. The last place where it is a WCO document. */
final class DeclarationReader {

    private static final String SHIPMENT = "Declaration/GoodsShipment";

    private final Declaration document;
    private final Optional<GoodsShipment> shipment;
    private final Map<String, String> currencies = new LinkedHashMap<>();

    private DeclarationReader(Declaration document) {
        this.document = document;
        this.shipment = Optional.ofNullable(document.getGoodsShipment());
    }

    static LodgeDeclaration read(Declaration document) {
        return new DeclarationReader(document).read();
    }

    private LodgeDeclaration read() {
        List<ItemReader> items = items();
        return new LodgeDeclaration(code(document.getFunctionCode()).orElse(""), id(document.getFunctionalReferenceID()).map(Lrn::new),
                code(document.getTypeCode()).orElse(""), journey(items), offices(), dates(), currencies(items),
                new Totals(number(document.getGoodsItemQuantity()).map(BigDecimal::intValue), number(document.getTotalPackageQuantity()),
                        Optional.ofNullable(document.getTotalGrossMassMeasure()).map(measure -> measure.getValue())),
                documents(), parties(), items.stream().map(ItemReader::item).toList());
    }

    private List<ItemReader> items() {
        List<ItemReader> items = new ArrayList<>();
        shipment.ifPresent(goods -> goods.getGovernmentAgencyGoodsItem().forEach(item -> items.add(new ItemReader(item, items.size() + 1))));
        return items;
    }

    private Journey journey(List<ItemReader> items) {
        Map<String, Named> exports = new LinkedHashMap<>();
        Map<String, Named> destinations = new LinkedHashMap<>();
        shipment.map(GoodsShipment::getExportCountry).flatMap(country -> code(country.getID()))
                .ifPresent(code -> add(exports, code, SHIPMENT + "/ExportCountry/ID"));
        shipment.map(GoodsShipment::getDestination).flatMap(country -> code(country.getCountryCode()))
                .ifPresent(code -> add(destinations, code, SHIPMENT + "/Destination/CountryCode"));
        items.forEach(item -> {
            item.exportCountry().ifPresent(code -> add(exports, code, item.path() + "/ExportCountry/ID"));
            item.destination().ifPresent(code -> add(destinations, code, item.path() + "/Destination/CountryCode"));
        });
        return new Journey(List.copyOf(exports.values()), itinerary(), List.copyOf(destinations.values()));
    }

    private static void add(Map<String, Named> countries, String code, String path) {
        countries.putIfAbsent(code, new Named(code, path));
    }

    /** In the order of travelling, as the sequence numbers say. */
    private List<Named> itinerary() {
        if (document.getConsignment() == null) {
            return List.of();
        }
        record Stop(BigDecimal sequence, Named country) {
        }
        List<Stop> stops = new ArrayList<>();
        int place = 1;
        for (var stop : document.getConsignment().getItinerary()) {
            String path = "Declaration/Consignment/Itinerary[" + place++ + "]/RoutingCountryCode";
            code(stop.getRoutingCountryCode()).ifPresent(code -> stops.add(new Stop(stop.getSequenceNumeric().getValue(), new Named(code, path))));
        }
        return stops.stream().sorted(java.util.Comparator.comparing(Stop::sequence)).map(Stop::country).toList();
    }

    private List<Named> offices() {
        List<Named> offices = new ArrayList<>();
        add(offices, id(document.getDeclarationOfficeID()), "Declaration/DeclarationOfficeID");
        add(offices, Optional.ofNullable(document.getExitOffice()).flatMap(office -> id(office.getID())), "Declaration/ExitOffice/ID");
        add(offices, Optional.ofNullable(document.getPresentationOffice()).flatMap(office -> id(office.getID())), "Declaration/PresentationOffice/ID");
        add(offices, Optional.ofNullable(document.getSupervisingOffice()).flatMap(office -> id(office.getID())), "Declaration/SupervisingOffice/ID");
        add(offices, shipment.map(GoodsShipment::getConsignment).map(GoodsShipment.Consignment::getGoodsLocation)
                .flatMap(place -> id(place.getID())), SHIPMENT + "/Consignment/GoodsLocation/ID");
        return offices;
    }

    private List<Named> dates() {
        List<Named> dates = new ArrayList<>();
        add(dates, date(document.getAcceptanceDateTime()), "Declaration/AcceptanceDateTime");
        add(dates, date(document.getIssueDateTime()), "Declaration/IssueDateTime");
        return dates;
    }

    private static void add(List<Named> list, Optional<String> value, String path) {
        value.ifPresent(text -> list.add(new Named(text, path)));
    }

    private List<Named> currencies(List<ItemReader> items) {
        currency(document.getInvoiceAmount(), "Declaration/InvoiceAmount");
        int place = 1;
        for (var exchange : document.getCurrencyExchange()) {
            String path = "Declaration/CurrencyExchange[" + place++ + "]/CurrencyTypeCode";
            code(exchange.getCurrencyTypeCode()).ifPresent(code -> currencies.putIfAbsent(code, path));
        }
        items.forEach(item -> item.amounts().forEach((path, amount) -> currency(amount, path)));
        return currencies.entrySet().stream().map(entry -> new Named(entry.getKey(), entry.getValue())).toList();
    }

    private void currency(Amount amount, String path) {
        if (amount != null && amount.getCurrencyID() != null) {
            currencies.putIfAbsent(amount.getCurrencyID(), path);
        }
    }

    private Set<String> documents() {
        Set<String> documents = new LinkedHashSet<>();
        document.getAdditionalDocument().forEach(each -> addDocument(documents, code(each.getCategoryCode()), code(each.getTypeCode())));
        return documents;
    }

    /** A type is known alone, and behind its category: N935 is 935 as well. */
    static void addDocument(Set<String> documents, Optional<String> category, Optional<String> type) {
        type.ifPresent(code -> {
            documents.add(code);
            category.ifPresent(letter -> documents.add(letter + code));
        });
    }

    private Parties parties() {
        String exporter = Optional.ofNullable(document.getExporter()).flatMap(party -> name(party.getName(), party.getID()))
                .or(() -> shipment.map(GoodsShipment::getConsignor).flatMap(party -> name(party.getName(), party.getID()))).orElse("");
        String importer = shipment.map(GoodsShipment::getImporter).flatMap(party -> name(party.getName(), party.getID()))
                .or(() -> shipment.map(GoodsShipment::getConsignee).flatMap(party -> name(party.getName(), party.getID()))).orElse("");
        return new Parties(exporter, importer);
    }

    private static Optional<String> name(Text name, Identifier id) {
        return text(name).or(() -> id(id));
    }

    static Optional<String> code(Code code) {
        return filled(code == null ? null : code.getValue());
    }

    static Optional<String> id(Identifier id) {
        return filled(id == null ? null : id.getValue());
    }

    static Optional<String> text(Text text) {
        return filled(text == null ? null : text.getValue());
    }

    private static Optional<BigDecimal> number(org.singlewindow.wco.dec.Quantity quantity) {
        return Optional.ofNullable(quantity).map(each -> each.getValue());
    }

    private static Optional<String> date(DateTime date) {
        return Stream.ofNullable(date).map(DateTime::getDateTimeString).filter(java.util.Objects::nonNull)
                .map(text -> text.getValue()).findFirst().flatMap(DeclarationReader::filled);
    }

    private static Optional<String> filled(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(words -> !words.isEmpty());
    }
}
