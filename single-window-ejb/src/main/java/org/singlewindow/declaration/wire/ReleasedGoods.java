package org.singlewindow.declaration.wire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.singlewindow.wco.WcoNumbers;
import org.singlewindow.wco.WcoPart;

/**
 * A declaration without the goods items that were refused: these never left. The others are numbered anew. A total that
 * was the sum over all items is that over the rest; one of which nobody can say what is left of it is left out.
 */
final class ReleasedGoods {

    private static final String SHIPMENT = "GoodsShipment";
    private static final String ITEM = "GovernmentAgencyGoodsItem";
    private static final String COUNT = "GoodsItemQuantity";

    /** Down to where the items are. */
    private static final Set<String> AROUND = Set.of("MetaData", "Declaration", SHIPMENT);

    /** Of what in an item each is the sum. */
    private static final Map<String, Function<WcoPart, Stream<WcoPart>>> SUMS = Map.of(
            "TotalGrossMassMeasure", item -> in(item, "Commodity", "GoodsMeasure", "GrossMassMeasure"),
            "TotalPackageQuantity", item -> in(item, "Packaging", "QuantityQuantity"),
            "InvoiceAmount", item -> in(item, "Commodity", "InvoiceLine", "ItemChargeAmount"));

    /** What may be left out with refused goods. */
    static final List<String> TOTALS = SUMS.keySet().stream().sorted().toList();

    private final Collection<Integer> refused;
    private final List<WcoPart> items;

    private ReleasedGoods(WcoPart declaration, Collection<Integer> refused) {
        this.refused = refused;
        this.items = declaration.parts(SHIPMENT).stream().flatMap(goods -> goods.parts(ITEM).stream()).toList();
    }

    /**
     * @param root    of the document, or the declaration in it
     * @param refused by their sequence numbers; the same root where there are none
     */
    static WcoPart of(WcoPart root, Collection<Integer> refused) {
        return refused.isEmpty() ? root
                : new ReleasedGoods(Differences.declaration(root), refused).without(root);
    }

    private WcoPart without(WcoPart from) {
        WcoPart to = from.bare();
        int number = 0;
        for (WcoPart part : from.parts()) {
            if (AROUND.contains(part.name())) {
                to.put(without(part));
            } else if (part.name().equals(COUNT)) {
                to.add(COUNT, String.valueOf(items.stream().filter(this::isLeft).count()));
            } else if (SUMS.containsKey(part.name())) {
                total(part, to);
            } else if (!part.name().equals(ITEM)) {
                to.put(part);
            } else if (isLeft(part)) {
                to.put(Substance.numbered(part, ++number));
            }
        }
        return to;
    }

    private boolean isLeft(WcoPart item) {
        return !refused.contains(WcoNumbers.own(item));
    }

    private void total(WcoPart said, WcoPart to) {
        Optional<BigDecimal> all = sum(said, items);
        Optional<BigDecimal> rest = sum(said, items.stream().filter(this::isLeft).toList());
        if (all.isPresent() && rest.isPresent() && all.get().compareTo(new BigDecimal(said.text().orElse("-1"))) == 0) {
            WcoPart total = to.add(said.name(), rest.get().toPlainString());
            said.attributes().forEach(total::mark);
        }
    }

    /** Empty where an item says nothing, or says it in another unit or currency than the total. */
    private static Optional<BigDecimal> sum(WcoPart total, List<WcoPart> items) {
        List<BigDecimal> values = new ArrayList<>();
        for (WcoPart item : items) {
            List<WcoPart> parts = SUMS.get(total.name()).apply(item).toList();
            if (parts.isEmpty() || !parts.stream().allMatch(
                    part -> part.attributes().equals(total.attributes()) && part.text().isPresent())) {
                return Optional.empty();
            }
            parts.forEach(part -> values.add(new BigDecimal(part.text().orElseThrow())));
        }
        return values.stream().reduce(BigDecimal::add);
    }

    private static Stream<WcoPart> in(WcoPart part, String... path) {
        Stream<WcoPart> found = Stream.of(part);
        for (String name : path) {
            found = found.flatMap(each -> each.parts(name).stream());
        }
        return found;
    }
}
