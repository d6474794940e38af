package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.DeclarationQuery;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.wire.Desk;
import org.singlewindow.declaration.wire.Documents;
import org.singlewindow.desk.DeskPage;
import org.singlewindow.desk.DeskQuery;
import org.singlewindow.desk.Desks;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/** A search finds what the rows show. */
class InboxSearchPgIT extends Desk {

    private static final SignedInAs PLANT = SmallRegion.officer("KZ-PLANT", "aigul.kz");

    private Mrn apricots;

    @BeforeAll
    void lodgeTwo() {
        open(new SettableClock("2026-03-01T08:00:00Z"));
        apricots = lodge("SEARCH-1").mrn().orElseThrow();
        byte[] plums = Documents.text("SEARCH-2").replace("Dried apricots", "Various items_100% plum")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        submit(plums, SmallRegion.otherTrader());
        long task = task(apricots);
        call(() -> get(Claiming.class).claim(task, PLANT));
    }

    @Test
    void words_are_found_wherever_the_row_has_them() {
        String declarant = SmallRegion.trader().participant().name();
        for (String typed : List.of("apricots", "SEARCH-1", declarant, SmallRegion.trader().participant().code(),
                "aigul", "dried kz " + declarant,
                "UZ → KZ, 1 item, Dried apricots", "UZ → KZ, товаров: 1, Dried apricots",
                apricots.value().substring(0, 14) + " APRICOTS", "  apricots  ")) {
            assertEquals(List.of("Dried apricots"), goods(typed, PLANT), typed);
        }
        assertEquals(List.of("Various items_100% plum"), goods(SmallRegion.otherTrader().participant().name(), PLANT));
        assertEquals(2, goods("uz kz", PLANT).size());
        assertEquals(2, goods("→", PLANT).size());
    }

    @Test
    void every_word_has_to_be_found_and_signs_of_patterns_are_only_signs() {
        assertEquals(List.of(), goods("apricots plum", PLANT));
        assertEquals(List.of("Various items_100% plum"), goods("items_100%", PLANT));
        assertEquals(List.of(), goods("i_ems", PLANT));
        assertEquals(List.of(), goods("%", SmallRegion.officer("UZ-PLANT")));
        assertEquals(List.of(), goods("tj", PLANT));
    }

    @Test
    void a_supervisor_finds_by_the_agency_and_an_officer_by_no_other() {
        SignedInAs supervisor = SmallRegion.supervisor("KZ");
        assertEquals(2, goods("KZ-PLANT search", supervisor).size());
        assertEquals(4, goods("search", supervisor).size());
    }

    @Test
    void a_whole_number_finds_its_task_in_whatever_state_it_is() {
        Mrn decided = lodge("SEARCH-3").mrn().orElseThrow();
        long task = task(decided);
        call(() -> get(Deciding.class).decide(
                new DecideTask(task, Decision.REFUSE, Optional.of("HEALTH"), Optional.of("no"), List.of()), PLANT));
        assertEquals(List.of("Dried apricots"), goods(decided.value().toLowerCase(java.util.Locale.ROOT), PLANT));
    }

    /** Behind what is open, page by page, and none of it twice. */
    @Test
    void a_whole_number_that_declarations_bear_finds_what_is_decided_too() {
        for (int i = 0; i < 3; i++) {
            Mrn mrn = submit(Documents.text("SEEK-10" + i).replace("</GoodsShipment>",
                    "<UCR><TraderAssignedReferenceID>6UZ7-99</TraderAssignedReferenceID></UCR></GoodsShipment>")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8), SmallRegion.trader()).mrn().orElseThrow();
            long task = task(mrn);
            if (i > 0) {
                call(() -> get(Deciding.class).decide(new DecideTask(task, Decision.APPROVE, Optional.empty(),
                        Optional.empty(), List.of()), PLANT));
            }
        }
        assertEquals(List.of("APPROVED"), found("seek-101", 20));
        assertEquals(List.of("CREATED", "APPROVED", "APPROVED"), found("6UZ7-99", 20));
        assertEquals(List.of("CREATED", "APPROVED", "APPROVED"), found("6uz7 99", 1));
        assertEquals(List.of(), found("6UZ7-98", 20));
        long open = ((Number) ask("select id from task where is_open and mrn in (select mrn from declaration where"
                + " lrn = 'SEEK-100') and agency = " + PLANT.participant().id())).longValue();
        call(() -> get(Deciding.class).decide(
                new DecideTask(open, Decision.APPROVE, Optional.empty(), Optional.empty(), List.of()), PLANT));
        assertEquals(List.of("APPROVED", "APPROVED", "APPROVED"), found("6UZ7-99", 2));
    }

    /** State by state, all pages. */
    private List<String> found(String typed, int size) {
        List<String> states = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            DeskQuery query = new DeskQuery(Optional.empty(), Optional.of(typed), after, size);
            DeskPage page = call(() -> Desks.list(List.of(get(TaskFeed.class)), query, PLANT));
            page.items().forEach(item -> states.add(item.standing().state().name()));
            after = page.next();
        } while (after.isPresent());
        return states;
    }

    /**
     * Whoever follows it to the end has seen every task once, in whatever state, and none is cut off without a word.
     */
    @Test
    void a_list_of_all_states_is_paged_to_its_end() {
        SignedInAs customs = SmallRegion.officer("UZ-CUSTOMS");
        for (int i = 0; i < 7; i++) {
            Mrn mrn = lodge("ALL-" + i).mrn().orElseThrow();
            if (i % 2 == 0) {
                long task = ((Number) ask(
                        "select id from task where mrn = '" + mrn + "' and agency = " + customs.participant().id()))
                        .longValue();
                call(() -> get(Deciding.class).decide(
                        new DecideTask(task, Decision.APPROVE, Optional.empty(), Optional.empty(), List.of()),
                        customs));
            }
        }
        long all = count("task where agency = " + customs.participant().id());
        for (int size : new int[]{1, 2, 3, 4, 7, 200}) {
            List<TaskRow> found = new ArrayList<>();
            Optional<TaskCursor> after = Optional.empty();
            do {
                Optional<TaskCursor> from = after;
                TaskPage page = call(() -> get(Inbox.class).listAll(from, size, customs));
                assertTrue(page.rows().size() <= size, size + " were asked for");
                found.addAll(page.rows());
                after = page.next().flatMap(next -> TaskCursor.parse(next.toText()));
            } while (after.isPresent());
            assertEquals(all, found.stream().map(TaskRow::id).distinct().count(), "in pages of " + size);
            assertEquals(all, found.size(), "in pages of " + size);
            int settled = (int) found.stream().filter(row -> row.state().isOpen()).count();
            assertTrue(found.subList(settled, found.size()).stream().noneMatch(row -> row.state().isOpen()),
                    "first what is open");
        }
    }

    @Test
    void lists_of_declarations_find_the_declarant_too_and_the_administrator_learns_nothing_of_goods() {
        assertEquals(1, declarations(SmallRegion.otherTrader().participant().name() + " kz", PLANT));
        assertEquals(1, declarations("plum", SmallRegion.otherTrader()));
        assertEquals(0, declarations("plum", SmallRegion.admin()));
        assertEquals(1, declarations("search-2", SmallRegion.admin()));
    }

    private int declarations(String typed, SignedInAs who) {
        return call(() -> get(Declarations.class)
                .search(new DeclarationQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(typed),
                        OptionalLong.empty(), 0, 20), who))
                .rows().size();
    }

    private List<String> goods(String typed, SignedInAs who) {
        TaskPage page = call(() -> get(Inbox.class)
                .list(new TaskQuery(Optional.empty(), Optional.of(typed), Optional.empty(), 20), who));
        return page.rows().stream().map(row -> row.summary().in(Locale.ENGLISH).replaceFirst(".* items?, ", ""))
                .toList();
    }

    private long task(Mrn mrn) {
        return ((Number) ask("select id from task where mrn = '" + mrn + "' and agency = " + PLANT.participant().id()))
                .longValue();
    }
}
