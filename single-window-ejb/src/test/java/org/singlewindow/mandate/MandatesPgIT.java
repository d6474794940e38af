package org.singlewindow.mandate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.singlewindow.identity.NotAllowed;
import org.singlewindow.identity.Role;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.testing.PostgresTest;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;
import org.singlewindow.testing.Wiring;

/** In UZ the day begins at 19:00 by universal time. */
class MandatesPgIT extends PostgresTest {

    private static final SignedInAs TRADER = SmallRegion.trader();
    private static final SignedInAs BROKER = SmallRegion.broker();

    private SettableClock clock;
    private Wiring wiring;

    @BeforeAll
    void region() {
        SmallRegion.create(dataSource());
        run("update participant set zone = 'Asia/Tashkent' where code = 'UZ'");
    }

    @BeforeEach
    void wire() {
        clock = new SettableClock("2026-03-01T08:00:00Z");
        wiring = new Wiring(entities(), clock);
        run("delete from mandate");
    }

    private void at(Instant moment) {
        clock.pass(Duration.between(clock.instant(), moment));
    }

    private static GiveMandate wish(String until) {
        return new GiveMandate("UZ-B0000001", List.of("EXPORT", "TRANSIT"), "DIRECT",
                new GiveMandate.Days("", until));
    }

    private GivingOutcome give(GiveMandate wish, String key, SignedInAs trader) {
        return inTransaction(() -> wiring.get(Giving.class).give(wish,
                Optional.of(key).filter(each -> !each.isEmpty()), trader));
    }

    private MandateView given() {
        return given("2026-03-31");
    }

    private MandateView given(String until) {
        return assertInstanceOf(GivingOutcome.Given.class, give(wish(until), "", TRADER)).mandate();
    }

    private EndingOutcome end(long number, SignedInAs who) {
        return inTransaction(() -> wiring.get(EndingMandate.class).end(number, OptionalInt.empty(), who));
    }

    private static RuleCode code(EndingOutcome outcome) {
        return assertInstanceOf(EndingOutcome.Undone.class, outcome).code();
    }

    private Optional<MandateView> find(long number, SignedInAs who) {
        return inTransaction(() -> wiring.get(Mandates.class).find(number, who));
    }

    private MandateState state(long number) {
        return find(number, TRADER).orElseThrow().state();
    }

    @Test
    void both_see_a_mandate_that_was_given_and_it_is_written_down() {
        MandateView mandate = given();
        for (SignedInAs reader : List.of(TRADER, BROKER)) {
            assertEquals(Optional.of(mandate), find(mandate.number(), reader));
        }
        assertEquals(MandateState.IN_FORCE, mandate.state());
        assertEquals(LocalDate.of(2026, 3, 1), mandate.first());
        assertEquals(List.of(Procedure.EXPORT, Procedure.TRANSIT), mandate.procedures());
        assertEquals(List.of(mandate), inTransaction(() -> wiring.get(Mandates.class).given(TRADER)));
        assertEquals(List.of(mandate), inTransaction(() -> wiring.get(Mandates.class).held(BROKER)));
        var event = assertInstanceOf(MandateEvent.Given.class, wiring.events().get(0));
        assertEquals("MANDATE " + mandate.number(), event.about().toString());
        assertEquals("UZ-T0000001 to UZ-B0000001, EXPORT TRANSIT, DIRECT, 2026-03-01 to 2026-03-31", event.text());
    }

    @ParameterizedTest
    @CsvSource({"UZ-B0000001, EXPORT, DIRECT, '', '', UNTIL, MISSING",
            "UZ-B0000001, EXPORT, DIRECT, '', 2026-02-30, UNTIL, BAD_DATE",
            "UZ-B0000001, EXPORT, DIRECT, 2026-03-10, 2026-03-09, UNTIL, INCONSISTENT",
            "UZ-B0000001, EXPORT, DIRECT, '', 2031-03-02, UNTIL, OUTSIDE_DOMAIN",
            "UZ-B0000001, EXPORT, DIRECT, 2026-02-28, 2026-03-09, FROM, OUTSIDE_DOMAIN",
            "UZ-B0000001, EXPORT, DIRECT, soon, 2026-03-09, FROM, BAD_DATE",
            "'', EXPORT, DIRECT, '', 2026-03-09, BROKER, MISSING",
            "UZ-T0000002, EXPORT, DIRECT, '', 2026-03-09, BROKER, UNKNOWN_PARTY",
            "UZ-T0000001, EXPORT, DIRECT, '', 2026-03-09, BROKER, INCONSISTENT",
            "UZ-B0000001, EXPORT, DIRECT, '', 2026-02-28, UNTIL, INCONSISTENT",
            "UZ-B0000001, '', DIRECT, '', 2026-03-09, PROCEDURES, MISSING",
            "UZ-B0000001, SALE, DIRECT, '', 2026-03-09, PROCEDURES, OUTSIDE_DOMAIN",
            "UZ-B0000001, EXPORT, '', '', 2026-03-09, REPRESENTATION, MISSING",
            "UZ-B0000001, EXPORT, BOTH, '', 2026-03-09, REPRESENTATION, OUTSIDE_DOMAIN"})
    void what_is_amiss_is_told_and_nothing_is_kept(String broker, String procedure, String representation,
            String from, String until, MandateRules.Part part, RuleCode code) {
        GivingOutcome outcome = give(new GiveMandate(broker, List.of(procedure), representation,
                new GiveMandate.Days(from, until)), "", TRADER);
        assertEquals(Map.of(part, code), assertInstanceOf(GivingOutcome.Incomplete.class, outcome).flaws());
        assertFalse(MandateRules.say(part, code).in(java.util.Locale.ENGLISH).isEmpty());
        assertEquals(0L, ask("select count(*) from mandate"));
    }

    @Test
    void the_last_day_may_be_today_and_today_is_the_day_where_the_trader_is() {
        at(Instant.parse("2026-03-01T19:30:00Z"));
        assertInstanceOf(GivingOutcome.Incomplete.class, give(wish("2026-03-01"), "", TRADER));
        var today = assertInstanceOf(GivingOutcome.Given.class, give(wish("2026-03-02"), "", TRADER)).mandate();
        assertEquals(MandateState.IN_FORCE, today.state());
        at(Instant.parse("2026-03-02T19:00:00Z"));
        assertEquals(MandateState.RUN_OUT, state(today.number()));
    }

    @Test
    void the_same_mandate_under_one_key_is_one_and_another_is_told() {
        var first = assertInstanceOf(GivingOutcome.Given.class, give(wish("2026-03-31"), "key", TRADER));
        var again = assertInstanceOf(GivingOutcome.Given.class, give(wish("2026-03-31"), "key", TRADER));
        assertTrue(again.again());
        assertEquals(first.mandate(), again.mandate());
        assertInstanceOf(GivingOutcome.KeyTaken.class, give(wish("2026-04-30"), "key", TRADER));
        assertFalse(assertInstanceOf(GivingOutcome.Given.class,
                give(wish("2026-03-31"), "key", SmallRegion.otherTrader())).again());
    }

    @Test
    void none_is_given_that_another_between_the_two_holds_already_and_a_wider_or_later_one_is() {
        MandateView first = given();
        var covered = assertInstanceOf(GivingOutcome.Covered.class, give(wish("2026-03-30"), "", TRADER));
        assertEquals(first, covered.by());
        assertEquals("Mandate no. " + first.number() + " lets this broker do all of that already",
                MandateRules.say(covered).in(java.util.Locale.ENGLISH));
        for (GiveMandate other : List.of(wish("2026-04-01"),
                new GiveMandate("UZ-B0000001", List.of("EXPORT"), "INDIRECT", new GiveMandate.Days("", "2026-03-30")),
                new GiveMandate("UZ-B0000001", List.of("IMPORT"), "DIRECT", new GiveMandate.Days("", "2026-03-30")),
                new GiveMandate("UZ-B0000002", List.of("EXPORT"), "DIRECT", new GiveMandate.Days("", "2026-03-30")))) {
            assertInstanceOf(GivingOutcome.Given.class, give(other, "", TRADER));
        }
        inTransaction(() -> wiring.get(Mandates.class).given(TRADER)).forEach(each -> end(each.number(), TRADER));
        assertInstanceOf(GivingOutcome.Given.class, give(wish("2026-03-30"), "", TRADER));
    }

    @Test
    void without_a_key_at_once_there_is_one_too() {
        List<CompletableFuture<GivingOutcome>> sent = Stream.generate(
                () -> CompletableFuture.supplyAsync(() -> give(wish("2026-03-31"), "", TRADER))).limit(4).toList();
        assertEquals(1, sent.stream().map(CompletableFuture::join).filter(GivingOutcome.Given.class::isInstance)
                .count());
        assertEquals(1L, ask("select count(*) from mandate"));
    }

    @Test
    void under_one_key_at_once_there_is_one() {
        List<CompletableFuture<GivingOutcome>> sent = Stream.generate(
                () -> CompletableFuture.supplyAsync(() -> give(wish("2026-03-31"), "at once", TRADER))).limit(4)
                .toList();
        sent.forEach(each -> assertInstanceOf(GivingOutcome.Given.class, each.join()));
        assertEquals(1L, ask("select count(*) from mandate"));
        assertEquals(1, wiring.events().size());
    }

    @Test
    void the_trader_withdraws_and_the_broker_renounces_and_saying_it_again_changes_nothing() {
        long first = given().number();
        long second = given("2026-04-30").number();
        for (int i = 0; i < 2; i++) {
            assertInstanceOf(EndingOutcome.Ended.class, end(first, TRADER));
            assertInstanceOf(EndingOutcome.Ended.class, end(second, BROKER));
        }
        assertEquals(MandateState.WITHDRAWN, state(first));
        assertEquals(MandateState.RENOUNCED, state(second));
        assertEquals("broker.uz", find(second, TRADER).orElseThrow().end().orElseThrow().by());
        assertEquals(RuleCode.INVALID_STATE, code(end(first, BROKER)));
        assertEquals(RuleCode.INVALID_STATE, code(end(second, TRADER)));
        assertEquals(1, wiring.events().stream().filter(MandateEvent.Withdrawn.class::isInstance).count());
        assertEquals(1, wiring.events().stream().filter(MandateEvent.Renounced.class::isInstance).count());
    }

    @Test
    void what_has_run_out_is_ended_by_nobody_and_what_lies_ahead_may_be() {
        long over = given().number();
        var ahead = assertInstanceOf(GivingOutcome.Given.class, give(new GiveMandate("UZ-B0000001",
                List.of("IMPORT"), "INDIRECT", new GiveMandate.Days("2026-05-01", "2026-05-31")), "", TRADER));
        at(Instant.parse("2026-04-15T08:00:00Z"));
        assertEquals(RuleCode.INVALID_STATE, code(end(over, TRADER)));
        assertEquals(MandateState.AHEAD, state(ahead.mandate().number()));
        assertInstanceOf(EndingOutcome.Ended.class, end(ahead.mandate().number(), TRADER));
    }

    @Test
    void whoever_has_seen_another_version_ends_nothing() {
        MandateView mandate = given();
        var undone = assertInstanceOf(EndingOutcome.Undone.class, inTransaction(
                () -> wiring.get(EndingMandate.class).end(mandate.number(), OptionalInt.of(mandate.version() + 1),
                        TRADER)));
        assertTrue(undone.overtaken());
        assertInstanceOf(EndingOutcome.Ended.class, inTransaction(
                () -> wiring.get(EndingMandate.class).end(mandate.number(), OptionalInt.of(mandate.version()),
                        TRADER)));
    }

    @Test
    void of_both_ending_it_at_once_one_does() {
        for (int round = 0; round < 10; round++) {
            long number = given().number();
            List<CompletableFuture<EndingOutcome>> said = Stream.of(TRADER, BROKER)
                    .map(who -> CompletableFuture.supplyAsync(() -> end(number, who))).toList();
            assertEquals(1, said.stream().map(CompletableFuture::join)
                    .filter(EndingOutcome.Ended.class::isInstance).count());
        }
    }

    @Test
    void nobody_else_finds_it_but_their_country_s_customs_and_supervisor_and_the_administrator() {
        long number = given().number();
        SignedInAs supervisor = new SignedInAs("supervisor.uz", "S", SmallRegion.participant("UZ"),
                Set.of(Role.SUPERVISOR));
        for (SignedInAs reader : List.of(SmallRegion.officer("UZ-CUSTOMS"), supervisor, SmallRegion.admin())) {
            assertTrue(find(number, reader).isPresent(), reader.signIn());
            assertThrows(NotAllowed.class, () -> end(number, reader));
        }
        for (SignedInAs other : List.of(SmallRegion.otherTrader(), SmallRegion.otherBroker(),
                SmallRegion.officer("UZ-PLANT"), SmallRegion.officer("KZ-CUSTOMS"))) {
            assertEquals(Optional.empty(), find(number, other), other.signIn());
            assertEquals(List.of(), inTransaction(
                    () -> wiring.get(Mandates.class).list(OptionalLong.empty(), 10, other)).rows());
        }
        assertEquals(RuleCode.NOT_FOUND, code(end(number, SmallRegion.otherTrader())));
        assertEquals(RuleCode.NOT_FOUND, code(end(number, SmallRegion.otherBroker())));
        assertEquals(Optional.empty(), find(number, SmallRegion.gateway("UZ")));
        assertThrows(NotAllowed.class, () -> give(wish("2026-03-31"), "", BROKER));
    }

    @Test
    void the_list_goes_on_behind_the_last_one() {
        List<Long> newestFirst = Stream.of("2026-03-31", "2026-04-30", "2026-05-31")
                .map(until -> given(until).number()).sorted(java.util.Comparator.reverseOrder()).toList();
        Mandates mandates = wiring.get(Mandates.class);
        Mandates.Page first = inTransaction(() -> mandates.list(OptionalLong.empty(), 2, BROKER));
        Mandates.Page second = inTransaction(() -> mandates.list(first.next(), 2, BROKER));
        assertEquals(newestFirst, Stream.concat(first.rows().stream(), second.rows().stream())
                .map(MandateView::number).toList());
        assertEquals(OptionalLong.empty(), second.next());
    }
}
