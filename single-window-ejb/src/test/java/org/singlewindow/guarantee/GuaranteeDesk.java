package org.singlewindow.guarantee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Role;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.testing.PostgresTest;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;
import org.singlewindow.testing.Wiring;

/** A guarantor, its clients and customs, on a real PostgreSQL. */
abstract class GuaranteeDesk extends PostgresTest {

    static final SignedInAs HOLDER = SmallRegion.trader();
    static final SignedInAs STRANGER = SmallRegion.otherTrader();
    static final SignedInAs AGENT = SmallRegion.broker();
    static final SignedInAs CUSTOMS = SmallRegion.officer("UZ-CUSTOMS");
    static final SignedInAs GUARANTOR = new SignedInAs("guarantor.uz", "guarantor.uz", new Participant(90,
            "UZ-G0000001", Set.of(Capability.GUARANTOR), Optional.of(new CountryCode("UZ")), "Kafolat", "", true),
            Set.of(Role.GUARANTOR));
    static final String CODE = "Ab12";
    static final String PERMISSION = "UZ/1";

    SettableClock clock;
    Wiring wiring;
    private long serial;

    @BeforeAll
    void region() {
        SmallRegion.create(dataSource());
        run("insert into participant (id, code, capabilities, country, name, local_name, hours)"
                + " values (90, 'UZ-G0000001', array['GUARANTOR'], 'UZ', 'Kafolat', '', 0)");
        run("update participant set zone = 'Asia/Tashkent' where code = 'UZ'");
    }

    @BeforeEach
    void wire() {
        clock = new SettableClock("2026-03-01T08:00:00Z");
        wiring = new Wiring(entities(), clock).with(CodeDigest.class, new CodeDigest("a key for tests alone"));
    }

    static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    /** A comprehensive guarantee over 1,000 dollars, all of them lodged. */
    static RegisterGuarantee comprehensive(String... parts) {
        return new RegisterGuarantee("", new RegisterGuarantee.What("1", "", "", "", CODE),
                new RegisterGuarantee.Who("", "UZ-T0000001"),
                new RegisterGuarantee.Amounts("USD", parts.length == 0 ? List.of("1000") : List.of(parts), "", ""),
                new RegisterGuarantee.Scope(List.of("TJ"), List.of("2402"), "", ""),
                new RegisterGuarantee.Days("", "2026-12-31"));
    }

    /** Of another type, for 1,000 dollars. */
    static RegisterGuarantee of(String type, String vouchers) {
        RegisterGuarantee like = comprehensive();
        return new RegisterGuarantee("", new RegisterGuarantee.What(type, "", "", "", CODE), like.who(),
                new RegisterGuarantee.Amounts("USD", List.of("1000"), "", vouchers), like.scope(), like.days());
    }

    RegisteringOutcome register(RegisterGuarantee said, SignedInAs who) {
        return inTransaction(() -> wiring.get(RegisteringGuarantee.class).register(said, Optional.empty(), who));
    }

    GuaranteeView registered(RegisterGuarantee said) {
        return assertInstanceOf(RegisteringOutcome.Registered.class, register(said, GUARANTOR)).guarantee();
    }

    /** Registered and confirmed. */
    Grn active(RegisterGuarantee said) {
        Grn grn = registered(said).grn();
        assertEquals(GuaranteeState.ACTIVE, done(grn, StepWish.to(GuaranteeStep.CONFIRM, ""), GUARANTOR).state());
        return grn;
    }

    Grn active() {
        return active(comprehensive());
    }

    SteppingOutcome step(Grn grn, StepWish wish, SignedInAs who) {
        return inTransaction(() -> wiring.get(SteppingGuarantee.class).take(grn, wish, OptionalInt.empty(), who));
    }

    GuaranteeView done(Grn grn, StepWish wish, SignedInAs who) {
        SteppingOutcome outcome = step(grn, wish, who);
        return assertInstanceOf(SteppingOutcome.Done.class, outcome, outcome::toString).guarantee();
    }

    GuaranteeUndone undone(Grn grn, StepWish wish, SignedInAs who) {
        return assertInstanceOf(GuaranteeUndone.class, step(grn, wish, who));
    }

    GuaranteeView find(Grn grn) {
        return inTransaction(() -> wiring.get(Guarantees.class).find(grn, GUARANTOR)).orElseThrow();
    }

    /** As if customs had decided so. */
    void lodges(int percent) {
        run("insert into tier_standing (holder, country, tier) values (" + HOLDER.participant().id() + ", 'UZ', "
                + percent + ") on conflict (holder, country) do update set tier = excluded.tier");
        run("insert into tier_step (holder, country, step, before, after, at, actor, reason, number) values ("
                + HOLDER.participant().id() + ", 'UZ', 'DECIDE', 100, " + percent + ", now(), 'test', 'so', '"
                + PERMISSION + "')");
    }

    Mrn movement() {
        return Stream.generate(() -> Mrn.of(2026, new CountryCode("UZ"), ++serial)).flatMap(Optional::stream)
                .findFirst().orElseThrow();
    }

    static CoverPart part(Grn grn, String amount) {
        return new CoverPart(grn, CODE, "", usd(amount), 1);
    }

    static CoverRequest request(Mrn mrn, CoverPart... parts) {
        return new CoverRequest(mrn, HOLDER.participant().id(),
                Set.of(new CountryCode("UZ"), new CountryCode("KZ")), Set.of(new HsCode("080610")),
                new CountryCode("UZ"), List.of(parts));
    }

    CoverOutcome lock(CoverRequest request) {
        return inTransaction(() -> wiring.get(GuaranteeLocks.class).lock(request));
    }

    List<Lock> locked(CoverRequest request) {
        CoverOutcome outcome = lock(request);
        return assertInstanceOf(CoverOutcome.Covered.class, outcome, outcome::toString).locks();
    }

    List<GuaranteeReason> reasons(CoverRequest request) {
        CoverOutcome asked = inTransaction(() -> wiring.get(GuaranteeLocks.class).check(request));
        CoverOutcome tried = lock(request);
        assertEquals(asked, tried, "what is asked beforehand is what is then found");
        return assertInstanceOf(CoverOutcome.NotCovered.class, tried).grounds().stream().map(Ground::reason).toList();
    }

    void locks(Consumer<GuaranteeLocks> work) {
        inTransaction(() -> work.accept(wiring.get(GuaranteeLocks.class)));
    }

    /** Whatever a test has done, the register, the uses and the ledger say the same. */
    void assertProven() {
        assertEquals(List.of(), inTransaction(() -> wiring.get(GuaranteeProof.class).now()));
    }
}
