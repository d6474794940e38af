package org.singlewindow.declaration.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.wire.DocumentContents.Fact;
import org.singlewindow.declaration.wire.DocumentContents.Goods;
import org.singlewindow.declaration.wire.DocumentContents.Measure;
import org.singlewindow.declaration.wire.DocumentContents.Packages;
import org.singlewindow.declaration.wire.DocumentContents.Value;
import org.w3c.dom.Element;

/** Reads one goods item for showing. */
final class GoodsReader {

    private final Leaves leaves;

    GoodsReader(Leaves leaves) {
        this.leaves = leaves;
    }

    Goods read(Element item) {
        Element nothing = item.getOwnerDocument().createElement("Commodity");
        Element commodity = Dom.child(item, "Commodity").orElse(nothing);
        Tariff tariff = tariff(commodity);
        Element measured = Dom.child(commodity, "GoodsMeasure").orElse(nothing);
        return new Goods(leaves.text(item, "SequenceNumeric"), leaves.text(commodity, "Description"), tariff.text(),
                Stream.concat(tariff.rivals().stream(), tariff.others().stream())
                        .map(code -> (code.kind() + " " + code.id()).strip()).toList(),
                origins(item), leaves.measure(measured, "GrossMassMeasure"),
                leaves.measure(measured, "NetNetWeightMeasure"), leaves.measure(measured, "TariffQuantity"),
                packages(item), values(item, commodity), dangerous(commodity), more(item, commodity));
    }

    private Tariff tariff(Element commodity) {
        return Tariff.of(Dom.children(commodity, "Classification").filter(each -> !Dom.text(each, "ID").isEmpty())
                .map(each -> new Tariff.Code(leaves.text(each, "IdentificationTypeCode"), leaves.text(each, "ID"), 0))
                .toList());
    }

    private List<String> origins(Element item) {
        return Dom.children(item, "Origin").map(each -> leaves.text(each, "CountryCode"))
                .filter(text -> !text.isEmpty()).distinct().toList();
    }

    private List<Packages> packages(Element item) {
        return Dom.children(item, "Packaging")
                .map(each -> new Packages(leaves.text(each, "QuantityQuantity"), leaves.text(each, "TypeCode"),
                        leaves.text(each, "MarksNumbersID")))
                .toList();
    }

    private List<Value> values(Element item, Element commodity) {
        var values = new ArrayList<Value>();
        add(values, "ItemChargeAmount", leaves.measure(commodity, "InvoiceLine", "ItemChargeAmount"));
        add(values, "StatisticalValueAmount", leaves.measure(item, "StatisticalValueAmount"));
        add(values, "CustomsValueAmount", leaves.measure(item, "CustomsValueAmount"));
        return values;
    }

    private static void add(List<Value> values, String name, Optional<Measure> amount) {
        amount.ifPresent(found -> values.add(new Value(name, found)));
    }

    private String dangerous(Element commodity) {
        return Dom.children(commodity, "DangerousGoods").map(each -> leaves.text(each, "UNDGID"))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    private List<Fact> more(Element item, Element commodity) {
        var facts = new ArrayList<Fact>();
        ContentsReader.add(facts, "GovernmentProcedure", "", Dom.children(item, "GovernmentProcedure")
                .map(each -> leaves.joined(" ", each, "CurrentCode", "PreviousCode"))
                .collect(Collectors.joining(", ")));
        ContentsReader.add(facts, "ExportCountry", "countries", leaves.text(item, "ExportCountry", "ID"));
        ContentsReader.add(facts, "Destination", "countries", leaves.text(item, "Destination", "CountryCode"));
        ContentsReader.add(facts, "TransportEquipment", "", Dom.children(commodity, "TransportEquipment")
                .map(each -> leaves.text(each, "ID")).collect(Collectors.joining(", ")));
        ContentsReader.add(facts, "UCR", "", Dom.child(item, "UCR")
                .map(ucr -> leaves.joined(" ", ucr, "ID", "TraderAssignedReferenceID")).orElse(""));
        return facts;
    }
}
