package org.singlewindow.guarantee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.desk.DeskQuery;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.testing.SmallRegion;

/** What customs claims of a guarantor, from the notice to the money that one country owes another. */
class DebtClaimsPgIT extends GuaranteeDesk {

    private static final SignedInAs ABROAD = SmallRegion.officer("KZ-CUSTOMS");
    private static final Duration A_MONTH = Duration.ofDays(32);
    private static final Map<DebtEvidence, String> FILE = Map.of(DebtEvidence.DEBT, "KZ/2026/17",
            DebtEvidence.DEBTOR, "KZ/2026/17", DebtEvidence.ATTEMPTS, "letter 4", DebtEvidence.NOTICES, "letter 1");

    private Optional<Instant> missing;
    private boolean recovery = true;

    @BeforeEach
    void movements() {
        missing = Optional.of(clock.instant());
        wiring.with(UndischargedMovements.class, mrn -> Optional.of(new UndischargedMovements.Standing(
                Set.of(new CountryCode("UZ"), new CountryCode("KZ")), missing, recovery)));
    }

    @AfterEach
    void whatever_was_done_the_ledger_proves_it() {
        assertProven();
    }

    private Mrn locked(Grn grn, String amount) {
        Mrn mrn = movement();
        locked(request(mrn, part(grn, amount)));
        return mrn;
    }

    private DebtClaimOutcome give(Mrn mrn, Grn grn, String day, SignedInAs who) {
        return inTransaction(() -> wiring.get(NoticingDebt.class)
                .notice(new DebtNotice(mrn.value(), grn.value(), day, "Not presented"), who));
    }

    private long noticed(Mrn mrn, Grn grn) {
        return stands(give(mrn, grn, "", ABROAD)).id();
    }

    private DebtClaimOutcome take(long id, DebtClaimWish wish, SignedInAs who) {
        return inTransaction(() -> wiring.get(PursuingDebt.class).take(id, wish, OptionalInt.empty(), who));
    }

    private static DebtClaimView stands(DebtClaimOutcome outcome) {
        return assertInstanceOf(DebtClaimOutcome.Stands.class, outcome, outcome::toString).claim();
    }

    private static RuleCode refused(DebtClaimOutcome outcome) {
        return assertInstanceOf(GuaranteeUndone.class, outcome, outcome::toString).code();
    }

    private static DebtClaimWish claim(String amount) {
        return new DebtClaimWish(DebtClaimStep.CLAIM, "", amount, "Samarkand Fruit LLC", FILE);
    }

    /** Notice given, a month passed, claimed. */
    private long claimed(Mrn mrn, Grn grn, String amount) {
        long id = noticed(mrn, grn);
        clock.pass(A_MONTH);
        assertEquals(DebtClaimState.CLAIMED, stands(take(id, claim(amount), ABROAD)).state());
        return id;
    }

    @Test
    void notice_comes_first_then_a_month_and_the_whole_file() {
        Grn grn = active();
        Mrn mrn = locked(grn, "400");
        long id = noticed(mrn, grn);
        assertEquals(RuleCode.INVALID_STATE, refused(take(id, claim("400"), ABROAD)), "a month has not passed");
        clock.pass(A_MONTH);
        for (DebtEvidence kind : DebtEvidence.values()) {
            Map<DebtEvidence, String> file = new EnumMap<>(FILE);
            file.remove(kind);
            var lacking = assertInstanceOf(GuaranteeUndone.class,
                    take(id, new DebtClaimWish(DebtClaimStep.CLAIM, "", "400", "X", file), ABROAD));
            assertEquals("/evidence/" + kind, lacking.place());
        }
        assertEquals(RuleCode.OUTSIDE_DOMAIN, refused(take(id, claim("400.01"), ABROAD)), "more than is locked");
        recovery = false;
        assertEquals(RuleCode.INVALID_STATE, refused(take(id, claim("400"), ABROAD)), "nothing is being recovered");
        recovery = true;
        DebtClaimView claim = stands(take(id, claim("400"), ABROAD));
        assertEquals(FILE, claim.evidence());
        assertEquals(UsageState.CLAIMED, inTransaction(() -> wiring.get(GuaranteeLocks.class).usages(mrn)).get(0)
                .state());
        assertEquals(usd("600"), find(grn).balance().left(), "what is claimed stays locked");
    }

    @Test
    void it_is_too_late_after_three_years() {
        Grn grn = active();
        long id = noticed(locked(grn, "400"), grn);
        clock.pass(Duration.ofDays(3 * 366));
        assertEquals(RuleCode.INVALID_STATE, refused(take(id, claim("400"), ABROAD)));
    }

    @Test
    void no_notice_is_from_a_day_before_anything_was_wrong_with_the_movement() {
        Grn grn = active();
        Mrn mrn = locked(grn, "400");
        clock.pass(Duration.ofDays(40));
        missing = Optional.of(clock.instant().minus(Duration.ofDays(5)));
        assertEquals(RuleCode.OUTSIDE_DOMAIN, refused(give(mrn, grn, "2026-04-04", ABROAD)));
        assertEquals("2026-04-05", assertInstanceOf(DebtClaimOutcome.Stands.class,
                give(mrn, grn, "2026-04-05", ABROAD)).claim().clock().notice().toString());
    }

    @Test
    void notice_is_for_customs_of_the_way_of_what_is_locked_and_missing_and_once() {
        Grn grn = active();
        Mrn mrn = locked(grn, "400");
        assertEquals(RuleCode.G01, refused(give(mrn, active(), "", ABROAD)));
        assertEquals(RuleCode.OUTSIDE_DOMAIN, refused(give(mrn, grn, "2026-02-01", ABROAD)), "before it was locked");
        assertEquals(RuleCode.BAD_DATE, refused(give(mrn, grn, "soon", ABROAD)));
        Optional<Instant> since = missing;
        missing = Optional.empty();
        assertEquals(RuleCode.INVALID_STATE, refused(give(mrn, grn, "", ABROAD)));
        missing = since;
        long id = noticed(mrn, grn);
        assertTrue(assertInstanceOf(DebtClaimOutcome.Stands.class, give(mrn, grn, "", ABROAD)).again());
        assertEquals(RuleCode.BAD_DATE, refused(give(mrn, grn, "2026-02-30", ABROAD)), "said again, and not right");
        assertEquals(RuleCode.INVALID_STATE, refused(give(mrn, grn, "", CUSTOMS)), "another has");
        SignedInAs other = new SignedInAs("other", "other", new Participant(91, "UZ-G0000002",
                Set.of(Capability.GUARANTOR), Optional.of(new CountryCode("UZ")), "Another", "", true),
                GUARANTOR.roles());
        assertEquals(RuleCode.NOT_FOUND, refused(take(id, DebtClaimWish.to(DebtClaimStep.DISPUTE, "no"), other)));
    }

    @Test
    void a_payment_frees_what_was_claimed_once_and_the_country_of_guarantee_owes_it() {
        Grn grn = active();
        Mrn mrn = locked(grn, "400");
        long id = claimed(mrn, grn, "300");
        assertEquals(RuleCode.NOT_ALLOWED, refused(take(id, DebtClaimWish.to(DebtClaimStep.PAY, "P1"), ABROAD)));
        assertEquals(RuleCode.MISSING, refused(take(id, DebtClaimWish.to(DebtClaimStep.PAY, ""), GUARANTOR)));
        assertEquals(DebtClaimState.PAID,
                stands(take(id, DebtClaimWish.to(DebtClaimStep.PAY, "P1"), GUARANTOR)).state());
        assertEquals(usd("900"), find(grn).balance().left(), "the rest stays locked until the movement ends");
        assertEquals(RuleCode.INVALID_STATE, refused(take(id, DebtClaimWish.to(DebtClaimStep.PAY, "P2"), GUARANTOR)));
        assertEquals(usd("900"), find(grn).balance().left());
        locks(each -> each.credit(mrn, clock.instant(), "recovered"));
        assertEquals(usd("1000"), find(grn).balance().left());
        settle(usd("300").toString());
    }

    private void settle(String sum) {
        Settlements settlements = wiring.get(Settlements.class);
        Settlement owed = inTransaction(() -> settlements.list(OptionalLong.empty(), 1, ABROAD)).rows().get(0);
        assertEquals("UZ owes KZ " + sum + " OWED",
                owed.payer() + " owes " + owed.payee() + " " + owed.amount() + " " + owed.state());
        assertEquals(List.of(), owed.steps(), "the payer marks first");
        clock.pass(A_MONTH);
        assertEquals(Settlement.State.LATE,
                inTransaction(() -> settlements.find(owed.id(), CUSTOMS)).orElseThrow().state());
        assertInstanceOf(GuaranteeUndone.class, inTransaction(
                () -> settlements.mark(owed.id(), Settlement.Mark.RECEIVE, "", ABROAD)), "nothing was sent");
        assertInstanceOf(GuaranteeUndone.class, inTransaction(
                () -> settlements.mark(owed.id(), Settlement.Mark.SEND, "T1", ABROAD)), "not theirs");
        assertInstanceOf(SettlementOutcome.Marked.class, inTransaction(
                () -> settlements.mark(owed.id(), Settlement.Mark.SEND, "T1", CUSTOMS)));
        assertInstanceOf(GuaranteeUndone.class, inTransaction(
                () -> settlements.mark(owed.id(), Settlement.Mark.SEND, "T2", CUSTOMS)), "once");
        Settlement received = assertInstanceOf(SettlementOutcome.Marked.class, inTransaction(
                () -> settlements.mark(owed.id(), Settlement.Mark.RECEIVE, "", ABROAD))).settlement();
        assertEquals("RECEIVED T1", received.state() + " " + received.reference());
        assertEquals(List.of(), inTransaction(() -> settlements.list(OptionalLong.empty(), 9, HOLDER)).rows());
    }

    @Test
    void of_a_debt_in_the_country_of_guarantee_no_country_owes_another() {
        Grn grn = active();
        Mrn mrn = locked(grn, "400");
        long id = stands(give(mrn, grn, "", CUSTOMS)).id();
        clock.pass(A_MONTH);
        stands(take(id, claim("400"), CUSTOMS));
        stands(take(id, DebtClaimWish.to(DebtClaimStep.PAY, "P1"), GUARANTOR));
        assertEquals(usd("1000"), find(grn).balance().left());
        assertEquals(0L, ask("select count(*) from guarantee_settlement where claim = " + id));
    }

    @Test
    void a_dispute_stops_the_clock_until_customs_stands_by_it_and_then_it_runs_anew() {
        Grn grn = active();
        long id = claimed(locked(grn, "400"), grn, "400");
        assertEquals(Optional.empty(), stands(take(id, DebtClaimWish.to(DebtClaimStep.DISPUTE, "It has arrived"),
                GUARANTOR)).clock().due());
        clock.pass(Duration.ofDays(90));
        DebtClaimView upheld = stands(take(id, DebtClaimWish.to(DebtClaimStep.UPHOLD, "It has not"), ABROAD));
        assertEquals(DebtClaimState.UPHELD, upheld.state());
        assertEquals(RuleCode.INVALID_STATE,
                refused(take(id, DebtClaimWish.to(DebtClaimStep.DISPUTE, "again"), GUARANTOR)));
        clock.pass(Duration.ofDays(31));
        assertEquals(DebtClaimState.OVERDUE,
                inTransaction(() -> wiring.get(DebtClaims.class).find(id, GUARANTOR)).orElseThrow().state(),
                "whether time has noted it or not");
        inTransaction(() -> wiring.get(PursuingDebt.class).runOut(id));
        inTransaction(() -> wiring.get(PursuingDebt.class).runOut(id));
        DebtClaimView late = inTransaction(() -> wiring.get(DebtClaims.class).find(id, HOLDER)).orElseThrow();
        assertEquals(1, late.life().stream().filter(each -> each.step() == DebtClaimStep.RUN_OUT).count());
        assertEquals(List.of(), late.steps(), "the holder looks on");
        assertEquals(DebtClaimState.PAID,
                stands(take(id, DebtClaimWish.to(DebtClaimStep.PAY, "late"), GUARANTOR)).state());
    }

    @Test
    void it_falls_when_the_goods_were_there_after_all_and_what_is_withdrawn_stays_locked() {
        Grn grn = active();
        Mrn mrn = locked(grn, "400");
        long id = claimed(mrn, grn, "400");
        locks(each -> each.credit(mrn, clock.instant(), "discharged"));
        assertEquals(DebtClaimState.FALLEN,
                inTransaction(() -> wiring.get(DebtClaims.class).find(id, GUARANTOR)).orElseThrow().state());
        assertEquals(0L, ask("select count(*) from guarantee_usage where claimed > 0 and mrn = '" + mrn + "'"),
                "nothing is asked for any more");
        assertEquals(RuleCode.INVALID_STATE, refused(take(id, DebtClaimWish.to(DebtClaimStep.PAY, "P"), GUARANTOR)));
        Mrn other = locked(grn, "100");
        long withdrawn = claimed(other, grn, "100");
        stands(take(withdrawn, DebtClaimWish.to(DebtClaimStep.WITHDRAW, "by mistake"), ABROAD));
        assertEquals(usd("900"), find(grn).balance().left());
    }

    @Test
    void of_many_payments_at_once_one_is_taken() {
        Grn grn = active();
        long id = claimed(locked(grn, "400"), grn, "400");
        List<CompletableFuture<DebtClaimOutcome>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> take(id, DebtClaimWish.to(DebtClaimStep.PAY, "P" + i), GUARANTOR)))
                .toList();
        assertEquals(1, all.stream().map(CompletableFuture::join).filter(DebtClaimOutcome.Stands.class::isInstance)
                .count());
        assertEquals(usd("1000"), find(grn).balance().left());
        assertEquals(1L, ask("select count(*) from guarantee_settlement where claim = " + id));
    }

    private List<DebtClaimNews> news(long behind, SignedInAs who) {
        return inTransaction(() -> wiring.get(DebtClaims.class).news(
                behind == 0 ? OptionalLong.empty() : OptionalLong.of(behind), 200, who));
    }

    private static long last(List<DebtClaimNews> news) {
        return news.get(news.size() - 1).place();
    }

    @Test
    void systems_read_on_from_where_they_were_and_learn_of_each_step_once() {
        Grn grn = active();
        noticed(locked(grn, "1"), grn);
        long known = last(news(0, GUARANTOR));
        long id = claimed(locked(grn, "400"), grn, "300");
        stands(take(id, DebtClaimWish.to(DebtClaimStep.DISPUTE, "It has arrived"), GUARANTOR));
        stands(take(id, DebtClaimWish.to(DebtClaimStep.UPHOLD, "It has not"), ABROAD));
        clock.pass(Duration.ofDays(32));
        inTransaction(() -> wiring.get(PursuingDebt.class).runOut(id));
        stands(take(id, DebtClaimWish.to(DebtClaimStep.PAY, "P1"), GUARANTOR));
        List<DebtClaimNews> all = news(known, GUARANTOR);
        assertEquals(
                List.of("NOTICE NOTICED", "CLAIM CLAIMED", "DISPUTE DISPUTED", "UPHOLD UPHELD", "RUN_OUT OVERDUE",
                        "PAY PAID"),
                all.stream().map(each -> each.what().step() + " " + each.what().state()).toList());
        assertEquals(List.of("KZ-CUSTOMS", "KZ-CUSTOMS", "UZ-G0000001", "KZ-CUSTOMS", "UZ-G0000001"),
                all.stream().flatMap(each -> each.what().by().stream()).toList(), "time has no name");
        assertEquals("300.00 USD", all.get(0).about().amount().orElseThrow().toString());
        assertEquals(List.of(), news(last(all), GUARANTOR));
        for (SignedInAs who : List.of(HOLDER, CUSTOMS, ABROAD, SmallRegion.gateway("KZ"), SmallRegion.gateway("UZ"))) {
            assertEquals(all, news(known, who), who.signIn());
        }
        for (SignedInAs who : List.of(STRANGER, SmallRegion.officer("UZ-PLANT"), SmallRegion.admin())) {
            assertEquals(List.of(), news(known, who), who.signIn());
        }
    }

    /** Numbers are given out before it is known in which order transactions end. */
    @Test
    void what_is_committed_late_comes_behind_what_was_read_meanwhile_and_is_not_missed() {
        Grn grn = active();
        Mrn slow = locked(grn, "100");
        Mrn quick = locked(grn, "100");
        noticed(locked(grn, "1"), grn);
        long known = last(news(0, GUARANTOR));
        long[] meanwhile = new long[1];
        long id = inTransaction(() -> {
            long late = stands(wiring.get(NoticingDebt.class)
                    .notice(new DebtNotice(slow.value(), grn.value(), "", "Not presented"), ABROAD)).id();
            meanwhile[0] = CompletableFuture.supplyAsync(() -> {
                noticed(quick, grn);
                List<DebtClaimNews> read = news(known, GUARANTOR);
                assertEquals(1, read.size(), "the other is not there yet");
                return last(read);
            }).join();
            return late;
        });
        assertEquals(List.of(id), news(meanwhile[0], GUARANTOR).stream().map(each -> each.about().id()).toList());
    }

    @Test
    void it_lies_on_the_guarantor_s_desk_with_its_day_and_what_is_nearly_full_on_the_holder_s() {
        Grn grn = active();
        long id = claimed(locked(grn, "850"), grn, "850");
        var desk = inTransaction(() -> wiring.get(GuaranteeFeed.class).list(DeskQuery.open(200), GUARANTOR)).items()
                .stream().filter(each -> each.item().id() == id).findFirst().orElseThrow().item();
        assertEquals(GuaranteeDuty.ANSWER_CLAIM, desk.standing().state());
        assertEquals(inTransaction(() -> wiring.get(DebtClaims.class).find(id, GUARANTOR)).orElseThrow().clock().due()
                .orElseThrow(), desk.due());
        assertTrue(inTransaction(() -> wiring.get(GuaranteeFeed.class).list(DeskQuery.open(200), HOLDER)).items()
                .stream().anyMatch(each -> each.item().subject().reference().equals(grn.value())
                        && each.item().standing().state() == GuaranteeDuty.NEARLY_FULL));
    }
}
