package org.singlewindow.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.agency.DecideTask;
import org.singlewindow.agency.Deciding;
import org.singlewindow.agency.Decision;
import org.singlewindow.agency.Inbox;
import org.singlewindow.agency.TaskChoice;
import org.singlewindow.agency.TaskOutcome;
import org.singlewindow.attachment.AttachFile;
import org.singlewindow.attachment.Attaching;
import org.singlewindow.audit.Sealing;
import org.singlewindow.audit.VerifyCommand;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.wire.Desk;
import org.singlewindow.declaration.wire.Documents;
import org.singlewindow.identity.NotAllowed;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.InputRefused;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/** What is kept, what is shown, and what is removed, on a real database. */
class RetentionPgIT extends Desk {

    private static final SignedInAs TRADER = SmallRegion.trader();
    private static final SignedInAs UZ_CUSTOMS = SmallRegion.officer("UZ-CUSTOMS");
    private static final SignedInAs KZ_CUSTOMS = SmallRegion.officer("KZ-CUSTOMS");
    private static final SignedInAs SUPERVISOR = SmallRegion.supervisor("UZ");
    private static final SignedInAs ADMIN = SmallRegion.admin();
    private static final Instant LODGED = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant AFTER_TEN = Instant.parse("2036-03-02T08:00:00Z");

    private final SettableClock clock = new SettableClock("2026-03-01T08:00:00Z");
    private int serial;

    @BeforeAll
    void open() {
        open(clock);
    }

    @BeforeEach
    void startAnew() {
        at(LODGED);
        run("truncate declaration, declaration_version, declaration_link, declaration_agent, task, document, document_body, delivery_state, delivery_queue, removed_case, removal_run, legal_hold, retention_rule, attachment, attachment_task, attachment_body, attachment_piece");
    }

    private void at(Instant moment) {
        clock.pass(Duration.between(clock.instant(), moment));
    }

    /** Lodged, with a file, refused, and fetched by everybody. */
    private Mrn ended() {
        Mrn mrn = pending();
        attach(mrn, "<invoice n=\"" + serial + "\"/>");
        refuse(mrn);
        fetched();
        return mrn;
    }

    private Mrn pending() {
        return lodge("KEEP-" + ++serial).mrn().orElseThrow();
    }

    private void fetched() {
        run("delete from delivery_queue");
    }

    private void refuse(Mrn mrn) {
        SignedInAs officer = SmallRegion.officer("KZ-PLANT");
        long task = call(() -> get(Inbox.class).about(mrn, TaskChoice.OPEN, officer)).rows().get(0).id();
        assertInstanceOf(TaskOutcome.Done.class, call(() -> get(Deciding.class).decide(new DecideTask(task,
                Decision.REFUSE, Optional.of("HEALTH"), Optional.of("pests"), List.of()), officer)));
    }

    private void attach(Mrn mrn, String file) {
        call(() -> {
            try {
                return get(Attaching.class).attach(
                        new AttachFile(mrn, "a.xml", "application/xml", Optional.empty(), Optional.empty()),
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), TRADER);
            } catch (IOException never) {
                throw new UncheckedIOException(never);
            }
        });
    }

    private RetentionView look() {
        return get(RetentionOverview.class).look(ADMIN);
    }

    private RetentionView.OfCountry uzbekistan() {
        return look().countries().stream().filter(each -> each.country().value().equals("UZ")).findFirst()
                .orElseThrow();
    }

    private void rule(String country, int years, boolean daily) {
        inTransaction(() -> get(RetentionRules.class).put(new CountryCode(country), years, daily));
    }

    private RemovalOutcome order(SignedInAs who) {
        RetentionView seen = get(RetentionOverview.class).look(who);
        return get(OrderingRemoval.class).order(new OrderRemoval(seen.asOf(), seen.cases()), who);
    }

    private static RemovalOutcome.Ground refused(RemovalOutcome outcome) {
        return assertInstanceOf(RemovalOutcome.NotBegun.class, outcome).ground();
    }

    private Map<String, Long> left() {
        return List.of("declaration", "declaration_version", "task", "document_body", "delivery_state", "attachment",
                "attachment_body", "attachment_piece").stream()
                .collect(Collectors.toMap(table -> table, this::count));
    }

    @Test
    void nothing_is_shown_before_its_time_and_looking_removes_nothing() {
        ended();
        assertEquals(0, look().cases());
        at(AFTER_TEN);
        Map<String, Long> before = left();
        assertEquals(1, look().cases());
        assertEquals(before, left());
    }

    @Test
    void what_is_ordered_goes_and_its_tombstone_and_the_trail_stay() {
        Mrn mrn = ended();
        String hash = ask("select encode(sha256, 'hex') from document order by id limit 1").toString();
        call(() -> get(Sealing.class).seal());
        at(AFTER_TEN);
        Map<String, Long> nothing = left().keySet().stream().collect(Collectors.toMap(table -> table, table -> 0L));
        RemovalOutcome.Begun begun = assertInstanceOf(RemovalOutcome.Begun.class, order(ADMIN));
        assertEquals(nothing, left());
        RemovalView run = get(RetentionOverview.class).removals(ADMIN).get(0);
        assertEquals(begun.removal().id(), run.id());
        assertEquals(List.of(1L, 1L), List.of(run.cases(), run.files()));
        assertFalse(run.running());
        RemovedCase gone = get(RetentionOverview.class).removed(mrn, SUPERVISOR).orElseThrow();
        assertEquals(List.of("REJECTED", List.of(hash), List.of("KZ", "UZ"), "UZ-T0000001"),
                List.of(gone.status(), gone.hashes(), gone.countries(), gone.declarant()));
        assertTrue(call(() -> get(Declarations.class).find(mrn, TRADER)).isEmpty());
        call(() -> get(Sealing.class).seal());
        assertEquals(0, new VerifyCommand().applyAsInt(dataSource(), line -> {
        }));
        assertTrue(((Number) ask("select count(*) from event where subject_ref = '" + mrn + "'")).intValue() > 3);
        assertEquals("1 versions, the last of SHA-256 " + hash,
                ask("select text from event where kind = 'case.removed' and subject_ref = '" + mrn + "'"));
    }

    @Test
    void its_reference_is_never_free_again() {
        ended();
        String reference = "KEEP-" + serial;
        at(AFTER_TEN);
        order(ADMIN);
        InputRefused refused = assertThrows(InputRefused.class,
                () -> submit(Documents.fruit(reference), TRADER));
        assertEquals(RuleCode.REFERENCE_REUSED, refused.code());
    }

    @Test
    void what_is_open_held_not_fetched_or_kept_by_another_country_is_never_removed() {
        Mrn open = pending();
        Mrn held = ended();
        Mrn due = ended();
        assertInstanceOf(HoldOutcome.Done.class, call(() -> get(HoldingCases.class).hold(held, "court", KZ_CUSTOMS)));
        Mrn waiting = pending();
        refuse(waiting);
        at(AFTER_TEN);
        RetentionView.OfCountry seen = uzbekistan();
        assertEquals(List.of(1L, 1L, 2L), List.of(seen.due(), seen.held(), seen.open()));
        order(ADMIN);
        for (Mrn there : List.of(open, held, waiting)) {
            assertTrue(call(() -> get(Declarations.class).find(there, TRADER)).isPresent(), there.value());
        }
        assertTrue(call(() -> get(Declarations.class).find(due, TRADER)).isEmpty());
        rule("KZ", 30, false);
        Mrn later = ended();
        at(AFTER_TEN.plusSeconds(11L * 365 * 86_400));
        assertEquals(3, uzbekistan().keptForOthers(), "also what was held, or not fetched");
        assertEquals(RemovalOutcome.Ground.NOTHING, refused(order(ADMIN)));
        assertTrue(call(() -> get(Declarations.class).find(later, TRADER)).isPresent());
    }

    @Test
    void an_order_that_is_not_about_what_is_there_removes_nothing() {
        ended();
        Mrn other = ended();
        at(AFTER_TEN);
        RetentionView seen = look();
        call(() -> get(HoldingCases.class).hold(other, "court", UZ_CUSTOMS));
        Map<String, Long> before = left();
        OrderingRemoval ordering = get(OrderingRemoval.class);
        assertEquals(RemovalOutcome.Ground.OTHER_NOW,
                refused(ordering.order(new OrderRemoval(seen.asOf(), seen.cases()), ADMIN)));
        assertEquals(RemovalOutcome.Ground.NOT_SHOWN,
                refused(ordering.order(new OrderRemoval(AFTER_TEN.plusSeconds(60), 1), ADMIN)));
        assertEquals(RemovalOutcome.Ground.NOT_SHOWN,
                refused(ordering.order(new OrderRemoval(AFTER_TEN.minusSeconds(90_000), 1), ADMIN)));
        assertEquals(RemovalOutcome.Ground.NOT_SHOWN,
                refused(ordering.order(new OrderRemoval(seen.asOf().minusSeconds(1), 1), ADMIN)), "never shown");
        assertEquals(RemovalOutcome.Ground.NOT_SHOWN,
                refused(ordering.order(new OrderRemoval(seen.asOf(), 1), SUPERVISOR)), "shown to somebody else");
        assertEquals(before, left());
    }

    @Test
    void a_piece_that_was_killed_left_nothing_and_another_node_goes_on() {
        ended();
        ended();
        at(AFTER_TEN);
        Map<String, Long> before = left();
        RunBook book = get(RunBook.class);
        RunBook.Ticket ticket = book.begin(new RunBook.Order(Optional.empty(), "admin", AFTER_TEN, 2), AFTER_TEN)
                .orElseThrow();
        List<Long> all = get(Sifting.class).portion(0, AFTER_TEN, 10).stream().map(each -> each.found().id()).toList();
        assertThrows(IllegalStateException.class, () -> inTransaction(() -> {
            get(RemovingPiece.class).remove(ticket, "admin", all, all.get(1));
            throw new IllegalStateException("kill -9");
        }));
        assertEquals(before, left());
        assertTrue(book.begin(new RunBook.Order(Optional.empty(), "admin", AFTER_TEN, 2), AFTER_TEN).isEmpty());
        inTransaction(() -> get(RemovingPiece.class).remove(ticket, "admin", all.subList(0, 1), all.get(0)));
        at(AFTER_TEN.plusSeconds(180));
        get(RemovalTimer.class).goOn();
        assertEquals(0L, count("declaration"));
        assertEquals(2, get(RetentionOverview.class).removals(ADMIN).get(0).cases());
        assertThrows(IllegalStateException.class,
                () -> inTransaction(() -> get(RemovingPiece.class).remove(ticket, "admin", List.of(), 99)),
                "who was given up does nothing any more");
    }

    @Test
    void a_file_that_another_case_has_too_stays() {
        Mrn one = pending();
        attach(one, "<same/>");
        refuse(one);
        fetched();
        at(Instant.parse("2030-01-01T00:00:00Z"));
        Mrn other = pending();
        attach(other, "<same/>");
        at(AFTER_TEN);
        order(ADMIN);
        assertEquals(List.of(1L, 1L, 1L),
                List.of(count("attachment"), count("attachment_body"), count("attachment_piece")));
    }

    @Test
    void what_a_country_has_removed_daily_goes_by_itself_once_a_day() {
        rule("UZ", 10, true);
        ended();
        at(AFTER_TEN);
        get(RemovalTimer.class).beginDaily();
        assertEquals(0L, count("declaration"));
        assertEquals("system", get(RetentionOverview.class).removals(SUPERVISOR).get(0).askedBy());
        get(RemovalTimer.class).beginDaily();
        assertEquals(1L, count("removal_run"));
    }

    @Test
    void a_hold_is_set_and_lifted_by_customs_of_one_country_with_a_reason() {
        Mrn mrn = ended();
        HoldingCases holding = get(HoldingCases.class);
        HoldView hold = assertInstanceOf(HoldOutcome.Done.class,
                call(() -> holding.hold(mrn, "  court ", KZ_CUSTOMS))).hold();
        assertEquals("court", hold.reason());
        assertEquals(RuleCode.INVALID_STATE, notDone(call(() -> holding.hold(mrn, "again", KZ_CUSTOMS))));
        assertEquals(RuleCode.MISSING, notDone(call(() -> holding.hold(mrn, " ", UZ_CUSTOMS))));
        assertEquals(RuleCode.NOT_FOUND, notDone(call(() -> holding.lift(mrn, hold.id(), "no", UZ_CUSTOMS))));
        assertThrows(NotAllowed.class, () -> call(() -> holding.hold(mrn, "x", SmallRegion.officer("KZ-PLANT"))));
        assertThrows(NotAllowed.class, () -> call(() -> holding.hold(mrn, "x", TRADER)));
        assertEquals(1, call(() -> holding.list(mrn, SmallRegion.officer("UZ-PLANT"))).size());
        assertEquals(List.of(), call(() -> holding.list(mrn, TRADER)));
        assertInstanceOf(HoldOutcome.Done.class, call(() -> holding.lift(mrn, hold.id(), "over", KZ_CUSTOMS)));
        assertEquals(RuleCode.INVALID_STATE, notDone(call(() -> holding.lift(mrn, hold.id(), "over", KZ_CUSTOMS))));
        assertEquals(List.of("hold.set court", "hold.lifted over"), observers().fired().stream()
                .filter(HoldEvent.class::isInstance).map(HoldEvent.class::cast)
                .filter(each -> each.mrn().equals(mrn)).map(each -> each.kind() + " " + each.text()).toList());
        assertTrue(call(() -> get(Declarations.class).find(mrn, TRADER)).orElseThrow().history().stream()
                .noneMatch(line -> line.event().startsWith("hold.")));
        assertTrue(call(() -> get(Declarations.class).find(mrn, UZ_CUSTOMS)).orElseThrow().history().stream()
                .anyMatch(line -> line.event().startsWith("hold.")));
    }

    private static RuleCode notDone(HoldOutcome outcome) {
        return assertInstanceOf(HoldOutcome.NotDone.class, outcome).code();
    }

    @Test
    void supervisors_see_and_remove_what_was_lodged_in_their_country_alone() {
        ended();
        at(AFTER_TEN);
        assertEquals(1, get(RetentionOverview.class).look(SUPERVISOR).cases());
        assertEquals(0, get(RetentionOverview.class).look(SmallRegion.supervisor("KZ")).cases());
        assertEquals(RemovalOutcome.Ground.NOTHING, refused(order(SmallRegion.supervisor("KZ"))));
        for (SignedInAs who : List.of(TRADER, UZ_CUSTOMS, SmallRegion.secretariat(), SmallRegion.gateway("UZ"))) {
            assertThrows(NotAllowed.class, () -> get(RetentionOverview.class).look(who));
            assertThrows(NotAllowed.class,
                    () -> get(OrderingRemoval.class).order(new OrderRemoval(AFTER_TEN, 1), who));
        }
        assertInstanceOf(RemovalOutcome.Begun.class, order(SUPERVISOR));
        assertEquals(0L, count("declaration"));
    }
}
