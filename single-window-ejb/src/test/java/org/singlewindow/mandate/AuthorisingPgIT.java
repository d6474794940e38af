package org.singlewindow.mandate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.testing.PostgresTest;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;
import org.singlewindow.testing.Wiring;

/** How far a mandate goes. */
class AuthorisingPgIT extends PostgresTest {

    private static final SignedInAs TRADER = SmallRegion.trader();
    private static final SignedInAs BROKER = SmallRegion.broker();

    private Wiring wiring;

    @BeforeAll
    void region() {
        SmallRegion.create(dataSource());
    }

    @BeforeEach
    void wire() {
        wiring = new Wiring(entities(), new SettableClock("2026-03-01T08:00:00Z"));
        run("delete from mandate");
    }

    private long given(String until) {
        return assertInstanceOf(GivingOutcome.Given.class,
                inTransaction(() -> wiring.get(Giving.class).give(new GiveMandate("UZ-B0000001",
                        List.of("EXPORT", "TRANSIT"), "DIRECT", new GiveMandate.Days("", until)), Optional.empty(),
                        TRADER)))
                .mandate().number();
    }

    private void end(long number, SignedInAs who) {
        inTransaction(() -> wiring.get(EndingMandate.class).end(number, OptionalInt.empty(), who));
    }

    private Authority authority(Need need, SignedInAs broker) {
        return inTransaction(
                () -> wiring.get(Authorising.class).authorise(TRADER.participant(), need, broker));
    }

    @Test
    void a_broker_may_act_as_far_as_one_of_its_mandates_goes() {
        Need export = new Need(Set.of(Procedure.EXPORT), Optional.of(Representation.DIRECT));
        assertEquals(Authority.NONE, authority(export, BROKER));
        long number = given("2026-03-31");
        assertEquals(new Authority(Authority.Ground.GIVEN, number, LocalDate.of(2026, 3, 31)),
                authority(export, BROKER));
        assertEquals(Authority.Ground.OTHER_PROCEDURE,
                authority(new Need(Procedure.ALL, Optional.empty()), BROKER).ground());
        assertEquals(Authority.Ground.OTHER_REPRESENTATION,
                authority(new Need(Set.of(), Optional.of(Representation.INDIRECT)), BROKER).ground());
        assertEquals(Authority.NONE, authority(export, SmallRegion.otherBroker()));
        assertEquals(Authority.NONE, authority(export, SmallRegion.traderAbroad()));
        long newer = given("2026-04-30");
        end(newer, TRADER);
        assertEquals(number, authority(export, BROKER).mandate());
        end(number, BROKER);
        assertEquals(new Authority(Authority.Ground.WITHDRAWN, newer, LocalDate.of(2026, 4, 30)),
                authority(export, BROKER));
    }

    @Test
    void a_firm_that_takes_part_no_more_or_is_no_trader_any_more_lets_nobody_lodge_for_it() {
        given("2026-03-31");
        Participant firm = TRADER.participant();
        assertTrue(authority(Need.ANY, BROKER).given());
        for (Participant changed : List.of(
                new Participant(firm.id(), firm.code(), firm.capabilities(), firm.country(), firm.name(),
                        firm.localName(), false),
                new Participant(firm.id(), firm.code(), Set.of(Capability.CARRIER), firm.country(), firm.name(),
                        firm.localName(), true))) {
            assertEquals(Authority.NONE, inTransaction(
                    () -> wiring.get(Authorising.class).authorise(changed, Need.ANY, BROKER)));
        }
    }
}
