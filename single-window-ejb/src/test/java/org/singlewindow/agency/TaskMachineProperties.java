package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.singlewindow.routing.Duty;
import org.singlewindow.routing.Stance;

/** Two officers, a trader and the clock do with a task whatever they like. */
class TaskMachineProperties {

    private static final Instant BEGUN = Instant.parse("2026-03-01T08:00:00Z");

    private static final List<Integer> ITEMS = List.of(1, 2, 5);

    enum Deed {
        CLAIM, GIVE_BACK, FALL_BACK, ASK, ANSWER, INSPECT, RECORD_RESULT, APPROVE, CONDITIONS, REFUSE, ONE_ITEM,
        NO_ITEM, RUN_OUT,
        WITHDRAW,
        /** Others have refused what was left. */
        SETTLE
    }

    private static Task created() throws ReflectiveOperationException {
        Task task = new Task();
        set(task, "state", TaskState.CREATED);
        set(task, "duty", Duty.APPROVE);
        set(task, "due", BEGUN.plus(Duration.ofHours(8)));
        return task;
    }

    private static void set(Task task, String field, Object value) throws ReflectiveOperationException {
        Field found = Task.class.getDeclaredField(field);
        found.setAccessible(true);
        found.set(task, value);
    }

    /** False where it was refused. */
    private static boolean done(Task task, Deed deed, String officer, Instant now) {
        return switch (deed) {
            case CLAIM -> task.claim(officer, now).isEmpty();
            case GIVE_BACK -> task.giveBack(officer, false, now).isEmpty();
            case FALL_BACK -> task.fallBack(now);
            case ASK -> decided(task, Decision.QUERY, officer, now);
            case ANSWER -> task.answer("so", now).isEmpty();
            case INSPECT -> decided(task, Decision.INSPECT, officer, now);
            case RECORD_RESULT -> decided(task, Decision.INSPECTED, officer, now);
            case APPROVE -> decided(task, Decision.APPROVE, officer, now);
            case CONDITIONS -> decided(task, Decision.APPROVE_WITH_CONDITIONS, officer, now);
            case REFUSE -> decided(task, Decision.REFUSE, officer, now);
            case ONE_ITEM -> decidedOne(task, Decision.APPROVE, officer, now);
            case NO_ITEM -> decidedOne(task, Decision.REFUSE, officer, now);
            case RUN_OUT -> task.runOutOfTime(now);
            case SETTLE -> task.state().isOpen() && task.settle(now);
            case WITHDRAW -> {
                boolean open = task.state().isOpen();
                task.withdraw(now);
                yield open;
            }
        };
    }

    private static boolean decided(Task task, Decision decision, String officer, Instant now) {
        return task.decide(new DecideTask(1, decision, Optional.of("PEST"), Optional.of("why?"), List.of("seal it")),
                () -> Optional.of(ITEMS), officer, now).isEmpty();
    }

    /** About the first that is left. */
    private static boolean decidedOne(Task task, Decision decision, String officer, Instant now) {
        int item = task.items().isEmpty() ? 1 : task.items().left().stream().findFirst().orElse(1);
        return task.decide(new DecideTask(1, decision, Optional.of("PEST"), Optional.of("why?"), List.of(),
                List.of(item)), () -> Optional.of(ITEMS), officer, now).isEmpty();
    }

    private static final Set<Deed> DECISIONS = EnumSet.of(Deed.APPROVE, Deed.CONDITIONS, Deed.REFUSE);

    /** Who has decided about some items decides about the rest. */
    private static TaskStep step(Deed deed, boolean byItems) {
        return byItems && DECISIONS.contains(deed) ? TaskStep.DECIDE_ITEMS : switch (deed) {
            case ONE_ITEM, NO_ITEM -> TaskStep.DECIDE_ITEMS;
            case CONDITIONS -> TaskStep.APPROVE_WITH_CONDITIONS;
            case FALL_BACK -> TaskStep.GIVE_BACK;
            default -> TaskStep.valueOf(deed.name());
        };
    }

    @Property
    void whatever_they_do_and_whenever_every_step_is_one_of_the_table(@ForAll @Size(max = 30) List<Deed> deeds,
            @ForAll @Size(30) List<@IntRange(max = 90) Integer> minutes, @ForAll @Size(30) List<Boolean> first)
            throws ReflectiveOperationException {
        Task task = created();
        Instant now = BEGUN;
        for (int i = 0; i < deeds.size(); i++) {
            now = now.plus(Duration.ofMinutes(minutes.get(i)));
            TaskState before = task.state();
            boolean byItems = !task.items().isEmpty();
            boolean done = done(task, deeds.get(i), first.get(i) ? "one" : "other", now);
            assertTrue(done ? TaskMachine.STEPS.after(before, step(deeds.get(i), byItems)).contains(task.state())
                    : task.state() == before, before + " " + deeds.get(i) + " " + task.state());
        }
    }

    @Property
    void what_is_decided_stays_so(@ForAll TaskState from, @ForAll TaskStep step) {
        assertFalse(!from.isOpen() && TaskMachine.STEPS.allows(from, step));
    }

    @Property
    void an_open_question_or_control_ends_by_its_answer_or_result_or_a_decision_and_by_no_other_of_either(
            @ForAll @Size(max = 20) List<Deed> deeds) throws ReflectiveOperationException {
        Task task = created();
        for (Deed deed : deeds) {
            TaskState before = task.state();
            boolean done = done(task, deed, "one", BEGUN);
            assertFalse(done && before.waitsForAnother() && (deed == Deed.ASK || deed == Deed.INSPECT),
                    before + " " + deed);
            assertEquals(deed == Deed.RECORD_RESULT && before == TaskState.INSPECTION,
                    done && deed == Deed.RECORD_RESULT, "only a control has a result");
            assertFalse(deed == Deed.RECORD_RESULT && done && !TaskMachine.STEPS.allows(task.state(), TaskStep.ASK));
        }
    }

    @Property
    void what_was_said_of_an_item_stays_so_and_the_last_item_decides(@ForAll @Size(max = 20) List<Deed> deeds)
            throws ReflectiveOperationException {
        Task task = created();
        for (Deed deed : deeds) {
            ItemDecisions before = task.items();
            done(task, deed, "one", BEGUN);
            before.stances().forEach((item, said) -> assertEquals(said, task.items().stances().get(item)));
            assertFalse(task.state().isOpen() && !task.items().isEmpty() && task.items().left().isEmpty());
            boolean left = !task.items().left().isEmpty();
            assertFalse(task.state().isApproval() && left, "approved more than it had said");
            assertFalse(task.state().isDecided() && left && deed != Deed.SETTLE && before.left().isEmpty());
            assertFalse(task.state() == TaskState.REFUSED && task.items().stances().containsValue(Stance.APPROVES));
        }
        assertEquals(task.items(), ItemDecisions.parse(task.items().isEmpty() ? "" : task.items().toText()));
    }

    @Example
    void every_state_of_who_must_decide_can_be_reached() {
        Set<TaskState> reached = EnumSet.of(TaskState.CREATED);
        boolean more = true;
        while (more) {
            Set<TaskState> next = EnumSet.copyOf(reached);
            reached.forEach(from -> next.addAll(TaskMachine.STEPS.next(from)));
            more = reached.addAll(next);
        }
        assertEquals(EnumSet.complementOf(EnumSet.of(TaskState.INFORMED)), reached);
    }
}
