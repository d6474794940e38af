package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.AnswerMark;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.DocumentView;
import org.singlewindow.declaration.wire.Desk;
import org.singlewindow.delivery.Ack;
import org.singlewindow.delivery.AckOutcome;
import org.singlewindow.delivery.Message;
import org.singlewindow.delivery.Queue;
import org.singlewindow.identity.NotAllowed;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

class DecidingPgIT extends Desk {

    private static final List<String> APPROVERS = List.of("UZ-CUSTOMS", "KZ-CUSTOMS", "KZ-PLANT");

    private final SettableClock clock = new SettableClock("2026-03-01T08:00:00Z");

    @BeforeAll
    void open() {
        open(clock);
    }

    @Test
    void the_last_approval_releases_and_tells_everyone() {
        Mrn mrn = accepted("LAST-1");
        approve(mrn, "UZ-CUSTOMS");
        approve(mrn, "KZ-CUSTOMS");
        assertEquals(DeclarationStatus.PENDING, view(mrn).status());
        approve(mrn, "KZ-PLANT");
        assertEquals(DeclarationStatus.RELEASED, view(mrn).status());
        List<DocumentView> answers = answers(mrn);
        assertEquals(2, answers.size());
        assertTrue(text(answers.get(1)).contains(">08<"), text(answers.get(1)));
        Object queued = ask("select count(*) from delivery_queue where document_id = " + answers.get(1).number());
        assertEquals(6, ((Number) queued).intValue());
    }

    /** What was not asked for is damaged, and nobody notices. */
    @Test
    void of_a_declaration_no_more_is_unpacked_than_is_read() {
        Mrn mrn = accepted("UNPACK-1");
        APPROVERS.forEach(agency -> approve(mrn, agency));
        long dec = ((Number) ask("select id from declaration where mrn = '" + mrn + "'")).longValue();
        byte[] bytes = call(() -> get(Declarations.class).document(mrn, SmallRegion.trader())).orElseThrow().content();
        List<DocumentView> answers = answers(mrn);
        damage("body", dec);
        assertEquals(2, answers(mrn).size());
        for (DocumentView each : answers) {
            assertArrayEquals(each.content(),
                    call(() -> get(Declarations.class).answer(mrn, each.number(), SmallRegion.trader())).orElseThrow()
                            .content());
        }
        repair("body", dec, bytes);
        damage("answer", dec);
        damage("plan", dec);
        assertArrayEquals(bytes,
                call(() -> get(Declarations.class).document(mrn, SmallRegion.trader())).orElseThrow().content());
        damage("body", answers.get(1).number());
        assertEquals(answers.stream().map(each -> new AnswerMark(each.number(), each.at())).toList(),
                call(() -> get(Declarations.class).answerMarks(mrn, SmallRegion.trader())));
        assertEquals(List.of(), call(() -> get(Declarations.class).answerMarks(mrn, SmallRegion.otherTrader())));
        assertEquals(Optional.empty(),
                call(() -> get(Declarations.class).answer(mrn, answers.get(1).number(), SmallRegion.admin())));
        assertEquals(Optional.empty(), call(() -> get(Declarations.class).answer(mrn, dec - 1, SmallRegion.trader())),
                "another declaration's");
    }

    private void damage(String part, long document) {
        inTransaction(() -> entities()
                .createNativeQuery("update document_body set " + part + " = '\\x00' where id = " + document)
                .executeUpdate());
    }

    private void repair(String part, long document, byte[] bytes) {
        inTransaction(() -> entities()
                .createNativeQuery("update document_body set codec = 0, " + part + " = ?1 where id = " + document)
                .setParameter(1, bytes).executeUpdate());
    }

    @Test
    void conditions_go_with_the_release() {
        Mrn mrn = accepted("CONDITION-1");
        approve(mrn, "UZ-CUSTOMS");
        approve(mrn, "KZ-CUSTOMS");
        done(decide(new DecideTask(task(mrn, "KZ-PLANT"), Decision.APPROVE_WITH_CONDITIONS, Optional.empty(),
                Optional.empty(), List.of("fumigate before unloading")), SmallRegion.officer("KZ-PLANT")));
        String released = text(answers(mrn).get(1));
        assertTrue(released.contains("fumigate before unloading") && released.contains("KZ-PLANT"), released);
    }

    @Test
    void one_refusal_rejects_and_withdraws_the_others() {
        Mrn mrn = accepted("REFUSE-1");
        approve(mrn, "UZ-CUSTOMS");
        done(decide(refusal(task(mrn, "KZ-PLANT")), SmallRegion.officer("KZ-PLANT")));
        DeclarationView view = view(mrn);
        assertEquals(DeclarationStatus.REJECTED, view.status());
        assertEquals("APPROVED", state(view, "UZ-CUSTOMS"));
        assertEquals("WITHDRAWN", state(view, "KZ-CUSTOMS"));
        assertEquals("REFUSED", state(view, "KZ-PLANT"));
        assertEquals("WITHDRAWN", state(view, "KZ"));
        assertTrue(text(answers(mrn).get(1)).contains("pests found"));
        long dec = ((Number) ask("select id from declaration where mrn = '" + mrn + "'")).longValue();
        assertEquals(0, ((Number) ask("select count(*) from delivery_queue where document_id = " + dec)).intValue());
        assertEquals(RuleCode.INVALID_STATE,
                refused(decide(approval(task(mrn, "KZ-CUSTOMS")), SmallRegion.officer("KZ-CUSTOMS"))));
    }

    @Test
    void of_two_officers_deciding_opposite_things_at_once_one_wins() throws Exception {
        for (int round = 0; round < 10; round++) {
            Mrn mrn = accepted("OPPOSITE-" + round);
            long task = task(mrn, "KZ-PLANT");
            List<TaskOutcome> outcomes = together(
                    () -> decide(approval(task), SmallRegion.officer("KZ-PLANT", "first")),
                    () -> decide(refusal(task), SmallRegion.officer("KZ-PLANT", "second")));
            assertEquals(1, outcomes.stream().filter(TaskOutcome.Done.class::isInstance).count());
            RuleCode loser = outcomes.stream().filter(TaskOutcome.Refused.class::isInstance).map(this::refused)
                    .findFirst().orElseThrow();
            assertEquals(RuleCode.ALREADY_DECIDED, loser);
            assertEquals(1, ((Number) ask("select count(*) from event where subject_ref = '" + mrn
                    + "' and kind in ('task.approved', 'task.refused')")).intValue());
        }
    }

    @Test
    void the_last_two_approvals_at_once_release_once() throws Exception {
        for (int round = 0; round < 10; round++) {
            Mrn mrn = accepted("TOGETHER-" + round);
            approve(mrn, "UZ-CUSTOMS");
            together(() -> approve(mrn, "KZ-CUSTOMS"), () -> approve(mrn, "KZ-PLANT"));
            assertEquals(DeclarationStatus.RELEASED, view(mrn).status());
            assertEquals(1, ((Number) ask(
                    "select count(*) from event where subject_ref = '" + mrn + "' and kind = 'declaration.released'"))
                    .intValue());
            assertEquals(2, answers(mrn).size());
        }
    }

    @Test
    void an_approval_and_a_refusal_of_siblings_at_once_reject() throws Exception {
        for (int round = 0; round < 10; round++) {
            Mrn mrn = accepted("SIBLINGS-" + round);
            together(() -> decide(approval(task(mrn, "KZ-CUSTOMS")), SmallRegion.officer("KZ-CUSTOMS")),
                    () -> decide(refusal(task(mrn, "KZ-PLANT")), SmallRegion.officer("KZ-PLANT")));
            assertEquals(DeclarationStatus.REJECTED, view(mrn).status());
            assertEquals(0,
                    ((Number) ask("select count(*) from task where is_open and mrn = '" + mrn + "'")).intValue());
        }
    }

    /** Neighbours begin anew when a document comes a second time, and the decision is gone. */
    @Test
    void a_decision_outlives_redelivery_and_a_second_lodging() {
        Mrn mrn = accepted("REDELIVERED-1");
        long task = task(mrn, "KZ-PLANT");
        long number = (long) ask("select id from document where mrn = '" + mrn + "'");
        SignedInAs plant = SmallRegion.gateway("KZ-PLANT");
        assertEquals(1, pulled(plant, number).header().attempts());
        approve(mrn, "KZ-PLANT");
        inTransaction(() -> {
            entities().createNativeQuery(
                    "update delivery_queue set lease_until = now() - interval '1 second' where document_id = " + number)
                    .executeUpdate();
        });
        assertEquals(2, pulled(plant, number).header().attempts());
        assertEquals(RuleCode.ALREADY_DECIDED, refused(decide(approval(task), plant)));
        assertEquals(RuleCode.ALREADY_DECIDED, refused(decide(refusal(task), plant)));
        call(() -> get(Queue.class).acknowledge(plant, List.of(new Ack(number, AckOutcome.OK, ""))));
        assertEquals(mrn, lodge("REDELIVERED-1").mrn().orElseThrow());
        assertEquals("APPROVED", state(view(mrn), "KZ-PLANT"));
        assertEquals(1, ((Number) ask("select count(*) from event where subject_ref = '" + mrn
                + "' and kind in ('task.approved', 'task.refused')")).intValue());
        approve(mrn, "UZ-CUSTOMS");
        approve(mrn, "KZ-CUSTOMS");
        assertEquals(DeclarationStatus.RELEASED, view(mrn).status());
        assertEquals(RuleCode.ALREADY_DECIDED, refused(decide(refusal(task), plant)));
        assertEquals(DeclarationStatus.RELEASED, view(mrn).status());
    }

    @Test
    void a_question_goes_to_the_declarant_and_the_answer_back() {
        Mrn mrn = accepted("ASK-1");
        long task = task(mrn, "KZ-PLANT");
        done(decide(new DecideTask(task, Decision.QUERY, Optional.empty(), Optional.of("which orchard?"), List.of()),
                SmallRegion.officer("KZ-PLANT")));
        assertEquals(DeclarationStatus.QUERY, view(mrn).status());
        assertTrue(text(answers(mrn).get(1)).contains("which orchard?"));
        assertEquals(List.of("which orchard?"),
                call(() -> get(Inbox.class).questions(mrn, SmallRegion.trader())).stream()
                        .map(each -> each.question().orElseThrow()).toList());
        assertEquals(RuleCode.NOT_FOUND, refused(call(() -> get(AnsweringQuestions.class)
                .answer(new AnswerTask(task, "mine"), SmallRegion.otherTrader()))));
        answerTo(mrn, "KZ-PLANT");
        assertEquals(DeclarationStatus.PENDING, view(mrn).status());
        assertEquals("IN_REVIEW", state(view(mrn), "KZ-PLANT"));
        APPROVERS.forEach(agency -> approve(mrn, agency));
        assertEquals(DeclarationStatus.RELEASED, view(mrn).status());
    }

    @Test
    void a_control_and_a_question_overlap_and_the_last_approval_releases() {
        Mrn mrn = accepted("OVERLAP-1");
        done(decide(new DecideTask(task(mrn, "KZ-CUSTOMS"), Decision.INSPECT, Optional.empty(), Optional.empty(),
                List.of()), SmallRegion.officer("KZ-CUSTOMS")));
        assertEquals(DeclarationStatus.INSPECTION, view(mrn).status());
        done(decide(
                new DecideTask(task(mrn, "KZ-PLANT"), Decision.QUERY, Optional.empty(), Optional.of("why?"), List.of()),
                SmallRegion.officer("KZ-PLANT")));
        assertEquals(DeclarationStatus.QUERY, view(mrn).status());
        approve(mrn, "KZ-PLANT");
        assertEquals(DeclarationStatus.INSPECTION, view(mrn).status());
        approve(mrn, "UZ-CUSTOMS");
        approve(mrn, "KZ-CUSTOMS");
        assertEquals(DeclarationStatus.RELEASED, view(mrn).status());
    }

    @Test
    void a_claimed_task_is_its_officers_until_given_back_or_idle() {
        Mrn mrn = accepted("CLAIM-1");
        long task = task(mrn, "KZ-PLANT");
        SignedInAs first = SmallRegion.officer("KZ-PLANT", "first");
        SignedInAs second = SmallRegion.officer("KZ-PLANT", "second");
        assertEquals("CLAIMED", done(call(() -> get(Claiming.class).claim(task, first))).row().state().name());
        assertEquals(RuleCode.TASK_TAKEN, refused(call(() -> get(Claiming.class).claim(task, second))));
        assertEquals(RuleCode.TASK_TAKEN, refused(decide(approval(task), second)));
        assertEquals(RuleCode.TASK_TAKEN, refused(call(() -> get(Claiming.class).release(task, second))));
        assertEquals(Optional.empty(),
                done(call(() -> get(Claiming.class).release(task, SmallRegion.supervisor("KZ")))).row().claimedBy());
        done(call(() -> get(Claiming.class).claim(task, first)));
        clock.pass(Duration.ofMinutes(31));
        inTransaction(() -> get(TimeKeeping.class).takeIdleClaimsBack());
        assertEquals("DELIVERED", state(view(mrn), "KZ-PLANT"));
        done(decide(approval(task), second));
    }

    @Test
    void nobody_decides_for_another_agency() {
        Mrn mrn = accepted("FOREIGN-1");
        long task = task(mrn, "KZ-PLANT");
        assertEquals(RuleCode.NOT_FOUND, refused(decide(approval(task), SmallRegion.officer("UZ-CUSTOMS"))));
        assertThrows(NotAllowed.class, () -> decide(approval(task), SmallRegion.supervisor("KZ")));
        assertEquals(RuleCode.NOT_FOUND, refused(decide(approval(task), SmallRegion.trader())));
        assertTrue(call(() -> get(Inbox.class).find(task, SmallRegion.officer("UZ-CUSTOMS"))).isEmpty());
    }

    @Test
    void a_decision_that_lacks_something_changes_nothing() {
        Mrn mrn = accepted("LACKS-1");
        long task = task(mrn, "KZ-PLANT");
        for (Decision decision : List.of(Decision.REFUSE, Decision.QUERY, Decision.APPROVE_WITH_CONDITIONS)) {
            assertEquals(RuleCode.MISSING,
                    refused(decide(new DecideTask(task, decision, Optional.empty(), Optional.of(" "), List.of(" ")),
                            SmallRegion.officer("KZ-PLANT"))));
        }
        assertEquals("CREATED", state(view(mrn), "KZ-PLANT"));
    }

    @Test
    void who_is_only_informed_has_nothing_to_decide() {
        Mrn mrn = accepted("INFORM-1");
        assertEquals(RuleCode.INVALID_STATE,
                refused(decide(approval(task(mrn, "UZ-PLANT")), SmallRegion.officer("UZ-PLANT"))));
        TaskPage page = call(() -> get(Inbox.class).list(
                new TaskQuery(Optional.of(TaskState.INFORMED), Optional.empty(), Optional.empty(), 10),
                SmallRegion.officer("UZ-PLANT")));
        assertTrue(page.rows().stream().anyMatch(row -> row.mrn().equals(mrn)));
        assertTrue(call(() -> get(Inbox.class).list(TaskQuery.open(10), SmallRegion.officer("UZ-PLANT"))).rows()
                .isEmpty());
    }

    @Test
    void time_that_runs_out_shows_once_and_decides_nothing() {
        Mrn mrn = accepted("LATE-1");
        clock.pass(Duration.ofHours(25));
        inTransaction(() -> get(TimeKeeping.class).noticeOverdue());
        assertEquals("OVERDUE", state(view(mrn), "KZ-PLANT"));
        inTransaction(() -> get(TimeKeeping.class).noticeOverdue());
        assertEquals(3,
                ((Number) ask("select count(*) from event where kind = 'task.overdue' and subject_ref = '" + mrn + "'"))
                        .intValue());
        long task = task(mrn, "KZ-PLANT");
        done(call(() -> get(Claiming.class).claim(task, SmallRegion.officer("KZ-PLANT"))));
        inTransaction(() -> get(TimeKeeping.class).noticeOverdue());
        assertEquals("CLAIMED", state(view(mrn), "KZ-PLANT"));
        APPROVERS.forEach(agency -> approve(mrn, agency));
        assertEquals(DeclarationStatus.RELEASED, view(mrn).status());
    }

    /** However it came back to the agency, and however long after its time. */
    @Test
    void what_waited_for_somebody_else_when_its_time_came_shows_as_overdue_once_it_is_back() {
        Mrn asked = accepted("BACK-1");
        ask(asked, "KZ-PLANT");
        Mrn controlled = accepted("BACK-2");
        done(decide(new DecideTask(task(controlled, "KZ-PLANT"), Decision.INSPECT, Optional.empty(), Optional.empty(),
                List.of()), SmallRegion.officer("KZ-PLANT")));
        clock.pass(Duration.ofHours(25));
        inTransaction(() -> get(TimeKeeping.class).noticeOverdue());
        clock.pass(Duration.ofHours(2));
        inTransaction(() -> get(TimeKeeping.class).noticeOverdue());
        assertEquals("QUERY", state(view(asked), "KZ-PLANT"));
        assertEquals("INSPECTION", state(view(controlled), "KZ-PLANT"));
        assertEquals(0, overdueEvents(controlled, "KZ-PLANT"), "the goods are being looked at");
        answerTo(asked, "KZ-PLANT");
        assertEquals("IN_REVIEW", state(view(asked), "KZ-PLANT"));
        assertEquals(0, overdueEvents(asked, "KZ-PLANT"));
        inTransaction(() -> get(TimeKeeping.class).noticeOverdue());
        assertEquals("OVERDUE", state(view(asked), "KZ-PLANT"));
        inTransaction(() -> get(TimeKeeping.class).noticeOverdue());
        assertEquals(1, overdueEvents(asked, "KZ-PLANT"));
    }

    @Test
    void what_was_overdue_already_is_so_again_when_the_answer_finds_nobody_who_holds_it() {
        Mrn mrn = accepted("BACK-3");
        clock.pass(Duration.ofHours(25));
        inTransaction(() -> get(TimeKeeping.class).noticeOverdue());
        ask(mrn, "KZ-PLANT");
        answerTo(mrn, "KZ-PLANT");
        assertEquals("IN_REVIEW", state(view(mrn), "KZ-PLANT"), "the officer who asked still holds it");
        ask(mrn, "KZ-PLANT");
        clock.pass(Duration.ofMinutes(31));
        inTransaction(() -> get(TimeKeeping.class).takeIdleClaimsBack());
        answerTo(mrn, "KZ-PLANT");
        assertEquals("OVERDUE", state(view(mrn), "KZ-PLANT"));
        inTransaction(() -> get(TimeKeeping.class).noticeOverdue());
        assertEquals(1, overdueEvents(mrn, "KZ-PLANT"));
    }

    /** The declarant reads it as: they have it. A list that was glanced at is no sign of that. */
    @Test
    void what_is_opened_or_acknowledged_counts_as_received_and_what_is_listed_does_not() {
        Mrn mrn = accepted("SHOWN-1");
        SignedInAs customs = SmallRegion.gateway("KZ-CUSTOMS");
        SignedInAs plant = SmallRegion.officer("KZ-PLANT");
        long task = task(mrn, "KZ-PLANT");
        call(() -> get(Inbox.class).list(TaskQuery.open(200), plant));
        call(() -> get(Inbox.class).open(task, SmallRegion.supervisor("KZ")));
        call(() -> get(Inbox.class).find(task, plant));
        assertEquals("CREATED", state(view(mrn), "KZ-PLANT"));
        assertEquals(TaskState.DELIVERED, call(() -> get(Inbox.class).open(task, plant)).orElseThrow().row().state());
        List<Message> messages = call(() -> get(Queue.class).pull(customs, 200));
        call(() -> get(Queue.class).acknowledge(customs, messages.stream()
                .map(message -> new Ack(message.header().deliveryNumber(), AckOutcome.OK, "")).toList()));
        assertEquals("DELIVERED", state(view(mrn), "KZ-PLANT"));
        assertEquals("DELIVERED", state(view(mrn), "KZ-CUSTOMS"));
        assertEquals("CREATED", state(view(mrn), "UZ-CUSTOMS"));
        approve(mrn, "KZ-PLANT");
        assertEquals(TaskState.APPROVED, call(() -> get(Inbox.class).open(task, plant)).orElseThrow().row().state());
    }

    @Test
    void an_inbox_pages_through_all_that_is_open_oldest_due_first() {
        for (int i = 0; i < 7; i++) {
            accepted("PAGE-" + i);
            clock.pass(Duration.ofMinutes(1));
        }
        SignedInAs customs = SmallRegion.officer("UZ-CUSTOMS");
        List<TaskRow> all = call(() -> get(Inbox.class).list(TaskQuery.open(200), customs)).rows();
        List<TaskRow> paged = new ArrayList<>();
        Optional<TaskCursor> after = Optional.empty();
        do {
            Optional<TaskCursor> from = after;
            TaskPage page = call(
                    () -> get(Inbox.class).list(new TaskQuery(Optional.empty(), Optional.empty(), from, 3), customs));
            paged.addAll(page.rows());
            after = page.next().flatMap(cursor -> TaskCursor.parse(cursor.toText()));
        } while (after.isPresent());
        assertTrue(all.size() >= 7);
        assertEquals(all.stream().map(TaskRow::id).toList(), paged.stream().map(TaskRow::id).toList());
        assertEquals(all.stream().map(TaskRow::due).sorted().toList(), all.stream().map(TaskRow::due).toList());
        List<TaskRow> found = call(() -> get(Inbox.class)
                .list(new TaskQuery(Optional.empty(), Optional.of("page-3"), Optional.empty(), 10), customs)).rows();
        assertEquals(1, found.size());
        assertFalse(
                call(() -> get(Inbox.class).list(TaskQuery.open(200), SmallRegion.supervisor("KZ"))).rows().isEmpty());
    }

    // ------------------------------------------------------------------

    private void ask(Mrn mrn, String agency) {
        done(decide(new DecideTask(task(mrn, agency), Decision.QUERY, Optional.empty(), Optional.of("which orchard?"),
                List.of()), SmallRegion.officer(agency)));
    }

    private void answerTo(Mrn mrn, String agency) {
        long task = task(mrn, agency);
        done(call(() -> get(AnsweringQuestions.class).answer(new AnswerTask(task, "Bulungur"), SmallRegion.trader())));
    }

    private int overdueEvents(Mrn mrn, String agency) {
        return ((Number) ask("select count(*) from event where kind = 'task.overdue' and subject_ref = '" + mrn
                + "' and party = '" + agency + "'")).intValue();
    }

    private Mrn accepted(String reference) {
        return lodge(reference).mrn().orElseThrow();
    }

    private TaskOutcome approve(Mrn mrn, String agency) {
        TaskOutcome outcome = decide(approval(task(mrn, agency)), SmallRegion.officer(agency));
        done(outcome);
        return outcome;
    }

    private Message pulled(SignedInAs who, long number) {
        return call(() -> get(Queue.class).pull(who, 200)).stream()
                .filter(message -> message.header().deliveryNumber() == number).findFirst().orElseThrow();
    }

    private static DecideTask approval(long task) {
        return new DecideTask(task, Decision.APPROVE, Optional.empty(), Optional.empty(), List.of());
    }

    private static DecideTask refusal(long task) {
        return new DecideTask(task, Decision.REFUSE, Optional.of("PEST"), Optional.of("pests found"), List.of());
    }

    private TaskOutcome decide(DecideTask decision, SignedInAs who) {
        return call(() -> get(Deciding.class).decide(decision, who));
    }

    private TaskView done(TaskOutcome outcome) {
        return outcome.either(done -> done.task(), refused -> {
            throw new AssertionError(refused.code() + ": " + refused.text());
        });
    }

    private RuleCode refused(TaskOutcome outcome) {
        return outcome.either(done -> {
            throw new AssertionError("was done: " + done.task());
        }, refused -> refused.code());
    }

    private long task(Mrn mrn, String agency) {
        return ((Number) ask(
                "select id from task where mrn = '" + mrn + "' and agency = " + SmallRegion.participant(agency).id()))
                .longValue();
    }

    private DeclarationView view(Mrn mrn) {
        return call(() -> get(Declarations.class).find(mrn, SmallRegion.trader())).orElseThrow();
    }

    private List<DocumentView> answers(Mrn mrn) {
        return call(() -> get(Declarations.class).answers(mrn, SmallRegion.trader()));
    }

    private static String state(DeclarationView view, String code) {
        return view.recipients().stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow().state();
    }

    private static String text(DocumentView document) {
        return new String(document.content(), StandardCharsets.UTF_8);
    }

    private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<T>> both = Stream.of(one, other).map(each -> threads.submit(() -> {
                start.await();
                return each.call();
            })).toList();
            return List.of(both.get(0).get(), both.get(1).get());
        } finally {
            threads.shutdown();
        }
    }
}
