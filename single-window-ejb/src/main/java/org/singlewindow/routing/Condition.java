package org.singlewindow.routing;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.singlewindow.kernel.HsCode;

/**
 * When a rule applies. An empty set, like an empty {@code dangerous}, stands for any.
 *
 * @param hs prefixes of commodity codes
 */
public record Condition(Set<String> regimes, Set<CountryRole> roles, Set<String> hs, Set<String> posts,
        Set<String> documents,
        Optional<Boolean> dangerous) {

    public Condition {
        regimes = Set.copyOf(regimes);
        roles = Set.copyOf(roles);
        hs = Set.copyOf(hs);
        posts = Set.copyOf(posts);
        documents = Set.copyOf(documents);
    }

    /** Of the parts that a country has, or may have, those that the rule is for; asked for every rule. */
    Set<CountryRole> fitting(Set<CountryRole> parts) {
        if (roles.isEmpty() || roles.containsAll(parts)) {
            return parts;
        }
        return parts.stream().filter(roles::contains).collect(Collectors.toUnmodifiableSet());
    }

    boolean fitsJourney(RoutingProfile profile) {
        return (regimes.isEmpty() || regimes.contains(profile.regime()))
                && (posts.isEmpty() || posts.stream().anyMatch(profile::mayPass));
    }

    /** True where the goods themselves matter, so that one item has to fit. */
    boolean asksForGoods() {
        return !hs.isEmpty() || dangerous.isPresent();
    }

    /**
     * Of goods without a commodity code nobody knows whether they are those of the rule. Asked for every rule and item,
     * hence without streams.
     */
    boolean fitsGoods(GoodsLine line) {
        return (hs.isEmpty() || line.unread() || line.hs().isEmpty() || isCovered(line.hs().get()))
                && (dangerous.isEmpty() || dangerous.get() == line.dangerous());
    }

    /**
     * A code declared with fewer digits than the rule has may stand for goods under the rule, so it meets the rule as
     * well.
     */
    private boolean isCovered(HsCode code) {
        for (String prefix : hs) {
            if (code.isUnder(prefix) || prefix.startsWith(code.value())) {
                return true;
            }
        }
        return false;
    }
}
