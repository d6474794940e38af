package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.LimitTimer;
import org.singlewindow.declaration.Resuming;
import org.singlewindow.declaration.wire.Documents;
import org.singlewindow.desk.DeskItem;
import org.singlewindow.desk.DeskQuery;
import org.singlewindow.desk.Desks;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/** What is held lies on the desk of whoever can do something about it, until they have; and nobody is asked in vain. */
class HeldDeskPgIT extends LifeDesk {

    private static final SignedInAs PLANT = SmallRegion.officer("KZ-PLANT");

    private static final DeskQuery OPEN = DeskQuery.open(10);

    private final SettableClock clock = new SettableClock("2026-03-01T08:00:00Z");

    @BeforeAll
    void open() {
        open(clock);
    }

    private Mrn ahead(String reference) {
        return accepted(submit(Documents.text(reference).replace("<FunctionCode>9<", "<FunctionCode>14<")
                .getBytes(StandardCharsets.UTF_8), TRADER));
    }

    private Mrn held(String reference) {
        Mrn mrn = ahead(reference);
        holdAll();
        assertEquals(DeclarationStatus.HELD, view(mrn).status());
        return mrn;
    }

    private void holdAll() {
        clock.pass(Duration.ofDays(30));
        call(() -> {
            get(LimitTimer.class).noticeTimesThatAreOver();
            return true;
        });
    }

    private List<String> desk(DeskQuery query, SignedInAs who) {
        return call(() -> get(HeldFeed.class).list(query, who)).items().stream()
                .map(each -> each.item().subject().reference() + " " + each.item().page()).toList();
    }

    @Test
    void what_all_have_approved_while_it_is_held_waits_on_each_ones_desk_until_it_goes_on() {
        Mrn mrn = held("HELD-DESK-1");
        done(mrn, "UZ-CUSTOMS", Decision.APPROVE);
        done(mrn, "KZ-CUSTOMS", Decision.APPROVE);
        assertEquals(List.of(), desk(OPEN, SmallRegion.officer("KZ-CUSTOMS")), "one has its task still");
        done(mrn, "KZ-PLANT", Decision.APPROVE);
        String item = mrn + " agency/decide.xhtml?id=" + task(mrn, "KZ-PLANT");
        assertEquals(List.of(item), desk(OPEN, PLANT));
        assertEquals(1, desk(OPEN, SmallRegion.officer("UZ-CUSTOMS")).size());
        assertEquals(List.of(), desk(OPEN, TRADER));
        assertEquals(List.of(item), desk(about(mrn.value()), PLANT));
        assertEquals(List.of(), desk(about("nothing of the kind"), PLANT));
        DeskItem shown = call(() -> get(HeldFeed.class).list(OPEN, PLANT)).items().get(0).item();
        assertEquals(List.of(new DeskItem.Note("ARRIVAL", "", shown.due())), shown.standing().notes());
        call(() -> get(Resuming.class).resume(mrn, "they are on the way", PLANT));
        assertEquals(List.of(), desk(OPEN, PLANT));
    }

    private TaskPage chosen(TaskChoice choice, Optional<TaskCursor> after, int size, SignedInAs who) {
        return call(() -> get(Inbox.class).choose(choice, after, size, who));
    }

    private static List<String> kinds(TaskPage page) {
        return page.rows().stream().map(row -> row.kind() + " " + row.mrn() + " " + row.state()).toList();
    }

    @Test
    void a_system_is_told_what_has_to_be_let_go_on_where_the_desk_shows_it() {
        Mrn mrn = held("HELD-DESK-5");
        Mrn other = accepted(submit(Documents.text("HELD-DESK-6").getBytes(StandardCharsets.UTF_8), TRADER));
        List.of("UZ-CUSTOMS", "KZ-CUSTOMS", "KZ-PLANT").forEach(agency -> done(mrn, agency, Decision.APPROVE));
        String waits = "HELD " + mrn + " APPROVED";
        List<String> open = kinds(chosen(TaskChoice.OPEN, Optional.empty(), 200, PLANT));
        assertTrue(open.contains(waits) && open.contains("TASK " + other + " CREATED"), open::toString);
        List<String> onDesk = call(
                () -> Desks.list(List.of(get(TaskFeed.class), get(HeldFeed.class)), DeskQuery.open(200), PLANT)).items()
                .stream()
                .map(each -> each.subject().reference()).toList();
        assertEquals(onDesk, chosen(TaskChoice.OPEN, Optional.empty(), 200, PLANT).rows().stream()
                .map(row -> row.mrn().value()).toList(), "the same order");
        assertEquals(List.of(waits), kinds(chosen(TaskChoice.HELD, Optional.empty(), 200, PLANT)));
        assertEquals(List.of(waits), kinds(call(() -> get(Inbox.class).about(mrn, TaskChoice.OPEN, PLANT))));
        assertEquals(List.of(waits), kinds(call(() -> get(Inbox.class).about(mrn, TaskChoice.ALL, PLANT))));
        assertTrue(kinds(chosen(TaskChoice.ALL, Optional.empty(), 200, PLANT)).contains(waits));
        call(() -> get(Resuming.class).resume(mrn, "they are on the way", PLANT));
        assertEquals(List.of(), kinds(chosen(TaskChoice.HELD, Optional.empty(), 200, PLANT)));
        assertEquals(List.of("TASK " + mrn + " APPROVED"),
                kinds(call(() -> get(Inbox.class).about(mrn, TaskChoice.ALL, PLANT))));
    }

    @Test
    void what_waits_is_turned_page_by_page_without_a_gap() {
        List<Mrn> held = List.of(ahead("HELD-DESK-7"), ahead("HELD-DESK-8"));
        holdAll();
        held.forEach(mrn -> List.of("UZ-CUSTOMS", "KZ-CUSTOMS", "KZ-PLANT")
                .forEach(agency -> done(mrn, agency, Decision.APPROVE)));
        List.of("HELD-DESK-9", "HELD-DESK-10").forEach(reference -> accepted(
                submit(Documents.text(reference).getBytes(StandardCharsets.UTF_8), TRADER)));
        List<String> whole = kinds(chosen(TaskChoice.OPEN, Optional.empty(), 200, PLANT));
        assertTrue(whole.stream().filter(row -> row.startsWith("HELD")).count() >= 2, whole::toString);
        for (int size : List.of(1, 2, 3)) {
            List<String> turned = new ArrayList<>();
            Optional<TaskCursor> place = Optional.empty();
            do {
                TaskPage page = chosen(TaskChoice.OPEN, place, size, PLANT);
                turned.addAll(kinds(page));
                place = page.next().map(next -> TaskCursor.parse(next.toText()).orElseThrow());
            } while (place.isPresent());
            assertEquals(whole, turned);
        }
    }

    @Test
    void what_is_held_is_shown_as_urgent_only_where_its_goods_are() {
        Mrn mrn = held("HELD-DESK-11");
        List.of("UZ-CUSTOMS", "KZ-CUSTOMS", "KZ-PLANT").forEach(agency -> done(mrn, agency, Decision.APPROVE));
        DeskItem shown = call(() -> get(HeldFeed.class).list(about(mrn.value()), PLANT)).items().get(0).item();
        boolean urgent = count("task where urgent and id = " + shown.id()) > 0;
        assertEquals(List.of(urgent, true), List.of(shown.standing().urgent(), shown.standing().first()));
        assertEquals(urgent, kinds(chosen(TaskChoice.URGENT, Optional.empty(), 200, PLANT))
                .contains("HELD " + mrn + " APPROVED"));
    }

    private static DeskQuery about(String words) {
        return new DeskQuery(Optional.empty(), Optional.of(words), Optional.empty(), 10);
    }

    @Test
    void a_page_of_them_goes_on_where_it_ended() {
        List<Mrn> both = List.of(ahead("HELD-DESK-2"), ahead("HELD-DESK-3"));
        holdAll();
        both.forEach(mrn -> List.of("UZ-CUSTOMS", "KZ-CUSTOMS", "KZ-PLANT")
                .forEach(agency -> done(mrn, agency, Decision.APPROVE)));
        List<String> whole = desk(OPEN, PLANT);
        assertTrue(both.stream().allMatch(mrn -> whole.stream().anyMatch(row -> row.startsWith(mrn.value()))),
                whole::toString);
        List<String> turned = new ArrayList<>();
        Optional<String> place = Optional.empty();
        do {
            DeskQuery next = new DeskQuery(Optional.empty(), Optional.empty(), place, 1);
            turned.addAll(desk(next, PLANT));
            place = call(() -> get(HeldFeed.class).list(next, PLANT)).next();
        } while (place.isPresent());
        assertEquals(whole, turned);
    }

    @Test
    void nobody_is_asked_what_nobody_can_answer() {
        Mrn mrn = held("HELD-DESK-4");
        long task = task(mrn, "KZ-PLANT");
        TaskOutcome.Refused refused = assertInstanceOf(TaskOutcome.Refused.class, call(() -> get(Deciding.class)
                .decide(new DecideTask(task, Decision.QUERY, Optional.empty(), Optional.of("Which?"), List.of()),
                        PLANT)));
        assertEquals(RuleCode.INVALID_STATE, refused.code());
        assertEquals(List.of(1L, 0L), List.of(lines(mrn, "task.not-done"),
                count("task where question is not null and mrn = '" + mrn + "'")));
        call(() -> get(Resuming.class).resume(mrn, "they are on the way", PLANT));
        done(mrn, "KZ-PLANT", Decision.QUERY);
        assertEquals(DeclarationStatus.QUERY, view(mrn).status());
    }
}
