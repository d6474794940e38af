package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ClearanceProperties {

    @Provide
    Arbitrary<List<TaskState>> tasks() {
        return Arbitraries.of(TaskState.class).filter(state -> state != TaskState.INFORMED).list().ofMaxSize(8);
    }

    @Property
    void the_order_of_agencies_does_not_matter(@ForAll("tasks") List<TaskState> tasks, @ForAll Random random) {
        List<TaskState> shuffled = new ArrayList<>(tasks);
        Collections.shuffle(shuffled, random);
        assertEquals(Clearance.of(tasks), Clearance.of(shuffled));
    }

    @Property
    void released_means_that_nobody_refused_and_nobody_is_awaited(@ForAll("tasks") List<TaskState> tasks) {
        boolean done = tasks.stream().noneMatch(state -> state.isOpen() || state == TaskState.REFUSED);
        assertEquals(done, Clearance.of(tasks) == Clearance.RELEASE);
    }

    @Property
    void one_refusal_is_enough(@ForAll("tasks") List<TaskState> tasks) {
        List<TaskState> refused = new ArrayList<>(tasks);
        refused.add(TaskState.REFUSED);
        assertEquals(Clearance.REJECT, Clearance.of(refused));
    }

    @Example
    void a_question_goes_before_a_control() {
        assertEquals(Clearance.QUERY, Clearance.of(List.of(TaskState.INSPECTION, TaskState.QUERY, TaskState.APPROVED)));
        assertEquals(Clearance.INSPECTION, Clearance.of(List.of(TaskState.INSPECTION, TaskState.OVERDUE)));
        assertEquals(Clearance.WAIT, Clearance.of(List.of(TaskState.OVERDUE, TaskState.APPROVED)));
    }
}
