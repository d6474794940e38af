package org.singlewindow.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.singlewindow.routing.Clearance;
import org.singlewindow.routing.Split;
import org.singlewindow.routing.Stance;
import org.singlewindow.routing.Voice;

/**
 * Three agencies, and whatever may happen, in any order: what follows from their tasks and from what is waited for is
 * always a step of the table.
 */
class DeclarationMachineProperties {

    /** How what is held ends; that it goes on is for an officer to say. */
    private static final Map<DeclarationStatus, Set<DeclarationStep>> LEAVES_HELD = Map.of(
            DeclarationStatus.REJECTED, Set.of(DeclarationStep.REFUSE, DeclarationStep.RUN_OUT),
            DeclarationStatus.CANCELLED, Set.of(DeclarationStep.CANCEL));

    /** A declaration with its tasks, as plain as can be. */
    private static final class Life {
        private final List<Stance> stances = new ArrayList<>(List.of(Stance.AWAITED, Stance.AWAITED, Stance.AWAITED));
        private final List<Map<Integer, Stance>> items = new ArrayList<>();
        private final Set<Awaited> awaited;
        private DeclarationStatus status;

        Life(Set<Awaited> awaited) {
            this.awaited = awaited;
            stances.forEach(each -> items.add(new TreeMap<>()));
            status = DeclarationMachine.after(Clearance.of(stances), DeclarationStatus.PENDING, awaited);
        }

        /** True where it was done; {@code item} is one of two, or 0 for all that is left. */
        boolean attempt(DeclarationStep step, int agency, int item) {
            if (!status.allows(step) || !isFit(step, stances.get(agency))
                    || item > 0 && items.get(agency).containsKey(item)) {
                return false;
            }
            boolean decides = step == DeclarationStep.APPROVE || step == DeclarationStep.REFUSE;
            if (decides && (item > 0 || !items.get(agency).isEmpty())) {
                decide(step == DeclarationStep.APPROVE ? Stance.APPROVES : Stance.REFUSES, agency, item);
                status = DeclarationMachine.STEPS.take(status, step, next(step));
                return true;
            }
            switch (step) {
                case ASK -> stances.set(agency, Stance.ASKS);
                case INSPECT -> stances.set(agency, Stance.INSPECTS);
                case APPROVE -> stances.set(agency, Stance.APPROVES);
                case REFUSE -> stances.set(agency, Stance.REFUSES);
                case ANSWER, RECORD -> stances.set(agency, Stance.AWAITED);
                case AMEND -> reopen(agency);
                case SUPPLEMENT -> {
                    awaited.remove(Awaited.SUPPLEMENT);
                    reopen(agency);
                }
                case ARRIVE -> awaited.remove(Awaited.ARRIVAL);
                case SECURE -> awaited.remove(Awaited.GUARANTEE);
                case RUN_OUT, RESUME, CANCEL, CLEAR, INVALIDATE -> {}
            }
            status = DeclarationMachine.STEPS.take(status, step, next(step));
            return true;
        }

        private void decide(Stance said, int agency, int item) {
            Stream.of(1, 2).filter(each -> item == 0 || item == each)
                    .forEach(each -> items.get(agency).putIfAbsent(each, said));
            Set<Stance> all = Set.copyOf(items.get(agency).values());
            if (items.get(agency).size() == 2) {
                stances.set(agency, all.size() == 2 ? Stance.DIVIDES : said);
            }
        }

        /** Whose part has changed, and all who have said something of single items. */
        private void reopen(int agency) {
            for (int each = 0; each < stances.size(); each++) {
                if (each == agency || !items.get(each).isEmpty()) {
                    stances.set(each, Stance.AWAITED);
                    items.get(each).clear();
                }
            }
        }

        /** Who has said something of single items is asked again whatever changes, and is not disturbed. */
        private boolean isItemsExamined() {
            return IntStream.range(0, stances.size())
                    .anyMatch(each -> stances.get(each) == Stance.INSPECTS && !items.get(each).isEmpty());
        }

        private Clearance clearance() {
            return items.stream().allMatch(Map::isEmpty) ? Clearance.of(stances) : split().clearance();
        }

        /** What every one of them lets go. */
        Set<Integer> free() {
            return split().parts().stream().filter(Split.Part::mayGo).map(Split.Part::item)
                    .collect(Collectors.toSet());
        }

        private Split split() {
            return Split.of(List.of(1, 2), IntStream.range(0, stances.size())
                    .mapToObj(each -> new Voice("A" + each, stances.get(each), items.get(each))).toList());
        }

        private DeclarationStatus next(DeclarationStep step) {
            return switch (step) {
                case RUN_OUT -> switch (status) {
                    case HELD -> DeclarationStatus.REJECTED;
                    case PARTIALLY_RELEASED -> status;
                    default -> DeclarationStatus.HELD;
                };
                case CANCEL, INVALIDATE -> DeclarationStatus.CANCELLED;
                case CLEAR -> DeclarationStatus.CLEARED;
                default -> DeclarationMachine.after(clearance(),
                        step == DeclarationStep.RESUME ? DeclarationStatus.PENDING : status, awaited);
            };
        }

        /** What the tasks and the times have to say to it. */
        private boolean isFit(DeclarationStep step, Stance stance) {
            boolean open = EnumSet.of(Stance.AWAITED, Stance.ASKS, Stance.INSPECTS).contains(stance);
            return switch (step) {
                case ASK, INSPECT, APPROVE, REFUSE -> open;
                case ANSWER -> stance == Stance.ASKS;
                case RECORD -> stance == Stance.INSPECTS;
                case AMEND -> stance != Stance.INSPECTS && !isItemsExamined();
                case SUPPLEMENT -> awaited.contains(Awaited.SUPPLEMENT) && stance != Stance.INSPECTS
                        && !isItemsExamined();
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
            @ForAll @Size(40) List<@IntRange(max = 2) Integer> agencies,
            @ForAll @Size(40) List<@IntRange(max = 2) Integer> items) {
        Set<Awaited> awaited = EnumSet.of(Awaited.SUPPLEMENT, Awaited.ARRIVAL, Awaited.GUARANTEE);
        awaited.retainAll(begun);
        Life life = new Life(awaited);
        for (int i = 0; i < steps.size(); i++) {
            DeclarationStatus before = life.status;
            Set<Integer> gone = before == DeclarationStatus.PARTIALLY_RELEASED ? life.free() : Set.of();
            boolean done = life.attempt(steps.get(i), agencies.get(i), items.get(i));
            assertTrue(life.free().containsAll(gone), "what had gone was taken back");
            assertTrue(done || life.status == before, steps.get(i) + " was not allowed");
            assertTrue(before != DeclarationStatus.HELD || LEAVES_HELD.containsKey(life.status)
                    && LEAVES_HELD.get(life.status).contains(steps.get(i)) || life.status == before
                    || steps.get(i) == DeclarationStep.RESUME, steps.get(i) + " let it go on");
            if (life.status == DeclarationStatus.RELEASED) {
                assertEquals(Set.of(), life.awaited, "released before all of it was there");
                assertTrue(life.items.stream().allMatch(Map::isEmpty)
                        ? life.stances.stream().allMatch(Stance.APPROVES::equals)
                        : life.split().parts().stream().allMatch(each -> each.mayGo() || each.isRefused())
                                && !life.free().isEmpty(),
                        life.stances::toString);
            }
            if (life.status == DeclarationStatus.PARTIALLY_RELEASED) {
                assertEquals(Set.of(), life.awaited, "released before all of it was there");
                assertEquals(1, life.free().size());
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
                DeclarationStatus with = DeclarationMachine.after(clearance, DeclarationStatus.PENDING,
                        EnumSet.of(what));
                DeclarationStatus without = DeclarationMachine.after(clearance, DeclarationStatus.PENDING, Set.of());
                boolean about = EnumSet.of(Clearance.RELEASE, Clearance.PART, Clearance.WAIT).contains(clearance);
                assertTrue(about ? with.isOpen() : with == without, what + " " + clearance);
            }
        }
    }
}
