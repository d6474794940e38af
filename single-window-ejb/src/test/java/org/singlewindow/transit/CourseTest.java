package org.singlewindow.transit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.RuleCode;

class CourseTest {

    private static final CountryCode UZ = new CountryCode("UZ");
    private static final CountryCode KZ = new CountryCode("KZ");
    private static final CountryCode CN = new CountryCode("CN");
    private static final Instant MORNING = Instant.parse("2026-11-29T06:00:00Z");

    private Course course = Course.begin(List.of(UZ, KZ, CN));
    private int minute;

    private Optional<RuleCode> tell(MovementStep step, CountryCode country, FoundGoods found) {
        Course.Taken taken = course.take(new Happening(step, MORNING.plusSeconds(60L * minute++),
                Optional.ofNullable(country), "", new EventDetails("", Optional.ofNullable(found), "", List.of(),
                        Optional.empty(), "", 0, "")));
        course = taken.course();
        return taken.obstacle().map(Obstacle::code);
    }

    private void tell(MovementStep step, CountryCode country) {
        assertEquals(Optional.empty(), tell(step, country, null), step + " " + country);
    }

    private void isOnItsWay() {
        tell(MovementStep.RELEASE, null);
        tell(MovementStep.DEPART, UZ);
    }

    @Test
    void it_goes_through_three_countries_and_is_written_off() {
        isOnItsWay();
        tell(MovementStep.EXIT, UZ);
        tell(MovementStep.ENTER, KZ);
        tell(MovementStep.EXIT, KZ);
        tell(MovementStep.ENTER, CN);
        tell(MovementStep.ARRIVE, CN);
        assertEquals(Optional.empty(), tell(MovementStep.CONTROL_RESULT, CN, FoundGoods.CONFORM));
        tell(MovementStep.DISCHARGE, CN);
        assertEquals(MovementState.WRITTEN_OFF, course.state());
        assertTrue(course.legs().stream().allMatch(leg -> leg.state() == LegState.DISCHARGED));
        assertEquals(Optional.of(RuleCode.OPERATION_DISCHARGED), tell(MovementStep.DISCHARGE, CN, null));
    }

    @Test
    void nobody_lets_it_in_before_it_is_out_nor_out_for_another_country() {
        isOnItsWay();
        assertEquals(Optional.of(RuleCode.OUT_OF_SEQUENCE), tell(MovementStep.ENTER, KZ, null));
        assertEquals(Optional.of(RuleCode.OPERATION_SEQUENCE), tell(MovementStep.EXIT, KZ, null));
        tell(MovementStep.EXIT, UZ);
        assertEquals(Optional.of(RuleCode.OPERATION_SEQUENCE), tell(MovementStep.ENTER, CN, null));
        assertEquals(Optional.of(RuleCode.OPERATION_NOT_STARTED), tell(MovementStep.ARRIVE, KZ, null));
    }

    @Test
    void a_country_that_does_not_let_it_in_leaves_it_to_turn_back() {
        isOnItsWay();
        assertEquals(Optional.of(RuleCode.OUT_OF_SEQUENCE), tell(MovementStep.REFUSE_ENTRY, UZ, null));
        tell(MovementStep.EXIT, UZ);
        tell(MovementStep.REFUSE_ENTRY, KZ);
        assertEquals(Optional.of(RuleCode.OPERATION_SEQUENCE), tell(MovementStep.ENTER, KZ, null));
        tell(MovementStep.ARRIVE, UZ);
        assertEquals(MovementState.ARRIVED, course.state());
    }

    @Test
    void who_is_late_goes_on_all_the_same() {
        isOnItsWay();
        tell(MovementStep.RUN_OUT, null);
        tell(MovementStep.EXIT, UZ);
        tell(MovementStep.ENTER, KZ);
        assertEquals(MovementState.NOT_ARRIVED, course.state());
        tell(MovementStep.ARRIVE, KZ);
        assertEquals(MovementState.ARRIVED, course.state());
    }

    @Test
    void a_proof_of_the_holder_is_looked_at_before_it_ends_anything() {
        isOnItsWay();
        tell(MovementStep.RUN_OUT, null);
        tell(MovementStep.PROOF, null);
        assertEquals(MovementState.NOT_ARRIVED, course.state());
        tell(MovementStep.PROOF, UZ);
        assertEquals(MovementState.CONTROL_RESULT, course.state());
        tell(MovementStep.DISCHARGE, UZ);
        assertEquals(LegState.DISCHARGED, course.legs().get(0).state());
        assertEquals(LegState.NONE, course.legs().get(1).state());
    }

    @Test
    void major_discrepancies_are_solved_or_confirmed() {
        isOnItsWay();
        tell(MovementStep.ARRIVE, UZ);
        assertEquals(Optional.empty(), tell(MovementStep.CONTROL_RESULT, UZ, FoundGoods.MAJOR));
        assertEquals(MovementState.DISCREPANCY, course.state());
        assertEquals(Optional.of(false), course.state().goodsAfter(MovementStep.CONTROL_RESULT));
        assertEquals(Optional.empty(), tell(MovementStep.CONTROL_RESULT, UZ, FoundGoods.CONFORM));
        assertEquals(MovementState.CONTROL_RESULT, course.state());
        assertEquals(Optional.of(true), course.state().goodsAfter(MovementStep.CONTROL_RESULT));
        assertEquals(Optional.empty(), MovementState.ACCEPTED.goodsAfter(MovementStep.CONTROL_RESULT));
    }

    @Test
    void what_was_taken_back_is_no_movement_any_more() {
        isOnItsWay();
        tell(MovementStep.CANCEL, UZ);
        assertEquals(Optional.of(RuleCode.UNKNOWN_MRN), tell(MovementStep.ARRIVE, UZ, null));
    }

    @Test
    void what_ends_is_not_told_before_what_began() {
        isOnItsWay();
        Course.Taken taken = course.take(new Happening(MovementStep.EXIT, MORNING.minusSeconds(3600),
                Optional.of(UZ), "", EventDetails.NONE));
        assertEquals("at", taken.obstacle().orElseThrow().field());
    }
}
