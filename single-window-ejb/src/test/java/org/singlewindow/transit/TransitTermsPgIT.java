package org.singlewindow.transit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.RuleSwitch;
import org.singlewindow.declaration.RuleSwitches;
import org.singlewindow.identity.SignedInAs;
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

    private List<Mrn> listed(MovementQuery.Which which, SignedInAs who) {
        return call(() -> get(Movements.class).search(new MovementQuery(Optional.empty(), Optional.empty(), which,
                Optional.empty(), MovementQuery.Order.LIMIT, Long.MAX_VALUE, 100), who)).rows().stream()
                .map(MovementRow::mrn).toList();
    }

    private static final Set<MovementQuery.Which> BESIDES = EnumSet.of(MovementQuery.Which.TURNED_BACK,
            MovementQuery.Which.UNCOVERED, MovementQuery.Which.WAITING);

    /** Each number at home is that of its list, and what it is a country's turn for is in just one of them. */
    private Map<Mrn, MovementQuery.Which> duties(SignedInAs who) {
        Map<MovementQuery.Which, Long> counted = call(() -> get(Movements.class).duties(who)).stream()
                .collect(Collectors.toMap(MovementDuty::which, MovementDuty::count));
        Map<Mrn, MovementQuery.Which> of = new HashMap<>();
        for (MovementQuery.Which each : MovementQuery.Which.values()) {
            if (each.isDuty()) {
                List<Mrn> found = listed(each, who);
                assertEquals(found.size(), counted.getOrDefault(each, 0L), each + " " + who.participant().code());
                found.stream().filter(mrn -> !BESIDES.contains(each))
                        .forEach(mrn -> assertNull(of.put(mrn, each), mrn + " stands twice"));
            }
        }
        List<Mrn> all = listed(MovementQuery.Which.ALL, who);
        MovementTurn theirs = new MovementTurn(MovementTurn.Side.CUSTOMS, who.country());
        assertEquals(call(() -> get(Movements.class).turns(all, who)).entrySet().stream()
                .filter(each -> each.getValue().turn().equals(theirs)).map(Map.Entry::getKey)
                .collect(Collectors.toSet()), of.keySet());
        return of;
    }

    private MovementReport asking(Mrn mrn, Enquired whom) {
        return new MovementReport(mrn, MovementStep.ENQUIRY, clock.instant(), "", EventDetails.NONE.asking(whom, 0));
    }

    @Test
    void what_it_is_the_turn_of_customs_for_is_counted_at_home_and_leads_to_just_those_movements() {
        List<Mrn> late = Stream.of("1", "2", "3", "4")
                .map(each -> released("DUTY-" + each, known.add(6400 + 10 * Integer.parseInt(each), "5000"))).toList();
        later("2026-03-17T08:00:00Z");
        late.forEach(mrn -> assertTrue(call(() -> get(Overtaking.class).overtake(mrn))));
        assertEquals(MovementQuery.Which.MISSED, duties(FROM).get(late.get(0)));
        assertTaken(MovementState.NOT_ARRIVED, tell(proof(late.get(0), ProofKind.CERTIFIED, PAPER), "", HOLDER));
        assertEquals(MovementQuery.Which.PROOF, duties(FROM).get(late.get(0)));
        assertTaken(MovementState.ENQUIRY, tell(asking(late.get(0), Enquired.HOLDER), "", FROM));
        assertFalse(duties(FROM).containsKey(late.get(0)), "it did not suffice, and the holder is asked");
        assertTaken(MovementState.ENQUIRY, tell(asking(late.get(1), Enquired.OFFICE), "", FROM));
        assertEquals(MovementQuery.Which.ENQUIRY, duties(TO).get(late.get(1)));
        assertFalse(duties(FROM).containsKey(late.get(1)));
        assertTaken(MovementState.ENQUIRY, tell(proof(late.get(1), ProofKind.CERTIFIED, PAPER), "", HOLDER));
        assertEquals(MovementQuery.Which.PROOF, duties(FROM).get(late.get(1)));
        assertTaken(MovementState.RECOVERY, tell(late.get(2), MovementStep.RECOVERY, null, "no answer", FROM));
        assertEquals(MovementQuery.Which.DEBT, duties(FROM).get(late.get(2)));
        assertTaken(MovementState.RECOVERY, tell(proof(late.get(2), ProofKind.CERTIFIED, PAPER), "", HOLDER));
        assertEquals(MovementQuery.Which.PROOF, duties(FROM).get(late.get(2)));
        assertTaken(MovementState.RECOVERY, tell(late.get(2), MovementStep.RECOVERY, null, "it is forged", FROM));
        assertEquals(MovementQuery.Which.DEBT, duties(FROM).get(late.get(2)));
        assertTrue(listed(MovementQuery.Which.MISSED, HOLDER).contains(late.get(3)), "the holder sees it as well");
        assertEquals(List.of(), call(() -> get(Movements.class).duties(HOLDER)));
    }

    @Test
    void a_border_and_the_end_of_the_way_wait_for_who_is_there_and_who_is_turned_back_is_told_to_departure() {
        Mrn mrn = released("DUTY-5", known.add(6450, "5000"));
        run("update movement set carrier = holder where mrn = '" + mrn + "'");
        assertEquals(MovementStep.EXIT, carried(mrn).step());
        tell(mrn, MovementStep.EXIT, FROM_OFFICE, FROM);
        assertEquals(MovementQuery.Which.ENTRY, duties(TO).get(mrn));
        assertEquals(MovementStep.ENTER, carried(mrn).step());
        Mrn other = released("DUTY-6", known.add(6460, "5000"));
        tell(other, MovementStep.EXIT, FROM_OFFICE, FROM);
        tell(new MovementReport(other, MovementStep.REFUSE_ENTRY, clock.instant(), TO_OFFICE,
                EventDetails.because("no permit")), "", TO);
        assertTrue(listed(MovementQuery.Which.TURNED_BACK, FROM).contains(other));
        assertFalse(duties(TO).containsKey(other));
        run("update movement set carrier = holder where mrn = '" + other + "'");
        assertEquals(Optional.of(new CountryCode("UZ")), carried(other).back());
        tell(mrn, MovementStep.ENTER, TO_OFFICE, TO);
        assertEquals(MovementStep.ARRIVE, carried(mrn).step());
        tell(mrn, MovementStep.ARRIVE, TO_OFFICE, TO);
        assertEquals(MovementQuery.Which.ENDED, duties(TO).get(mrn));
        assertTrue(call(() -> get(Movements.class).carried(50, HOLDER)).stream()
                .noneMatch(each -> each.row().mrn().equals(mrn)), "it is on the road no more");
        Mrn held = lodged(document("DUTY-7", guarantee(known.add(6470, "5000"), "1000", KnownGuarantees.CODE)));
        tell(held, MovementStep.CONTROL, FROM_OFFICE, FROM);
        assertEquals(MovementQuery.Which.HELD, duties(FROM).get(held));
        assertFalse(duties(TO).containsKey(held));
    }

    @Test
    void what_was_told_from_paper_and_waits_is_shown_to_who_told_it_and_to_who_tells_what_is_missing() {
        Mrn mrn = released("DUTY-8", known.add(6480, "5000"));
        later("2026-03-03T08:00:00Z");
        Instant day = Instant.parse("2026-03-01T10:00:00Z");
        assertEquals("Waiting", code(late(mrn, MovementStep.ARRIVE, day.plusSeconds(7200), TO_OFFICE, HOLDER)));
        assertEquals(List.of(true, false, true), waits(mrn), "that it left is missing");
        assertEquals("Waiting", code(late(mrn, MovementStep.CONTROL, day.plusSeconds(9000), TO_OFFICE, TO)));
        assertEquals(List.of(true, true, true), waits(mrn), "and so is what the other has told");
        assertTaken(MovementState.AT_FRONTIER, late(mrn, MovementStep.EXIT, day, FROM_OFFICE, FROM));
        assertEquals(List.of(false, true, true), waits(mrn), "that it entered is missing");
        assertTrue(toTellAnew(HOLDER).isEmpty());
        assertTaken(MovementState.IN_TRANSIT,
                late(mrn, MovementStep.ENTER, day.plusSeconds(8000), TO_OFFICE, TO));
        assertEquals(List.of(mrn), toTellAnew(HOLDER), "it has not arrived before it entered");
        assertEquals(List.of(), toTellAnew(TO), "these are counted for customs");
        later("2026-03-01T08:00:00Z");
    }

    private List<Boolean> waits(Mrn mrn) {
        duties(FROM);
        duties(TO);
        return Stream.of(FROM, TO, HOLDER).map(who -> listed(MovementQuery.Which.WAITING, who).contains(mrn)).toList();
    }

    private List<Mrn> toTellAnew(SignedInAs who) {
        return call(() -> get(Movements.class).toTellAnew(50, who)).stream().map(MovementRow::mrn).toList();
    }

    private StillToDo carried(Mrn mrn) {
        return call(() -> get(Movements.class).carried(50, HOLDER)).stream()
                .filter(each -> each.row().mrn().equals(mrn)).findFirst().orElseThrow().next();
    }
}
