package org.singlewindow.declaration.wire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.singlewindow.declaration.wire.GuidedDeclaration.Guarantee;
import org.singlewindow.declaration.wire.GuidedDeclaration.Item;
import org.singlewindow.declaration.wire.GuidedDeclaration.Paper;
import org.singlewindow.declaration.wire.GuidedDeclaration.Party;
import org.singlewindow.declaration.wire.GuidedDeclaration.Transport;
import org.singlewindow.wco.AccessCodes;

/**
 * Turns what was filled in into a WCO document: {@code MetaData} with one {@code Declaration}, in the schema's order. A
 * value the schema will not take still gets there, and comes back as a violation with its place.
 */
public final class GuidedDeclarationWriter {

    private final GuidedDeclaration from;
    private final WcoText out = new WcoText();

    private GuidedDeclarationWriter(GuidedDeclaration from) {
        this.from = from;
    }

    public static GuidedDocument write(GuidedDeclaration declaration) {
        return new GuidedDeclarationWriter(declaration).document();
    }

    private GuidedDocument document() {
        out.value("FunctionCode", "9");
        out.value("FunctionalReferenceID", from.lrn());
        out.value("TypeCode", from.typeCode());
        out.value("GoodsItemQuantity", String.valueOf(from.items().size()));
        out.value("DeclarationOfficeID", from.way().declarationOffice());
        out.amount("InvoiceAmount", from.currency().as(total(Item::value)), from.currency());
        out.mass("TotalGrossMassMeasure", Filled.by(total(Item::grossMass)));
        out.value("TotalPackageQuantity", total(Item::packages));
        papers(0);
        out.group("Agent", () -> {
            out.value("ID", from.agent().id());
            out.value("FunctionCode", from.agent().function());
        });
        borderTransport();
        itinerary();
        party("Declarant", from.declarant());
        office("ExitOffice", from.way().exitOffice());
        party("Exporter", from.exporter());
        shipment();
        guarantees();
        office("PresentationOffice", from.way().presentationOffice());
        return out.end();
    }

    private void borderTransport() {
        Transport transport = from.transport();
        out.group("BorderTransportMeans", () -> {
            out.value("ID", transport.id());
            out.value("RegistrationNationalityCode", transport.nationality());
            out.value("ModeCode", transport.mode());
        });
    }

    private void itinerary() {
        List<Filled> countries = stations();
        out.group("Consignment", () -> {
            for (int i = 0; i < countries.size(); i++) {
                Filled country = countries.get(i);
                int number = i + 1;
                out.group("Itinerary", number, () -> out.value("RoutingCountryCode", country));
            }
        });
    }

    /**
     * In the order of the journey, a country that is named twice in a row once; nothing where nobody named one on the
     * way. A way put together from the two ends alone would seem to confirm them.
     */
    private List<Filled> stations() {
        var way = from.way();
        if (way.through().stream().allMatch(Filled::isBlank)) {
            return List.of();
        }
        List<Filled> all = new ArrayList<>();
        Stream.concat(Stream.concat(Stream.of(way.exportCountry()), way.through().stream()),
                Stream.of(way.destination()))
                .filter(country -> !country.isBlank()).forEach(country -> {
                    if (all.isEmpty() || !all.get(all.size() - 1).text().equals(country.text())) {
                        all.add(country);
                    }
                });
        return List.copyOf(all);
    }

    private void shipment() {
        out.group("GoodsShipment", () -> {
            party("Consignee", from.importer());
            containers();
            out.group("Destination", () -> out.value("CountryCode", from.way().destination()));
            out.group("ExportCountry", () -> out.value("ID", from.way().exportCountry()));
            for (int i = 0; i < from.items().size(); i++) {
                item(i + 1, from.items().get(i));
            }
            party("Importer", from.importer());
            out.group("PreviousDocument", () -> {
                Filled mrn = from.follows().mrn();
                out.value("CategoryCode", mrn.isBlank() ? mrn : mrn.as("Z"));
                out.value("ID", mrn);
                out.value("TypeCode", from.follows().type());
            });
            sale();
        });
    }

    /** Those that say something, one behind the other; where none does, the first is where one is missing. */
    private void guarantees() {
        List<Guarantee> said = from.guarantees().stream().filter(each -> !each.isBlank()).toList();
        if (said.isEmpty()) {
            from.guarantees().stream().limit(1).forEach(first -> {
                out.place(BegunGuarantees.NAME, first.type());
                guarantee(first);
            });
        }
        said.forEach(this::guarantee);
    }

    private void guarantee(Guarantee guarantee) {
        out.group(BegunGuarantees.NAME, () -> {
            out.amount("AmountAmount", guarantee.amount(), guarantee.currency());
            out.value(BegunGuarantees.NUMBER, guarantee.number());
            out.value(BegunGuarantees.TYPE, guarantee.type());
            out.value(AccessCodes.ELEMENT, guarantee.code());
        });
    }

    private void sale() {
        out.group("TradeTerms", () -> {
            out.value("ConditionCode", from.sale().terms());
            out.value("LocationName", from.sale().place());
        });
        out.group("UCR", () -> out.value("TraderAssignedReferenceID", from.sale().reference()));
    }

    /** Without a container the seal is one on the vehicle: equipment without a number. */
    private void containers() {
        Transport transport = from.transport();
        out.group("Consignment", () -> {
            out.value("ContainerCode", transport.container().isBlank() ? "0" : "1");
            out.group("LoadingLocation", () -> out.value("ID", from.way().loading()));
            out.group("TransportEquipment", 1, () -> {
                out.value("ID", transport.container());
                out.group("Seal", 1, () -> out.value("ID", transport.seal()));
            });
        });
    }

    private void item(int number, Item item) {
        out.group("GovernmentAgencyGoodsItem", () -> {
            out.value("SequenceNumeric", String.valueOf(number));
            out.amount("StatisticalValueAmount", item.value(), from.currency());
            papers(number);
            commodity(item);
            procedure();
            out.group("Origin", () -> {
                out.value("CountryCode", item.origin());
                out.value("TypeCode", item.origin().isBlank() ? "" : "1");
            });
            packaging(item);
        });
    }

    private void commodity(Item item) {
        out.group("Commodity", () -> {
            out.value("Description", item.description());
            out.group("Classification", () -> {
                out.value("ID", item.commodity());
                out.value("IdentificationTypeCode", item.commodity().isBlank() ? "" : "TSP");
            });
            out.group("DangerousGoods", () -> out.value("UNDGID", item.dangerousGoods()));
            out.group("GoodsMeasure", () -> {
                out.mass("GrossMassMeasure", item.grossMass());
                out.mass("NetNetWeightMeasure", item.netMass());
            });
            out.group("InvoiceLine", () -> out.amount("ItemChargeAmount", item.value(), from.currency()));
        });
    }

    private void procedure() {
        Filled procedure = from.procedure();
        if (procedure.text().length() == 4) {
            out.group("GovernmentProcedure", () -> {
                out.value("CurrentCode", procedure.as(procedure.text().substring(0, 2)));
                out.value("PreviousCode", procedure.as(procedure.text().substring(2)));
            });
        }
    }

    private void packaging(Item item) {
        out.group("Packaging", 1, () -> {
            out.value("MarksNumbersID", item.marks());
            out.value("QuantityQuantity", item.packages());
            out.value("TypeCode", item.packageKind());
        });
    }

    private void papers(int item) {
        for (Paper paper : from.papers()) {
            if (paper.item() == item) {
                out.group("AdditionalDocument", () -> {
                    out.value("CategoryCode", paper.category());
                    out.value("ID", paper.id());
                    out.value("TypeCode", paper.type());
                });
            }
        }
    }

    private void party(String element, Party party) {
        out.group(element, () -> {
            out.value("Name", party.name());
            out.value("ID", party.id());
            out.group("Address", () -> {
                out.value("CityName", party.city());
                out.value("CountryCode", party.country());
                out.value("Line", party.street());
                out.value("PostcodeID", party.postcode());
            });
        });
    }

    private void office(String element, Filled code) {
        out.group(element, () -> out.value("ID", code));
    }

    /** Nothing where one of the items says something that is no number: the check of that item tells. */
    private String total(Function<Item, Filled> amount) {
        try {
            BigDecimal sum = BigDecimal.ZERO;
            for (Item item : from.items()) {
                String text = amount.apply(item).text();
                sum = text.isBlank() ? sum : sum.add(new BigDecimal(text));
            }
            return sum.signum() == 0 ? "" : sum.toPlainString();
        } catch (NumberFormatException notANumber) {
            return "";
        }
    }
}
