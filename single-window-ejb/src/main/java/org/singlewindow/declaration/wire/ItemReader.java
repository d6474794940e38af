package org.singlewindow.declaration.wire;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.singlewindow.declaration.LodgeDeclaration;
import org.singlewindow.wco.WcoPart;

/** One goods item of a WCO declaration; {@code place} counts from 1. */
record ItemReader(WcoPart source, int place) {

    /** Kinds of classification that hold a commodity code, the most exact first (UNCL 7143: TSP tariff, SRZ as TSP, HS). */
    private static final List<String> TARIFF = List.of("TSP", "SRZ", "HS", "CV", "GN", "");

    String path() {
        return "Declaration/GoodsShipment/GovernmentAgencyGoodsItem[" + place + "]";
    }

    Optional<String> exportCountry() {
        return source.value("ExportCountry", "ID");
    }

    Optional<String> destination() {
        return source.value("Destination", "CountryCode");
    }

    LodgeDeclaration.Item item() {
        Optional<WcoPart> commodity = source.part("Commodity");
        return new LodgeDeclaration.Item(place, source.number("SequenceNumeric").orElseThrow().intValue(), commodity.flatMap(ItemReader::tariff),
                commodity.flatMap(goods -> goods.value("Description")).orElse(""),
                commodity.flatMap(goods -> goods.part("DangerousGoods")).isPresent(), DeclarationReader.documents(source),
                commodity.flatMap(goods -> goods.number("GoodsMeasure", "GrossMassMeasure")),
                commodity.flatMap(goods -> goods.number("GoodsMeasure", "NetNetWeightMeasure")), packages());
    }

    private static Optional<String> tariff(WcoPart commodity) {
        List<WcoPart> classifications = commodity.parts("Classification");
        for (String kind : TARIFF) {
            for (WcoPart classification : classifications) {
                Optional<String> id = classification.value("ID");
                if (id.isPresent() && classification.value("IdentificationTypeCode").orElse("").equals(kind)) {
                    return id;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> packages() {
        return source.parts("Packaging").stream().map(packaging -> packaging.number("QuantityQuantity")).flatMap(Optional::stream)
                .reduce(BigDecimal::add);
    }

    /** By their paths. */
    Map<String, WcoPart> amounts() {
        Map<String, WcoPart> amounts = new LinkedHashMap<>();
        add(amounts, "CustomsValueAmount");
        add(amounts, "StatisticalValueAmount");
        add(amounts, "Commodity", "InvoiceLine", "ItemChargeAmount");
        return amounts;
    }

    private void add(Map<String, WcoPart> amounts, String... path) {
        source.part(path).ifPresent(amount -> amounts.put(path() + "/" + String.join("/", path), amount));
    }
}
