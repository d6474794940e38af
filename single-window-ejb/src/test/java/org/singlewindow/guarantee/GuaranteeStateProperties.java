package org.singlewindow.guarantee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class GuaranteeStateProperties {

    private record Taken(GuaranteeStep step, GuaranteeState after) {}

    @Property
    void whatever_happens_in_whatever_order_the_steps_that_were_taken_lead_to_its_state(
            @ForAll @Size(max = 40) List<GuaranteeStep> steps,
            @ForAll @Size(40) List<@IntRange(max = 9) Integer> choices) {
        GuaranteeState state = GuaranteeState.REGISTERED;
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            List<GuaranteeState> open = List.copyOf(GuaranteeMachine.STEPS.after(state, steps.get(i)));
            if (!open.isEmpty()) {
                assertFalse(state.isOver(), "something becomes of what is over");
                state = GuaranteeMachine.STEPS.take(state, steps.get(i), open.get(choices.get(i) % open.size()));
                taken.add(new Taken(steps.get(i), state));
            }
        }
        assertEquals(state, fold(taken));
    }

    private static GuaranteeState fold(List<Taken> taken) {
        GuaranteeState state = GuaranteeState.REGISTERED;
        for (Taken each : taken) {
            state = GuaranteeMachine.STEPS.take(state, each.step(), each.after());
        }
        return state;
    }

    @Example
    void nothing_is_locked_of_one_that_is_not_good() {
        Arrays.stream(GuaranteeState.values()).forEach(state -> assertEquals(state.isGood(),
                GuaranteeMachine.STEPS.allows(state, GuaranteeStep.LOCK), state.name()));
    }

    @Example
    void from_wherever_it_is_it_can_be_over() {
        for (GuaranteeState from : GuaranteeState.values()) {
            Set<GuaranteeState> reached = EnumSet.of(from);
            for (int i = 0; i < GuaranteeState.values().length; i++) {
                List.copyOf(reached).forEach(each -> reached.addAll(GuaranteeMachine.STEPS.next(each)));
            }
            assertTrue(reached.stream().anyMatch(GuaranteeState::isOver), from + " leads to " + reached);
        }
    }

    @Example
    void an_individual_guarantee_is_used_up_by_whatever_locks_it() {
        Arrays.stream(GuaranteeState.values()).filter(GuaranteeState::isGood).forEach(state -> assertTrue(
                GuaranteeMachine.STEPS.after(state, GuaranteeStep.LOCK).contains(GuaranteeState.USED_UP)));
    }
}
