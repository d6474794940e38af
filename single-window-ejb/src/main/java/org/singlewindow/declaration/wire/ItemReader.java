package org.singlewindow.declaration.wire;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.declaration.LodgeDeclaration;
import org.singlewindow.wco.dec.Amount;
import org.singlewindow.wco.dec.Declaration.GoodsShipment.GovernmentAgencyGoodsItem;
import org.singlewindow.wco.dec.Declaration.GoodsShipment.GovernmentAgencyGoodsItem.Commodity;
import org.singlewindow.wco.dec.Declaration.GoodsShipment.GovernmentAgencyGoodsItem.Commodity.Classification;

/** One goods item of a WCO declaration; {@code place} counts from 1. */
record ItemReader(GovernmentAgencyGoodsItem source, int place) {

    /** Kinds of classification that hold a commodity code, the most exact first (UNCL 7143: TSP tariff, SRZ as TSP, HS). */
    private static final List<String> TARIFF = List.of("TSP", "SRZ", "HS", "CV", "GN", "");

    String path() {
        return "Declaration/GoodsShipment/GovernmentAgencyGoodsItem[" + place + "]";
    }

    Optional<String> exportCountry() {
        return source.getExportCountry() == null ? Optional.empty() : DeclarationReader.code(source.getExportCountry().getID());
    }

    Optional<String> destination() {
        return source.getDestination() == null ? Optional.empty() : DeclarationReader.code(source.getDestination().getCountryCode());
    }

    LodgeDeclaration.Item item() {
        Optional<Commodity> commodity = Optional.ofNullable(source.getCommodity());
        Optional<Commodity.GoodsMeasure> measure = commodity.map(Commodity::getGoodsMeasure);
        return new LodgeDeclaration.Item(place, source.getSequenceNumeric().getValue().intValue(), commodity.flatMap(ItemReader::tariff),
                commodity.flatMap(goods -> DeclarationReader.text(goods.getDescription())).orElse(""),
                commodity.filter(goods -> !goods.getDangerousGoods().isEmpty()).isPresent(), documents(),
                measure.map(Commodity.GoodsMeasure::getGrossMassMeasure).map(mass -> mass.getValue()),
                measure.map(Commodity.GoodsMeasure::getNetNetWeightMeasure).map(mass -> mass.getValue()), packages());
    }

    private static Optional<String> tariff(Commodity commodity) {
        for (String kind : TARIFF) {
            for (Classification classification : commodity.getClassification()) {
                Optional<String> id = DeclarationReader.id(classification.getID());
                if (id.isPresent() && DeclarationReader.code(classification.getIdentificationTypeCode()).orElse("").equals(kind)) {
                    return id;
                }
            }
        }
        return Optional.empty();
    }

    private Set<String> documents() {
        Set<String> documents = new LinkedHashSet<>();
        source.getAdditionalDocument().forEach(each -> DeclarationReader.addDocument(documents,
                DeclarationReader.code(each.getCategoryCode()), DeclarationReader.code(each.getTypeCode())));
        return documents;
    }

    private Optional<BigDecimal> packages() {
        return source.getPackaging().stream().map(GovernmentAgencyGoodsItem.Packaging::getQuantityQuantity).filter(Objects::nonNull)
                .map(quantity -> quantity.getValue()).reduce(BigDecimal::add);
    }

    /** By their paths; an absent amount is {@code null}. */
    Map<String, Amount> amounts() {
        Map<String, Amount> amounts = new LinkedHashMap<>();
        amounts.put(path() + "/CustomsValueAmount", source.getCustomsValueAmount());
        amounts.put(path() + "/StatisticalValueAmount", source.getStatisticalValueAmount());
        if (source.getCommodity() != null && source.getCommodity().getInvoiceLine() != null) {
            amounts.put(path() + "/Commodity/InvoiceLine/ItemChargeAmount", source.getCommodity().getInvoiceLine().getItemChargeAmount());
        }
        return amounts;
    }
}
