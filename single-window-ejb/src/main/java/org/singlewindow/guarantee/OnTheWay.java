package org.singlewindow.guarantee;

import java.util.List;
import java.util.Set;

/**
 * What the countries of a way say today of guarantees for some goods on it.
 *
 * @param refused types that one of them does not take today
 * @param brakes  those that concern these goods on this way, and from which the holder is not exempt
 */
record OnTheWay(Set<GuaranteeType> refused, List<FraudBrake.National> brakes) {

    OnTheWay {
        refused = Set.copyOf(refused);
        brakes = List.copyOf(brakes);
    }

    boolean refuses(GuaranteeType type) {
        return refused.contains(type);
    }

    boolean forbids(GuaranteeType type, int share) {
        return brakes.stream().anyMatch(each -> each.brake().forbids(type, share));
    }
}
