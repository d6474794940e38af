package org.singlewindow.guarantee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.desk.DeskQuery;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.testing.SmallRegion;
import org.singlewindow.tier.DecidingEvidence;
import org.singlewindow.tier.DecidingTier;
import org.singlewindow.tier.EvidenceItem;
import org.singlewindow.tier.EvidenceState;
import org.singlewindow.tier.HolderTiers;
import org.singlewindow.tier.TierFeed;
import org.singlewindow.tier.TierOutcome;
import org.singlewindow.tier.TierStep;
import org.singlewindow.tier.TierView;
import org.singlewindow.tier.WishedTier;
import org.singlewindow.tier.WishedVerdict;

/** A holder's share: decided on evidence, higher at once where a debt is not paid, and what is locked by it. */
class HolderTiersPgIT extends GuaranteeDesk {

    private static final SignedInAs ABROAD = SmallRegion.officer("KZ-CUSTOMS");
    private static final Map<DebtEvidence, String> FILE = Map.of(DebtEvidence.DEBT, "KZ/2026/17",
            DebtEvidence.DEBTOR, "KZ/2026/17", DebtEvidence.ATTEMPTS, "letter 4", DebtEvidence.NOTICES, "letter 1");

    private static int number = 5000;

    private SignedInAs holder;

    /** Each test has a holder of its own, for nothing that was decided is ever taken away. */
    @BeforeEach
    void somebody() {
        int id = ++number;
        String code = "UZ-H" + id;
        run("insert into participant (id, code, capabilities, country, name, local_name, hours) values (" + id + ", '"
                + code + "', array['TRADER'], 'UZ', 'Holder', '', 0)");
        holder = new SignedInAs(code, code, new Participant(id, code, Set.of(Capability.TRADER),
                Optional.of(new CountryCode("UZ")), "Holder", "", true), HOLDER.roles());
        inTransaction(() -> wiring.get(Participants.class).refresh());
        wiring.with(UndischargedMovements.class, mrn -> Optional.of(new UndischargedMovements.Standing(
                Set.of(new CountryCode("UZ"), new CountryCode("KZ")), Optional.of(clock.instant()), true)));
    }

    @AfterEach
    void whatever_was_done_the_ledger_proves_it() {
        assertProven();
    }

    private String code() {
        return holder.participant().code();
    }

    private TierOutcome decide(EvidenceItem item, String verdict, String recheck) {
        return inTransaction(() -> wiring.get(DecidingEvidence.class).decide(code(),
                new WishedVerdict(item.name(), verdict, "", "", "audit 17", recheck), OptionalInt.empty(), CUSTOMS));
    }

    private TierOutcome share(int percent, SignedInAs who) {
        return inTransaction(() -> wiring.get(DecidingTier.class).decide(code(),
                new WishedTier(String.valueOf(percent), "Checked " + percent, ""), OptionalInt.empty(), who));
    }

    private static TierView stands(TierOutcome outcome) {
        return assertInstanceOf(TierOutcome.Stands.class, outcome, outcome::toString).tier();
    }

    private static RuleCode refused(TierOutcome outcome) {
        return assertInstanceOf(TierOutcome.Undecided.class, outcome, outcome::toString).code();
    }

    /** All that a share asks for, as far as customs decides it. */
    private void shown(int tier) {
        EvidenceItem.of(tier).stream()
                .filter(each -> each != EvidenceItem.ESTABLISHED && each != EvidenceItem.PAID_IN_TIME)
                .forEach(each -> stands(decide(each, "HELD", "")));
    }

    private void decided(int tier) {
        shown(tier);
        assertEquals(tier, stands(share(tier, CUSTOMS)).inForce().percent());
    }

    private TierView tier() {
        return inTransaction(() -> wiring.get(HolderTiers.class).find(code(), "UZ", holder)).orElseThrow();
    }

    private String permission(int tier) {
        return tier == 100 ? "" : Stream.of(tier().inForce().number()).filter(each -> !each.isEmpty()).findFirst()
                .orElse("UZ/X");
    }

    /** Over 1,000 dollars, of which so much is lodged. */
    private RegisterGuarantee reduced(int tier) {
        RegisterGuarantee like = comprehensive();
        return new RegisterGuarantee("", new RegisterGuarantee.What("1", "", permission(tier), "", CODE),
                new RegisterGuarantee.Who("", code()),
                new RegisterGuarantee.Amounts("USD", List.of("1000"), String.valueOf(tier), ""), like.scope(),
                new RegisterGuarantee.Days("",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusYears(9).toString()));
    }

    private CoverRequest asks(Mrn mrn, Grn grn, String amount) {
        return new CoverRequest(mrn, holder.participant().id(), Set.of(new CountryCode("UZ"), new CountryCode("KZ")),
                Set.of(new HsCode("080610")), new CountryCode("UZ"), List.of(part(grn, amount)));
    }

    private Mrn moves(Grn grn, String amount) {
        Mrn mrn = movement();
        locked(asks(mrn, grn, amount));
        return mrn;
    }

    private DebtClaimView take(long id, DebtClaimWish wish, SignedInAs who) {
        DebtClaimOutcome outcome = inTransaction(
                () -> wiring.get(PursuingDebt.class).take(id, wish, OptionalInt.empty(), who));
        return assertInstanceOf(DebtClaimOutcome.Stands.class, outcome, outcome::toString).claim();
    }

    /** A claim whose time is over; nobody has noticed it yet. */
    private long overdue(Mrn mrn, Grn grn, String amount) {
        DebtClaimOutcome given = inTransaction(() -> wiring.get(NoticingDebt.class)
                .notice(new DebtNotice(mrn.value(), grn.value(), "", "Not presented"), ABROAD));
        long id = assertInstanceOf(DebtClaimOutcome.Stands.class, given).claim().id();
        clock.pass(Duration.ofDays(32));
        take(id, new DebtClaimWish(DebtClaimStep.CLAIM, "", amount, "Holder", FILE), ABROAD);
        clock.pass(Duration.ofDays(31));
        return id;
    }

    private void noticed(long claim) {
        inTransaction(() -> wiring.get(PursuingDebt.class).runOut(claim));
    }

    @Test
    void customs_decides_each_condition_once_and_on_a_share_that_follows_from_them() {
        assertEquals(100, tier().inForce().percent());
        assertEquals(RuleCode.INCONSISTENT, refused(share(50, CUSTOMS)));
        shown(50);
        assertEquals(100, tier().inForce().percent(), "that all is shown changes nothing by itself");
        assertEquals(50, tier().deserved());
        assertEquals(RuleCode.INCONSISTENT, refused(share(30, CUSTOMS)));
        assertEquals("UZ/T-", stands(share(50, CUSTOMS)).inForce().number().substring(0, 5));
        assertTrue(assertInstanceOf(TierOutcome.Stands.class, share(50, CUSTOMS)).again());
        assertEquals(List.of(EvidenceItem.STAFF_REPORT),
                tier().next().orElseThrow().missing().stream().map(each -> each.item()).toList());
        clock.pass(Duration.ofDays(40));
        assertEquals(RuleCode.ALREADY_DECIDED, refused(decide(EvidenceItem.ACCOUNTS, "HELD", "")));
        assertEquals(50, stands(decide(EvidenceItem.ACCOUNTS, "HELD", "MONITORING")).inForce().percent());
        clock.pass(Duration.ofDays(3 * 366));
        assertEquals(100, tier().deserved(), "what was decided has expired");
        assertEquals(50, tier().inForce().percent(), "which lets nobody lodge more over night");
        assertEquals(RuleCode.INCONSISTENT, refused(share(30, CUSTOMS)));
    }

    @Test
    void a_condition_that_is_found_not_to_be_met_makes_the_share_higher_at_once() {
        decided(0);
        assertEquals(30, stands(decide(EvidenceItem.LOGISTICS, "LACKING", "INFORMATION")).inForce().percent());
        assertEquals(100, stands(decide(EvidenceItem.ACCOUNTS, "LACKING", "INFORMATION")).inForce().percent());
        assertTrue(tier().inForce().lowered());
        assertTrue(inTransaction(() -> wiring.get(HolderTiers.class).list(CUSTOMS)).stream()
                .anyMatch(each -> each.code().equals(code()) && each.percent() == 100));
        assertEquals(List.of(), inTransaction(() -> wiring.get(HolderTiers.class).list(holder)));
        assertEquals(RuleCode.INCONSISTENT, refused(share(50, CUSTOMS)));
    }

    @Test
    void who_has_nothing_to_do_with_it_learns_nothing() {
        decided(50);
        assertEquals(Optional.empty(),
                inTransaction(() -> wiring.get(HolderTiers.class).find(code(), "UZ", STRANGER)));
        assertEquals(Optional.empty(),
                inTransaction(() -> wiring.get(HolderTiers.class).find(code(), "UZ", ABROAD)));
        assertEquals(Optional.empty(),
                inTransaction(() -> wiring.get(HolderTiers.class).find(code(), "UZ", GUARANTOR)));
        registered(reduced(50));
        assertTrue(inTransaction(() -> wiring.get(HolderTiers.class).find(code(), "UZ", GUARANTOR)).isPresent());
        assertEquals(100, stands(share(100, ABROAD)).inForce().percent(), "in its own country");
        assertEquals(50, tier().inForce().percent());
    }

    @Test
    void a_debt_that_is_not_paid_makes_it_the_whole_in_the_moment_in_which_that_is_noticed_and_tells_both_why() {
        decided(30);
        Grn grn = active(reduced(30));
        Mrn mrn = moves(grn, "400");
        long claim = overdue(mrn, grn, "400");
        assertEquals(100, tier().deserved(), "whether time has noted it or not");
        noticed(claim);
        assertEquals(100, tier().inForce().percent());
        String told = tier().inForce().why().in(Locale.ENGLISH);
        assertTrue(told.startsWith("claim " + claim + " for movement " + mrn + ", 400.00 USD, was not paid by "), told);
        assertTrue(tier().inForce().why().in(new Locale("ru")).startsWith("требование " + claim));
        for (SignedInAs who : List.of(holder, GUARANTOR)) {
            assertTrue(inTransaction(() -> wiring.get(TierFeed.class).list(DeskQuery.open(200), who)).items().stream()
                    .anyMatch(each -> each.item().subject().reference().equals(code())
                            && each.item().summary().in(Locale.ENGLISH).contains(told)));
        }
        assertEquals(EvidenceState.LACKING, tier().lines().stream()
                .filter(each -> each.item() == EvidenceItem.PAID_IN_TIME).findFirst().orElseThrow().state());
        take(claim, DebtClaimWish.to(DebtClaimStep.PAY, "P1"), GUARANTOR);
        assertEquals(RuleCode.INCONSISTENT, refused(share(50, CUSTOMS)), "it was paid late");
        clock.pass(Duration.ofDays(3 * 366));
        shown(30);
        assertEquals(30, stands(share(30, CUSTOMS)).inForce().percent(), "that is forgotten after three years");
    }

    @Test
    void movements_on_the_way_keep_what_is_locked_when_the_share_changes_and_what_comes_then_goes_by_the_new_one() {
        decided(30);
        Grn grn = active(reduced(30));
        List<Mrn> five = IntStream.range(0, 5).mapToObj(each -> moves(grn, "100")).toList();
        stands(share(100, CUSTOMS));
        assertEquals(usd("500"), find(grn).balance().exposure());
        assertEquals(usd("0"), find(grn).balance().left(), "300 are lodged, which stand for 300 now");
        assertEquals(List.of(GuaranteeReason.HIGHER_SHARE), reasons(asks(movement(), grn, "100")));
        five.subList(0, 3).forEach(each -> locks(locks -> locks.credit(each, clock.instant(), "arrived")));
        assertEquals(usd("100"), find(grn).balance().left());
        moves(grn, "100");
        assertEquals(List.of(GuaranteeReason.HIGHER_SHARE), reasons(asks(movement(), grn, "1")));
        stands(share(30, CUSTOMS));
        assertEquals(usd("700"), find(grn).balance().left(), "the whole of it again");
    }

    @Test
    void one_that_is_full_by_a_higher_share_is_on_its_holder_s_desk_until_that_is_lower_again() {
        decided(50);
        Grn grn = active(reduced(50));
        moves(grn, "450");
        assertEquals(List.of(), nearlyFull());
        stands(share(100, CUSTOMS));
        assertEquals(List.of(grn + " 500.00 USD"), nearlyFull());
        done(grn, StepWish.to(GuaranteeStep.SUSPEND, "looked at"), CUSTOMS);
        done(grn, StepWish.to(GuaranteeStep.REINSTATE, ""), CUSTOMS);
        assertEquals(List.of(grn + " 500.00 USD"), nearlyFull());
        stands(share(50, CUSTOMS));
        assertEquals(List.of(), nearlyFull());
    }

    private List<String> nearlyFull() {
        return inTransaction(() -> wiring.get(DutyRepository.class).listNearlyFull(holder.participant().id())).stream()
                .map(each -> each.grn() + " " + each.limit()).toList();
    }

    @Test
    void a_decision_and_locks_at_the_same_moment_come_one_after_the_other() {
        decided(50);
        Grn grn = active(reduced(50));
        List<CompletableFuture<Object>> all = Stream.concat(
                IntStream.range(0, 12).mapToObj(each -> asks(movement(), grn, "100"))
                        .toList().stream().map(each -> CompletableFuture.<Object>supplyAsync(() -> lock(each))),
                Stream.of(CompletableFuture.<Object>supplyAsync(() -> share(100, CUSTOMS)))).toList();
        long locked = all.stream().map(CompletableFuture::join).filter(CoverOutcome.Covered.class::isInstance).count();
        assertEquals(100, tier().inForce().percent());
        assertTrue(locked >= 5 && locked <= 10, "before it there is room for ten, after it for five: " + locked);
        assertEquals(locked < 10 ? List.of(GuaranteeReason.HIGHER_SHARE) : List.of(GuaranteeReason.G09),
                reasons(asks(movement(), grn, "100")));
    }

    @Test
    void of_many_decisions_at_once_each_finds_the_one_before() {
        shown(0);
        List<CompletableFuture<TierOutcome>> all = Stream.of(50, 30, 0, 100, 50, 30)
                .map(each -> CompletableFuture.supplyAsync(() -> share(each, CUSTOMS))).toList();
        all.forEach(each -> stands(each.join()));
        List<TierView.Line> life = tier().life();
        assertEquals(100, life.get(life.size() - 1).before());
        for (int i = 1; i < life.size(); i++) {
            assertEquals(life.get(i).after(), life.get(i - 1).before());
        }
        assertEquals(life.get(0).after(), tier().inForce().percent());
        assertEquals(life.size(), life.stream().map(TierView.Line::number).distinct().count());
    }

    /** Random lives, each with decisions, debts that are paid or not, and time. */
    @Test
    void whatever_happens_it_comes_down_by_a_decision_alone_and_is_the_whole_while_a_debt_is_unpaid() {
        for (int life = 0; life < 12; life++) {
            somebody();
            Random random = new Random(life);
            Optional<Grn> grn = Optional.empty();
            Optional<Long> unpaid = Optional.empty();
            for (int i = 0; i < 14; i++) {
                int before = tier().inForce().percent();
                boolean decision = false;
                switch (random.nextInt(6)) {
                    case 0 -> shown(EvidenceItem.tiers().get(1 + random.nextInt(3)), random);
                    case 1, 2 -> decision = share(EvidenceItem.tiers().get(random.nextInt(4)),
                            CUSTOMS) instanceof TierOutcome.Stands;
                    case 3 -> grn = grn.or(() -> Optional.of(active(reduced(before))));
                    case 4 -> {
                        if (grn.isPresent() && unpaid.isEmpty() && find(grn.get()).balance().left().isPositive()) {
                            long claim = overdue(moves(grn.get(), "1"), grn.get(), "1");
                            noticed(claim);
                            unpaid = Optional.of(claim);
                        }
                    }
                    default -> {
                        if (unpaid.isPresent() && random.nextBoolean()) {
                            take(unpaid.get(), DebtClaimWish.to(DebtClaimStep.PAY, "P"), GUARANTOR);
                            unpaid = Optional.empty();
                        }
                        clock.pass(Duration.ofDays(random.nextInt(200)));
                    }
                }
                int after = tier().inForce().percent();
                assertTrue(after >= before || decision,
                        "life " + life + ", step " + i + ": " + before + " to " + after);
                assertTrue(unpaid.isEmpty() || after == 100, "life " + life + ", step " + i + ": a debt is unpaid");
                assertTrue(tier().life().stream().filter(each -> each.after() < each.before())
                        .allMatch(each -> each.step() == TierStep.DECIDE));
            }
        }
    }

    private void shown(int tier, Random random) {
        EvidenceItem.of(tier).stream()
                .filter(each -> each != EvidenceItem.ESTABLISHED && each != EvidenceItem.PAID_IN_TIME)
                .forEach(each -> decide(each, random.nextInt(30) == 0 ? "LACKING" : "HELD", "MONITORING"));
    }
}
