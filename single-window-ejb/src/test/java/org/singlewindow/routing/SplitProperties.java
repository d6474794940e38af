package org.singlewindow.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SplitProperties {

    private static final List<Integer> ITEMS = List.of(1, 2, 7);

    @Provide
    Arbitrary<List<Voice>> voices() {
        Arbitrary<Map<Integer, Stance>> said = Arbitraries.maps(Arbitraries.of(ITEMS),
                Arbitraries.of(Stance.APPROVES, Stance.REFUSES));
        return Arbitraries.of(Stance.values())
                .flatMap(whole -> said.map(items -> new Voice("A", whole, items))).list().ofMinSize(1).ofMaxSize(4);
    }

    @Property
    void the_order_of_offices_does_not_matter(@ForAll("voices") List<Voice> voices, @ForAll Random random) {
        List<Voice> shuffled = new ArrayList<>(voices);
        Collections.shuffle(shuffled, random);
        assertEquals(Split.of(ITEMS, voices).clearance(), Split.of(ITEMS, shuffled).clearance());
        assertEquals(free(Split.of(ITEMS, voices)), free(Split.of(ITEMS, shuffled)));
    }

    @Property
    void an_item_goes_only_where_every_office_has_said_so_of_it(@ForAll("voices") List<Voice> voices) {
        for (Split.Part part : Split.of(ITEMS, voices).parts()) {
            assertEquals(voices.stream().allMatch(voice -> voice.items().containsKey(part.item())
                    ? voice.items().get(part.item()) == Stance.APPROVES
                    : voice.items().isEmpty() && voice.whole() == Stance.APPROVES),
                    part.mayGo());
        }
    }

    @Property
    void one_more_office_never_lets_more_go(@ForAll("voices") List<Voice> voices, @ForAll("voices") List<Voice> more) {
        List<Voice> all = new ArrayList<>(voices);
        all.addAll(more);
        assertTrue(free(Split.of(ITEMS, voices)).containsAll(free(Split.of(ITEMS, all))));
    }

    @Property
    void nothing_goes_while_somebody_asks_or_looks(@ForAll("voices") List<Voice> voices) {
        boolean doubt = voices.stream().map(Voice::whole)
                .anyMatch(whole -> whole == Stance.ASKS || whole == Stance.INSPECTS);
        Clearance clearance = Split.of(ITEMS, voices).clearance();
        assertFalse(doubt && (clearance == Clearance.RELEASE || clearance == Clearance.PART));
    }

    /** Where nobody has spoken of single items, it is what it would be without them. */
    @Property
    void of_whole_decisions_it_says_what_is_said_without_items(@ForAll("voices") List<Voice> voices) {
        List<Voice> whole = voices.stream().map(each -> new Voice(each.office(), each.whole(), Map.of())).toList();
        Clearance without = Clearance.of(whole.stream().map(Voice::whole).toList());
        Clearance with = Split.of(ITEMS, whole).clearance();
        assertEquals(without, with);
    }

    @Example
    void what_one_lets_go_in_part_goes_when_the_others_have_let_all_go() {
        Voice customs = new Voice("UZ-CUSTOMS", Stance.APPROVES, Map.of());
        Voice plant = new Voice("KZ-PLANT", Stance.AWAITED, Map.of(1, Stance.APPROVES, 2, Stance.REFUSES));
        Split split = Split.of(ITEMS, List.of(customs, plant));
        assertEquals(Clearance.PART, split.clearance());
        assertEquals(Set.of(1), free(split));
        assertEquals(List.of("KZ-PLANT"), split.parts().get(1).refusedBy());
        assertEquals(List.of("KZ-PLANT"), split.parts().get(2).awaits());
    }

    private static Set<Integer> free(Split split) {
        return split.parts().stream().filter(Split.Part::mayGo).map(Split.Part::item).collect(Collectors.toSet());
    }
}
