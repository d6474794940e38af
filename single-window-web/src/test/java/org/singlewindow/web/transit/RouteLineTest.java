package org.singlewindow.web.transit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.singlewindow.identity.Called;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.transit.EventDetails;
import org.singlewindow.transit.Leg;
import org.singlewindow.transit.LegState;
import org.singlewindow.transit.MovementRow;
import org.singlewindow.transit.MovementState;
import org.singlewindow.transit.MovementStep;
import org.singlewindow.transit.MovementTerms;
import org.singlewindow.transit.MovementTurn;
import org.singlewindow.transit.MovementView;

/** The way of a movement as a line of its offices. */
class RouteLineTest {

    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final CountryCode UZ = new CountryCode("UZ");
    private static final CountryCode KZ = new CountryCode("KZ");

    private static Leg leg(int sequence, CountryCode country, String office, LegState state) {
        boolean begun = state != LegState.NONE && state != LegState.REFUSED;
        return new Leg(sequence, country, office, state, begun ? Optional.of(AT) : Optional.empty(),
                state == LegState.TERMINATED ? Optional.of(AT) : Optional.empty(), Optional.empty());
    }

    private static MovementView view(MovementState state, List<Leg> legs, List<MovementView.Line> events) {
        MovementRow.Firm firm = new MovementRow.Firm("UZ-T0000001",
                new Called("Zarafshon", "Zarafshon", Optional.empty(), ""));
        return new MovementView(new MovementRow(1, new Mrn("26UZ000000000001J9"), state, firm, Optional.empty(),
                List.of(UZ, KZ), UZ, "01A", Optional.of(AT), state.isOverdue()), place("UZ026001"), place("KZALA001"),
                List.of(place("UZ027001"), place("KZKON001")), legs, List.of(), List.of(), events,
                new MovementTurn(MovementTurn.Side.CARRIER, Optional.empty()), new MovementTerms(8, 28, 40, 13),
                Set.of(), Set.of(), false, Optional.empty(), List.of(), Optional.empty(), List.of());
    }

    private static MovementView.Place place(String code) {
        return new MovementView.Place(code, "Office " + code);
    }

    private static MovementView.Line incident() {
        return line(MovementStep.INCIDENT, AT, "6");
    }

    private static MovementView.Line line(MovementStep step, Instant at, String incident) {
        return line(2, step, at, incident, "");
    }

    private static MovementView.Line line(int number, MovementStep step, Instant at, String incident, String office) {
        return new MovementView.Line(number, step, at, at, "", Optional.empty(), place(office),
                new EventDetails("", Optional.empty(), incident, List.of(), Optional.empty(), "", 0, ""),
                MovementState.IN_TRANSIT, List.of());
    }

    private static String drawn(MovementView seen) {
        return drawn(seen, AT);
    }

    private static String drawn(MovementView seen, Instant now) {
        return RouteLine.of(seen, code -> Optional.of(new CountryCode(code.substring(0, 2))), now).stops().stream()
                .map(stop -> stop.mark() + " " + stop.code()).collect(Collectors.joining(", "));
    }

    @Test
    void what_lies_ahead_is_expected_and_the_last_that_is_known_is_where_it_is() {
        assertEquals("HERE UZ026001, EXPECTED UZ027001, EXPECTED KZKON001, EXPECTED KZALA001",
                drawn(view(MovementState.RELEASED, List.of(leg(1, UZ, "UZ026001", LegState.STARTED),
                        leg(2, KZ, "", LegState.NONE)), List.of())));
        assertEquals("DONE UZ026001, DONE UZ027001, HERE KZKON001, EXPECTED KZALA001",
                drawn(view(MovementState.IN_TRANSIT, List.of(leg(1, UZ, "UZ026001", LegState.TERMINATED),
                        leg(2, KZ, "KZKON001", LegState.STARTED)), List.of())));
    }

    @Test
    void who_enters_by_another_office_than_declared_is_drawn_where_he_entered() {
        assertEquals("DONE UZ026001, DONE UZ027001, HERE KZSHY001, EXPECTED KZKON001, EXPECTED KZALA001",
                drawn(view(MovementState.IN_TRANSIT, List.of(leg(1, UZ, "UZ026001", LegState.TERMINATED),
                        leg(2, KZ, "KZSHY001", LegState.STARTED)), List.of())));
    }

    @Test
    void an_incident_stands_in_the_country_where_it_was_told_and_who_is_late_is_shown_so() {
        assertEquals("HERE UZ026001, INCIDENT , EXPECTED UZ027001, EXPECTED KZKON001, LATE KZALA001",
                drawn(view(MovementState.NOT_ARRIVED, List.of(leg(1, UZ, "UZ026001", LegState.STARTED),
                        leg(2, KZ, "", LegState.NONE)), List.of(incident()))));
    }

    @Test
    void what_is_to_be_recovered_before_it_had_to_arrive_is_not_overdue_yet() {
        MovementView seen = view(MovementState.RECOVERY, List.of(leg(1, UZ, "UZ026001", LegState.STARTED),
                leg(2, KZ, "", LegState.NONE)), List.of());
        assertEquals("HERE UZ026001, EXPECTED UZ027001, EXPECTED KZKON001, EXPECTED KZALA001",
                drawn(seen, AT.minusSeconds(60)));
        assertEquals("HERE UZ026001, EXPECTED UZ027001, EXPECTED KZKON001, LATE KZALA001",
                drawn(seen, AT.plusSeconds(60)));
    }

    @Test
    void what_is_told_late_stands_in_the_country_where_it_happened() {
        Instant entered = AT.plusSeconds(3600);
        Leg second = new Leg(2, KZ, "KZKON001", LegState.STARTED, Optional.of(entered), Optional.empty(),
                Optional.empty());
        assertEquals("DONE UZ026001, INCIDENT , DONE UZ027001, HERE KZKON001, EXPECTED KZALA001",
                drawn(view(MovementState.IN_TRANSIT, List.of(leg(1, UZ, "UZ026001", LegState.TERMINATED), second),
                        List.of(line(MovementStep.ENTER, entered, ""), incident()))));
    }

    private static String atTheBorder(MovementView.Line... events) {
        Leg second = new Leg(2, KZ, "KZKON001", LegState.STARTED, Optional.of(AT), Optional.empty(), Optional.empty());
        return drawn(view(MovementState.IN_TRANSIT,
                List.of(new Leg(1, UZ, "UZ026001", LegState.TERMINATED, Optional.of(AT.minusSeconds(3600)),
                        Optional.of(AT), Optional.empty()), second),
                List.of(events)));
    }

    @Test
    void in_the_minute_of_the_border_that_was_first_which_was_told_first() {
        String before = "DONE UZ026001, INCIDENT , DONE UZ027001, HERE KZKON001, EXPECTED KZALA001";
        String behind = "DONE UZ026001, DONE UZ027001, HERE KZKON001, INCIDENT , EXPECTED KZALA001";
        assertEquals(before, atTheBorder(line(2, MovementStep.INCIDENT, AT, "6", ""),
                line(3, MovementStep.EXIT, AT, "", ""), line(4, MovementStep.ENTER, AT, "", "")));
        assertEquals(before, atTheBorder(line(2, MovementStep.EXIT, AT, "", ""),
                line(3, MovementStep.INCIDENT, AT, "6", ""), line(4, MovementStep.ENTER, AT, "", "")));
        assertEquals(behind, atTheBorder(line(2, MovementStep.EXIT, AT, "", ""),
                line(3, MovementStep.ENTER, AT, "", ""), line(4, MovementStep.INCIDENT, AT, "6", "")));
    }

    @Test
    void in_the_minute_of_the_border_an_office_that_is_named_says_on_which_side() {
        assertEquals("DONE UZ026001, INCIDENT , DONE UZ027001, HERE KZKON001, EXPECTED KZALA001",
                atTheBorder(line(2, MovementStep.EXIT, AT, "", ""), line(3, MovementStep.ENTER, AT, "", ""),
                        line(4, MovementStep.INCIDENT, AT, "6", "UZ027001")));
    }

    @Test
    void what_happened_in_one_country_stands_in_its_order_however_late_it_was_told() {
        MovementView seen = view(MovementState.IN_TRANSIT, List.of(leg(1, UZ, "UZ026001", LegState.STARTED),
                leg(2, KZ, "", LegState.NONE)),
                List.of(line(2, MovementStep.INCIDENT, AT.plusSeconds(7200), "6", ""),
                        line(3, MovementStep.INCIDENT, AT.plusSeconds(60), "2", "")));
        assertEquals(List.of("2", "6"),
                RouteLine.of(seen, code -> Optional.of(new CountryCode(code.substring(0, 2))), AT).stops().stream()
                        .filter(stop -> stop.mark() == RouteStop.Mark.INCIDENT).map(RouteStop::key).toList());
    }

    @Test
    void where_goods_do_not_come_any_more_nothing_is_expected() {
        assertEquals("DONE UZ026001, NEVER UZ027001, NEVER KZKON001, NEVER KZALA001",
                drawn(view(MovementState.INVALIDATED, List.of(leg(1, UZ, "UZ026001", LegState.STARTED),
                        leg(2, KZ, "", LegState.NONE)), List.of())));
    }

    @Test
    void a_country_that_lets_nobody_in_is_shown_so() {
        assertEquals("DONE UZ026001, HERE UZ027001, REFUSED KZKON001, NEVER KZALA001",
                drawn(view(MovementState.AT_FRONTIER, List.of(leg(1, UZ, "UZ026001", LegState.TERMINATED),
                        leg(2, KZ, "KZKON001", LegState.REFUSED)), List.of())));
    }
}
