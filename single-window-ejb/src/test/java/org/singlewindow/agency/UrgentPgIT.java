package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.RecipientView;
import org.singlewindow.declaration.wire.AnswerKind;
import org.singlewindow.declaration.wire.Documents;
import org.singlewindow.desk.DeskFeed;
import org.singlewindow.desk.DeskQuery;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.routing.Ruling;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/**
 * Live and perishable goods come first, are due sooner, and their declarant sees it; whoever is asked has a day else.
 */
class UrgentPgIT extends LifeDesk {

    private static final SignedInAs PLANT = SmallRegion.officer("KZ-PLANT");
    private static final String TILES = """
            <GovernmentAgencyGoodsItem><SequenceNumeric>2</SequenceNumeric>
              <Commodity><Description>Ceramic tiles</Description>
                <Classification><ID>690721</ID><IdentificationTypeCode>HS</IdentificationTypeCode></Classification>
                <GoodsMeasure><GrossMassMeasure unitCode="KGM">200</GrossMassMeasure></GoodsMeasure></Commodity>
              <Packaging><SequenceNumeric>1</SequenceNumeric><QuantityQuantity>10</QuantityQuantity><TypeCode>CT</TypeCode></Packaging>
            </GovernmentAgencyGoodsItem>""";

    private final SettableClock clock = new SettableClock("2026-03-01T08:00:00Z");

    @BeforeAll
    void open() throws SQLException {
        open(clock);
        execute("insert into urgent_goods (country, version, line, name, hs, hours, agencies, name_ru) values"
                + " ('KZ', 1, 1, 'Fresh fruit', '0806 0809', 4, '', ''), ('KZ', 1, 2, 'Live fish', '0301', 2, '', '')");
    }

    /** Nothing waits yet. */
    @BeforeEach
    void clear() throws SQLException {
        execute("delete from task");
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = dataSource().getConnection(); Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private static String grapes(String reference) {
        return Documents.text(reference).replace("Dried apricots", "Table grapes").replace("081310", "080610");
    }

    /** Dried fruit, which nobody has to hurry with, and tiles. */
    private static String dry(String reference) {
        return Documents.text(reference).replace("</GovernmentAgencyGoodsItem>", "</GovernmentAgencyGoodsItem>" + TILES)
                .replace("<GoodsItemQuantity>1", "<GoodsItemQuantity>2")
                .replace(">1000</TotalGross", ">1200</TotalGross")
                .replace(">50</TotalPackage", ">60</TotalPackage");
    }

    private Mrn lodged(String document) {
        return accepted(submit(document.getBytes(StandardCharsets.UTF_8), TRADER));
    }

    private void amend(Mrn mrn, String document) {
        assertEquals(AnswerKind.AMENDED, submit(document.replace("<FunctionCode>9<", "<FunctionCode>5<")
                .replaceFirst("(</FunctionalReferenceID>)", "$1<ID>" + mrn + "</ID>").getBytes(StandardCharsets.UTF_8),
                TRADER).kind());
    }

    private List<TaskRow> inbox(TaskChoice choice) {
        return call(() -> get(Inbox.class).choose(choice, Optional.empty(), 50, PLANT)).rows();
    }

    private TaskRow task(Mrn mrn) {
        return inbox(TaskChoice.ALL).stream().filter(row -> row.mrn().equals(mrn)).findFirst().orElseThrow();
    }

    private RecipientView plant(Mrn mrn) {
        return view(mrn).recipients().stream().filter(each -> each.code().equals("KZ-PLANT")).findFirst()
                .orElseThrow();
    }

    @Test
    void an_agency_has_grapes_before_what_is_due_earlier_and_can_list_them_alone() {
        Mrn dry = lodged(dry("URG-1"));
        clock.pass(Duration.ofHours(23));
        Mrn grapes = lodged(grapes("URG-2"));

        assertEquals(List.of(grapes, dry), inbox(TaskChoice.OPEN).stream().map(TaskRow::mrn).toList());
        assertEquals(List.of(grapes), inbox(TaskChoice.URGENT).stream().map(TaskRow::mrn).toList());
        assertTrue(task(grapes).due().isAfter(task(dry).due()), "it is not for its due time that it is first");
        DeskFeed.Fed tab = call(() -> get(TaskFeed.class)
                .list(new DeskQuery(Optional.of("URGENT"), Optional.empty(), Optional.empty(), 10), PLANT));
        assertEquals(List.of(true), tab.items().stream().map(each -> each.item().standing().urgent()).toList());
    }

    @Test
    void its_time_is_the_shorter_one_and_its_declarant_reads_that_and_why() {
        Mrn mrn = lodged(grapes("URG-3"));

        assertEquals(clock.instant().plus(Duration.ofHours(4)), task(mrn).due());
        assertEquals(Optional.of(task(mrn).due()), plant(mrn).due());
        assertEquals("Fresh fruit", plant(mrn).urgent().orElseThrow().text());
        assertEquals(Optional.empty(), view(mrn).recipients().stream().filter(each -> each.code().equals("UZ-CUSTOMS"))
                .findFirst().orElseThrow().urgent(), "its country names no such goods");
        done(mrn, "KZ-PLANT", Decision.APPROVE);
        assertEquals(Optional.empty(), plant(mrn).due(), "it has answered");
    }

    @Test
    void it_is_overdue_when_the_shorter_time_is_over() {
        Mrn grapes = lodged(grapes("URG-4"));
        Mrn dry = lodged(dry("URG-5"));
        clock.pass(Duration.ofHours(4).plusSeconds(1));
        inTransaction(() -> get(TimeKeeping.class).noticeOverdue());

        assertEquals(List.of(TaskState.OVERDUE, TaskState.CREATED), List.of(task(grapes).state(), task(dry).state()));
        long waiting = task(dry).id();
        call(() -> get(Inbox.class).open(waiting, PLANT));
        clock.pass(Duration.ofHours(21));
        inTransaction(() -> get(TimeKeeping.class).noticeOverdue());
        assertEquals(TaskState.OVERDUE, task(dry).state());
    }

    @Test
    void whoever_turns_the_pages_sees_each_task_once_the_urgent_ones_first() {
        for (int i = 0; i < 7; i++) {
            lodged(i % 3 == 0 ? grapes("PAGE-" + i) : dry("PAGE-" + i));
            clock.pass(Duration.ofMinutes(1));
        }
        for (int size : new int[]{1, 2, 3, 5, 7, 50}) {
            List<TaskRow> seen = new ArrayList<>();
            Optional<TaskCursor> after = Optional.empty();
            do {
                Optional<TaskCursor> from = after;
                TaskPage page = call(() -> get(Inbox.class).choose(TaskChoice.OPEN, from, size, PLANT));
                seen.addAll(page.rows());
                after = page.next().flatMap(next -> TaskCursor.parse(next.toText()));
            } while (after.isPresent());
            assertEquals(7, seen.stream().map(TaskRow::id).distinct().count(), "in pages of " + size);
            assertEquals(7, seen.size(), "in pages of " + size);
            assertEquals(List.of(true, true, true, false, false, false, false),
                    seen.stream().map(TaskRow::urgent).toList());
        }
    }

    @Test
    void a_search_among_urgent_and_others_finds_both() {
        lodged(grapes("WORDS-1"));
        lodged(dry("WORDS-2"));
        TaskQuery words = new TaskQuery(Optional.empty(), Optional.of("words-"), Optional.empty(), 10);
        assertEquals(2, call(() -> get(Inbox.class).list(words, PLANT)).rows().size());
    }

    @Test
    void an_amendment_that_brings_live_goods_hurries_whoever_goes_on_as_well_and_prolongs_nothing_afterwards() {
        Mrn mrn = lodged(dry("URG-6"));
        Instant day = task(mrn).due();
        clock.pass(Duration.ofHours(1));
        amend(mrn, dry("URG-6").replace("Ceramic tiles", "Live carp").replace("690721", "030193"));

        TaskRow hurried = task(mrn);
        assertTrue(hurried.urgent());
        assertEquals(clock.instant().plus(Duration.ofHours(2)), hurried.due());
        assertEquals(List.of(mrn), inbox(TaskChoice.URGENT).stream().map(TaskRow::mrn).toList());

        amend(mrn, dry("URG-6"));
        assertFalse(task(mrn).urgent());
        assertEquals(hurried.due(), task(mrn).due(), "what was told to be the time stays");
        assertTrue(task(mrn).due().isBefore(day));
    }

    @Test
    void what_is_there_keeps_its_time_when_the_country_says_otherwise_later() throws SQLException {
        Mrn before = lodged(grapes("URG-7"));
        TaskRow task = task(before);
        execute("insert into rule_table (country, version, made_at) values ('KZ', 2, now())",
                "insert into routing_rule (country, version, line, rule, agency, duty, conditions, text)"
                        + " select country, 2, line, rule, agency, duty, conditions, text from routing_rule"
                        + " where country = 'KZ' and version = 1");
        get(Ruling.class).refresh();
        try {
            Mrn after = lodged(grapes("URG-8"));
            assertEquals(task.toString(), task(before).toString());
            assertFalse(task(after).urgent());
            assertEquals(clock.instant().plus(Duration.ofDays(1)), task(after).due());
        } finally {
            execute("delete from routing_rule where version = 2", "delete from rule_table where version = 2");
            get(Ruling.class).refresh();
        }
    }
}
