package org.singlewindow.declaration.wire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.wco.WcoPart;

/**
 * Sums of a declaration over its goods items. The form works them out of what it shows; where an item says more than
 * that, such as a second kind of packages, they are put right here. One that was declared otherwise than as the sum is
 * its declarant's, and stays.
 */
final class ItemSums {

    private static final String SHIPMENT = "GoodsShipment";
    private static final String ITEM = "GovernmentAgencyGoodsItem";
    private static final String COUNT = "GoodsItemQuantity";

    /** Of what in an item each is the sum. */
    private static final Map<String, Function<WcoPart, Stream<WcoPart>>> OF = Map.of(
            "TotalGrossMassMeasure", item -> in(item, "Commodity", "GoodsMeasure", "GrossMassMeasure"),
            "TotalPackageQuantity", item -> in(item, "Packaging", "QuantityQuantity"),
            "InvoiceAmount", item -> in(item, "Commodity", "InvoiceLine", "ItemChargeAmount"));

    private final WcoPart now;
    private final WcoPart opened;

    private ItemSums(WcoPart now, WcoPart opened) {
        this.now = now;
        this.opened = opened;
    }

    /**
     * @param changed the declaration as it is to be
     * @param now     the same before, as it was declared
     * @param opened  the same as the form writes it without any change
     */
    static WcoPart put(WcoPart changed, WcoPart now, WcoPart opened) {
        ItemSums sums = new ItemSums(now, opened);
        WcoPart result = changed.bare();
        for (WcoPart part : changed.parts()) {
            Optional<BigDecimal> total = isSum(part) ? sums.total(part, changed) : Optional.empty();
            if (total.isEmpty() && !sums.isUnknown(part, changed)) {
                result.put(part);
            } else if (total.isPresent()) {
                WcoPart anew = result.add(part.name(), total.get().toPlainString());
                part.attributes().forEach(anew::mark);
            }
        }
        return result;
    }

    private static boolean isSum(WcoPart part) {
        return part.name().equals(COUNT) || OF.containsKey(part.name());
    }

    /** Empty where it stays as it is said. */
    private Optional<BigDecimal> total(WcoPart said, WcoPart changed) {
        Optional<WcoPart> declared = now.part(said.name());
        Optional<BigDecimal> is = sum(said, changed);
        Optional<BigDecimal> was = sum(said, now);
        boolean touched = was.isEmpty() || is.filter(sum -> sum.compareTo(was.get()) == 0).isEmpty();
        return declared.isEmpty() || touched && isWorkedOut(declared.get()) ? is : Optional.empty();
    }

    /** The form has worked it out, and of more than the form shows nobody can say it. */
    private boolean isUnknown(WcoPart said, WcoPart changed) {
        return isSum(said) && now.part(said.name()).isEmpty() && sum(said, changed).isEmpty();
    }

    /** By its declarant, or as the form does. */
    private boolean isWorkedOut(WcoPart declared) {
        return isSum(declared, now)
                || opened.part(declared.name()).filter(total -> Substance.same(total, declared)).isPresent();
    }

    private static boolean isSum(WcoPart declared, WcoPart declaration) {
        return sum(declared, declaration).filter(sum -> declared.text().flatMap(ItemSums::number)
                .filter(said -> said.compareTo(sum) == 0).isPresent()).isPresent();
    }

    /** Whether what stands there is no more than the sum over the items. */
    static boolean isWorkedOut(WcoPart declaration, String xpath) {
        return declaration.parts().stream().filter(ItemSums::isSum)
                .anyMatch(part -> xpath.endsWith("/Declaration/" + part.name()) && isSum(part, declaration));
    }

    /** Empty where nothing is said, or an item says it in another unit or currency than the total. */
    private static Optional<BigDecimal> sum(WcoPart total, WcoPart declaration) {
        List<WcoPart> items = declaration.parts(SHIPMENT).stream().flatMap(goods -> goods.parts(ITEM).stream())
                .toList();
        if (total.name().equals(COUNT)) {
            return Optional.of(BigDecimal.valueOf(items.size()));
        }
        List<WcoPart> parts = items.stream().flatMap(OF.get(total.name()))
                .filter(part -> !Substance.isBlank(part)).toList();
        List<BigDecimal> values = parts.stream().filter(part -> part.attributes().equals(total.attributes()))
                .flatMap(part -> part.text().flatMap(ItemSums::number).stream()).toList();
        return values.size() == parts.size() ? values.stream().reduce(BigDecimal::add) : Optional.empty();
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(Blanks.strip(text)));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Stream<WcoPart> in(WcoPart part, String... path) {
        Stream<WcoPart> found = Stream.of(part);
        for (String name : path) {
            found = found.flatMap(each -> each.parts(name).stream());
        }
        return found;
    }
}
