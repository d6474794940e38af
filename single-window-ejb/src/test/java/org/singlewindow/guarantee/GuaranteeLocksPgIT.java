package org.singlewindow.guarantee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.singlewindow.guarantee.GuaranteeReason.G01;
import static org.singlewindow.guarantee.GuaranteeReason.G02;
import static org.singlewindow.guarantee.GuaranteeReason.G03;
import static org.singlewindow.guarantee.GuaranteeReason.G04;
import static org.singlewindow.guarantee.GuaranteeReason.G05;
import static org.singlewindow.guarantee.GuaranteeReason.G08;
import static org.singlewindow.guarantee.GuaranteeReason.G09;
import static org.singlewindow.guarantee.GuaranteeReason.G10;
import static org.singlewindow.guarantee.GuaranteeReason.G12;
import static org.singlewindow.guarantee.GuaranteeReason.G13;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Mrn;

class GuaranteeLocksPgIT extends GuaranteeDesk {

    @AfterEach
    void whatever_was_done_the_ledger_proves_it() {
        assertProven();
    }

    private static CoverRequest over(CoverRequest like, Set<String> route, String goods) {
        return new CoverRequest(like.mrn(), like.holder(),
                route.stream().map(CountryCode::new).collect(Collectors.toSet()),
                Set.of(new HsCode(goods)), like.departure(), like.parts());
    }

    @Test
    void what_is_locked_is_missing_from_the_balance_and_comes_back_once() {
        Grn grn = active();
        Mrn mrn = movement();
        locked(request(mrn, part(grn, "400")));
        assertEquals(usd("600"), find(grn).balance().left());
        locks(each -> each.credit(mrn, clock.instant(), "arrived"));
        locks(each -> each.credit(mrn, clock.instant(), "arrived, said again"));
        assertEquals(usd("1000"), find(grn).balance().left());
        assertEquals(1L, ask("select count(*) from guarantee_entry e join guarantee_usage u on u.id = e.usage"
                + " where e.kind = 'CREDIT' and e.account = 'FREE' and u.mrn = '" + mrn + "'"));
    }

    @Test
    void the_same_movement_again_has_the_same_locks_also_after_it_has_arrived() {
        Grn grn = active();
        Mrn mrn = movement();
        List<Lock> first = locked(request(mrn, part(grn, "400")));
        assertEquals(first, locked(request(mrn, part(grn, "400"))));
        locks(each -> each.credit(mrn, clock.instant(), "arrived"));
        assertEquals(first, locked(request(mrn, part(grn, "400"))));
        assertEquals(usd("0"), find(grn).balance().exposure());
    }

    @Test
    void one_reference_without_room_leaves_the_others_as_they_were() {
        Grn one = active();
        Grn other = active(comprehensive("100"));
        CoverRequest wanted = request(movement(), new CoverPart(one, CODE, "", usd("400"), 1),
                new CoverPart(other, CODE, "", usd("100.01"), 2));
        assertEquals(List.of(new Ground(2, other.value(), G09)),
                assertInstanceOf(CoverOutcome.NotCovered.class, lock(wanted)).grounds());
        assertEquals(usd("0"), find(one).balance().exposure());
    }

    @Test
    void every_reason_is_told_at_once() {
        Grn grn = active();
        CoverRequest wanted = over(request(movement(), new CoverPart(grn, "none", "2", usd("1000.01"), 1)),
                Set.of("UZ", "TJ"), "240220");
        assertEquals(List.of(G03, G08, G09, G12, G13), reasons(wanted));
        done(grn, StepWish.to(GuaranteeStep.SUSPEND, "fraud"), CUSTOMS);
        assertEquals(List.of(G02), reasons(request(movement(), part(grn, "1"))));
    }

    @Test
    void a_stranger_cannot_tell_a_wrong_code_from_a_number_that_is_not_there() {
        Grn grn = active();
        CoverRequest theirs = request(movement(), new CoverPart(grn, "none", "", usd("1"), 1));
        CoverRequest strange = new CoverRequest(theirs.mrn(), STRANGER.participant().id(), theirs.route(),
                theirs.goods(), theirs.departure(), theirs.parts());
        assertEquals(List.of(G01), reasons(strange));
        assertEquals(List.of(G01), reasons(
                request(movement(), new CoverPart(new Grn("24GB0000010000295"), "none", "", usd("1"), 1))));
        assertEquals(List.of(G04), reasons(new CoverRequest(theirs.mrn(), STRANGER.participant().id(),
                theirs.route(), theirs.goods(), theirs.departure(), List.of(part(grn, "1")))));
    }

    @Test
    void an_amount_of_another_currency_finds_no_room() {
        Grn grn = active();
        assertEquals(List.of(G09),
                reasons(request(movement(), new CoverPart(grn, CODE, "", Money.of("1", "EUR"), 1))));
    }

    @Test
    void nothing_is_locked_before_the_guarantor_has_confirmed() {
        assertEquals(List.of(G02), reasons(request(movement(), part(registered(comprehensive()).grn(), "1"))));
    }

    @Test
    void what_is_for_one_movement_is_used_up_by_it_unless_that_one_never_went() {
        Grn individual = active(of("2", ""));
        Mrn first = movement();
        locked(request(first, part(individual, "10")));
        assertEquals(List.of(G10), reasons(request(movement(), part(individual, "10"))));
        locks(each -> each.unlock(first, clock.instant(), "not released"));
        Mrn second = movement();
        locked(request(second, part(individual, "10")));
        locks(each -> each.credit(second, clock.instant(), "arrived"));
        assertEquals(List.of(G10), reasons(request(movement(), part(individual, "10"))));
    }

    @Test
    void each_voucher_is_for_one_movement_and_the_book_is_for_none() {
        Grn book = active(of("4", "2"));
        locked(request(movement(), part(book.voucher(1), "1000")));
        assertEquals(List.of(G05), reasons(request(movement(), part(book.voucher(1), "1"))));
        locked(request(movement(), part(book.voucher(2), "1000")));
        assertEquals(List.of(G13), reasons(request(movement(), part(book, "1"))));
        assertEquals(List.of(G01), reasons(request(movement(), part(book.voucher(3), "1"))));
    }

    @Test
    void locks_go_on_until_the_sixteenth_day_after_notice_and_open_ones_stay() {
        Grn grn = active();
        Mrn open = movement();
        locked(request(open, part(grn, "10")));
        GuaranteeView revoked = done(grn, StepWish.to(GuaranteeStep.REVOKE, "no longer our client"), GUARANTOR);
        assertEquals(Instant.parse("2026-03-16T19:00:00Z"), revoked.time().revokedFrom().orElseThrow());
        clock.pass(Duration.between(clock.instant(), Instant.parse("2026-03-16T18:59:59Z")));
        locked(request(movement(), part(grn, "10")));
        clock.pass(Duration.ofSeconds(1));
        assertEquals(List.of(G02), reasons(request(movement(), part(grn, "10"))));
        inTransaction(() -> wiring.get(GuaranteeRepository.class).listOutOfTime(clock.instant(), 10))
                .forEach(id -> {
                    inTransaction(() -> wiring.get(RunningOutGuarantee.class).runOut(id));
                    inTransaction(() -> wiring.get(RunningOutGuarantee.class).runOut(id));
                });
        assertEquals(GuaranteeState.REVOKED, find(grn).state());
        assertEquals(usd("20"), find(grn).balance().exposure());
        locks(each -> each.credit(open, clock.instant(), "arrived"));
        assertEquals(usd("10"), find(grn).balance().exposure());
        undone(grn, StepWish.to(GuaranteeStep.LIBERATE, ""), GUARANTOR);
    }

    @Test
    void a_part_is_released_and_the_rest_is_credited_and_what_is_claimed_stays() {
        Grn grn = active();
        Mrn mrn = movement();
        locked(request(mrn, part(grn, "400")));
        locks(each -> each.release(mrn, grn, usd("100"), "half of it is home"));
        locks(each -> each.claim(mrn, grn, usd("250"), "not discharged"));
        assertThrows(IllegalArgumentException.class,
                () -> locks(each -> each.release(mrn, grn, usd("50.01"), "too much")));
        UsageView use = inTransaction(() -> wiring.get(GuaranteeLocks.class).usages(mrn)).get(0);
        assertEquals(List.of(UsageState.CLAIMED, usd("300"), usd("250")),
                List.of(use.state(), use.open(), use.claimed().orElseThrow()));
        locks(each -> each.credit(mrn, clock.instant(), "paid"));
        assertEquals(usd("0"), find(grn).balance().exposure());
    }

    private Optional<Guarantees.Usages> uses(Grn grn, String from, String to, SignedInAs who) {
        return inTransaction(() -> wiring.get(Guarantees.class).usages(grn,
                new Guarantees.UsePage(new UsePeriod.Said(from, to).find(), OptionalLong.empty(), 1), who));
    }

    private static String flaw(String from, String to) {
        return new UsePeriod.Said(from, to).flaw().map(each -> each.code().code() + " " + each.place()).orElse("");
    }

    @Test
    void what_was_locked_in_some_days_is_told_by_the_calendar_of_the_country_of_guarantee() {
        Grn grn = active();
        locked(request(movement(), part(grn, "10")));
        clock.pass(Duration.ofHours(12));
        Mrn second = movement();
        locked(request(second, part(grn, "20")));
        locks(each -> each.credit(second, clock.instant(), "arrived"));
        assertEquals(1, uses(grn, "2026-03-01", "2026-03-01", GUARANTOR).orElseThrow().rows().size());
        Guarantees.Usages next = uses(grn, "2026-03-02", "2026-04-01", HOLDER).orElseThrow();
        assertEquals(List.of(second), next.rows().stream().map(each -> each.use().mrn()).toList(),
                "20:00 by universal time is one o'clock there; also what was given back");
        assertTrue(next.next().isEmpty());
        assertTrue(uses(grn, "2026-03-01", "2026-03-02", CUSTOMS).orElseThrow().next().isPresent(), "in pages");
        assertEquals(0, uses(grn, "2026-02-01", "2026-02-28", GUARANTOR).orElseThrow().rows().size());
        assertTrue(uses(grn, "2026-03-01", "2026-03-02", STRANGER).isEmpty());
    }

    @Test
    void a_period_has_both_days_in_their_order_and_thirty_one_at_most() {
        assertEquals("", flaw("", "") + flaw("2026-03-01", "2026-03-31") + flaw("2026-03-01", "2026-03-01"));
        assertEquals("114 /to", flaw("2026-03-01", "2026-04-01"));
        assertEquals("101 /to", flaw("2026-03-01", ""));
        assertEquals("101 /from", flaw("", "2026-03-01"));
        assertEquals("150 /to", flaw("2026-03-02", "2026-03-01"));
        assertEquals("103 /to", flaw("2026-03-02", "tomorrow"));
    }

    @Test
    void the_holder_is_told_once_at_80_and_once_at_95_per_cent_and_anew_when_it_has_fallen() {
        Grn grn = active();
        Mrn big = movement();
        locked(request(big, part(grn, "799.99")));
        locked(request(movement(), part(grn, "0.01")));
        locked(request(movement(), part(grn, "10")));
        locked(request(movement(), part(grn, "140")));
        locks(each -> each.credit(big, clock.instant(), "arrived"));
        locked(request(movement(), part(grn, "799.99")));
        assertEquals(List.of(80, 95, 95), wiring.events().stream()
                .filter(GuaranteeEvent.NearlyFull.class::isInstance).map(GuaranteeEvent.NearlyFull.class::cast)
                .map(GuaranteeEvent.NearlyFull::percent).toList());
    }

    @Test
    void an_agent_locks_no_more_than_its_own_limit_and_codes_that_are_replaced_are_none() {
        Grn grn = active();
        set(grn, new WishedCode("UZ-B0000001", "Bro1", "100", ""), new WishedCode("", "Own1", "", ""));
        assertEquals(List.of(G03), reasons(request(movement(), part(grn, "1"))));
        Mrn mrn = movement();
        locked(request(mrn, by("Bro1", grn, "60")));
        assertEquals(List.of(G09), reasons(request(movement(), by("Bro1", grn, "40.01"))));
        locked(request(movement(), by("Own1", grn, "500")));
        set(grn, new WishedCode("UZ-B0000001", "Bro2", "100", ""));
        assertEquals(List.of(G03), reasons(request(movement(), by("Bro1", grn, "1"))));
        assertEquals(List.of(G03), reasons(request(movement(), by("Own1", grn, "1"))));
        assertEquals(List.of(G09), reasons(request(movement(), by("Bro2", grn, "40.01"))));
        locks(each -> each.credit(mrn, clock.instant(), "arrived"));
        locked(request(movement(), by("Bro2", grn, "100")));
        assertEquals(2,
                inTransaction(() -> wiring.get(Guarantees.class).find(grn, AGENT)).orElseThrow().balance().uses(),
                "by the one and the other, and not what the holder did");
        assertEquals(3, find(grn).balance().uses());
    }

    private static CoverPart by(String code, Grn grn, String amount) {
        return new CoverPart(grn, code, "", usd(amount), 1);
    }

    private void set(Grn grn, WishedCode... codes) {
        assertInstanceOf(CodesOutcome.Replaced.class, inTransaction(() -> wiring.get(SettingAccessCodes.class)
                .set(grn, List.of(codes), OptionalInt.empty(), HOLDER)));
    }

    @Test
    void of_a_hundred_at_once_against_room_for_forty_forty_are_locked() {
        Grn grn = active(comprehensive("400"));
        List<CoverOutcome> all = IntStream.range(0, 100).mapToObj(each -> request(movement(), part(grn, "10")))
                .toList().stream().map(each -> CompletableFuture.supplyAsync(() -> lock(each))).toList().stream()
                .map(CompletableFuture::join).toList();
        assertEquals(40, all.stream().filter(CoverOutcome.Covered.class::isInstance).count());
        assertTrue(all.stream().filter(CoverOutcome.NotCovered.class::isInstance)
                .allMatch(each -> ((CoverOutcome.NotCovered) each).grounds().stream()
                        .allMatch(ground -> ground.reason() == G09)));
        assertEquals(usd("400"), find(grn).balance().exposure());
    }

    @Test
    void two_that_want_the_same_two_in_another_order_do_not_wait_for_each_other() {
        Grn one = active(comprehensive("100000"));
        Grn other = active(comprehensive("100000"));
        List<CompletableFuture<CoverOutcome>> all = IntStream.range(0, 40)
                .mapToObj(each -> request(movement(), new CoverPart(each % 2 == 0 ? one : other, CODE, "", usd("1"), 1),
                        new CoverPart(each % 2 == 0 ? other : one, CODE, "", usd("1"), 2)))
                .map(each -> CompletableFuture.supplyAsync(() -> lock(each))).toList();
        assertFalse(all.stream().map(CompletableFuture::join).anyMatch(CoverOutcome.NotCovered.class::isInstance));
        assertEquals(usd("40"), find(one).balance().exposure());
    }

    @Test
    void of_two_countries_that_want_the_last_amount_at_once_one_is_told_g09() {
        Grn grn = active(comprehensive("400"));
        List<CoverOutcome> both = Stream.of("UZ", "KZ").map(each -> {
            CoverRequest like = request(movement(), part(grn, "400"));
            return new CoverRequest(like.mrn(), like.holder(), like.route(), like.goods(), new CountryCode(each),
                    like.parts());
        }).toList().stream().map(each -> CompletableFuture.supplyAsync(() -> lock(each))).toList().stream()
                .map(CompletableFuture::join).toList();
        assertEquals(1, both.stream().filter(CoverOutcome.Covered.class::isInstance).count());
        assertEquals(List.of(G09), both.stream().filter(CoverOutcome.NotCovered.class::isInstance)
                .flatMap(each -> ((CoverOutcome.NotCovered) each).grounds().stream()).map(Ground::reason).toList());
        assertEquals(usd("400"), find(grn).balance().exposure());
    }

    @Test
    void where_the_register_fails_in_the_middle_nothing_is_locked_and_asked_again_it_is_locked_once() {
        Grn grn = active();
        Mrn mrn = movement();
        run("create function away() returns trigger language plpgsql as 'begin raise exception ''away''; end'");
        run("create trigger away before insert on guarantee_entry for each row execute function away()");
        try {
            assertThrows(RuntimeException.class, () -> lock(request(mrn, part(grn, "400"))));
        } finally {
            run("drop trigger away on guarantee_entry");
            run("drop function away()");
        }
        assertEquals(usd("0"), find(grn).balance().exposure(), "who got no answer has locked nothing");
        List<Lock> first = locked(request(mrn, part(grn, "400")));
        assertEquals(first, locked(request(mrn, part(grn, "400"))));
        assertEquals(usd("400"), find(grn).balance().exposure());
    }

    @Test
    void nothing_goes_under_one_whose_days_are_over_and_what_went_before_stays_covered() {
        Grn carnet = active(of("B", ""));
        Grn unused = active(of("B", ""));
        Mrn before = movement();
        locked(request(before, new CoverPart(carnet, CODE, "B", usd("100"), 1)));
        clock.pass(Duration.between(clock.instant(), Instant.parse("2026-12-31T19:00:00Z")));
        assertEquals(List.of(G02), reasons(request(movement(), new CoverPart(unused, CODE, "B", usd("1"), 1))));
        assertEquals(usd("100"), find(carnet).balance().exposure());
        locks(each -> each.credit(before, clock.instant(), "arrived"));
        assertEquals(usd("0"), find(carnet).balance().exposure());
    }

    @Test
    void what_somebody_changes_in_the_ledger_or_past_it_is_told() {
        Grn grn = active();
        locked(request(movement(), part(grn, "10")));
        run("update guarantee set exposure = 20 where grn = '" + grn + "'");
        assertTrue(inTransaction(() -> wiring.get(GuaranteeProof.class).now()).stream()
                .anyMatch(each -> each.contains(grn.value())));
        run("update guarantee set exposure = 10 where grn = '" + grn + "'");
        assertThrows(RuntimeException.class, () -> run("delete from guarantee_entry"));
    }
}
