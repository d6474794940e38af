package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.DocumentView;
import org.singlewindow.declaration.ItemView;
import org.singlewindow.declaration.LimitTimer;
import org.singlewindow.declaration.RecipientView;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.AnswerKind;
import org.singlewindow.declaration.wire.Documents;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/** Some goods items of a declaration go before others, or without them. */
class PartialReleasePgIT extends LifeDesk {

    private final SettableClock clock = new SettableClock("2026-03-01T08:00:00Z");

    @BeforeAll
    void open() {
        open(clock);
    }

    private Mrn three(String reference) {
        return accepted(submit(Documents.fruits(reference, 3), TRADER));
    }

    /** Customs of both countries let all go. */
    private Mrn waitingForPlant(String reference) {
        Mrn mrn = three(reference);
        done(mrn, "UZ-CUSTOMS", Decision.APPROVE);
        done(mrn, "KZ-CUSTOMS", Decision.APPROVE);
        return mrn;
    }

    private String items(Mrn mrn) {
        return String.join(" ", view(mrn).items().stream().map(item -> item.sequence() + "=" + item.state()
                + (item.waitsFor().isEmpty() ? "" : item.waitsFor().toString())).toList());
    }

    private static RuleCode refused(TaskOutcome outcome) {
        return assertInstanceOf(TaskOutcome.Refused.class, outcome).code();
    }

    @Test
    void what_every_office_lets_go_goes_and_the_rest_waits_for_whom_it_waits() {
        Mrn mrn = three("PART-1");
        done(mrn, "UZ-CUSTOMS", Decision.APPROVE);
        done(mrn, "KZ-PLANT", Decision.APPROVE, 1, 3);
        assertEquals(DeclarationStatus.PENDING, view(mrn).status());
        assertEquals("1=WAITING[KZ-CUSTOMS] 2=WAITING[KZ-CUSTOMS, KZ-PLANT] 3=WAITING[KZ-CUSTOMS]", items(mrn));
        done(mrn, "KZ-CUSTOMS", Decision.APPROVE);
        assertEquals(DeclarationStatus.PARTIALLY_RELEASED, view(mrn).status());
        assertEquals("1=RELEASED 2=WAITING[KZ-PLANT] 3=RELEASED", items(mrn));
        assertEquals("CREATED", state(mrn, "KZ-PLANT"));
        DocumentView told = answers(mrn).get(1);
        assertTrue(text(told).contains(">PARTIALLY_RELEASED<") && text(told).contains(">11<"), text(told));
        assertTrue(text(told).contains("WAITING – KZ-PLANT"), text(told));
        assertEquals(6, count("delivery_queue where document_id = " + told.number()));
        done(mrn, "KZ-PLANT", Decision.APPROVE);
        assertEquals(DeclarationStatus.RELEASED, view(mrn).status());
        assertEquals("APPROVED", state(mrn, "KZ-PLANT"));
        assertEquals("1=RELEASED 2=RELEASED 3=RELEASED", items(mrn));
        assertTrue(text(answers(mrn).get(2)).contains(">08<"));
        assertEquals(3, answers(mrn).size());
    }

    @Test
    void refusing_the_rest_releases_with_a_list_of_what_was_refused() {
        Mrn mrn = waitingForPlant("PART-2");
        done(mrn, "KZ-PLANT", Decision.APPROVE_WITH_CONDITIONS, 2);
        assertEquals(DeclarationStatus.PARTIALLY_RELEASED, view(mrn).status());
        done(mrn, "KZ-PLANT", Decision.REFUSE);
        assertEquals(DeclarationStatus.RELEASED, view(mrn).status());
        assertEquals("APPROVED_IN_PART", state(mrn, "KZ-PLANT"));
        assertEquals("1=REFUSED 2=RELEASED 3=REFUSED", items(mrn));
        String told = text(answers(mrn).get(2));
        assertTrue(told.contains(">08<") && told.contains("REFUSED – KZ-PLANT: PEST: why?")
                && told.contains("item 2: keep it dry"), told);
        RecipientView plant = view(mrn).recipients().stream().filter(each -> each.code().equals("KZ-PLANT")).findFirst()
                .orElseThrow();
        assertEquals("item 2: approved – keep it dry · items 1, 3: refused – PEST: why?",
                plant.remark().in(Locale.ENGLISH));
        assertTrue(view(mrn).history().stream().anyMatch(line -> line.event().equals("declaration.released")
                && line.text().equals("item 2; refused: 1, 3")));
    }

    @Test
    void all_refused_by_whomever_rejects_and_withdraws_what_is_open() {
        Mrn mrn = three("PART-3");
        done(mrn, "UZ-CUSTOMS", Decision.REFUSE, 1);
        done(mrn, "KZ-PLANT", Decision.REFUSE, 2);
        assertEquals(DeclarationStatus.PENDING, view(mrn).status());
        done(mrn, "KZ-CUSTOMS", Decision.REFUSE, 3);
        assertEquals(DeclarationStatus.REJECTED, view(mrn).status());
        assertEquals(0, count("task where is_open and mrn = '" + mrn + "'"));
        assertEquals("1=REFUSED 2=REFUSED 3=REFUSED", items(mrn));
        assertTrue(text(answers(mrn).get(1)).contains(">03<"));
    }

    @Test
    void what_was_meant_for_the_whole_is_not_taken_for_what_a_colleague_has_left() {
        Mrn mrn = three("PART-SEEN");
        done(mrn, "KZ-PLANT", Decision.APPROVE, 1);
        DecideTask refusal = new DecideTask(task(mrn, "KZ-PLANT"), Decision.REFUSE, Optional.of("PEST"),
                Optional.of("all of it"), List.of());
        TaskOutcome.Refused late = assertInstanceOf(TaskOutcome.Refused.class, seeing(refusal, Set.of()));
        assertEquals(RuleCode.ALREADY_DECIDED, late.code());
        assertEquals(Optional.of(DecisionRules.Part.ITEMS), late.part());
        assertEquals("CREATED", state(mrn, "KZ-PLANT"));
        DecideTask question = new DecideTask(refusal.taskId(), Decision.QUERY, Optional.empty(), Optional.of("why?"),
                List.of());
        assertInstanceOf(TaskOutcome.Done.class, seeing(question, Set.of()), "it is about no item");
        assertFalse(new DecideTask(refusal.taskId(), Decision.APPROVE, Optional.empty(), Optional.empty(),
                List.of("keep it dry")).isSaidBy(view(refusal.taskId())));
        assertInstanceOf(TaskOutcome.Done.class, seeing(refusal, Set.of(1)));
        assertEquals("APPROVED_IN_PART", state(mrn, "KZ-PLANT"));
        assertEquals(RuleCode.ALREADY_DECIDED, refused(seeing(refusal, Set.of())));
        assertTrue(refusal.isSaidBy(view(refusal.taskId())), "who pressed twice");
    }

    private TaskOutcome seeing(DecideTask decision, Set<Integer> decided) {
        return call(() -> get(Deciding.class).decide(decision, AsSeen.onPage(decided, ""),
                SmallRegion.officer("KZ-PLANT")));
    }

    private TaskView view(long task) {
        return call(() -> get(Inbox.class).find(task, SmallRegion.officer("KZ-PLANT"))).orElseThrow();
    }

    @Test
    void who_has_only_refused_items_left_is_not_waited_for() {
        Mrn mrn = three("PART-4");
        done(mrn, "UZ-CUSTOMS", Decision.APPROVE);
        done(mrn, "KZ-PLANT", Decision.REFUSE, 2);
        done(mrn, "KZ-CUSTOMS", Decision.APPROVE, 1, 3);
        assertEquals(DeclarationStatus.PENDING, view(mrn).status());
        done(mrn, "KZ-PLANT", Decision.APPROVE);
        assertEquals(DeclarationStatus.RELEASED, view(mrn).status());
        assertEquals("APPROVED_IN_PART", state(mrn, "KZ-CUSTOMS"));
        assertEquals(0, count("task where is_open and mrn = '" + mrn + "'"));
        assertEquals("1=RELEASED 2=REFUSED 3=RELEASED", items(mrn));
    }

    @Test
    void a_refusal_of_all_rejects_as_long_as_nothing_was_said_of_single_items() {
        Mrn mrn = three("PART-5");
        done(mrn, "KZ-CUSTOMS", Decision.APPROVE, 1);
        done(mrn, "KZ-PLANT", Decision.REFUSE);
        assertEquals(DeclarationStatus.REJECTED, view(mrn).status());
        assertEquals("APPROVED_IN_PART", state(mrn, "KZ-CUSTOMS"));
        assertEquals("WITHDRAWN", state(mrn, "UZ-CUSTOMS"));
        assertEquals("1=REFUSED 2=REFUSED 3=REFUSED", items(mrn));
    }

    @Test
    void an_open_question_keeps_back_even_what_all_agree_about() {
        Mrn mrn = waitingForPlant("PART-6");
        done(mrn, "KZ-PLANT", Decision.QUERY);
        done(mrn, "KZ-PLANT", Decision.APPROVE, 1);
        assertEquals(DeclarationStatus.QUERY, view(mrn).status());
        assertEquals("QUERY", state(mrn, "KZ-PLANT"));
        assertEquals("1=AGREED 2=WAITING[KZ-PLANT] 3=WAITING[KZ-PLANT]", items(mrn));
        answer(mrn);
        assertEquals(DeclarationStatus.PARTIALLY_RELEASED, view(mrn).status());
        done(mrn, "KZ-PLANT", Decision.QUERY);
        assertEquals(DeclarationStatus.PARTIALLY_RELEASED, view(mrn).status());
        done(mrn, "KZ-PLANT", Decision.APPROVE, 2);
        assertEquals("1=RELEASED 2=AGREED 3=WAITING[KZ-PLANT]", items(mrn));
        answer(mrn);
        assertEquals("1=RELEASED 2=RELEASED 3=WAITING[KZ-PLANT]", items(mrn));
        assertEquals(2, lines(mrn, "declaration.partially-released"));
    }

    private void answer(Mrn mrn) {
        long task = task(mrn, "KZ-PLANT");
        assertInstanceOf(TaskOutcome.Done.class,
                call(() -> get(AnsweringQuestions.class).answer(new AnswerTask(task, "so"), TRADER)));
    }

    @Test
    void time_that_runs_out_takes_back_nothing_that_has_gone() {
        Mrn mrn = waitingForPlant("PART-7");
        done(mrn, "KZ-PLANT", Decision.APPROVE, 1);
        done(mrn, "KZ-PLANT", Decision.QUERY);
        for (int month = 0; month < 3; month++) {
            clock.pass(Duration.ofDays(31));
            call(() -> {
                get(LimitTimer.class).noticeTimesThatAreOver();
                return true;
            });
        }
        assertEquals(DeclarationStatus.PARTIALLY_RELEASED, view(mrn).status());
        assertEquals("1=RELEASED 2=WAITING[KZ-PLANT] 3=WAITING[KZ-PLANT]", items(mrn));
        assertEquals(1, lines(mrn, "declaration.unanswered"));
        answer(mrn);
        done(mrn, "KZ-PLANT", Decision.REFUSE);
        assertEquals("1=RELEASED 2=REFUSED 3=REFUSED", items(mrn));
    }

    @Test
    void what_has_gone_in_part_is_neither_amended_nor_cancelled_and_that_it_was_tried_is_known() {
        Mrn mrn = waitingForPlant("PART-8");
        done(mrn, "KZ-PLANT", Decision.APPROVE, 1);
        assertEquals(RuleCode.INVALID_STATE, refusal(submit(amendment(mrn, "PART-8"), TRADER), AnswerKind.CONFLICT));
        assertEquals(RuleCode.OUT_OF_SEQUENCE, refusal(submit(cancellation(mrn), TRADER), AnswerKind.CONFLICT));
        assertEquals(1, lines(mrn, "declaration.not-amended"));
        assertEquals(1, lines(mrn, "declaration.not-cancelled"));
        assertEquals(1, view(mrn).version());
        assertEquals(DeclarationStatus.PARTIALLY_RELEASED, view(mrn).status());
    }

    private static byte[] amendment(Mrn mrn, String reference) {
        return new String(Documents.fruits(reference, 3), StandardCharsets.UTF_8)
                .replace("<FunctionCode>9<", "<FunctionCode>5<")
                .replaceFirst("(</FunctionalReferenceID>)", "$1<ID>" + mrn + "</ID>")
                .replace("Dried apricots", "Dried apricots, sorted").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void no_decision_about_items_outlives_an_amendment() {
        Mrn mrn = three("PART-9");
        done(mrn, "KZ-PLANT", Decision.APPROVE, 1);
        done(mrn, "UZ-CUSTOMS", Decision.REFUSE, 1, 2, 3);
        assertEquals(DeclarationStatus.REJECTED, view(mrn).status());
        Mrn other = three("PART-10");
        done(other, "KZ-PLANT", Decision.APPROVE, 1);
        assertEquals(AnswerKind.AMENDED, submit(amendment(other, "PART-10"), TRADER).kind());
        assertEquals("", items(other));
        assertEquals("CREATED", state(other, "KZ-PLANT"));
        done(other, "UZ-CUSTOMS", Decision.APPROVE);
        done(other, "KZ-CUSTOMS", Decision.APPROVE);
        assertEquals(DeclarationStatus.PENDING, view(other).status());
    }

    /** Else goods that were refused become something that is nobody's business, and go. */
    @Test
    void who_has_refused_an_item_decides_about_what_it_has_become() {
        Mrn mrn = three("PART-20");
        done(mrn, "KZ-PLANT", Decision.REFUSE, 1);
        done(mrn, "KZ-PLANT", Decision.APPROVE, 2, 3);
        for (String colour : List.of("Red", "White")) {
            String bricks = new String(amendment(mrn, "PART-20"), StandardCharsets.UTF_8)
                    .replace("Dried apricots", colour + " bricks").replace("081310", "690410");
            assertEquals(AnswerKind.AMENDED, submit(bricks.getBytes(StandardCharsets.UTF_8), TRADER).kind());
            assertEquals("CREATED", state(mrn, "KZ-PLANT"), "of the next version too, as it has not decided");
        }
        String mixed = new String(amendment(mrn, "PART-20"), StandardCharsets.UTF_8)
                .replaceFirst("Dried apricots", "Chairs").replaceFirst("081310", "940360");
        assertEquals(AnswerKind.AMENDED, submit(mixed.getBytes(StandardCharsets.UTF_8), TRADER).kind());
        long ofChairs = task(mrn, "KZ-PLANT");
        assertEquals(AnswerKind.AMENDED, submit(mixed.replace("Chairs", "Tables").getBytes(StandardCharsets.UTF_8),
                TRADER).kind());
        assertNotEquals(ofChairs, task(mrn, "KZ-PLANT"), "asked by a rule about others, it is asked about these too");
        long number = task(mrn, "KZ-PLANT");
        assertTrue(call(() -> get(Inbox.class).find(number, SmallRegion.officer("KZ-PLANT"))).orElseThrow().reasons()
                .stream().anyMatch(each -> each.rule().equals("REFUSAL")));
        submit(new String(amendment(mrn, "PART-20"), StandardCharsets.UTF_8).replace("Dried apricots", "Grey bricks")
                .replace("081310", "690410").getBytes(StandardCharsets.UTF_8), TRADER);
        long last = task(mrn, "KZ-PLANT");
        assertEquals("REFUSAL", call(() -> get(Inbox.class).find(last, SmallRegion.officer("KZ-PLANT"))).orElseThrow()
                .reasons().get(0).rule());
        done(mrn, "UZ-CUSTOMS", Decision.APPROVE);
        done(mrn, "KZ-CUSTOMS", Decision.APPROVE);
        assertEquals(DeclarationStatus.PENDING, view(mrn).status());
        done(mrn, "KZ-PLANT", Decision.APPROVE);
        assertEquals(DeclarationStatus.RELEASED, view(mrn).status());
    }

    @Test
    void an_amendment_does_not_disturb_who_examines_and_has_decided_about_items() {
        Mrn mrn = waitingForPlant("PART-15");
        done(mrn, "KZ-PLANT", Decision.INSPECT);
        done(mrn, "KZ-PLANT", Decision.APPROVE, 1);
        assertEquals(RuleCode.INVALID_STATE, refusal(submit(amendment(mrn, "PART-15"), TRADER), AnswerKind.CONFLICT));
        assertEquals(DeclarationStatus.INSPECTION, view(mrn).status());
        assertEquals("1=AGREED 2=WAITING[KZ-PLANT] 3=WAITING[KZ-PLANT]", items(mrn));
    }

    @Test
    void what_cannot_be_decided_so_is_told_and_changes_nothing() {
        Mrn mrn = three("PART-11");
        assertEquals(RuleCode.OUTSIDE_DOMAIN, refused(decide(mrn, "KZ-PLANT", Decision.APPROVE, 4)));
        done(mrn, "KZ-PLANT", Decision.APPROVE, 1);
        assertEquals(RuleCode.ALREADY_DECIDED, refused(decide(mrn, "KZ-PLANT", Decision.REFUSE, 1)));
        assertEquals(RuleCode.INCONSISTENT, refused(decide(mrn, "KZ-PLANT", Decision.QUERY, 2)));
        assertEquals(2, lines(mrn, "task.not-done"));
        String twice = new String(Documents.fruits("PART-12", 2), StandardCharsets.UTF_8)
                .replace("<SequenceNumeric>2<", "<SequenceNumeric>1<");
        Mrn same = accepted(submit(twice.getBytes(StandardCharsets.UTF_8), TRADER));
        assertEquals(RuleCode.NOT_OFFERED, refused(decide(same, "KZ-PLANT", Decision.APPROVE, 1)));
        done(same, "KZ-PLANT", Decision.APPROVE);
    }

    @Test
    void whoever_presses_twice_is_known_and_an_inbox_says_how_many_are_decided() {
        Mrn mrn = three("PART-13");
        done(mrn, "KZ-PLANT", Decision.REFUSE, 2);
        long number = task(mrn, "KZ-PLANT");
        TaskView task = call(() -> get(Inbox.class).find(number, SmallRegion.officer("KZ-PLANT"))).orElseThrow();
        DecideTask said = new DecideTask(task.row().id(), Decision.REFUSE, Optional.of("PEST"), Optional.of("beetles"),
                List.of(), List.of(2));
        assertTrue(said.isSaidBy(task));
        assertFalse(new DecideTask(task.row().id(), Decision.REFUSE, Optional.of("PEST"), Optional.of("beetles"),
                List.of(), List.of(3)).isSaidBy(task));
        assertEquals(List.of(1, 3), task.items().left());
        done(mrn, "KZ-PLANT", Decision.APPROVE);
        TaskView settled = call(() -> get(Inbox.class).find(number, SmallRegion.officer("KZ-PLANT"))).orElseThrow();
        assertTrue(new DecideTask(number, Decision.APPROVE, Optional.empty(), Optional.empty(), List.of())
                .isSaidBy(settled));
        assertFalse(new DecideTask(number, Decision.REFUSE, Optional.of("PEST"), Optional.of("beetles"), List.of())
                .isSaidBy(settled));
        assertEquals(3, call(() -> get(Inbox.class).about(mrn, TaskChoice.ALL, SmallRegion.officer("KZ-PLANT"))).rows()
                .get(0).items().decided());
    }

    @Test
    void two_agencies_that_decide_the_last_items_at_once_release_once() throws Exception {
        for (int round = 0; round < 10; round++) {
            Mrn mrn = three("BOTH-" + round);
            done(mrn, "UZ-CUSTOMS", Decision.APPROVE);
            done(mrn, "KZ-PLANT", Decision.APPROVE, 1);
            done(mrn, "KZ-CUSTOMS", Decision.APPROVE, 1, 2);
            assertEquals("1=RELEASED 2=WAITING[KZ-PLANT] 3=WAITING[KZ-CUSTOMS, KZ-PLANT]", items(mrn));
            together(() -> decide(mrn, "KZ-CUSTOMS", Decision.APPROVE, 3),
                    () -> decide(mrn, "KZ-PLANT", Decision.REFUSE, 2, 3));
            assertEquals(DeclarationStatus.RELEASED, view(mrn).status());
            assertEquals("1=RELEASED 2=REFUSED 3=REFUSED", items(mrn));
            assertEquals(1, lines(mrn, "declaration.released"));
        }
    }

    @Test
    void a_decision_about_items_and_an_amendment_at_once_come_in_one_of_two_orders() throws Exception {
        for (int round = 0; round < 10; round++) {
            Mrn mrn = waitingForPlant("AMEND-" + round);
            String reference = "AMEND-" + round;
            List<Object> both = together(() -> decide(mrn, "KZ-PLANT", Decision.APPROVE, 1),
                    () -> submit(amendment(mrn, reference), TRADER));
            boolean amended = ((Answer) both.get(1)).kind() == AnswerKind.AMENDED;
            assertEquals(amended ? 2 : 1, view(mrn).version());
            assertEquals(amended ? DeclarationStatus.PENDING : DeclarationStatus.PARTIALLY_RELEASED,
                    view(mrn).status());
            assertEquals(amended ? "" : "1=RELEASED 2=WAITING[KZ-PLANT] 3=WAITING[KZ-PLANT]", items(mrn));
        }
    }

    @Test
    void a_decision_about_items_and_a_cancellation_at_once_come_in_one_of_two_orders() throws Exception {
        for (int round = 0; round < 10; round++) {
            Mrn mrn = waitingForPlant("CANCEL-" + round);
            List<Object> both = together(() -> decide(mrn, "KZ-PLANT", Decision.APPROVE, 1),
                    () -> submit(cancellation(mrn), TRADER));
            boolean cancelled = ((Answer) both.get(1)).kind() == AnswerKind.CANCELLED;
            assertEquals(cancelled, both.get(0) instanceof TaskOutcome.Refused);
            assertEquals(cancelled ? DeclarationStatus.CANCELLED : DeclarationStatus.PARTIALLY_RELEASED,
                    view(mrn).status());
            assertEquals(cancelled, items(mrn).isEmpty());
        }
    }

    @Test
    void goods_that_are_awaited_go_in_part_when_they_are_there() {
        Mrn mrn = accepted(submit(new String(Documents.fruits("PART-14", 2), StandardCharsets.UTF_8)
                .replace("<FunctionCode>9<", "<FunctionCode>14<").getBytes(StandardCharsets.UTF_8), TRADER));
        done(mrn, "UZ-CUSTOMS", Decision.APPROVE);
        done(mrn, "KZ-CUSTOMS", Decision.APPROVE);
        done(mrn, "KZ-PLANT", Decision.APPROVE, 1);
        assertEquals(DeclarationStatus.PENDING, view(mrn).status());
        assertEquals(ItemView.State.AGREED, view(mrn).items().get(0).state());
        call(() -> get(org.singlewindow.declaration.Arriving.class).confirm(mrn, SmallRegion.officer("KZ-CUSTOMS")));
        assertEquals(DeclarationStatus.PARTIALLY_RELEASED, view(mrn).status());
    }
}
