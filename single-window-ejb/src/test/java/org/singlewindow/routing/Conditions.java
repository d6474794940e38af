package org.singlewindow.routing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.singlewindow.criteria.Condition;

/** Conditions in few words. */
public final class Conditions {

    private Conditions() {
    }

    public static Condition of(Set<String> regimes, Set<CountryRole> roles, Set<String> hs, Set<String> posts,
            Set<String> documents, Optional<Boolean> dangerous) {
        return RoutingCriteria.all().condition(Map.of("regime", regimes, "role",
                roles.stream().map(CountryRole::name).collect(Collectors.toSet()), "hs", hs, "post", posts,
                "document", documents, "dangerous", dangerous.map(yes -> Set.of(yes ? "yes" : "no")).orElse(Set.of())));
    }

    /** As in the file: regime, role, hs, post, document, dangerous. */
    public static Map<String, String> texts(String... cells) {
        return RoutingCriteria.required().stream()
                .filter(name -> !cells[RoutingCriteria.required().indexOf(name)].equals("*"))
                .collect(Collectors.toMap(name -> name, name -> cells[RoutingCriteria.required().indexOf(name)]));
    }
}
