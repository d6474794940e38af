package org.singlewindow.declaration.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.singlewindow.declaration.wire.GuidedDeclaration.Follows;
import org.singlewindow.declaration.wire.GuidedDeclaration.Guarantee;
import org.singlewindow.declaration.wire.GuidedDeclaration.Item;
import org.singlewindow.declaration.wire.GuidedDeclaration.Paper;
import org.singlewindow.declaration.wire.GuidedDeclaration.Party;
import org.singlewindow.declaration.wire.GuidedDeclaration.Transport;
import org.singlewindow.declaration.wire.GuidedDeclaration.Way;
import org.singlewindow.wco.WcoPart;

/** The way back: from a document to what a person would fill in, as far as the form has room for it. */
final class GuidedDeclarationReader {

    private static final Filled NOTHING = Filled.by("");

    private final WcoPart from;
    private final Optional<WcoPart> shipment;

    private GuidedDeclarationReader(WcoPart from) {
        this.from = from;
        this.shipment = from.part("GoodsShipment");
    }

    static GuidedDeclaration read(WcoPart declaration) {
        return new GuidedDeclarationReader(declaration).read();
    }

    private GuidedDeclaration read() {
        List<WcoPart> items = shipment.map(goods -> goods.parts("GovernmentAgencyGoodsItem")).orElse(List.of());
        return new GuidedDeclaration(value(from, "FunctionalReferenceID"), value(from, "TypeCode"),
                procedure(items), party(from.part("Declarant")),
                new GuidedDeclaration.Agent(value(from, "Agent", "ID"), from.value("Agent", "FunctionCode").orElse("")),
                party(from.part("Exporter")),
                party(shipment.flatMap(goods -> goods.part("Importer").or(() -> goods.part("Consignee")))), way(),
                transport(), currency(items), items.stream().map(this::item).toList(), papers(items), follows(),
                sale(), guarantees());
    }

    private static Filled value(WcoPart part, String... path) {
        return Filled.by(part.value(path).orElse(""));
    }

    private Filled inShipment(String... path) {
        return shipment.map(goods -> value(goods, path)).orElse(NOTHING);
    }

    private static Party party(Optional<WcoPart> party) {
        return party.map(each -> new Party(value(each, "Name"), value(each, "ID"), value(each, "Address", "Line"),
                value(each, "Address", "CityName"), value(each, "Address", "PostcodeID"),
                value(each, "Address", "CountryCode")))
                .orElse(new Party(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING));
    }

    private Way way() {
        Filled export = inShipment("ExportCountry", "ID");
        Filled destination = inShipment("Destination", "CountryCode");
        List<Filled> stops = from.part("Consignment")
                .map(consignment -> Substance.inOrder(consignment.parts("Itinerary")))
                .orElse(List.of()).stream().map(stop -> value(stop, "RoutingCountryCode")).toList();
        int begin = !stops.isEmpty() && stops.get(0).equals(export) ? 1 : 0;
        int end = stops.size() > begin && stops.get(stops.size() - 1).equals(destination) ? stops.size() - 1
                : stops.size();
        return new Way(export, destination, stops.subList(begin, end), value(from, "DeclarationOfficeID"),
                value(from, "PresentationOffice", "ID"), value(from, "ExitOffice", "ID"),
                inShipment("Consignment", "LoadingLocation", "ID"));
    }

    /** Current and previous, where it is the same for all goods: the form asks for it once. */
    private static Filled procedure(List<WcoPart> items) {
        List<String> all = items.stream().map(GuidedDeclarationReader::procedure).distinct().toList();
        return all.size() == 1 ? Filled.by(all.get(0)) : NOTHING;
    }

    private static String procedure(WcoPart item) {
        return item.parts("GovernmentProcedure").stream()
                .map(each -> each.value("CurrentCode").orElse("") + each.value("PreviousCode").orElse(""))
                .filter(code -> code.matches("\\d{4}")).findFirst().orElse("");
    }

    private Transport transport() {
        Optional<WcoPart> equipment = shipment.flatMap(goods -> goods.part("Consignment", "TransportEquipment"));
        return new Transport(value(from, "BorderTransportMeans", "ModeCode"), value(from, "BorderTransportMeans", "ID"),
                value(from, "BorderTransportMeans", "RegistrationNationalityCode"),
                equipment.map(each -> value(each, "ID")).orElse(NOTHING),
                equipment.map(each -> value(each, "Seal", "ID")).orElse(NOTHING));
    }

    private Filled currency(List<WcoPart> items) {
        return Filled.by(Stream.concat(from.part("InvoiceAmount").stream(), items.stream()
                .flatMap(item -> item.part("Commodity", "InvoiceLine", "ItemChargeAmount").stream()))
                .flatMap(amount -> amount.attribute("currencyID").stream()).findFirst().orElse(""));
    }

    private Item item(WcoPart item) {
        return new Item(value(item, "Commodity", "Description"), value(item, "Commodity", "Classification", "ID"),
                value(item, "Origin", "CountryCode"), value(item, "Commodity", "GoodsMeasure", "GrossMassMeasure"),
                value(item, "Commodity", "GoodsMeasure", "NetNetWeightMeasure"),
                value(item, "Commodity", "InvoiceLine", "ItemChargeAmount"),
                value(item, "Packaging", "QuantityQuantity"), value(item, "Packaging", "TypeCode"),
                value(item, "Packaging", "MarksNumbersID"), value(item, "Commodity", "DangerousGoods", "UNDGID"));
    }

    private List<Paper> papers(List<WcoPart> items) {
        List<Paper> papers = new ArrayList<>(papers(from, 0));
        IntStream.range(0, items.size()).forEach(i -> papers.addAll(papers(items.get(i), i + 1)));
        return papers;
    }

    private static List<Paper> papers(WcoPart holder, int item) {
        return holder.parts("AdditionalDocument").stream().map(paper -> new Paper(value(paper, "CategoryCode"),
                value(paper, "TypeCode"), value(paper, "ID"), item)).toList();
    }

    /** A place that has a code alone is called by that. */
    private GuidedDeclaration.Sale sale() {
        Filled name = inShipment("TradeTerms", "LocationName");
        return new GuidedDeclaration.Sale(inShipment("UCR", "TraderAssignedReferenceID"),
                inShipment("TradeTerms", "ConditionCode"),
                name.isBlank() ? inShipment("TradeTerms", "LocationID") : name);
    }

    /** So many as the form has room for, without their codes: whoever may use one types its code. */
    private List<Guarantee> guarantees() {
        return from.parts(BegunGuarantees.NAME).stream().limit(BegunGuarantees.MOST).map(each -> {
            Filled number = value(each, BegunGuarantees.NUMBER);
            return new Guarantee(value(each, BegunGuarantees.TYPE), number.isBlank() ? value(each, "ID") : number,
                    NOTHING, value(each, "AmountAmount"), Filled.by(each.part("AmountAmount")
                            .flatMap(amount -> amount.attribute("currencyID")).orElse("")));
        }).toList();
    }

    private Follows follows() {
        return new Follows(inShipment("PreviousDocument", "ID"), inShipment("PreviousDocument", "TypeCode"));
    }
}
