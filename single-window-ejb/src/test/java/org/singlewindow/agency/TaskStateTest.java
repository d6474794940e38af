package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.singlewindow.routing.Clearance;
import org.singlewindow.routing.Stance;

class TaskStateTest {

    @ParameterizedTest
    @EnumSource(TaskState.class)
    void a_declaration_is_held_up_by_open_tasks_and_refused_ones_and_by_no_other(TaskState state) {
        Clearance alone = Clearance.of(state.stance().map(List::of).orElse(List.of()));

        boolean free = !state.isOpen() && state != TaskState.REFUSED && state != TaskState.APPROVED_IN_PART;
        assertEquals(free, alone == Clearance.RELEASE);
        assertEquals(state.isApproval(), state.stance().equals(Optional.of(Stance.APPROVES)));
    }
}
