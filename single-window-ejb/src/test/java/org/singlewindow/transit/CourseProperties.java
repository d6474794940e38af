package org.singlewindow.transit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.singlewindow.kernel.CountryCode;

/** Events of several countries, out of order and repeated: whatever comes, in whatever order, a movement stays one. */
class CourseProperties {

    private static final List<CountryCode> COUNTRIES = List.of(new CountryCode("UZ"), new CountryCode("KZ"),
            new CountryCode("TJ"), new CountryCode("CN"));
    private static final Instant MORNING = Instant.parse("2026-11-29T06:00:00Z");

    @Provide
    Arbitrary<List<Happening>> events() {
        Arbitrary<Happening> likely = Combinators
                .combine(Arbitraries.of(MovementStep.class), Arbitraries.integers().between(0, 600),
                        Arbitraries.of(COUNTRIES).optional(), Arbitraries.of(FoundGoods.class).optional())
                .as((step, minute, country, found) -> new Happening(step, MORNING.plusSeconds(minute * 60L), country,
                        "", new EventDetails("", found, "", List.of(), Optional.empty(), "", 0, "")));
        // mostly the way it should be, so that the far end of the machine is reached as well
        Arbitrary<List<Happening>> way = Arbitraries.integers().between(0, 40).map(CourseProperties::asItShould);
        return Combinators.combine(way, likely.list().ofMaxSize(30), Arbitraries.randoms()).as((should, more, any) -> {
            List<Happening> all = new ArrayList<>(should);
            more.forEach(each -> all.add(any.nextInt(all.size() + 1), each));
            return all;
        });
    }

    private static List<Happening> asItShould(int length) {
        List<Happening> all = new ArrayList<>(List.of(at(MovementStep.RELEASE, 0, 0), at(MovementStep.DEPART, 1, 0)));
        for (int i = 0; i < COUNTRIES.size() - 1; i++) {
            all.add(at(MovementStep.EXIT, 10 * i + 5, i));
            all.add(at(MovementStep.ENTER, 10 * i + 6, i + 1));
        }
        all.add(at(MovementStep.ARRIVE, 600, 3));
        all.add(at(MovementStep.CONTROL_RESULT, 601, 3));
        all.add(at(MovementStep.DISCHARGE, 602, 3));
        return all.subList(0, Math.min(length, all.size()));
    }

    private static Happening at(MovementStep step, int minute, int country) {
        return new Happening(step, MORNING.plusSeconds(minute * 60L), Optional.of(COUNTRIES.get(country)), "",
                new EventDetails("", Optional.of(FoundGoods.CONFORM), "", List.of(), Optional.empty(), "", 0, ""));
    }

    @Property
    void whatever_is_told_in_whatever_order_it_stays_in_the_machine(@ForAll("events") List<Happening> told,
            @ForAll @IntRange(min = 1, max = 4) int countries) {
        List<CountryCode> route = COUNTRIES.subList(0, countries);
        Course course = Course.begin(route);
        List<Happening> happened = new ArrayList<>();
        for (Happening each : told) {
            Course.Taken taken = course.take(each);
            if (taken.obstacle().isPresent()) {
                assertEquals(course, taken.course(), "an obstacle changes nothing");
                continue;
            }
            assertTrue(MovementMachine.STEPS.after(course.state(), each.step()).contains(taken.course().state()));
            assertStepsOfTheLegs(course, taken.course());
            course = taken.course();
            happened.add(each);
            assertNoOverlap(course);
        }
        assertEquals(course, Course.fold(route, happened), "what is kept rebuilds it");
    }

    private static void assertStepsOfTheLegs(Course before, Course after) {
        for (int i = 0; i < before.legs().size(); i++) {
            LegState from = before.legs().get(i).state();
            LegState to = after.legs().get(i).state();
            // a proof may end what never ended by itself: two steps at once
            assertTrue(from == to || LegMachine.STEPS.next(from).contains(to)
                    || from == LegState.STARTED && to == LegState.DISCHARGED, from + " " + to);
        }
    }

    private static void assertNoOverlap(Course course) {
        List<Leg> legs = course.legs();
        assertTrue(legs.stream().filter(leg -> leg.state() == LegState.STARTED).count() <= 1, legs::toString);
        assertFalse(legs.get(0).state() == LegState.REFUSED, "the first is never refused");
        IntStream.range(1, legs.size()).filter(i -> legs.get(i).startedAt().isPresent()).forEach(i -> {
            Leg before = legs.get(i - 1);
            assertTrue(before.terminatedAt().isPresent(), () -> "began before " + before + " was over");
            assertFalse(legs.get(i).startedAt().get().isBefore(before.terminatedAt().get()), legs::toString);
        });
    }

    @Property
    void told_twice_it_happens_once_or_says_nothing_new(@ForAll("events") List<Happening> told) {
        Course course = Course.begin(COUNTRIES);
        for (Happening each : told) {
            course = course.take(each).course();
            if (each.step() == MovementStep.EXIT || each.step() == MovementStep.ENTER
                    || each.step() == MovementStep.ARRIVE || each.step() == MovementStep.DISCHARGE) {
                Course once = course;
                assertEquals(once.legs(), once.take(each).obstacle().isPresent() ? once.legs()
                        : once.take(each).course().legs(), each::toString);
            }
        }
    }

    @Property
    void nothing_happens_to_what_is_over(@ForAll MovementState state, @ForAll MovementStep step) {
        assertTrue(state.isOpen() || !MovementMachine.STEPS.allows(state, step));
    }

    @Property
    void every_state_is_reached_and_every_open_one_can_be_left(@ForAll MovementState state) {
        assertTrue(state == MovementState.ACCEPTED || List.of(MovementState.values()).stream()
                .anyMatch(from -> MovementMachine.STEPS.next(from).contains(state)), state + " is never reached");
        assertTrue(!state.isOpen() || !MovementMachine.STEPS.next(state).isEmpty(), state + " is a dead end");
    }
}
