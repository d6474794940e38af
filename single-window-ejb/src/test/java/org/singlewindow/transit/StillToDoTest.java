package org.singlewindow.transit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.CountryCode;

/** What is missing until a movement is discharged, and who has to tell it. */
class StillToDoTest {

    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final CountryCode UZ = new CountryCode("UZ");
    private static final CountryCode KZ = new CountryCode("KZ");
    private static final CountryCode CN = new CountryCode("CN");

    private Course course = Course.begin(List.of(UZ, KZ, CN));

    private StillToDoTest then(MovementStep step, CountryCode country, String office) {
        Course.Taken taken = course.take(new Happening(step, AT, Optional.of(country), office, EventDetails.NONE));
        assertTrue(taken.obstacle().isEmpty(), () -> step + ": " + taken.obstacle());
        course = taken.course();
        return this;
    }

    private Stream<StillToDo> all() {
        return StillToDo.of(course.state(), course.legs(), new MovementTurn(MovementTurn.Side.HOLDER, Optional.empty()))
                .stream();
    }

    private String left() {
        return all().map(each -> each.step() + " " + each.who().country().map(CountryCode::value)
                .orElseGet(() -> each.who().side().name()))
                .collect(Collectors.joining(", "));
    }

    @Test
    void every_border_of_the_way_is_still_to_be_passed_at_its_beginning() {
        assertEquals(
                "RELEASE HOLDER, EXIT UZ, ENTER KZ, EXIT KZ, ENTER CN, ARRIVE CARRIER, CONTROL_RESULT CN, DISCHARGE CN",
                left());
    }

    @Test
    void what_has_happened_is_not_missing_any_more() {
        then(MovementStep.RELEASE, UZ, "UZ026001").then(MovementStep.EXIT, UZ, "UZ027001");
        assertEquals("ENTER KZ, EXIT KZ, ENTER CN, ARRIVE CARRIER, CONTROL_RESULT CN, DISCHARGE CN", left());
        then(MovementStep.ENTER, KZ, "KZKON001");
        assertEquals("EXIT KZ, ENTER CN, ARRIVE CARRIER, CONTROL_RESULT CN, DISCHARGE CN", left());
    }

    @Test
    void who_is_not_let_in_turns_back_and_ends_where_he_was() {
        then(MovementStep.RELEASE, UZ, "UZ026001").then(MovementStep.EXIT, UZ, "UZ027001")
                .then(MovementStep.REFUSE_ENTRY, KZ, "KZKON001");
        assertEquals("ARRIVE CARRIER, CONTROL_RESULT UZ, DISCHARGE UZ", left());
        assertEquals(List.of(Optional.of(UZ), Optional.empty(), Optional.empty()), all().map(StillToDo::back).toList());
    }

    @Test
    void who_is_late_is_asked_for_before_anything_else() {
        then(MovementStep.RELEASE, UZ, "UZ026001").then(MovementStep.RUN_OUT, UZ, "");
        assertTrue(left().startsWith("ENQUIRY UZ, EXIT UZ"), left());
    }

    @Test
    void at_its_end_the_country_where_it_is_looks_and_discharges() {
        then(MovementStep.RELEASE, UZ, "UZ026001").then(MovementStep.ARRIVE, UZ, "UZ018001");
        assertEquals("CONTROL_RESULT UZ, DISCHARGE UZ", left());
        assertEquals(List.of(), StillToDo.of(MovementState.WRITTEN_OFF, course.legs(),
                new MovementTurn(MovementTurn.Side.NOBODY, Optional.empty())));
    }
}
