package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.Arriving;
import org.singlewindow.declaration.Awaited;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.DocumentView;
import org.singlewindow.declaration.LimitTimer;
import org.singlewindow.declaration.RequestOutcome;
import org.singlewindow.declaration.Resuming;
import org.singlewindow.declaration.TimeLimit;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.AnswerKind;
import org.singlewindow.declaration.wire.Documents;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/**
 * What a declaration waits for beside decisions: what it lacks, its goods, an answer; and what becomes of it in vain.
 */
class WaitingPgIT extends LifeDesk {

    private static final List<String> APPROVERS = List.of("UZ-CUSTOMS", "KZ-CUSTOMS", "KZ-PLANT");

    private final SettableClock clock = new SettableClock("2026-03-01T08:00:00Z");

    @BeforeAll
    void open() {
        open(clock);
    }

    private static byte[] document(String reference, String function) {
        return Documents.text(reference).replace("<FunctionCode>9<", "<FunctionCode>" + function + "<")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Mrn lodged(String reference, String function) {
        return accepted(submit(document(reference, function), TRADER));
    }

    private static byte[] supplement(Mrn mrn, String document) {
        return document.replace("<FunctionCode>9<", "<FunctionCode>2<")
                .replaceFirst("(</FunctionalReferenceID>)", "$1<ID>" + mrn + "</ID>").getBytes(StandardCharsets.UTF_8);
    }

    private void approve(Mrn mrn) {
        APPROVERS.forEach(each -> done(mrn, each, Decision.APPROVE));
    }

    private RequestOutcome confirm(Mrn mrn, SignedInAs who) {
        return call(() -> get(Arriving.class).confirm(mrn, who));
    }

    private RequestOutcome resume(Mrn mrn, String agency) {
        return call(() -> get(Resuming.class).resume(mrn, "the paper is on its way", SmallRegion.officer(agency)));
    }

    private RuleCode refused(RequestOutcome outcome) {
        return assertInstanceOf(RequestOutcome.Refused.class, outcome).violations().get(0).code();
    }

    private void pass(Duration time) {
        clock.pass(time);
        look();
    }

    private boolean look() {
        return call(() -> {
            get(LimitTimer.class).noticeTimesThatAreOver();
            return true;
        });
    }

    private static List<Awaited> awaited(List<TimeLimit> limits) {
        return limits.stream().map(TimeLimit::what).toList();
    }

    @Test
    void what_is_incomplete_is_decided_by_all_and_released_when_the_supplement_is_there() {
        Answer answer = submit(document("WAIT-1", "46"), TRADER);
        Mrn mrn = accepted(answer);
        String said = new String(answer.response(), StandardCharsets.UTF_8);
        assertTrue(said.contains(">LIM<") && said.contains(">SUPPLEMENT<") && said.contains("LimitDateTime"), said);
        assertEquals(List.of(new TimeLimit(Awaited.SUPPLEMENT, clock.instant().plus(Duration.ofDays(30)))),
                view(mrn).limits());
        approve(mrn);
        assertEquals(DeclarationStatus.INCOMPLETE, view(mrn).status());
        Answer supplied = submit(supplement(mrn, Documents.text("WAIT-1")), TRADER);
        assertEquals(AnswerKind.AMENDED, supplied.kind(), () -> supplied.violations().toString());
        assertEquals(DeclarationStatus.RELEASED, view(mrn).status());
        assertEquals(List.of(), view(mrn).limits());
        assertEquals(2, view(mrn).version());
        assertEquals(1, lines(mrn, "declaration.supplemented"));
        assertEquals(AnswerKind.DUPLICATE, submit(supplement(mrn, Documents.text("WAIT-1")), TRADER).kind());
    }

    @Test
    void whoever_would_have_been_asked_for_what_was_missing_is_asked_when_it_comes() {
        String bricks = Documents.text("WAIT-2").replace("Dried apricots", "Bricks").replace("081310", "690410");
        Mrn mrn = accepted(submit(bricks.replace("<FunctionCode>9<", "<FunctionCode>46<")
                .getBytes(StandardCharsets.UTF_8), TRADER));
        List.of("UZ-CUSTOMS", "KZ-CUSTOMS").forEach(each -> done(mrn, each, Decision.APPROVE));
        assertEquals(DeclarationStatus.INCOMPLETE, view(mrn).status());
        Answer supplied = submit(supplement(mrn, Documents.text("WAIT-2")), TRADER);
        assertEquals(AnswerKind.AMENDED, supplied.kind(), () -> supplied.violations().toString());
        assertEquals(List.of("PENDING", "CREATED"), List.of(view(mrn).status().name(), state(mrn, "KZ-PLANT")));
        approve(mrn);
        assertEquals(DeclarationStatus.RELEASED, view(mrn).status());
    }

    @Test
    void an_amendment_does_not_complete_it_and_what_lacks_nothing_is_not_supplemented() {
        Mrn mrn = lodged("WAIT-3", "46");
        byte[] amendment = new String(supplement(mrn, Documents.text("WAIT-3").replace("Dried", "Sun-dried")),
                StandardCharsets.UTF_8).replace("<FunctionCode>2<", "<FunctionCode>5<")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(AnswerKind.AMENDED, submit(amendment, TRADER).kind());
        assertEquals(DeclarationStatus.INCOMPLETE, view(mrn).status());
        Mrn whole = lodged("WAIT-4", "9");
        assertEquals(RuleCode.INVALID_STATE, refusal(submit(supplement(whole, Documents.text("WAIT-4")), TRADER),
                AnswerKind.CONFLICT));
        assertEquals(1, lines(whole, "declaration.not-supplemented"));
        assertEquals(1, view(whole).version());
    }

    @Test
    void what_is_lodged_ahead_is_decided_before_the_goods_come_and_released_when_they_are_there() {
        Mrn mrn = lodged("WAIT-5", "14");
        assertEquals(List.of(Awaited.ARRIVAL), awaited(view(mrn).limits()));
        approve(mrn);
        assertEquals(DeclarationStatus.PENDING, view(mrn).status());
        assertEquals(RuleCode.DECLARATION_NOT_FOUND, refused(confirm(mrn, SmallRegion.otherTrader())));
        assertInstanceOf(RequestOutcome.Done.class, confirm(mrn, SmallRegion.officer("KZ-CUSTOMS")));
        assertEquals(DeclarationStatus.RELEASED, view(mrn).status());
        assertEquals(RuleCode.INVALID_STATE, refused(confirm(mrn, SmallRegion.officer("KZ-CUSTOMS"))));
        assertEquals(List.of(1L, 1L),
                List.of(lines(mrn, "declaration.arrived"), lines(mrn, "declaration.not-arrived")));
    }

    @Test
    void the_declarant_presents_the_goods_by_a_document_and_once() {
        Mrn mrn = lodged("WAIT-6", "14");
        byte[] presentation = document("13", "<FunctionalReferenceID>WAIT-6-P</FunctionalReferenceID>",
                "<ID>" + mrn + "</ID><TypeCode>GPR</TypeCode>");
        Answer first = submit(presentation, TRADER);
        assertEquals(AnswerKind.STATUS, first.kind(), () -> first.violations().toString());
        Answer again = submit(presentation, TRADER);
        assertEquals(AnswerKind.DUPLICATE, again.kind());
        assertArrayEquals(first.response(), again.response());
        approve(mrn);
        assertEquals(DeclarationStatus.RELEASED, view(mrn).status());
        byte[] idle = document("13", "", "<ID>" + lodged("WAIT-7", "9") + "</ID><TypeCode>GPR</TypeCode>");
        assertTrue(new String(submit(idle, TRADER).response(), StandardCharsets.UTF_8).contains(">STA<"));
    }

    @Test
    void what_does_not_come_in_time_is_held_once_by_whichever_node_and_goes_on_by_an_officer() {
        Mrn mrn = lodged("WAIT-8", "46");
        approve(mrn);
        pass(Duration.ofDays(29));
        assertEquals(DeclarationStatus.INCOMPLETE, view(mrn).status());
        pass(Duration.ofDays(1));
        look();
        assertEquals(DeclarationStatus.HELD, view(mrn).status());
        assertEquals(1, lines(mrn, "declaration.held"));
        String told = text(answers(mrn).get(answers(mrn).size() - 1));
        assertTrue(told.contains(">11<") && told.contains("was not supplied in time"), told);
        assertEquals(RuleCode.INVALID_STATE, refusal(submit(supplement(mrn, Documents.text("WAIT-8")), TRADER),
                AnswerKind.CONFLICT));
        assertEquals(RuleCode.NOT_ALLOWED, refused(resume(mrn, "UZ-PLANT")), "who is only informed");
        assertEquals(1, lines(mrn, "declaration.not-resumed"));
        assertInstanceOf(RequestOutcome.Done.class, resume(mrn, "UZ-CUSTOMS"));
        assertEquals(DeclarationStatus.INCOMPLETE, view(mrn).status());
        assertEquals(clock.instant().plus(Duration.ofDays(30)), view(mrn).limits().get(0).until());
        assertEquals(RuleCode.INVALID_STATE, refused(resume(mrn, "UZ-CUSTOMS")));
        assertEquals(2, lines(mrn, "declaration.not-resumed"));
        assertEquals(AnswerKind.AMENDED, submit(supplement(mrn, Documents.text("WAIT-8")), TRADER).kind());
        assertEquals(DeclarationStatus.RELEASED, view(mrn).status());
    }

    @Test
    void what_nobody_lets_go_on_is_rejected_and_leaves_no_open_task_and_nothing_waiting() {
        Mrn mrn = lodged("WAIT-9", "14");
        pass(Duration.ofDays(30));
        assertEquals(DeclarationStatus.HELD, view(mrn).status());
        pass(Duration.ofDays(30));
        assertEquals(DeclarationStatus.REJECTED, view(mrn).status());
        assertEquals(0, count("task where is_open and mrn = '" + mrn + "'"));
        assertEquals(0, count("declaration where limit_at is not null and mrn = '" + mrn + "'"));
        assertTrue(text(answers(mrn).get(answers(mrn).size() - 1)).contains(">03<"));
    }

    @Test
    void a_question_that_is_not_answered_in_ten_working_days_holds_it_and_is_answered_when_it_goes_on() {
        Mrn mrn = lodged("WAIT-10", "9");
        done(mrn, "KZ-PLANT", Decision.QUERY);
        Instant until = view(mrn).limits().get(0).until();
        assertTrue(Duration.between(clock.instant(), until).toDays() >= 12, until::toString);
        pass(Duration.between(clock.instant(), until));
        assertEquals(DeclarationStatus.HELD, view(mrn).status());
        long task = task(mrn, "KZ-PLANT");
        TaskOutcome.Refused late = assertInstanceOf(TaskOutcome.Refused.class,
                call(() -> get(AnsweringQuestions.class).answer(new AnswerTask(task, "so"), TRADER)));
        assertEquals(RuleCode.INVALID_STATE, late.code());
        assertEquals(1, lines(mrn, "task.not-done"));
        resume(mrn, "KZ-PLANT");
        assertEquals(DeclarationStatus.QUERY, view(mrn).status());
        assertInstanceOf(TaskOutcome.Done.class,
                call(() -> get(AnsweringQuestions.class).answer(new AnswerTask(task, "so"), TRADER)));
        assertEquals(List.of(DeclarationStatus.PENDING, List.of()), List.of(view(mrn).status(), view(mrn).limits()));
    }

    private Instant answerDue(Mrn mrn) {
        return view(mrn).limits().get(0).until();
    }

    @Test
    void of_two_questions_the_one_asked_first_ends_first_and_when_it_is_answered_the_other_counts() {
        Mrn mrn = lodged("WAIT-17", "9");
        done(mrn, "KZ-PLANT", Decision.QUERY);
        Instant first = answerDue(mrn);
        pass(Duration.ofDays(5));
        done(mrn, "KZ-CUSTOMS", Decision.QUERY);
        assertEquals(first, answerDue(mrn), "the later question gives no time to the earlier one");
        assertEquals(RuleCode.ALREADY_DECIDED,
                assertInstanceOf(TaskOutcome.Refused.class, decide(mrn, "KZ-PLANT", Decision.QUERY)).code());
        assertEquals(first, answerDue(mrn));
        long plant = task(mrn, "KZ-PLANT");
        assertInstanceOf(TaskOutcome.Done.class,
                call(() -> get(AnsweringQuestions.class).answer(new AnswerTask(plant, "so"), TRADER)));
        assertEquals(List.of(Awaited.ANSWER), awaited(view(mrn).limits()));
        Instant second = answerDue(mrn);
        assertTrue(second.isAfter(first), second::toString);
        pass(Duration.between(clock.instant(), second));
        assertEquals(DeclarationStatus.HELD, view(mrn).status());
    }

    @Test
    void what_is_over_first_holds_it_and_when_it_goes_on_the_question_with_time_left_keeps_its_time() {
        Mrn mrn = lodged("WAIT-18", "9");
        done(mrn, "KZ-PLANT", Decision.QUERY);
        Instant first = answerDue(mrn);
        pass(Duration.ofDays(5));
        done(mrn, "KZ-CUSTOMS", Decision.QUERY);
        Instant second = Awaited.ANSWER.until(clock.instant());
        pass(Duration.between(clock.instant(), first));
        assertEquals(DeclarationStatus.HELD, view(mrn).status());
        resume(mrn, "KZ-PLANT");
        assertEquals(List.of(DeclarationStatus.QUERY, second), List.of(view(mrn).status(), answerDue(mrn)));
        done(mrn, "KZ-CUSTOMS", Decision.APPROVE);
        assertEquals(Awaited.ANSWER.until(clock.instant()), answerDue(mrn), "what was over began anew");
    }

    @Test
    void a_second_question_or_control_over_an_open_one_is_refused_and_the_first_stands() {
        Mrn mrn = lodged("WAIT-19", "9");
        done(mrn, "KZ-PLANT", Decision.QUERY);
        int told = answers(mrn).size();
        long task = task(mrn, "KZ-PLANT");
        DecideTask other = new DecideTask(task, Decision.QUERY, Optional.empty(), Optional.of("Which lorry?"),
                List.of());
        TaskOutcome.Refused refused = assertInstanceOf(TaskOutcome.Refused.class,
                call(() -> get(Deciding.class).decide(other, SmallRegion.officer("KZ-PLANT"))));
        assertEquals(RuleCode.ALREADY_DECIDED, refused.code());
        assertEquals("why?", ask("select question from task where id = " + task));
        assertEquals(told, answers(mrn).size(), "the declarant is asked once");
        done(mrn, "KZ-CUSTOMS", Decision.INSPECT);
        assertEquals(RuleCode.ALREADY_DECIDED,
                assertInstanceOf(TaskOutcome.Refused.class, decide(mrn, "KZ-CUSTOMS", Decision.INSPECT)).code());
    }

    @Test
    void a_control_does_not_end_an_open_question_nor_a_question_a_control() {
        Mrn mrn = lodged("WAIT-20", "9");
        done(mrn, "KZ-PLANT", Decision.QUERY);
        done(mrn, "KZ-CUSTOMS", Decision.INSPECT);
        int told = answers(mrn).size();
        for (String agency : List.of("KZ-PLANT", "KZ-CUSTOMS")) {
            Decision other = agency.equals("KZ-PLANT") ? Decision.INSPECT : Decision.QUERY;
            TaskOutcome.Refused refused = assertInstanceOf(TaskOutcome.Refused.class, decide(mrn, agency, other));
            assertEquals(RuleCode.ALREADY_DECIDED, refused.code());
        }
        assertEquals("QUERY INSPECTION", state(mrn, "KZ-PLANT") + " " + state(mrn, "KZ-CUSTOMS"));
        assertEquals(told, answers(mrn).size(), "nobody is told of what did not happen");
        AnswerTask answer = new AnswerTask(task(mrn, "KZ-PLANT"), "Husayni");
        assertInstanceOf(TaskOutcome.Done.class,
                call(() -> get(AnsweringQuestions.class).answer(answer, TRADER)));
        done(mrn, "KZ-PLANT", Decision.INSPECT);
    }

    @Test
    void while_it_is_held_agencies_decide_and_a_refusal_ends_it() {
        Mrn mrn = lodged("WAIT-11", "14");
        pass(Duration.ofDays(30));
        done(mrn, "KZ-CUSTOMS", Decision.APPROVE);
        assertEquals(DeclarationStatus.HELD, view(mrn).status());
        done(mrn, "KZ-PLANT", Decision.REFUSE);
        assertEquals(DeclarationStatus.REJECTED, view(mrn).status());
    }

    @Test
    void what_all_have_approved_while_it_is_held_is_released_when_one_of_them_lets_it_go_on_and_not_before() {
        Mrn asked = lodged("WAIT-13", "9");
        done(asked, "KZ-PLANT", Decision.QUERY);
        pass(Duration.ofDays(30));
        approve(asked);
        assertEquals(DeclarationStatus.HELD, view(asked).status());
        assertEquals(0, count("task where is_open and mrn = '" + asked + "'"));
        String told = text(answers(asked).get(answers(asked).size() - 1));
        assertTrue(told.contains("all who must decide have done so; it is held until an agency lets it go on"), told);
        assertInstanceOf(RequestOutcome.Done.class, resume(asked, "KZ-PLANT"), "who has approved it already");
        assertEquals(List.of(DeclarationStatus.RELEASED, 1L),
                List.of(view(asked).status(), lines(asked, "declaration.released")));
        var all = answers(asked);
        assertTrue(text(all.get(all.size() - 2)).contains("the paper is on its way"), "first that it goes on");
        assertTrue(text(all.get(all.size() - 1)).contains("08</FunctionCode>")
                || text(all.get(all.size() - 1)).contains(">8</FunctionCode>"), text(all.get(all.size() - 1)));
    }

    /** The last word in each queue is how it stands. */
    @Test
    void that_it_goes_on_is_told_before_it_is_released_by_that() {
        Mrn mrn = lodged("WAIT-16", "14");
        pass(Duration.ofDays(30));
        approve(mrn);
        confirm(mrn, SmallRegion.officer("KZ-CUSTOMS"));
        int before = answers(mrn).size();
        resume(mrn, "UZ-CUSTOMS");
        List<DocumentView> told = answers(mrn).subList(before, answers(mrn).size());
        assertEquals(List.of("11", "08"), told.stream().map(each -> function(text(each))).toList());
        assertEquals(List.of(told.get(0).number(), told.get(1).number()),
                told.stream().map(DocumentView::number).sorted().toList());
        assertFalse(told.get(1).at().isBefore(told.get(0).at()), told::toString);
        assertFalse(text(told.get(0)).contains("LimitDateTime"), text(told.get(0)));
        assertEquals(List.of("declaration.resumed", "declaration.released"), history(mrn).stream()
                .filter(each -> each.matches("declaration\\.(resumed|released)")).toList());
    }

    private static String function(String told) {
        return told.replaceFirst("(?s).*<FunctionCode>([0-9]+)<.*", "$1");
    }

    @Test
    void what_is_let_go_on_waits_for_what_is_missing_and_for_nothing_else_once_all_have_approved() {
        Mrn ahead = lodged("WAIT-12", "14");
        Mrn there = lodged("WAIT-14", "14");
        pass(Duration.ofDays(30));
        approve(ahead);
        approve(there);
        assertInstanceOf(RequestOutcome.Done.class, confirm(there, SmallRegion.officer("KZ-CUSTOMS")));
        assertEquals(List.of(DeclarationStatus.HELD, DeclarationStatus.HELD),
                List.of(view(ahead).status(), view(there).status()));
        resume(ahead, "UZ-CUSTOMS");
        String goesOn = text(answers(ahead).get(answers(ahead).size() - 1));
        assertTrue(goesOn.contains(">11<") && goesOn.contains(">ARRIVAL<") && !goesOn.contains(">OFFICER<"), goesOn);
        resume(there, "UZ-CUSTOMS");
        assertEquals(List.of(DeclarationStatus.PENDING, DeclarationStatus.RELEASED),
                List.of(view(ahead).status(), view(there).status()));
        assertEquals(clock.instant().plus(Duration.ofDays(30)), view(ahead).limits().get(0).until());
        confirm(ahead, SmallRegion.officer("KZ-CUSTOMS"));
        assertEquals(DeclarationStatus.RELEASED, view(ahead).status());
    }

    @Test
    void what_all_have_approved_and_nobody_lets_go_on_is_rejected_when_that_time_is_over() {
        Mrn mrn = lodged("WAIT-15", "14");
        pass(Duration.ofDays(30));
        approve(mrn);
        pass(Duration.ofDays(30));
        assertEquals(DeclarationStatus.REJECTED, view(mrn).status());
    }

    @Test
    void the_last_approval_and_who_lets_it_go_on_at_once_release_it_once_in_either_order() throws Exception {
        for (int round = 0; round < 8; round++) {
            Mrn mrn = lodged("WAIT-HELD-" + round, "9");
            done(mrn, "KZ-PLANT", Decision.QUERY);
            pass(Duration.ofDays(30));
            done(mrn, "UZ-CUSTOMS", Decision.APPROVE);
            done(mrn, "KZ-CUSTOMS", Decision.APPROVE);
            List<Object> outcomes = together(() -> decide(mrn, "KZ-PLANT", Decision.APPROVE),
                    () -> resume(mrn, "UZ-CUSTOMS"));
            assertInstanceOf(TaskOutcome.Done.class, outcomes.get(0));
            assertInstanceOf(RequestOutcome.Done.class, outcomes.get(1));
            assertEquals(List.of(DeclarationStatus.RELEASED, 1L),
                    List.of(view(mrn).status(), lines(mrn, "declaration.released")));
        }
    }

    @Test
    void the_time_that_is_over_and_the_supplement_at_once_end_in_one_of_the_two_orders() throws Exception {
        for (int round = 0; round < 8; round++) {
            String reference = "WAIT-RACE-" + round;
            Mrn mrn = lodged(reference, "46");
            approve(mrn);
            clock.pass(Duration.ofDays(30));
            List<Object> outcomes = together(() -> submit(supplement(mrn, Documents.text(reference)), TRADER),
                    this::look);
            boolean supplied = ((Answer) outcomes.get(0)).kind() == AnswerKind.AMENDED;
            assertEquals(supplied ? DeclarationStatus.RELEASED : DeclarationStatus.HELD, view(mrn).status());
            assertEquals(supplied ? 0 : 1, lines(mrn, "declaration.held"));
        }
    }
}
