package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.reference.Editions;
import org.singlewindow.reference.HandedList;
import org.singlewindow.reference.ListStep;
import org.singlewindow.reference.StartedLists;
import org.singlewindow.testing.Wiring;

/** What systems are told of the code lists, whichever country is loaded on whichever node. */
class CodeListVersionsPgIT extends LoadingDesk {

    private static final Optional<CountryCode> KG = Optional.of(new CountryCode("KG"));
    private static final String UNITS = "codes/units.csv";

    @BeforeEach
    void start() {
        starting(wiring);
    }

    private void starting(Wiring node) {
        inTransaction(() -> StartedLists.on(node));
    }

    private HandedList list(Optional<CountryCode> country, String known) {
        return list(wiring, country, Optional.of(known));
    }

    private HandedList list(Wiring node, Optional<CountryCode> country, Optional<String> known) {
        return inTransaction(() -> node.get(Editions.class).find("units", country, known)).orElseThrow();
    }

    private String version(Optional<CountryCode> country) {
        return list(wiring, country, Optional.empty()).version();
    }

    private static List<String> told(HandedList news) {
        return Stream.concat(news.codes().stream().map(each -> each.change().orElseThrow() + " " + each.code().code()),
                news.withdrawn().stream().map(code -> "WITHDRAWN " + code.code())).toList();
    }

    @Test
    void a_country_that_changes_its_codes_makes_a_version_and_the_difference_shows_it() {
        load(Directory.whole());
        String before = version(KG);

        load(Directory.whole().replacing(UNITS, "KGX,", "KGY,").adding(UNITS, "MTR,Chï,,2026-12-31"));
        HandedList news = list(KG, before);
        assertEquals(Optional.of(HandedList.Scope.CHANGES), news.scope());
        assertEquals(List.of("ADDED KGY", "CHANGED MTR", "WITHDRAWN KGX"), told(news));
        assertEquals(version(KG), news.version());
        assertEquals(List.of(), told(list(KG, news.version())));
    }

    @Test
    void in_other_countries_nothing_is_different() {
        String before = version(Optional.empty());
        load(Directory.whole());
        assertEquals(before, version(Optional.empty()));
        assertEquals(before, version(Optional.of(new CountryCode("UZ"))));
        assertNotEquals(before, version(KG));
        assertTrue(told(list(KG, before)).contains("ADDED KGX"), () -> told(list(KG, before)).toString());
    }

    @Test
    void the_same_files_and_a_check_make_no_version() {
        load(Directory.whole());
        String before = version(KG);
        load(Directory.whole());
        load(Directory.whole().replacing("agencies.csv", "\n", "\n"));
        inTransaction(() -> loading.check(Directory.whole().adding(UNITS, "KGZ,Bag,,").files()));
        assertEquals(before, version(KG));
    }

    @Test
    void a_version_that_nobody_knows_gets_the_whole_list_and_is_told_so() {
        load(Directory.whole());
        HandedList whole = list(wiring, KG, Optional.empty());
        HandedList answer = list(KG, "UN/ECE Recommendation 20 of last year");
        assertEquals(Optional.of(HandedList.Scope.WHOLE), answer.scope());
        assertEquals(List.of(whole.codes(), whole.version(), Optional.empty()),
                List.of(answer.codes(), answer.version(), whole.scope()));
        assertTrue(answer.codes().stream().allMatch(each -> each.change().isEmpty()));
    }

    @Test
    void two_nodes_tell_the_same_whichever_was_told_of_the_change() {
        var other = new Wiring(entities(), clock);
        starting(other);
        String before = version(KG);
        load(Directory.whole());
        assertEquals(list(wiring, KG, Optional.of(before)), list(other, KG, Optional.of(before)));
        assertEquals(1L, ask("select count(*) from code_list_version where list = 'units' and country = ''"));
    }

    @Test
    void nodes_that_start_at_once_write_each_list_down_once() {
        run("delete from code_list_entry");
        run("delete from code_list_version");
        List<CompletableFuture<Void>> nodes = Stream.generate(() -> new Wiring(entities(), clock)).limit(4)
                .map(node -> CompletableFuture.runAsync(() -> starting(node))).toList();
        nodes.forEach(CompletableFuture::join);
        assertEquals(1, ((Number) ask("select max(version) from code_list_version")).intValue());
    }

    @Test
    void another_program_with_other_lists_makes_the_next_version_of_those() {
        String before = version(Optional.empty());
        run("update code_list_entry set name = 'kilo' where list = 'units' and code = 'KGM'");
        run("delete from code_list_entry where list = 'units' and code = 'LTR'");
        String then = version(Optional.empty());
        assertNotEquals(before, then);

        starting(new Wiring(entities(), clock));
        assertEquals(List.of("CHANGED KGM", "ADDED LTR"), told(list(Optional.empty(), then)));
        List<ListStep> steps = inTransaction(() -> wiring.get(Editions.class).steps("units", Optional.empty()));
        assertEquals(List.of("system", "system"), steps.stream().map(ListStep::by).toList());
        assertEquals(1, inTransaction(() -> wiring.get(Editions.class).steps("countries", Optional.empty())).size());
    }

    @Test
    void each_version_says_who_made_it_and_of_which_country_it_is() {
        load(Directory.whole());
        ListStep latest = inTransaction(() -> wiring.get(Editions.class).steps("units", KG)).get(0);
        assertEquals(List.of("admin", KG, version(KG)), List.of(latest.by(), latest.country(), latest.version()));
        assertEquals(List.of(KG.get()), inTransaction(() -> wiring.get(Editions.class).countries("units")));
    }
}
