package org.singlewindow.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.CountryCode;

class ListHistoryTest {

    private static final CountryCode KZ = new CountryCode("KZ");
    private static final Instant FIRST = Instant.parse("2026-03-01T08:00:00Z");

    private final List<ListVersion> versions = new ArrayList<>();
    private final List<ListEntry> entries = new ArrayList<>();

    ListHistoryTest() {
        versions.add(version(Optional.empty(), 1));
        versions.add(version(Optional.empty(), 2));
        entries.add(new ListEntry(false, code("A", "stays"), 1, Optional.empty()));
        entries.add(new ListEntry(false, code("B", "was called so"), 1, Optional.of(2)));
        entries.add(new ListEntry(false, code("B", "is called so"), 2, Optional.empty()));
        entries.add(new ListEntry(false, code("C", "went"), 1, Optional.of(2)));
        entries.add(new ListEntry(false, code("D", "came"), 2, Optional.empty()));
    }

    private static ListVersion version(Optional<CountryCode> country, int number) {
        return new ListVersion(country, number, country.isPresent() ? "" : "Recommendation",
                FIRST.plusSeconds(number * 10L + (country.isPresent() ? 5 : 0)), "admin");
    }

    private static Code code(String code, String name) {
        return new Code(code, name, LocalDate.of(2000, 1, 1), Optional.empty());
    }

    private ListHistory history(Optional<CountryCode> country) {
        return new ListHistory("units", country,
                versions.stream().filter(each -> !each.isOwn() || country.isPresent()).toList(),
                entries.stream().filter(each -> !each.own() || country.isPresent()).toList());
    }

    private static List<String> told(HandedList news) {
        return Stream.concat(news.codes().stream().map(each -> each.change().orElseThrow() + " " + each.code().name()),
                news.withdrawn().stream().map(code -> "WITHDRAWN " + code.name())).toList();
    }

    private void countryAddsEndsAndRenames() {
        versions.add(version(Optional.of(KZ), 1));
        entries.add(new ListEntry(true, code("KZX", "our own"), 1, Optional.empty()));
        entries.add(new ListEntry(true, code("A", "our name"), 1, Optional.empty()));
        entries.add(new ListEntry(true,
                new Code("D", "came", LocalDate.of(2000, 1, 1), Optional.of(LocalDate.of(2026, 12, 31))), 1,
                Optional.empty()));
    }

    @Test
    void what_is_told_since_a_version_is_what_was_added_changed_and_withdrawn() {
        ListHistory list = history(Optional.empty());
        String first = list.steps().get(1).version();

        HandedList news = HandedList.between(list.find(first).orElseThrow(), list.now());
        assertEquals(List.of("CHANGED is called so", "ADDED came", "WITHDRAWN went"), told(news));
        assertEquals(list.now().version(), news.version());
        assertEquals(List.of(), told(HandedList.between(list.find(news.version()).orElseThrow(), list.now())));
    }

    @Test
    void whoever_follows_the_changes_has_the_whole_list() {
        countryAddsEndsAndRenames();
        ListHistory list = history(Optional.of(KZ));
        for (ListStep step : list.steps()) {
            List<Code> kept = new ArrayList<>(list.find(step.version()).orElseThrow().codes());
            HandedList news = HandedList.between(list.find(step.version()).orElseThrow(), list.now());
            kept.removeAll(news.withdrawn());
            news.codes().forEach(each -> {
                kept.removeIf(code -> code.code().equals(each.code().code()));
                kept.add(each.code());
            });
            assertEquals(List.copyOf(list.now().codes()),
                    kept.stream().sorted(Comparator.comparing(Code::code)).toList());
        }
    }

    @Test
    void a_country_s_own_entries_stand_over_those_of_all_and_only_there() {
        countryAddsEndsAndRenames();
        assertEquals(List.of("A our name", "B is called so", "D came", "KZX our own"),
                history(Optional.of(KZ)).now().codes().stream().map(each -> each.code() + " " + each.name()).toList());
        assertEquals(List.of("A stays", "B is called so", "D came"),
                history(Optional.empty()).now().codes().stream().map(each -> each.code() + " " + each.name()).toList());
        ListHistory home = history(Optional.of(KZ));
        assertEquals(List.of("CHANGED our name", "CHANGED came", "ADDED our own"),
                told(HandedList.between(history(Optional.empty()).now(), home.now())));
        assertEquals(Optional.of(KZ),
                home.steps().stream().map(ListStep::country).flatMap(Optional::stream).findFirst());
    }

    @Test
    void the_version_of_all_is_one_that_a_country_knows_too() {
        String ofAll = history(Optional.empty()).now().version();
        countryAddsEndsAndRenames();
        assertTrue(history(Optional.of(KZ)).find(ofAll).isPresent());
        assertNotEquals(ofAll, history(Optional.of(KZ)).now().version());
    }

    @Test
    void a_version_of_another_country_another_window_or_of_nobody_is_not_known() {
        countryAddsEndsAndRenames();
        ListHistory list = history(Optional.of(KZ));
        String version = list.now().version();
        assertTrue(version.matches("Recommendation \\(2\\.KZ1\\.[0-9a-f]{8}\\)"), version);
        for (String other : List.of("", "1", "Recommendation", version.replace("KZ1", "UZ1"),
                version.replace("KZ1", "KZ2"), version.replace("(2.", "(9."), version.replace("Recomm", "Comm"),
                version.substring(0, version.length() - 9) + "00000000)", version + " ")) {
            assertEquals(Optional.empty(), list.find(other), other);
        }
        assertEquals(Optional.empty(), history(Optional.empty()).find(version));
    }
}
