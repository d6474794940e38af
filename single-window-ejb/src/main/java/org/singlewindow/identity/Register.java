package org.singlewindow.identity;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All participants at one moment. {@code hours} holds agencies only, {@code registered} whom no country's files
 * brought, {@code zones} countries that say by which zone they count their days.
 */
record Register(List<Participant> all, Map<Integer, Participant> byId, Map<String, Participant> byCode,
        Map<Integer, Integer> hours, Set<Integer> registered, Map<String, ZoneId> zones) {

    static Register of(List<Participant> all, Map<Integer, Integer> hours, Set<Integer> registered,
            Map<String, ZoneId> zones) {
        return new Register(List.copyOf(all),
                all.stream().collect(Collectors.toUnmodifiableMap(Participant::id, Function.identity())),
                all.stream().collect(Collectors.toUnmodifiableMap(Participant::code, Function.identity())),
                Map.copyOf(hours), Set.copyOf(registered), Map.copyOf(zones));
    }
}
