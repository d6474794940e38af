package org.singlewindow.declaration.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.declaration.Particulars;
import org.singlewindow.declaration.Particulars.Amount;
import org.singlewindow.declaration.Particulars.Carriage;
import org.singlewindow.declaration.Particulars.Dates;
import org.singlewindow.declaration.Particulars.Equipment;
import org.singlewindow.declaration.Particulars.Guarantee;
import org.singlewindow.declaration.Particulars.Holder;
import org.singlewindow.declaration.Particulars.Means;
import org.singlewindow.declaration.Particulars.Party;
import org.singlewindow.declaration.Particulars.Previous;
import org.singlewindow.declaration.Particulars.Proof;
import org.singlewindow.declaration.Particulars.Rate;
import org.singlewindow.declaration.Particulars.Sale;
import org.singlewindow.declaration.Particulars.Stop;
import org.singlewindow.kernel.NormalNumber;
import org.singlewindow.wco.WcoPart;

/**
 * Takes out of a declaration what rules look at that decides nothing: one pass over what stands directly in each part,
 * for the names that the schema does not use are never asked for.
 */
final class ParticularsReader {

    private static final String DECLARATION = "Declaration";
    private static final String SHIPMENT = "Declaration/GoodsShipment";
    private static final String CONSIGNMENT = SHIPMENT + "/Consignment/";

    private final List<Means> means = new ArrayList<>();
    private final List<Equipment> equipment = new ArrayList<>();
    private final List<Stop> stops = new ArrayList<>();
    private final List<Rate> rates = new ArrayList<>();
    private final List<Previous> previous = new ArrayList<>();
    private final List<Guarantee> guarantees = new ArrayList<>();
    private final List<Party> parties = new ArrayList<>();
    private final List<Holder> holders = new ArrayList<>();
    private String carrier = "";
    private String inContainers = "";
    private String freight = "";
    private String nature = "";
    private String warehouse = "";
    private String issued = "";
    private String accepted = "";
    private String left = "";
    private String invoiced = "";
    private Amount invoice = Amount.NONE;
    private WcoPart terms;
    private Named ucr = new Named("", "");

    private ParticularsReader() {
    }

    static Particulars read(WcoPart declaration) {
        ParticularsReader reader = new ParticularsReader();
        declaration.parts().forEach(reader::head);
        return reader.read(NumbersReader.read(declaration));
    }

    private Particulars read(Set<NormalNumber> numbers) {
        String place = terms == null ? "" : text(terms, "LocationID");
        Sale sale = new Sale(terms == null ? "" : text(terms, "ConditionCode"),
                place.isEmpty() && terms != null ? text(terms, "LocationName") : place, !place.isEmpty(), invoice,
                nature, rates);
        return new Particulars(new Carriage(carrier, inContainers, means, equipment, freight, stops), sale,
                new Proof(previous, guarantees, ucr, warehouse, new Dates(issued, accepted, left, invoiced)), parties,
                holders, numbers);
    }

    private void head(WcoPart part) {
        switch (part.name()) {
            case "IssueDateTime" -> issued = moment(part);
            case "AcceptanceDateTime" -> accepted = moment(part);
            case "InvoiceAmount" -> invoice = amount(part);
            case "BorderTransportMeans" -> means(part, DECLARATION + "/");
            case "CurrencyExchange" -> rates
                    .add(new Rate(rates.size() + 1, text(part, "CurrencyTypeCode"), text(part, "RateNumeric")));
            case "ObligationGuarantee" -> guarantees.add(new Guarantee(guarantees.size() + 1,
                    text(part, "SecurityDetailsCode"), text(part, "ReferenceID") + text(part, "ID"),
                    text(part, "AccessCode"), part.part("AmountAmount").map(ParticularsReader::amount)
                            .orElse(Amount.NONE)));
            case "AuthorisationHolder" -> holders
                    .add(new Holder(holders.size() + 1, text(part, "CategoryCode"), text(part, "ID")));
            case "Agent", "Declarant", "Exporter" -> party(part, DECLARATION + "/");
            case "Consignment" -> journey(part);
            case "GoodsShipment" -> part.parts().forEach(this::shipment);
            default -> {}
        }
    }

    private void journey(WcoPart consignment) {
        carrier = consignment.value("Carrier", "ID").orElse("");
        freight = consignment.value("Freight", "PaymentMethodCode").orElse("");
        for (WcoPart stop : consignment.parts("Itinerary")) {
            stops.add(new Stop(stops.size() + 1, text(stop, "SequenceNumeric"), text(stop, "RoutingCountryCode")));
        }
    }

    private void shipment(WcoPart part) {
        switch (part.name()) {
            case "TransactionNatureCode" -> nature = part.text().orElse("");
            case "ExitDateTime" -> left = moment(part);
            case "TradeTerms" -> terms = part;
            case "Invoice" -> invoiced = part.value("IssueDateTime", "DateTimeString").orElse("");
            case "Warehouse" -> warehouse = text(part, "ID");
            case "PreviousDocument" -> previous.add(previous(part, previous.size() + 1));
            case "UCR" -> ucr = part.value("TraderAssignedReferenceID")
                    .map(id -> new Named(id, SHIPMENT + "/UCR/TraderAssignedReferenceID"))
                    .or(() -> part.value("ID").map(id -> new Named(id, SHIPMENT + "/UCR/ID"))).orElse(ucr);
            case "Buyer", "Seller", "Importer", "Consignee", "Consignor" -> party(part, SHIPMENT + "/");
            case "Consignment" -> part.parts().forEach(this::consignment);
            default -> {}
        }
    }

    private void consignment(WcoPart part) {
        switch (part.name()) {
            case "ContainerCode" -> inContainers = part.text().orElse("");
            case "ArrivalTransportMeans", "DepartureTransportMeans" -> means(part, CONSIGNMENT);
            case "TransportEquipment" -> equipment.add(new Equipment(equipment.size() + 1,
                    text(part, "SequenceNumeric"), text(part, "ID"),
                    part.parts("Seal").stream().map(seal -> text(seal, "ID")).toList()));
            default -> {}
        }
    }

    private void means(WcoPart part, String holder) {
        boolean border = part.name().equals("BorderTransportMeans");
        means.add(new Means(holder + part.name(), text(part, "ID"), text(part, "IdentificationTypeCode"),
                text(part, "ModeCode"), border ? text(part, "RegistrationNationalityCode") : ""));
    }

    private void party(WcoPart part, String holder) {
        parties.add(new Party(holder + part.name(), text(part, "ID"), text(part, "Name"),
                part.name().equals("Agent") ? text(part, "FunctionCode") : "", part.part("Address").isPresent(),
                part.value("Address", "CountryCode").orElse("")));
    }

    static Previous previous(WcoPart part, int place) {
        return new Previous(place, text(part, "CategoryCode"), text(part, "TypeCode"), text(part, "ID"),
                text(part, "LineNumeric"));
    }

    static Amount amount(WcoPart part) {
        return new Amount(part.text().orElse(""),
                part.attribute("currencyID").or(() -> part.attribute("unitCode")).orElse(""));
    }

    private static String moment(WcoPart part) {
        return text(part, "DateTimeString");
    }

    static String text(WcoPart part, String name) {
        return part.value(name).orElse("");
    }
}
