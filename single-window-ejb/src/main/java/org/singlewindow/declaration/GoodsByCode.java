package org.singlewindow.declaration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.singlewindow.declaration.LodgeDeclaration.Item;
import org.singlewindow.kernel.HsCode;

/** How much there is of each kind of goods, in the digits that all tariffs have in common. */
final class GoodsByCode {

    private static final int COMMON_DIGITS = 6;

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

    private static Map<Optional<String>, List<Item>> byCode(List<Item> items) {
        return items.stream().collect(Collectors.groupingBy(
                item -> item.codes().hs().map(HsCode::value).filter(code -> code.length() >= COMMON_DIGITS)
                        .map(code -> code.substring(0, COMMON_DIGITS))));
    }

    private static boolean isMore(List<Item> these, List<Item> gone) {
        Optional<BigDecimal> mass = mass(these);
        Optional<BigDecimal> went = mass(gone);
        return mass.isPresent() && went.isPresent() ? mass.get().compareTo(went.get()) > 0
                : these.size() > gone.size();
    }

    private static Optional<BigDecimal> mass(List<Item> items) {
        return items.stream().map(Item::grossMass).reduce(Optional.of(BigDecimal.ZERO),
                (sum, each) -> sum.flatMap(so -> each.map(so::add)));
    }
}
