package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.wire.Desk;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Door;
import org.singlewindow.delivery.MessageId;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.InputRefused;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/** Who did not hear the answer to a decision sends it again under its id, and hears what was said the first time. */
class DecidedAgainPgIT extends Desk {

    private static final SignedInAs PLANT = SmallRegion.gateway("KZ-PLANT");
    private static final int AT_ONCE = 8;

    @BeforeAll
    void open() {
        open(new SettableClock("2026-03-01T08:00:00Z"));
    }

    @Test
    void the_same_decision_again_is_answered_as_the_first_time_whatever_came_since() {
        long task = task("AGAIN-1");
        DecideTask question = new DecideTask(task, Decision.QUERY, Optional.empty(), Optional.of("Which variety?"),
                List.of());
        TaskView first = done(decide(question, "q1"));
        AnswerTask answer = new AnswerTask(task, "Husayni");
        TaskView answered = done(answer(answer, "a1"));
        assertEquals(TaskState.IN_REVIEW, answered.row().state());
        assertEquals(first, done(decide(question, "q1")));
        done(decide(approval(task), "d1"));
        assertEquals(first, done(decide(question, "q1")));
        assertEquals(answered, done(answer(answer, "a1")));
        assertEquals(1, count("document where given_id = 'q1'"));
    }

    @Test
    void another_decision_under_a_used_id_is_refused_and_changes_nothing() {
        long task = task("OTHER-1");
        done(decide(new DecideTask(task, Decision.INSPECT, Optional.empty(), Optional.of("Count the sacks"), List.of()),
                "i1"));
        InputRefused refused = assertThrows(InputRefused.class, () -> decide(approval(task), "i1"));
        assertEquals(List.of(RuleCode.REFERENCE_REUSED, "messageId"), List.of(refused.code(), refused.pointer()));
        assertEquals("INSPECTION", ask("select state from task where id = " + task));
        DecideTask counted = new DecideTask(task, Decision.INSPECTED, Optional.empty(), Optional.of("Counted"),
                List.of(), List.of(), List.of("two sacks less"));
        TaskView first = done(decide(counted, "i2"));
        assertEquals(List.of(Optional.of("Count the sacks")),
                first.inspections().stream().map(InspectionResult::ordered).toList());
        done(decide(approval(task), "i3"));
        assertEquals(first, done(decide(counted, "i2")));
    }

    /** What somebody says to have seen is a part of what they say, also that there was nothing. */
    @Test
    void the_same_decision_by_another_state_of_what_it_goes_on_from_is_another_decision() {
        long task = task("OTHER-2");
        assertEquals(RuleCode.ALREADY_DECIDED, refused(decide(approval(task), "26UZ00000000041ZJ1:1", "b1")));
        TaskView first = done(decide(approval(task), "", "b1"));
        assertEquals(first, done(decide(approval(task), "", "b1")));
        assertThrows(InputRefused.class, () -> decide(approval(task), "26UZ00000000041ZJ1:1", "b1"));
        assertThrows(InputRefused.class, () -> decide(approval(task), "b1"));
    }

    private TaskOutcome decide(DecideTask decision, String behind, String id) {
        return call(() -> get(Deciding.class).decide(decision, AsSeen.behind(Optional.of(behind)), under(id), PLANT));
    }

    @Test
    void a_refused_decision_has_not_come_and_may_come_again_under_its_id() {
        long task = task("HELD-1");
        call(() -> get(Claiming.class).claim(task, SmallRegion.officer("KZ-PLANT")));
        assertEquals(RuleCode.TASK_TAKEN, refused(decide(approval(task), "r1")));
        assertEquals(0, count("document where given_id = 'r1'") + count("intake_key where msg_key = 'ID:r1'"));
        call(() -> get(Claiming.class).release(task, SmallRegion.officer("KZ-PLANT")));
        assertEquals(TaskState.APPROVED, done(decide(approval(task), "r1")).row().state());
        assertEquals(RuleCode.ALREADY_DECIDED, refused(decide(approval(task), "r2")));
    }

    @Test
    void many_at_once_under_one_id_are_one_decision_and_all_hear_that_it_was_taken() throws Exception {
        long task = task("ONCE-1");
        List<TaskView> views = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            CyclicBarrier start = new CyclicBarrier(AT_ONCE);
            List<Future<TaskOutcome>> outcomes = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                outcomes.add(threads.submit(() -> {
                    start.await();
                    return decide(approval(task), "once");
                }));
            }
            for (Future<TaskOutcome> outcome : outcomes) {
                views.add(done(outcome.get()));
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(1, views.stream().distinct().count());
        assertEquals(1, count("document where doc_type = 'Decide' and given_id = 'once'"));
    }

    @Test
    void what_a_system_decides_is_kept_in_the_case_as_it_came_and_is_no_answer_to_the_declarant() {
        long task = task("KEPT-1");
        call(() -> get(Deciding.class).decide(approval(task), NAMELESS, PLANT));
        assertEquals("Decide|NOTED|SOAP|gateway.kz-plant|22",
                ask("select concat_ws('|', d.doc_type, d.role, d.door, d.signed_in, d.sender) from document d"
                        + " join task t on t.declaration_id = d.case_id and t.mrn = d.mrn where d.doc_type = 'Decide' and t.id = "
                        + task));
        long other = taskOf("KEPT-1", "KZ-CUSTOMS");
        call(() -> get(Deciding.class).decide(approval(other), SmallRegion.officer("KZ-CUSTOMS")));
        Mrn mrn = new Mrn((String) ask("select mrn from task where id = " + task));
        assertEquals(1, call(() -> get(org.singlewindow.declaration.Declarations.class).answers(mrn,
                SmallRegion.trader())).size(), "the acceptance alone");
    }

    private long task(String reference) {
        lodge(reference);
        return taskOf(reference, "KZ-PLANT");
    }

    private long taskOf(String reference, String agency) {
        return ((Number) ask("select t.id from task t join declaration d on d.id = t.declaration_id where d.lrn = '"
                + reference + "' and t.agency = " + SmallRegion.participant(agency).id())).longValue();
    }

    private static DecideTask approval(long task) {
        return new DecideTask(task, Decision.APPROVE, Optional.empty(), Optional.empty(), List.of());
    }

    private TaskOutcome decide(DecideTask decision, String id) {
        return call(() -> get(Deciding.class).decide(decision, under(id), PLANT));
    }

    private TaskOutcome answer(AnswerTask answer, String id) {
        return call(() -> get(AnsweringQuestions.class).answer(answer, under(id), SmallRegion.trader()));
    }

    private static Arrival under(String id) {
        return new Arrival(Door.SOAP, Optional.of(new MessageId(id)), "text/xml", "");
    }

    private static TaskView done(TaskOutcome outcome) {
        return outcome.either(TaskOutcome.Done::task, refused -> {
            throw new AssertionError(refused.code() + ": " + refused.text());
        });
    }

    private static RuleCode refused(TaskOutcome outcome) {
        return outcome.either(done -> {
            throw new AssertionError("not refused: " + done.task());
        }, TaskOutcome.Refused::code);
    }
}
