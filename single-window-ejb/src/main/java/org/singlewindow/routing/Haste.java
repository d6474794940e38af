package org.singlewindow.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A country's urgent goods, found by the beginning of a commodity code. The whole declaration is as urgent as the most
 * urgent of its items: what lies beside the grapes waits with them or goes with them, for it is released as one.
 *
 * <p>Unlike a rule, which asks too many rather than too few, it wants to know: goods without a code that can be read
 * are not urgent, or leaving the code out would be the way to the front.
 */
final class Haste {

    private final Map<String, List<UrgentGoods>> byPrefix = new HashMap<>();
    private final Set<Integer> lengths = new TreeSet<>();

    Haste(List<UrgentGoods> lines) {
        for (UrgentGoods line : lines) {
            for (String prefix : line.hs()) {
                byPrefix.computeIfAbsent(prefix, same -> new ArrayList<>()).add(line);
                lengths.add(prefix.length());
            }
        }
    }

    /** Some urgent goods that are there, and the items that are such goods. */
    private record Met(UrgentGoods goods, List<GoodsLine> items) {}

    /** What those who have to approve are asked to do with these goods. */
    static final class Of {
        private final List<Met> met;

        private Of(List<Met> met) {
            this.met = met;
        }

        /** Nobody who only gets to know has anything to hurry with. */
        Recipient hasten(Recipient asked) {
            if (met.isEmpty() || asked.duty() != Duty.APPROVE) {
                return asked;
            }
            Optional<Met> first = met.stream().filter(each -> each.goods().binds(asked.code()))
                    .min(Comparator.comparingInt((Met each) -> each.goods().hours())
                            .thenComparing(each -> each.goods().name()));
            return first.map(each -> asked.within(Math.min(asked.hours(), each.goods().hours()),
                    new Reason(UrgentGoods.RULE, each.goods().name(), Rule.items(each.items())))).orElse(asked);
        }
    }

    Of of(List<GoodsLine> goods) {
        Map<UrgentGoods, List<GoodsLine>> met = new LinkedHashMap<>();
        goods.forEach(item -> item.hs().ifPresent(code -> {
            for (int length : lengths) {
                if (length <= code.value().length()) {
                    byPrefix.getOrDefault(code.value().substring(0, length), List.of())
                            .forEach(line -> add(met.computeIfAbsent(line, same -> new ArrayList<>()), item));
                }
            }
        }));
        return new Of(met.entrySet().stream().map(each -> new Met(each.getKey(), each.getValue())).toList());
    }

    /** Once, also where it lies under two prefixes of one line. */
    private static void add(List<GoodsLine> items, GoodsLine item) {
        if (items.isEmpty() || items.get(items.size() - 1) != item) {
            items.add(item);
        }
    }
}
