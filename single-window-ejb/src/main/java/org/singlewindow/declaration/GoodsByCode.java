package org.singlewindow.declaration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.singlewindow.declaration.LodgeDeclaration.Item;
import org.singlewindow.kernel.HsCode;

/** How much there is of each kind of goods, in the digits that all tariffs have in common. */
final class GoodsByCode {

    private GoodsByCode() {
    }

    /**
     * Whether these may be more than went: more kilograms under one code, or where somebody weighed nothing more items.
     * What has no code may be anything.
     */
    static boolean mayBeMore(List<Item> these, List<Item> gone) {
        Map<Optional<String>, List<Item>> went = byCode(gone);
        return byCode(these).entrySet().stream().anyMatch(each -> each.getKey().isEmpty()
                || isMore(each.getValue(), went.getOrDefault(each.getKey(), List.of())));
    }

    /**
     * Whether these are more than went, as far as that can be told: more kilograms of a code, of which all that went
     * was weighed. Of what has no code nothing is said; where something of that kind went, of nothing.
     */
    static boolean isHeavier(List<Item> these, List<Item> gone) {
        Map<Optional<String>, List<Item>> went = byCode(gone);
        return !went.isEmpty() && !went.containsKey(Optional.empty()) && byCode(these).entrySet().stream()
                .filter(each -> each.getKey().isPresent())
                .anyMatch(each -> weighsMore(each.getValue(), went.getOrDefault(each.getKey(), List.of())));
    }

    private static boolean weighsMore(List<Item> these, List<Item> gone) {
        return weighsMore(these, gone, Item::grossMass) || weighsMore(these, gone, Item::netMass);
    }

    private static boolean weighsMore(List<Item> these, List<Item> gone, Function<Item, Optional<BigDecimal>> mass) {
        BigDecimal told = these.stream().flatMap(item -> mass.apply(item).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum(gone, mass).filter(went -> told.compareTo(went) > 0).isPresent();
    }

    private static Map<Optional<String>, List<Item>> byCode(List<Item> items) {
        return items.stream().collect(Collectors.groupingBy(
                item -> item.codes().hs().flatMap(HsCode::findSubheading)));
    }

    private static boolean isMore(List<Item> these, List<Item> gone) {
        Optional<BigDecimal> mass = mass(these);
        Optional<BigDecimal> went = mass(gone);
        return mass.isPresent() && went.isPresent() ? mass.get().compareTo(went.get()) > 0
                : these.size() > gone.size();
    }

    private static Optional<BigDecimal> mass(List<Item> items) {
        return sum(items, Item::grossMass);
    }

    /** Empty where one of them says nothing. */
    private static Optional<BigDecimal> sum(List<Item> items, Function<Item, Optional<BigDecimal>> mass) {
        return items.stream().map(mass).reduce(Optional.of(BigDecimal.ZERO),
                (sum, each) -> sum.flatMap(so -> each.map(so::add)));
    }
}
