package org.singlewindow.transit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.RuleSwitch;
import org.singlewindow.declaration.RuleSwitches;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Mrn;

/** For how long things may take is for countries to say, and a movement is finished as it was begun. */
class TransitTermsPgIT extends TransitDesk {

    @BeforeAll
    void openForAll() {
        openTransit();
    }

    @AfterEach
    void say_nothing() {
        say("UZ");
        say("KZ");
        later("2026-03-01T08:00:00Z");
    }

    private void say(String country, CountryTerm... terms) {
        call(() -> {
            get(CountryTerms.class).put(new CountryCode(country), List.of(terms));
            return country;
        });
        get(CountryTerms.class).refresh();
    }

    private static CountryTerm term(TermKind kind, int days, String from, String until) {
        return new CountryTerm(kind, days, LocalDate.parse(from),
                Optional.of(until).filter(day -> !day.isEmpty()).map(LocalDate::parse));
    }

    private Duration limit(Mrn mrn) {
        return Duration.between(clock.instant(), view(mrn, FROM).row().limitAt().orElseThrow());
    }

    @Test
    void the_limit_is_the_days_of_all_countries_on_the_day_of_the_release() {
        say("KZ", term(TermKind.LIMIT, 3, "2026-02-01", "2026-02-28"), term(TermKind.LIMIT, 12, "2026-03-01", ""));
        Mrn mrn = released("TERM-1", known.add(6000, "5000"));
        assertEquals(Duration.ofDays(20), limit(mrn));
        Instant before = view(mrn, FROM).row().limitAt().orElseThrow();
        say("KZ", term(TermKind.LIMIT, 1, "2026-03-01", ""));
        assertEquals(before, view(mrn, FROM).row().limitAt().orElseThrow());
        assertEquals(20, view(mrn, FROM).terms().limit());
        assertEquals(Duration.ofDays(9), limit(released("TERM-2", known.add(6100, "5000"))));
    }

    @Test
    void an_enquiry_has_the_days_of_the_movement_whatever_is_said_later() {
        say("UZ", term(TermKind.HOLDER_ANSWERS, 21, "2026-03-01", ""));
        Mrn mrn = released("TERM-3", known.add(6200, "5000"));
        say("UZ", term(TermKind.HOLDER_ANSWERS, 5, "2026-03-01", ""));
        later("2026-03-17T08:00:00Z");
        assertTrue(call(() -> get(Overtaking.class).overtake(mrn)));
        for (int other : List.of(28, 5)) {
            assertEquals("102", code(tell(enquiry(mrn, other), "", FROM)));
        }
        assertTaken(MovementState.ENQUIRY, tell(enquiry(mrn, 21), "", FROM));
        assertEquals(MovementTurn.Side.HOLDER, view(mrn, TO).turn().side());
        later("2026-04-07T08:00:00Z");
        assertTrue(call(() -> get(Overtaking.class).overtake(mrn)));
        assertEquals(MovementState.RECOVERY, state(mrn));
    }

    @Test
    void what_went_under_the_rules_of_then_arrives_is_discharged_and_given_back_under_those_of_now() {
        Grn grn = known.add(6400, "5000");
        Mrn mrn = released("TERM-5", grn);
        MovementTerms then = view(mrn, FROM).terms();
        say("UZ", term(TermKind.LIMIT, 1, "2026-03-01", ""), term(TermKind.HOLDER_ANSWERS, 1, "2026-03-01", ""));
        lower("UZ", "KZ");
        try {
            assertTaken(MovementState.AT_FRONTIER, tell(mrn, MovementStep.EXIT, FROM_OFFICE, FROM));
            assertTaken(MovementState.IN_TRANSIT, tell(mrn, MovementStep.ENTER, TO_OFFICE, TO));
            assertEquals(then, view(mrn, TO).terms());
            assertTaken(MovementState.ARRIVED, tell(mrn, MovementStep.ARRIVE, TO_OFFICE, TO));
            assertTaken(MovementState.CONTROL_RESULT,
                    tell(mrn, MovementStep.CONTROL_RESULT, FoundGoods.CONFORM, "", TO));
            assertTaken(MovementState.WRITTEN_OFF, tell(mrn, MovementStep.DISCHARGE, "", TO));
            assertEquals("5000.00 EUR", known.left(grn).toString());
        } finally {
            lower();
        }
    }

    /** A rule says less there by now. */
    private void lower(String... countries) {
        for (String each : List.of("UZ", "KZ")) {
            call(() -> {
                get(RuleSwitches.class).put(new CountryCode(each), List.of(countries).contains(each)
                        ? List.of(new RuleSwitch("COD-04", RuleSwitch.Mode.OFF, LocalDate.parse("2026-01-01"),
                                Optional.empty(), "old packages"))
                        : List.of());
                return each;
            });
        }
        get(RuleSwitches.class).refresh();
    }

    @Test
    void guarantees_are_put_right_for_as_long_as_the_country_of_departure_says() {
        say("UZ", term(TermKind.PUT_RIGHT, 5, "2026-03-01", ""));
        Mrn mrn = lodged(document("TERM-4", guarantee(known.add(6300, "10"), "1000", KnownGuarantees.CODE)));
        say("KZ", term(TermKind.LIMIT, 12, "2026-03-01", ""));
        assertEquals(20, view(mrn, HOLDER).terms().limit(), "as it would be today");
        approve(mrn);
        assertEquals(Instant.parse("2026-03-07T00:00:00Z"),
                view(mrn, HOLDER).covering().orElseThrow().until().orElseThrow());
    }

    private MovementReport enquiry(Mrn mrn, int days) {
        return new MovementReport(mrn, MovementStep.ENQUIRY, clock.instant(), "",
                new EventDetails("", Optional.empty(), "", List.of(), Optional.empty(), "", days, ""));
    }
}
