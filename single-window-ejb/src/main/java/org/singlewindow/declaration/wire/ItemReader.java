package org.singlewindow.declaration.wire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.LodgeDeclaration;
import org.singlewindow.declaration.LodgeDeclaration.Classified;
import org.singlewindow.declaration.LodgeDeclaration.Misfit;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.wco.WcoPart;

/** One goods item of a WCO declaration; {@code place} counts from 1. */
record ItemReader(WcoPart source, int place) {

    String path() {
        return "Declaration/GoodsShipment/GovernmentAgencyGoodsItem[" + place + "]";
    }

    Optional<String> exportCountry() {
        return source.value("ExportCountry", "ID");
    }

    Optional<String> destination() {
        return source.value("Destination", "CountryCode");
    }

    /** The country in the address of a party of this item, or where there is none its number. */
    Optional<Named> home(String party) {
        return source.part(party).flatMap(found -> DeclarationReader.home(found, path() + "/" + party));
    }

    LodgeDeclaration.Item item() {
        Optional<WcoPart> commodity = source.part("Commodity");
        return new LodgeDeclaration.Item(place, source.number("SequenceNumeric").orElseThrow().intValue(),
                commodity.map(this::classified).orElse(Classified.NOT),
                commodity.flatMap(goods -> goods.value("Description")).orElse(""),
                commodity.flatMap(goods -> goods.part("DangerousGoods")).isPresent(),
                DeclarationReader.documents(source),
                commodity.flatMap(goods -> goods.number("GoodsMeasure", "GrossMassMeasure")),
                commodity.flatMap(goods -> goods.number("GoodsMeasure", "NetNetWeightMeasure")), packages(),
                ItemParticularsReader.read(source));
    }

    private Classified classified(WcoPart commodity) {
        List<Tariff.Code> codes = new ArrayList<>();
        int number = 0;
        for (WcoPart classification : commodity.parts("Classification")) {
            number++;
            Optional<String> id = classification.value("ID");
            if (id.isPresent()) {
                codes.add(new Tariff.Code(classification.value("IdentificationTypeCode").orElse(""), id.get(), number));
            }
        }
        Tariff tariff = Tariff.of(codes);
        Optional<Misfit> misfit = tariff.others().isEmpty() ? Optional.empty() : misfit(tariff);
        if (tariff.code().isEmpty()) {
            return Classified.misfit(misfit);
        }
        Classified classified = Classified.as(named(tariff.text(), tariff.code().get(0), "ID"),
                tariff.rivals().stream().map(rival -> named(rival.id(), rival, "ID")).toList());
        return misfit.filter(each -> each.sort() != Misfit.Sort.ADDITIONAL).map(classified::beside).orElse(classified);
    }

    private Optional<Misfit> misfit(Tariff tariff) {
        return tariff.loose().map(code -> new Misfit(Misfit.Sort.LOOSE, named(code.id(), code, "ID")))
                .or(() -> tariff.stray().map(code -> new Misfit(Misfit.Sort.STRAY, named(code.id(), code, "ID"))))
                .or(() -> tariff.stranger().map(code -> misfit(Misfit.Sort.STRANGE, code)))
                .or(() -> tariff.others().stream().findFirst().map(code -> misfit(Misfit.Sort.ADDITIONAL, code)));
    }

    private Misfit misfit(Misfit.Sort sort, Tariff.Code code) {
        return new Misfit(sort, named(code.kind(), code, "IdentificationTypeCode"));
    }

    private Named named(String value, Tariff.Code code, String element) {
        return new Named(value, path() + "/Commodity/Classification[" + code.place() + "]/" + element);
    }

    private Optional<BigDecimal> packages() {
        return source.parts("Packaging").stream().map(packaging -> packaging.number("QuantityQuantity"))
                .flatMap(Optional::stream)
                .reduce(BigDecimal::add);
    }
}
