package org.singlewindow.declaration.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.wire.DocumentContents.Actor;
import org.singlewindow.declaration.wire.DocumentContents.Goods;
import org.singlewindow.declaration.wire.DocumentContents.Paper;
import org.singlewindow.declaration.wire.DocumentContents.Place;
import org.w3c.dom.Element;

/** Reads a stored declaration for showing. It was checked when it was lodged; here nothing is judged, only found. */
public final class ContentsReader {

    private static final List<String> ACTORS = List.of("Declarant", "Agent", "Exporter", "Submitter");
    private static final List<String> SHIPMENT_ACTORS = List.of("Consignor", "Consignee", "Importer", "Seller", "Buyer");
    private static final List<String> OFFICES = List.of("ExitOffice", "PresentationOffice", "SupervisingOffice");
    private static final int MOST_GOODS = 999;

    private ContentsReader() {
    }

    public static DocumentContents read(byte[] document) {
        Element root = Dom.parse(document);
        Element declaration = root.getLocalName().equals("Declaration") ? root : Dom.child(root, "Declaration").orElse(root);
        List<Element> shipments = Dom.children(declaration, "GoodsShipment").toList();
        return new DocumentContents(actors(declaration, shipments), places(declaration, shipments), transport(declaration, shipments),
            goods(shipments), papers(declaration, shipments));
    }

    private static List<Actor> actors(Element declaration, List<Element> shipments) {
        Stream<Element> parties = Stream.concat(ACTORS.stream().flatMap(role -> Dom.children(declaration, role)),
            shipments.stream().flatMap(shipment -> SHIPMENT_ACTORS.stream().flatMap(role -> Dom.children(shipment, role))));
        return parties.map(ContentsReader::actor).toList();
    }

    private static Actor actor(Element party) {
        String address = Dom.child(party, "Address").map(place -> Stream.of("Line", "PostcodeID", "CityName", "CountryCode")
            .map(part -> Dom.text(place, part)).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "))).orElse("");
        return new Actor(party.getLocalName(), Dom.text(party, "Name"), Dom.text(party, "ID"), address);
    }

    private static List<Place> places(Element declaration, List<Element> shipments) {
        var found = new ArrayList<Place>();
        add(found, "DeclarationOffice", Dom.text(declaration, "DeclarationOfficeID"));
        OFFICES.forEach(office -> add(found, office, Dom.text(declaration, office, "ID")));
        for (Element shipment : shipments) {
            add(found, "GoodsLocation", Stream.of("Name", "ID").map(part -> Dom.text(shipment, "Consignment", "GoodsLocation", part))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" ")));
            add(found, "LoadingLocation", Dom.text(shipment, "Consignment", "LoadingLocation", "ID"));
        }
        return found;
    }

    private static void add(List<Place> places, String role, String code) {
        if (!code.isEmpty()) {
            places.add(new Place(role, code));
        }
    }

    /** Identities of what moves: vehicle, wagon, containers, seals. */
    private static List<String> transport(Element declaration, List<Element> shipments) {
        var found = new ArrayList<String>();
        found.add(Dom.text(declaration, "BorderTransportMeans", "ID"));
        for (Element shipment : shipments) {
            found.add(Dom.text(shipment, "Consignment", "DepartureTransportMeans", "ID"));
            found.add(Dom.text(shipment, "Consignment", "ArrivalTransportMeans", "ID"));
            Dom.children(shipment, "Consignment").flatMap(consignment -> Dom.children(consignment, "TransportEquipment")).forEach(equipment -> {
                found.add(Dom.text(equipment, "ID"));
                Dom.children(equipment, "Seal").map(seal -> Dom.text(seal, "ID")).forEach(found::add);
            });
        }
        return found.stream().filter(text -> !text.isEmpty()).distinct().toList();
    }

    private static List<Goods> goods(List<Element> shipments) {
        return items(shipments).limit(MOST_GOODS).map(ContentsReader::goods).toList();
    }

    private static Stream<Element> items(List<Element> shipments) {
        return shipments.stream().flatMap(shipment -> Dom.children(shipment, "GovernmentAgencyGoodsItem"));
    }

    private static Goods goods(Element item) {
        String commodity = Dom.children(item, "Commodity").flatMap(each -> Dom.children(each, "Classification"))
            .filter(each -> Set.of("TSP", "HS", "").contains(Dom.text(each, "IdentificationTypeCode")))
            .map(each -> Dom.text(each, "ID")).collect(Collectors.joining(" "));
        String packages = Dom.children(item, "Packaging").map(each -> Dom.text(each, "QuantityQuantity") + " " + Dom.text(each, "TypeCode"))
            .map(String::strip).collect(Collectors.joining(", "));
        String origin = Dom.children(item, "Origin").map(each -> Dom.text(each, "CountryCode")).filter(text -> !text.isEmpty()).distinct()
            .collect(Collectors.joining(" "));
        String dangerous = Dom.children(item, "Commodity").flatMap(each -> Dom.children(each, "DangerousGoods"))
            .map(each -> "UN " + Dom.text(each, "UNDGID")).collect(Collectors.joining(", "));
        return new Goods(Dom.text(item, "SequenceNumeric"), Dom.text(item, "Commodity", "Description"), commodity, origin,
            Dom.text(item, "Commodity", "GoodsMeasure", "GrossMassMeasure"), Dom.text(item, "Commodity", "GoodsMeasure", "NetNetWeightMeasure"),
            packages, value(item), dangerous);
    }

    private static String value(Element item) {
        return Stream.of(Dom.find(item, "Commodity", "InvoiceLine", "ItemChargeAmount"), Dom.find(item, "StatisticalValueAmount"),
                Dom.find(item, "CustomsValueAmount")).flatMap(java.util.Optional::stream).findFirst()
            .map(amount -> (amount.getTextContent().strip() + " " + amount.getAttribute("currencyID")).strip()).orElse("");
    }

    private static List<Paper> papers(Element declaration, List<Element> shipments) {
        Stream<Paper> ofWhole = Dom.children(declaration, "AdditionalDocument").map(each -> paper("", each));
        Stream<Paper> ofItems = items(shipments).flatMap(item -> Dom.children(item, "AdditionalDocument").map(each -> paper(Dom.text(item, "SequenceNumeric"), each)));
        return Stream.concat(ofWhole, ofItems).toList();
    }

    private static Paper paper(String item, Element paper) {
        return new Paper(item, Dom.text(paper, "CategoryCode") + Dom.text(paper, "TypeCode"), Dom.text(paper, "ID"), Dom.text(paper, "Name"));
    }
}
