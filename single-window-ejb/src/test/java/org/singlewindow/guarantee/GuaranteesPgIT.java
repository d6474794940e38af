package org.singlewindow.guarantee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.desk.DeskQuery;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.testing.SmallRegion;

class GuaranteesPgIT extends GuaranteeDesk {

    @AfterEach
    void whatever_was_done_the_ledger_proves_it() {
        assertProven();
    }

    private Optional<GuaranteeView> seen(Grn grn, SignedInAs who) {
        return inTransaction(() -> wiring.get(Guarantees.class).find(grn, who));
    }

    private List<Grn> listed(SignedInAs who) {
        return inTransaction(() -> wiring.get(Guarantees.class).list(OptionalLong.empty(), 200, who)).rows().stream()
                .map(GuaranteeView::grn).toList();
    }

    @Test
    void those_who_have_to_do_with_it_see_it_and_for_everybody_else_there_is_none() {
        Grn grn = active();
        inTransaction(() -> wiring.get(SettingAccessCodes.class).set(grn,
                List.of(new WishedCode("UZ-B0000001", "", "100", "")), OptionalInt.empty(), HOLDER));
        for (SignedInAs who : List.of(HOLDER, GUARANTOR, CUSTOMS, AGENT, SmallRegion.supervisor("UZ"),
                SmallRegion.gateway("UZ"))) {
            assertTrue(seen(grn, who).isPresent(), who.signIn());
            assertTrue(listed(who).contains(grn), who.signIn());
        }
        for (SignedInAs who : List.of(STRANGER, SmallRegion.otherBroker(), SmallRegion.officer("UZ-PLANT"),
                SmallRegion.officer("KZ-CUSTOMS"), SmallRegion.traderAbroad(), SmallRegion.admin())) {
            assertTrue(seen(grn, who).isEmpty(), who.signIn());
            assertEquals(List.of(), listed(who), who.signIn());
        }
        assertEquals(usd("100"), seen(grn, AGENT).orElseThrow().balance().of());
        assertEquals(0, seen(grn, AGENT).orElseThrow().balance().uses());
        for (SignedInAs who : List.of(STRANGER, SmallRegion.otherBroker())) {
            assertEquals(List.of(GuaranteeReason.G01), check(grn, "none", who), who.signIn());
        }
        assertEquals(List.of(GuaranteeReason.G03), check(grn, "none", HOLDER));
    }

    private List<GuaranteeReason> check(Grn grn, String code, SignedInAs who) {
        return inTransaction(() -> wiring.get(CheckingCover.class).check(grn,
                new AskCover(code, "", "10", "USD", "", List.of("UZ", "KZ"), List.of(), ""), who));
    }

    @Test
    void each_part_has_a_number_and_a_limit_of_its_own() {
        GuaranteeView first = registered(comprehensive("1000", "500"));
        assertEquals(2, first.together().size());
        Grn second = first.together().stream().filter(each -> !each.equals(first.grn())).findFirst().orElseThrow();
        assertEquals(usd("500"), find(second).cover().limit());
        done(second, StepWish.to(GuaranteeStep.CONFIRM, ""), GUARANTOR);
        assertEquals(GuaranteeState.REGISTERED, find(first.grn()).state());
    }

    @Test
    void what_is_lodged_is_the_tier_s_part_of_the_reference_amount() {
        RegisterGuarantee said = comprehensive();
        RegisterGuarantee reduced = new RegisterGuarantee("",
                new RegisterGuarantee.What("1", "POOL", PERMISSION, "", ""), said.who(),
                new RegisterGuarantee.Amounts("USD", List.of("1000.01"), "30", ""), said.scope(), said.days());
        lodges(50);
        assertEquals(Map.of(GuaranteeRules.Part.TIER, RuleCode.INVALID_STATE), flaws(reduced, GUARANTOR),
                "customs has not decided that it may lodge so little");
        lodges(30);
        assertEquals(usd("300.01"), registered(reduced).cover().lodged());
        RegisterGuarantee unpermitted = new RegisterGuarantee("", new RegisterGuarantee.What("1", "", "", "", ""),
                said.who(), reduced.amounts(), said.scope(), said.days());
        assertEquals(Map.of(GuaranteeRules.Part.PERMISSION, RuleCode.MISSING), flaws(unpermitted, GUARANTOR));
        RegisterGuarantee elsewhere = new RegisterGuarantee("",
                new RegisterGuarantee.What("1", "", "UZ/X", "", ""), said.who(), reduced.amounts(), said.scope(),
                said.days());
        assertEquals(Map.of(GuaranteeRules.Part.PERMISSION, RuleCode.OUTSIDE_DOMAIN), flaws(elsewhere, GUARANTOR),
                "customs has taken no such decision");
    }

    private Map<GuaranteeRules.Part, RuleCode> flaws(RegisterGuarantee said, SignedInAs who) {
        return assertInstanceOf(RegisteringOutcome.Flawed.class, register(said, who)).flaws();
    }

    @Test
    void a_number_that_is_brought_along_is_checked_and_taken_once() {
        Grn own = LongStream.range(700_000, 700_020)
                .mapToObj(each -> Grn.of(2025, new CountryCode("UZ"), each))
                .flatMap(Optional::stream).findFirst().orElseThrow();
        RegisterGuarantee said = comprehensive();
        RegisterGuarantee numbered = new RegisterGuarantee(own.value(), said.what(), said.who(), said.amounts(),
                said.scope(), said.days());
        assertEquals(own, registered(numbered).grn());
        assertInstanceOf(RegisteringOutcome.NumberTaken.class, register(numbered, GUARANTOR));
        assertEquals(Map.of(GuaranteeRules.Part.GRN, RuleCode.OTHER_COUNTRY),
                flaws(new RegisterGuarantee("24GB0000010000295", said.what(), said.who(), said.amounts(), said.scope(),
                        said.days()), GUARANTOR));
    }

    @Test
    void the_same_under_one_key_is_one_and_another_is_told() {
        var registering = wiring.get(RegisteringGuarantee.class);
        var first = assertInstanceOf(RegisteringOutcome.Registered.class,
                inTransaction(() -> registering.register(comprehensive(), Optional.of("key"), GUARANTOR)));
        var again = assertInstanceOf(RegisteringOutcome.Registered.class,
                inTransaction(() -> registering.register(comprehensive(), Optional.of("key"), GUARANTOR)));
        assertTrue(again.again());
        assertEquals(first.guarantee(), again.guarantee());
        assertInstanceOf(RegisteringOutcome.KeyUsed.class,
                inTransaction(() -> registering.register(comprehensive("1"), Optional.of("key"), GUARANTOR)));
        assertInstanceOf(RegisteringOutcome.KeyUsed.class, inTransaction(
                () -> registering.register(coded("ZZ99", comprehensive()), Optional.of("key"), GUARANTOR)));
    }

    private static RegisterGuarantee coded(String code, RegisterGuarantee said) {
        RegisterGuarantee.What what = said.what();
        return new RegisterGuarantee(said.grn(), new RegisterGuarantee.What(what.type(), what.form(), what.permission(),
                what.otherReference(), code), said.who(), said.amounts(), said.scope(), said.days());
    }

    private static RegisterGuarantee numbered(Grn grn, RegisterGuarantee said) {
        return new RegisterGuarantee(grn.value(), said.what(), said.who(), said.amounts(), said.scope(), said.days());
    }

    private static List<Grn> numbers(int from, int count) {
        return LongStream.range(from, from + 2L * count + 2).mapToObj(each -> Grn.of(2025, new CountryCode("UZ"), each))
                .flatMap(Optional::stream).limit(count).toList();
    }

    private SeveralRegistered several(List<RegisterGuarantee> all, Optional<String> key) {
        return inTransaction(() -> wiring.get(RegisteringGuarantee.class).registerAll(all, key, GUARANTOR));
    }

    @Test
    void one_alone_is_the_same_as_in_a_message_of_several() {
        Optional<String> key = Optional.of("alone");
        var first = assertInstanceOf(SeveralRegistered.All.class, several(List.of(comprehensive()), key));
        var again = assertInstanceOf(RegisteringOutcome.Registered.class, inTransaction(
                () -> wiring.get(RegisteringGuarantee.class).register(comprehensive(), key, GUARANTOR)));
        assertTrue(again.again());
        assertEquals(first.guarantees().get(0), again.guarantee());
    }

    @Test
    void of_three_vouchers_of_which_two_have_one_number_none_is_registered_and_the_second_is_pointed_at() {
        List<Grn> grns = numbers(710_000, 2);
        RegisterGuarantee first = numbered(grns.get(0), of("4", "1"));
        RegisterGuarantee other = numbered(grns.get(1), of("4", "1"));
        var refused = assertInstanceOf(SeveralRegistered.Refused.class,
                several(List.of(first, other, first), Optional.empty()));
        assertEquals(2, refused.place());
        assertInstanceOf(RegisteringOutcome.NumberTaken.class, refused.why());
        var spaced = new RegisterGuarantee(first.grn() + ' ', first.what(), first.who(), first.amounts(), first.scope(),
                first.days());
        assertEquals(1, assertInstanceOf(SeveralRegistered.Refused.class,
                several(List.of(first, spaced), Optional.empty())).place(), "a blank makes no other number of it");
        assertTrue(seen(grns.get(0), GUARANTOR).isEmpty() && seen(grns.get(1), GUARANTOR).isEmpty());
        var flawed = assertInstanceOf(SeveralRegistered.Refused.class,
                several(List.of(first, of("4", "0")), Optional.empty()));
        assertEquals(1, flawed.place());
        assertTrue(seen(grns.get(0), GUARANTOR).isEmpty());
        var all = assertInstanceOf(SeveralRegistered.All.class, several(List.of(first, other), Optional.empty()));
        assertEquals(grns, all.guarantees().stream().map(GuaranteeView::grn).toList());
        assertEquals(0, assertInstanceOf(SeveralRegistered.Refused.class,
                several(List.of(first, other), Optional.empty())).place(), "they are there now");
    }

    @Test
    void several_under_one_key_are_the_same_again_in_their_order_and_something_else_is_told() {
        List<RegisterGuarantee> three = List.of(of("4", "1"), comprehensive("1000", "500"), of("4", "2"));
        var first = assertInstanceOf(SeveralRegistered.All.class, several(three, Optional.of("several")));
        var again = assertInstanceOf(SeveralRegistered.All.class, several(three, Optional.of("several")));
        assertTrue(again.again() && !first.again());
        assertEquals(first.guarantees(), again.guarantees());
        assertInstanceOf(RegisteringOutcome.KeyUsed.class, assertInstanceOf(SeveralRegistered.Refused.class,
                several(three.subList(0, 2), Optional.of("several"))).why());
        assertInstanceOf(RegisteringOutcome.KeyUsed.class, inTransaction(() -> wiring.get(RegisteringGuarantee.class)
                .register(comprehensive(), Optional.of("several"), GUARANTOR)));
    }

    @Test
    void a_client_applies_and_the_guarantor_confirms_and_a_waiver_is_confirmed_by_customs() {
        lodges(0);
        RegisterGuarantee said = comprehensive();
        RegisterGuarantee applied = new RegisterGuarantee("", said.what(),
                new RegisterGuarantee.Who("UZ-G0000001", ""), said.amounts(), said.scope(), said.days());
        Grn grn = assertInstanceOf(RegisteringOutcome.Registered.class, register(applied, HOLDER)).guarantee().grn();
        assertEquals(RuleCode.NOT_ALLOWED, undone(grn, StepWish.to(GuaranteeStep.CONFIRM, ""), CUSTOMS).code());
        done(grn, StepWish.to(GuaranteeStep.CONFIRM, ""), GUARANTOR);
        assertEquals(RuleCode.INVALID_STATE, undone(grn, StepWish.to(GuaranteeStep.CONFIRM, ""), GUARANTOR).code());
        RegisterGuarantee waiver = new RegisterGuarantee("",
                new RegisterGuarantee.What("0", "", PERMISSION, "", CODE), new RegisterGuarantee.Who("", ""),
                said.amounts(), said.scope(), said.days());
        Grn waived = assertInstanceOf(RegisteringOutcome.Registered.class, register(waiver, HOLDER)).guarantee()
                .grn();
        assertEquals(GuaranteeState.ACTIVE, done(waived, StepWish.to(GuaranteeStep.CONFIRM, ""), CUSTOMS).state());
    }

    @Test
    void more_is_demanded_until_a_day_and_what_does_not_come_suspends_it() {
        Grn grn = active();
        StepWish demand = new StepWish(GuaranteeStep.DEMAND, "more goods than before", "2000", "2026-03-10");
        assertEquals(GuaranteeState.TOP_UP_REQUIRED, done(grn, demand, CUSTOMS).state());
        assertTrue(Stream.of(HOLDER, GUARANTOR).allMatch(who -> isToTopUp(grn, who)), "both read it on their desks");
        locked(request(movement(), part(grn, "10")));
        done(grn, new StepWish(GuaranteeStep.RESIZE, "", "1500", ""), GUARANTOR);
        assertEquals(GuaranteeState.TOP_UP_REQUIRED, find(grn).state());
        clock.pass(Duration.ofDays(10));
        assertEquals(List.of(GuaranteeReason.G02), reasons(request(movement(), part(grn, "10"))));
        runOut();
        assertEquals(GuaranteeState.SUSPENDED, find(grn).state());
        assertEquals(RuleCode.OTHER_PARTY, undone(grn, StepWish.to(GuaranteeStep.REINSTATE, ""), GUARANTOR).code());
        done(grn, new StepWish(GuaranteeStep.RESIZE, "", "2000", ""), GUARANTOR);
        assertEquals(GuaranteeState.ACTIVE, done(grn, StepWish.to(GuaranteeStep.REINSTATE, ""), CUSTOMS).state());
        assertEquals("/amount", undone(grn, new StepWish(GuaranteeStep.RESIZE, "", "9.99", ""), GUARANTOR).place());
    }

    private boolean isToTopUp(Grn grn, SignedInAs who) {
        return inTransaction(() -> wiring.get(GuaranteeFeed.class).list(DeskQuery.open(200), who)).items().stream()
                .map(each -> each.item()).anyMatch(each -> each.subject().reference().equals(grn.value())
                        && each.standing().state() == GuaranteeDuty.TOP_UP);
    }

    @Test
    void who_suspends_and_reinstates_it_takes_nothing_back_that_customs_demanded() {
        Grn grn = active();
        StepWish demand = new StepWish(GuaranteeStep.DEMAND, "more goods than before", "2000", "2026-03-10");
        StepWish reinstate = StepWish.to(GuaranteeStep.REINSTATE, "");
        done(grn, demand, CUSTOMS);
        for (SignedInAs who : List.of(GUARANTOR, CUSTOMS)) {
            done(grn, StepWish.to(GuaranteeStep.SUSPEND, "looked at"), who);
            assertEquals(GuaranteeState.TOP_UP_REQUIRED, done(grn, reinstate, who).state());
            assertEquals("2000.00", find(grn).time().demanded().orElseThrow().limit().amount().toPlainString());
        }
        assertEquals(GuaranteeState.ACTIVE, done(grn, reinstate, CUSTOMS).state());

        done(grn, demand, CUSTOMS);
        done(grn, StepWish.to(GuaranteeStep.SUSPEND, "looked at"), GUARANTOR);
        assertEquals(GuaranteeState.SUSPENDED,
                done(grn, new StepWish(GuaranteeStep.RESIZE, "", "2000", ""), GUARANTOR).state());
        assertEquals(GuaranteeState.ACTIVE, done(grn, reinstate, GUARANTOR).state(), "it is as large as demanded");

        done(grn, new StepWish(GuaranteeStep.DEMAND, "still more", "3000", "2026-03-10"), CUSTOMS);
        done(grn, StepWish.to(GuaranteeStep.SUSPEND, "looked at"), GUARANTOR);
        clock.pass(Duration.ofDays(20));
        runOut();
        assertEquals(List.of(), dueNow(), "it is looked at once more when it is reinstated");
        done(grn, reinstate, GUARANTOR);
        runOut();
        assertEquals(GuaranteeState.SUSPENDED, find(grn).state());
        assertEquals(RuleCode.OTHER_PARTY, undone(grn, reinstate, GUARANTOR).code());
        assertEquals(GuaranteeState.ACTIVE, done(grn, reinstate, CUSTOMS).state());
    }

    private List<Long> dueNow() {
        return inTransaction(() -> wiring.get(GuaranteeRepository.class).listOutOfTime(clock.instant(), 100));
    }

    private void runOut() {
        dueNow().forEach(id -> inTransaction(() -> wiring.get(RunningOutGuarantee.class).runOut(id)));
    }

    @Test
    void vouchers_are_dead_with_their_book_and_one_whose_days_are_over_is_closed_when_nothing_is_locked() {
        Grn book = active(of("4", "2"));
        done(book, StepWish.to(GuaranteeStep.REVOKE, "no longer our client"), GUARANTOR);
        clock.pass(Duration.ofDays(16));
        assertEquals(List.of(GuaranteeReason.G02), reasons(request(movement(), part(book.voucher(1), "1"))));
        runOut();
        assertEquals(GuaranteeState.REVOKED, find(book.voucher(2)).state());
        assertEquals(GuaranteeState.LIBERATED,
                done(book, StepWish.to(GuaranteeStep.LIBERATE, ""), GUARANTOR).state());
        assertEquals(GuaranteeState.LIBERATED, find(book.voucher(1)).state());
    }

    @Test
    void who_has_seen_an_older_version_changes_nothing() {
        Grn grn = active();
        int seen = find(grn).version();
        done(grn, StepWish.to(GuaranteeStep.SUSPEND, "to look at it"), CUSTOMS);
        var outcome = inTransaction(() -> wiring.get(SteppingGuarantee.class).take(grn,
                StepWish.to(GuaranteeStep.REVOKE, "now"), OptionalInt.of(seen), GUARANTOR));
        assertTrue(assertInstanceOf(GuaranteeUndone.class, outcome).overtaken());
        var unsaid = inTransaction(() -> wiring.get(SteppingGuarantee.class).take(grn,
                StepWish.to(GuaranteeStep.REVOKE, ""), OptionalInt.of(seen), GUARANTOR));
        assertTrue(assertInstanceOf(GuaranteeUndone.class, unsaid).overtaken(),
                "before what was not said is asked for");
        assertNotEquals(seen, find(grn).version());
    }

    @Test
    void access_codes_are_kept_so_that_nobody_reads_them() {
        Grn grn = active();
        var set = assertInstanceOf(CodesOutcome.Replaced.class,
                inTransaction(() -> wiring.get(SettingAccessCodes.class).set(grn,
                        List.of(new WishedCode("", "", "", ""), new WishedCode("UZ-B0000001", "", "50", "2026-04-01")),
                        OptionalInt.empty(), HOLDER)));
        set.codes().forEach(each -> assertTrue(each.code().matches("[A-Z2-9]{4}"), each.code()));
        assertEquals(0L, ask("select count(*) from guarantee_code where digest in ('"
                + set.codes().get(0).code() + "', '" + set.codes().get(1).code() + "')"));
        assertEquals(2, inTransaction(() -> wiring.get(Guarantees.class).codes(grn, HOLDER)).size());
        assertEquals(List.of(), inTransaction(() -> wiring.get(Guarantees.class).codes(grn, AGENT)));
    }
}
