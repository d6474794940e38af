package org.singlewindow.declaration.wire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.wire.DocumentContents.Actor;
import org.singlewindow.declaration.wire.DocumentContents.Container;
import org.singlewindow.declaration.wire.DocumentContents.Fact;
import org.singlewindow.declaration.wire.DocumentContents.Means;
import org.singlewindow.declaration.wire.DocumentContents.Paper;
import org.singlewindow.declaration.wire.DocumentContents.Place;
import org.singlewindow.declaration.wire.DocumentContents.Rest;
import org.singlewindow.declaration.wire.DocumentContents.Statement;
import org.singlewindow.routing.Regimes;
import org.w3c.dom.Element;

/** Reads a stored declaration for showing. It was checked when it was lodged; here nothing is judged, only found. */
public final class ContentsReader {

    /** So many items are shown; the document itself has all of them. */
    public static final int MOST_GOODS = 999;

    static final List<String> ACTORS = List.of("Declarant", "Agent", "Exporter", "Submitter", "Consignor", "Consignee",
            "Importer", "Seller", "Buyer",
            "Carrier", "NotifyParty", "Payer", "Surety");
    private static final String DESTINATION = "TransitDestinationOffice";
    private static final List<String> OFFICES = List.of("ExitOffice", "PresentationOffice", "SupervisingOffice",
            DESTINATION);
    private static final List<String> LOCATIONS = List.of("GoodsLocation", "LoadingLocation", "UnloadingLocation");
    private static final List<String> MEANS = List.of("DepartureTransportMeans", "ArrivalTransportMeans");
    private static final String ITEM = "GovernmentAgencyGoodsItem";

    private final Leaves leaves = new Leaves();
    private final Element declaration;
    private final List<Element> shipments;
    private final List<Element> consignments;
    private final List<Element> items;

    private ContentsReader(Element declaration) {
        this.declaration = declaration;
        this.shipments = Dom.children(declaration, "GoodsShipment").toList();
        this.consignments = Stream.concat(Dom.children(declaration, "Consignment"),
                shipments.stream().flatMap(each -> Dom.children(each, "Consignment"))).toList();
        this.items = shipments.stream().flatMap(shipment -> Dom.children(shipment, ITEM)).limit(MOST_GOODS).toList();
    }

    public static DocumentContents read(byte[] document) {
        Element root = Dom.parse(document);
        return new ContentsReader(
                root.getLocalName().equals("Declaration") ? root : Dom.child(root, "Declaration").orElse(root)).read();
    }

    private DocumentContents read() {
        GoodsReader goods = new GoodsReader(leaves);
        return new DocumentContents(head(), actors(), places(), transport(), containers(),
                items.stream().map(goods::read).toList(), papers(), statements(), rest());
    }

    private List<Fact> head() {
        var facts = new ArrayList<Fact>();
        add(facts, "TypeCode", "declaration-types", leaves.text(declaration, "TypeCode"));
        add(facts, "FunctionCode", "function-codes", leaves.text(declaration, "FunctionCode"));
        add(facts, "FunctionalReferenceID", "", leaves.text(declaration, "FunctionalReferenceID"));
        add(facts, "IssueDateTime", "", day(leaves.text(declaration, "IssueDateTime", "DateTimeString")));
        add(facts, "AcceptanceDateTime", "", day(leaves.text(declaration, "AcceptanceDateTime", "DateTimeString")));
        add(facts, "GoodsItemQuantity", "", leaves.text(declaration, "GoodsItemQuantity"));
        add(facts, "TotalPackageQuantity", "", leaves.text(declaration, "TotalPackageQuantity"));
        leaves.measure(declaration, "TotalGrossMassMeasure")
                .ifPresent(mass -> add(facts, "TotalGrossMassMeasure", "", mass.toString()));
        leaves.measure(declaration, "InvoiceAmount")
                .ifPresent(amount -> add(facts, "InvoiceAmount", "", amount.toString()));
        for (Element shipment : shipments) {
            add(facts, "ExportCountry", "countries", leaves.text(shipment, "ExportCountry", "ID"));
            add(facts, "Destination", "countries", leaves.text(shipment, "Destination", "CountryCode"));
            add(facts, "TradeTerms", "", Dom.child(shipment, "TradeTerms")
                    .map(terms -> leaves.joined(" ", terms, "ConditionCode", "LocationID", "LocationName",
                            "Description"))
                    .orElse(""));
            add(facts, "Invoice", "", leaves.text(shipment, "Invoice", "ID"));
            add(facts, "InvoiceDate", "", day(leaves.text(shipment, "Invoice", "IssueDateTime", "DateTimeString")));
            add(facts, "UCR", "", Dom.child(shipment, "UCR")
                    .map(ucr -> leaves.joined(" ", ucr, "ID", "TraderAssignedReferenceID")).orElse(""));
        }
        consignments.stream()
                .flatMap(each -> Dom.children(each, "Itinerary").sorted(Comparator.comparing(this::order)))
                .forEach(stop -> add(facts, "Itinerary", "countries", leaves.text(stop, "RoutingCountryCode")));
        return facts;
    }

    /** As it is travelled, which the numbers say and not the place where it was written. */
    private BigDecimal order(Element stop) {
        String number = leaves.text(stop, "SequenceNumeric");
        return number.matches("[0-9]{1,9}(\\.[0-9]{1,9})?") ? new BigDecimal(number) : BigDecimal.ZERO;
    }

    /** {@code 20250911140000Z} as {@code 2025-09-11}; what is none as it is. */
    private static String day(String text) {
        return text.matches("\\d{8}.*") ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6, 8)
                : text;
    }

    static void add(List<Fact> facts, String name, String list, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(name, list, value));
        }
    }

    private List<Actor> actors() {
        var found = new ArrayList<Actor>();
        Stream.of(Stream.of(declaration), shipments.stream(), consignments.stream()).flatMap(holders -> holders)
                .forEach(holder -> actors(holder, "", found));
        items.forEach(item -> actors(item, leaves.text(item, "SequenceNumeric"), found));
        return found;
    }

    private void actors(Element holder, String item, List<Actor> found) {
        ACTORS.stream().flatMap(role -> Dom.children(holder, role)).map(party -> actor(party, item))
                .forEach(found::add);
    }

    private Actor actor(Element party, String item) {
        return new Actor(party.getLocalName(), item, leaves.text(party, "Name"), leaves.text(party, "ID"),
                address(party));
    }

    private String address(Element holder) {
        return Dom.child(holder, "Address").map(place -> leaves.joined(", ", place, "Line", "PostcodeID", "CityName",
                "CountrySubDivisionName", "CountryCode")).orElse("");
    }

    private List<Place> places() {
        var found = new ArrayList<Place>();
        addPlace(found, "DeclarationOffice", leaves.text(declaration, "DeclarationOfficeID"), "");
        OFFICES.forEach(office -> Dom.children(declaration, office)
                .forEach(each -> addPlace(found, role(office), leaves.text(each, "ID"), "")));
        consignments
                .forEach(
                        consignment -> LOCATIONS
                                .forEach(role -> Dom.children(consignment, role)
                                        .forEach(place -> addPlace(found, role, leaves.text(place, "ID"),
                                                Stream.of(leaves.text(place, "Name"), address(place))
                                                        .filter(text -> !text.isEmpty())
                                                        .collect(Collectors.joining(", "))))));
        shipments.forEach(shipment -> Dom.children(shipment, "Warehouse").forEach(
                house -> addPlace(found, "Warehouse", leaves.text(house, "ID"), leaves.text(house, "TypeCode"))));
        return found;
    }

    /** Where a transit is presented it ends. */
    private String role(String office) {
        return office.equals("PresentationOffice")
                && Regimes.isTransit(leaves.text(declaration, "TypeCode"))
                        ? DESTINATION : office;
    }

    private static void addPlace(List<Place> places, String role, String code, String name) {
        if (!code.isEmpty() || !name.isEmpty()) {
            places.add(new Place(role, code, name));
        }
    }

    private List<Means> transport() {
        Stream<Element> inland = consignments.stream()
                .flatMap(each -> MEANS.stream().flatMap(role -> Dom.children(each, role)));
        return Stream.concat(Dom.children(declaration, "BorderTransportMeans"), inland)
                .map(means -> new Means(means.getLocalName(), leaves.text(means, "ID"),
                        leaves.text(means, "Name"), leaves.text(means, "ModeCode"),
                        leaves.text(means, "RegistrationNationalityCode")))
                .toList();
    }

    private List<Container> containers() {
        return consignments.stream().flatMap(each -> Dom.children(each, "TransportEquipment"))
                .map(container -> new Container(leaves.text(container, "ID"),
                        Dom.children(container, "Seal").map(seal -> leaves.text(seal, "ID"))
                                .filter(text -> !text.isEmpty()).toList()))
                .filter(container -> !container.id().isEmpty() || !container.seals().isEmpty()).toList();
    }

    private List<Paper> papers() {
        var found = new ArrayList<Paper>();
        Stream.concat(Stream.of(declaration), shipments.stream()).forEach(holder -> papers(holder, "", found));
        items.forEach(item -> papers(item, leaves.text(item, "SequenceNumeric"), found));
        return found;
    }

    private void papers(Element holder, String item, List<Paper> found) {
        for (String kind : List.of("AdditionalDocument", "PreviousDocument")) {
            Dom.children(holder, kind)
                    .map(paper -> new Paper(item, kind.equals("PreviousDocument"), leaves.text(paper, "CategoryCode"),
                            leaves.text(paper, "TypeCode"), leaves.text(paper, "ID"), leaves.text(paper, "Name"),
                            leaves.text(paper, "LineNumeric")))
                    .forEach(found::add);
        }
    }

    private List<Statement> statements() {
        var found = new ArrayList<Statement>();
        Stream.concat(Stream.of(declaration), shipments.stream()).forEach(holder -> statements(holder, "", found));
        items.forEach(item -> statements(item, leaves.text(item, "SequenceNumeric"), found));
        return found;
    }

    private void statements(Element holder, String item, List<Statement> found) {
        Dom.children(holder, "AdditionalInformation")
                .map(each -> new Statement(item, leaves.text(each, "StatementCode"),
                        leaves.text(each, "StatementDescription")))
                .filter(each -> !each.code().isEmpty() || !each.text().isEmpty()).forEach(found::add);
    }

    /** Last of all, when everybody has read. */
    private List<Rest> rest() {
        var found = new ArrayList<>(leaves.rest(declaration, "", Set.of("GoodsShipment")));
        shipments.forEach(shipment -> found.addAll(leaves.rest(shipment, "", Set.of(ITEM))));
        items.forEach(item -> found.addAll(leaves.rest(item, leaves.text(item, "SequenceNumeric"), Set.of())));
        return found;
    }
}
