package org.singlewindow.guarantee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class DebtClaimStateProperties {

    @Property
    void whatever_comes_in_whatever_order_it_is_paid_once_at_most_and_never_before_it_was_claimed(
            @ForAll @Size(max = 40) List<DebtClaimStep> steps) {
        DebtClaimState state = DebtClaimState.NOTICED;
        boolean claimed = false;
        int paid = 0;
        for (DebtClaimStep step : steps) {
            if (DebtClaimMachine.STEPS.allows(state, step)) {
                assertFalse(state.isOver(), "something becomes of what is over");
                state = DebtClaimMachine.after(state, step);
                claimed |= step == DebtClaimStep.CLAIM;
                paid += step == DebtClaimStep.PAY ? 1 : 0;
                assertTrue(claimed || paid == 0);
            }
        }
        assertTrue(paid <= 1);
        assertEquals(paid == 1, state == DebtClaimState.PAID);
    }

    @Example
    void each_step_leads_to_one_state() {
        for (DebtClaimState from : DebtClaimState.values()) {
            for (DebtClaimStep step : DebtClaimStep.values()) {
                assertTrue(DebtClaimMachine.STEPS.after(from, step).size() <= 1, from + " by " + step);
            }
        }
    }

    @Example
    void from_wherever_it_is_it_can_be_over_and_falls_with_the_lock() {
        Arrays.stream(DebtClaimState.values()).filter(each -> !each.isOver()).forEach(from -> {
            assertTrue(DebtClaimMachine.STEPS.allows(from, DebtClaimStep.FALL), from.name());
            Set<DebtClaimState> next = EnumSet.copyOf(DebtClaimMachine.STEPS.next(from));
            assertTrue(next.stream().anyMatch(DebtClaimState::isOver), from.name());
        });
    }

    @Example
    void what_has_a_clock_runs_out_and_nothing_else_does() {
        Arrays.stream(DebtClaimState.values()).forEach(state -> assertEquals(state.isTimed(),
                DebtClaimMachine.STEPS.allows(state, DebtClaimStep.RUN_OUT), state.name()));
    }
}
