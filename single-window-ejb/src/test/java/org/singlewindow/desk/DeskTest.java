package org.singlewindow.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Subject;
import org.singlewindow.kernel.Wording;
import org.singlewindow.testing.SmallRegion;

/** What several features hand over lies on one desk, and each of it is found once. */
class DeskTest {

    private static final SignedInAs OFFICER = SmallRegion.officer("KZ-PLANT");

    private enum State {
        WAITING, DONE
    }

    /** Items due so many minutes after midnight. */
    private record Feed(String kind, List<Integer> due) implements DeskFeed {

        @Override
        public Fed list(DeskQuery query, SignedInAs who) {
            if (query.state().isPresent() && !query.state().get().equals(State.WAITING.name())) {
                return Fed.NOTHING;
            }
            int from = query.after().map(Integer::parseInt).orElse(0);
            int to = Math.min(due.size(), from + query.size());
            return new Fed(IntStream.range(from, to).mapToObj(i -> new Placed(item(i), String.valueOf(i + 1))).toList(),
                    to < due.size() ? Optional.of(String.valueOf(to)) : Optional.empty());
        }

        private DeskItem item(int number) {
            return new DeskItem(kind, number, Subject.participant("UZ-T0000001"), "KZ-PLANT", "Somebody",
                    new DeskItem.Standing(State.WAITING, true), Instant.EPOCH.plusSeconds(60L * due.get(number)),
                    Wording.verbatim("Something"), Optional.empty(), "somewhere.xhtml?id=" + number);
        }
    }

    private static final List<DeskFeed> FEEDS = List.of(new Feed("task", List.of(1, 2, 2, 5, 9)),
            new Feed("permit", List.of(0, 3, 4, 10, 11, 12)), new Feed("nothing", List.of()));

    private static List<String> named(DeskPage page) {
        return page.items().stream().map(item -> item.kind() + " " + item.id()).toList();
    }

    private static DeskPage page(DeskQuery query) {
        return Desks.list(FEEDS, query, OFFICER);
    }

    @Test
    void the_most_urgent_comes_first_whatever_it_is() {
        DeskPage first = page(DeskQuery.open(6));

        assertEquals(List.of("permit 0", "task 0", "task 1", "task 2", "permit 1", "permit 2"), named(first));
        assertEquals(Optional.empty(), page(DeskQuery.open(20)).next());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 11, 12})
    void whoever_turns_its_pages_sees_each_item_once_and_comes_to_the_end(int size) {
        List<DeskItem> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            DeskPage page = page(new DeskQuery(Optional.empty(), Optional.empty(), after, size));
            assertTrue(page.items().size() <= size && !page.items().isEmpty(), page::toString);
            seen.addAll(page.items());
            after = page.next();
        } while (after.isPresent());

        assertEquals(11, seen.size());
        assertEquals(11, seen.stream().map(item -> item.kind() + item.id()).distinct().count());
        assertEquals(seen.stream().sorted(Comparator.comparing(DeskItem::due)).map(DeskItem::due).toList(),
                seen.stream().map(DeskItem::due).toList());
    }

    @Test
    void a_state_that_a_feature_does_not_know_has_none_of_its_items() {
        assertEquals(List.of(), named(page(
                new DeskQuery(Optional.of(State.DONE.name()), Optional.empty(), Optional.empty(), 5))));
    }

    @Test
    void a_place_that_is_none_is_the_beginning() {
        for (String place : List.of("", "~~", "task", "=", "elsewhere=3")) {
            assertEquals(Stream.of("permit 0", "task 0").toList(), named(page(
                    new DeskQuery(Optional.empty(), Optional.empty(), Optional.of(place), 2))));
        }
    }
}
