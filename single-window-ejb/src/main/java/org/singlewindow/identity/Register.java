package org.singlewindow.identity;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.kernel.FoldedNumber;
import org.singlewindow.kernel.LookAlike;

/**
 * All participants at one moment. {@code hours} holds agencies only, {@code registered} whom no country's files
 * brought, {@code zones} countries that say by which zone they count their days, {@code byNumber} firms by their number
 * in their country's register, however it is written.
 */
record Register(List<Participant> all, Map<Integer, Participant> byId, Map<String, Participant> byCode,
        Map<Integer, Integer> hours, Set<Integer> registered, Map<String, ZoneId> zones,
        Map<String, List<Participant>> byNumber) {

    static Register of(List<Participant> all, Map<Integer, Integer> hours, Set<Integer> registered,
            Map<String, ZoneId> zones) {
        return new Register(List.copyOf(all),
                all.stream().collect(Collectors.toUnmodifiableMap(Participant::id, Function.identity())),
                all.stream().collect(Collectors.toUnmodifiableMap(Participant::code, Function.identity())),
                Map.copyOf(hours), Set.copyOf(registered), Map.copyOf(zones), Map.of());
    }

    Register with(List<NumbersOfRegister.Numbered> numbers) {
        Map<String, List<Participant>> found = numbers.stream().filter(each -> byCode.containsKey(each.code()))
                .collect(Collectors.groupingBy(each -> folded(each.number()),
                        Collectors.mapping(each -> byCode.get(each.code()), Collectors.toUnmodifiableList())));
        return new Register(all, byId, byCode, hours, registered, zones, Map.copyOf(found));
    }

    /** Who has this number in the register of its country; every country counts for itself. */
    List<Participant> numbered(String number) {
        return byNumber.getOrDefault(folded(number), List.of());
    }

    /** Their codes and numbers, of those who have it as their code or in the register of their country. */
    Set<String> spellings(String number) {
        Set<String> spellings = new HashSet<>(Set.of(number));
        Stream.concat(Optional.ofNullable(byCode.get(LookAlike.folded(number))).stream(), numbered(number).stream())
                .forEach(firm -> {
                    spellings.add(firm.code());
                    byNumber.forEach(
                            (other, firms) -> spellings.addAll(firms.contains(firm) ? Set.of(other) : Set.of()));
                });
        return spellings;
    }

    /** In whose number these letters and digits stand. */
    Set<Participant> numberedWith(String part) {
        String folded = folded(part);
        return folded.isEmpty() ? Set.of()
                : byNumber.entrySet().stream().filter(each -> each.getKey().contains(folded))
                        .flatMap(each -> each.getValue().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static String folded(String number) {
        return FoldedNumber.of("", number).whole();
    }
}
