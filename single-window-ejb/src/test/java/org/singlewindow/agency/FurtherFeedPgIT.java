package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.wire.Desk;
import org.singlewindow.desk.DeskFeed;
import org.singlewindow.desk.DeskItem;
import org.singlewindow.desk.DeskPage;
import org.singlewindow.desk.DeskQuery;
import org.singlewindow.desk.Desks;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Subject;
import org.singlewindow.kernel.Wording;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/** A further kind of item lies on an officer's desk beside the tasks once its feature feeds it, and that is all. */
class FurtherFeedPgIT extends Desk {

    private static final SignedInAs PLANT = SmallRegion.officer("KZ-PLANT");

    private final List<Mrn> lodged = new ArrayList<>();
    private TaskFeed tasks;

    /** Somebody asks to be let in, which an agency has to look at. */
    private static final class Applications implements DeskFeed {

        private enum State {
            ASKED
        }

        @Override
        public String kind() {
            return "application";
        }

        @Override
        public Fed list(DeskQuery query, SignedInAs who) {
            if (query.after().isPresent()) {
                return Fed.NOTHING;
            }
            var item = new DeskItem(kind(), 1, Subject.participant("KZ-T0000009"), who.participant().code(),
                    "New Trader LLP", new DeskItem.Standing(State.ASKED, true), CLOCK.instant().plusSeconds(60),
                    Wording.verbatim("asks to lodge declarations"), Optional.empty(), "somewhere.xhtml?id=1");
            return new Fed(List.of(new Placed(item, "1")), Optional.empty());
        }
    }

    private static final SettableClock CLOCK = new SettableClock("2026-03-01T08:00:00Z");

    @BeforeAll
    void lodgeThree() {
        open(CLOCK);
        for (String reference : List.of("FEED-1", "FEED-2", "FEED-3")) {
            lodged.add(lodge(reference).mrn().orElseThrow());
        }
        tasks = new TaskFeed();
        tasks.inbox = get(Inbox.class);
    }

    private DeskPage desk(Optional<String> after, int size) {
        return call(() -> Desks.list(List.of(tasks, new Applications()),
                new DeskQuery(Optional.empty(), Optional.empty(), after, size), PLANT));
    }

    @Test
    void it_lies_where_its_time_puts_it_and_the_tasks_behind_it() {
        DeskPage page = desk(Optional.empty(), 10);

        assertEquals(List.of("application", "task", "task", "task"),
                page.items().stream().map(DeskItem::kind).toList());
        assertEquals(lodged, page.items().stream().skip(1).map(item -> new Mrn(item.subject().reference())).toList());
        assertEquals("UZ → KZ, 1 item, Dried apricots", page.items().get(1).summary().in(Locale.ENGLISH));
    }

    @Test
    void its_pages_are_turned_as_those_of_tasks_alone() {
        List<String> seen = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            DeskPage page = desk(after, 1);
            page.items().forEach(item -> seen.add(item.subject().reference()));
            after = page.next();
        } while (after.isPresent());

        assertEquals(4, seen.size());
        assertEquals(lodged.stream().map(Mrn::value).toList(), seen.subList(1, 4));
    }

    @Test
    void tasks_alone_are_listed_as_the_inbox_has_them() {
        List<Long> inbox = call(() -> get(Inbox.class).list(TaskQuery.open(10), PLANT)).rows().stream()
                .map(TaskRow::id).toList();

        assertEquals(inbox, call(() -> Desks.list(List.of(tasks), DeskQuery.open(10), PLANT)).items().stream()
                .map(DeskItem::id).toList());
    }
}
