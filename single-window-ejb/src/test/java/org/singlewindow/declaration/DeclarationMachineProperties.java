package org.singlewindow.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.singlewindow.routing.Clearance;
import org.singlewindow.routing.Stance;

/**
 * Three agencies, and whatever may happen, in any order: what follows from their tasks and from what is waited for is
 * always a step of the table.
 */
class DeclarationMachineProperties {

    /** A declaration with its tasks, as plain as can be. */
    private static final class Life {
        private final List<Stance> stances = new ArrayList<>(List.of(Stance.AWAITED, Stance.AWAITED, Stance.AWAITED));
        private final Set<Awaited> awaited;
        private DeclarationStatus status;

        Life(Set<Awaited> awaited) {
            this.awaited = awaited;
            status = DeclarationMachine.after(Clearance.of(stances), false, awaited);
        }

        /** True where it was done. */
        boolean attempt(DeclarationStep step, int agency) {
            if (!status.allows(step) || !isFit(step, stances.get(agency))) {
                return false;
            }
            switch (step) {
                case ASK -> stances.set(agency, Stance.ASKS);
                case INSPECT -> stances.set(agency, Stance.INSPECTS);
                case APPROVE -> stances.set(agency, Stance.APPROVES);
                case REFUSE -> stances.set(agency, Stance.REFUSES);
                case ANSWER, AMEND -> stances.set(agency, Stance.AWAITED);
                case SUPPLEMENT -> {
                    awaited.remove(Awaited.SUPPLEMENT);
                    stances.set(agency, Stance.AWAITED);
                }
                case ARRIVE -> awaited.remove(Awaited.ARRIVAL);
                case SECURE -> awaited.remove(Awaited.GUARANTEE);
                case RUN_OUT, RESUME, CANCEL, CLEAR, INVALIDATE -> {}
            }
            status = DeclarationMachine.STEPS.take(status, step, next(step));
            return true;
        }

        private DeclarationStatus next(DeclarationStep step) {
            return switch (step) {
                case RUN_OUT -> status == DeclarationStatus.HELD ? DeclarationStatus.REJECTED : DeclarationStatus.HELD;
                case CANCEL, INVALIDATE -> DeclarationStatus.CANCELLED;
                case CLEAR -> DeclarationStatus.CLEARED;
                default -> DeclarationMachine.after(Clearance.of(stances),
                        status == DeclarationStatus.HELD && step != DeclarationStep.RESUME, awaited);
            };
        }

        /** What the tasks and the times have to say to it. */
        private boolean isFit(DeclarationStep step, Stance stance) {
            boolean open = EnumSet.of(Stance.AWAITED, Stance.ASKS, Stance.INSPECTS).contains(stance);
            return switch (step) {
                case ASK, INSPECT, APPROVE, REFUSE -> open;
                case ANSWER -> stance == Stance.ASKS;
                case AMEND -> stance != Stance.INSPECTS;
                case SUPPLEMENT -> awaited.contains(Awaited.SUPPLEMENT) && stance != Stance.INSPECTS;
                case ARRIVE -> awaited.contains(Awaited.ARRIVAL);
                case RUN_OUT -> status == DeclarationStatus.HELD || status == DeclarationStatus.QUERY
                        || !awaited.isEmpty();
                case CANCEL -> !stances.contains(Stance.INSPECTS);
                case SECURE -> awaited.contains(Awaited.GUARANTEE);
                case RESUME, CLEAR, INVALIDATE -> true;
            };
        }
    }

    @Property
    void whatever_happens_in_whatever_order_every_step_is_one_of_the_table(@ForAll Set<Awaited> begun,
            @ForAll @Size(max = 40) List<DeclarationStep> steps,
            @ForAll @Size(40) List<@IntRange(max = 2) Integer> agencies) {
        Set<Awaited> awaited = EnumSet.of(Awaited.SUPPLEMENT, Awaited.ARRIVAL, Awaited.GUARANTEE);
        awaited.retainAll(begun);
        Life life = new Life(awaited);
        for (int i = 0; i < steps.size(); i++) {
            DeclarationStatus before = life.status;
            boolean done = life.attempt(steps.get(i), agencies.get(i));
            assertTrue(done || life.status == before, steps.get(i) + " was not allowed");
            if (life.status == DeclarationStatus.RELEASED) {
                assertEquals(Set.of(), life.awaited, "released before all of it was there");
                assertTrue(life.stances.stream().allMatch(Stance.APPROVES::equals), life.stances::toString);
            }
        }
    }

    @Property
    void what_is_not_in_the_table_cannot_be_done(@ForAll DeclarationStatus from, @ForAll DeclarationStep step,
            @ForAll DeclarationStatus to) {
        if (DeclarationMachine.STEPS.after(from, step).contains(to)) {
            assertEquals(to, DeclarationMachine.STEPS.take(from, step, to));
        } else {
            assertThrows(IllegalStateException.class, () -> DeclarationMachine.STEPS.take(from, step, to));
        }
    }

    @Property
    void nothing_happens_to_what_has_ended_but_that_a_release_is_cleared_or_taken_back(@ForAll DeclarationStatus from,
            @ForAll DeclarationStep step) {
        boolean cleared = from == DeclarationStatus.RELEASED
                && (step == DeclarationStep.CLEAR || step == DeclarationStep.INVALIDATE);
        assertFalse(!from.isOpen() && !cleared && from.allows(step));
    }

    @Example
    void what_is_missing_or_not_there_keeps_back_the_release_and_nothing_else() {
        for (Awaited what : List.of(Awaited.SUPPLEMENT, Awaited.ARRIVAL, Awaited.GUARANTEE)) {
            for (Clearance clearance : Clearance.values()) {
                DeclarationStatus with = DeclarationMachine.after(clearance, false, EnumSet.of(what));
                DeclarationStatus without = DeclarationMachine.after(clearance, false, Set.of());
                boolean about = clearance == Clearance.RELEASE || clearance == Clearance.WAIT;
                assertTrue(about ? with.isOpen() : with == without, what + " " + clearance);
            }
        }
    }
}
