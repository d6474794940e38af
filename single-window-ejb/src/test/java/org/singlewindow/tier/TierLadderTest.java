package org.singlewindow.tier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Mrn;

/** Which share follows from what was decided and is known. */
class TierLadderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final HolderRecord.Debt DEBT = new HolderRecord.Debt(12,
            Mrn.of(2026, new CountryCode("UZ"), 17).orElseThrow(),
            Money.of("3200", "USD"), LocalDate.of(2026, 5, 1));

    private static EvidenceVerdict verdict(EvidenceItem item, boolean held, LocalDate until) {
        return new EvidenceVerdict(item, held, until.minusYears(3), until,
                new EvidenceVerdict.Deed(Instant.EPOCH, "customs.uz", 1), "audit 17", Optional.empty());
    }

    private static Map<EvidenceItem, EvidenceVerdict> held(Set<EvidenceItem> items) {
        Map<EvidenceItem, EvidenceVerdict> all = new EnumMap<>(EvidenceItem.class);
        items.forEach(each -> all.put(each, verdict(each, true, TODAY.plusDays(1))));
        return all;
    }

    private static TierLadder ladder(Map<EvidenceItem, EvidenceVerdict> verdicts, HolderRecord.Facts facts) {
        return new TierLadder(verdicts,
                new TierLadder.Known(Optional.of(new CountryCode("UZ")), facts, Optional.empty()), TODAY);
    }

    private static Set<EvidenceItem> upTo(int tier) {
        return EnumSet.copyOf(EvidenceItem.of(tier));
    }

    private static TierLine line(TierLadder ladder, EvidenceItem item) {
        return ladder.lines().stream().filter(each -> each.item() == item).findFirst().orElseThrow();
    }

    @Test
    void each_share_asks_for_all_that_the_higher_one_asks_and_thirty_for_one_thing_more() {
        assertEquals(List.of(EvidenceItem.STAFF_REPORT), EvidenceItem.beyond(50, 30));
        assertEquals(4, EvidenceItem.beyond(30, 0).size());
        assertTrue(EvidenceItem.of(0).containsAll(EvidenceItem.of(50)));
        for (int tier : EvidenceItem.tiers()) {
            assertEquals(tier, ladder(tier == 100 ? Map.of() : held(upTo(tier)), HolderRecord.Facts.NONE).deserved());
        }
    }

    @Test
    void without_any_one_of_its_conditions_a_share_does_not_follow() {
        for (EvidenceItem item : EvidenceItem.values()) {
            if (!item.isComputed()) {
                Map<EvidenceItem, EvidenceVerdict> without = held(upTo(0));
                without.put(item, verdict(item, false, TODAY));
                assertEquals(item.without(), ladder(without, HolderRecord.Facts.NONE).deserved(), item.name());
                without.remove(item);
                assertEquals(item.without(), ladder(without, HolderRecord.Facts.NONE).deserved(), item.name());
            }
        }
    }

    @Test
    void what_was_decided_counts_until_its_last_day_is_over() {
        Map<EvidenceItem, EvidenceVerdict> all = held(upTo(50));
        all.put(EvidenceItem.ACCOUNTS, verdict(EvidenceItem.ACCOUNTS, true, TODAY));
        assertEquals(50, ladder(all, HolderRecord.Facts.NONE).deserved());
        all.put(EvidenceItem.ACCOUNTS, verdict(EvidenceItem.ACCOUNTS, true, TODAY.minusDays(1)));
        assertEquals(100, ladder(all, HolderRecord.Facts.NONE).deserved());
        assertEquals(EvidenceState.EXPIRED, line(ladder(all, HolderRecord.Facts.NONE), EvidenceItem.ACCOUNTS).state());
    }

    @Test
    void a_debt_that_was_paid_late_or_not_at_all_is_said_with_its_figures_and_no_decision_outweighs_it() {
        var unpaid = new HolderRecord.Facts(2, List.of(), List.of(DEBT), 9);
        TierLadder ladder = ladder(held(upTo(0)), unpaid);
        assertEquals(100, ladder.deserved());
        TierLine line = line(ladder, EvidenceItem.PAID_IN_TIME);
        assertEquals(EvidenceState.LACKING, line.state());
        assertEquals("one claim is not paid: 12 (" + DEBT.mrn() + ", 3200.00 USD, 2026-05-01)",
                line.why().in(Locale.ENGLISH));
        assertEquals(100,
                ladder(held(upTo(0)), new HolderRecord.Facts(2, List.of(DEBT), List.of(), 9)).deserved());
    }

    @Test
    void customs_may_know_of_charges_that_are_not_known_here() {
        Map<EvidenceItem, EvidenceVerdict> all = held(upTo(50));
        all.put(EvidenceItem.PAID_IN_TIME, verdict(EvidenceItem.PAID_IN_TIME, false, TODAY));
        assertEquals(100, ladder(all, HolderRecord.Facts.NONE).deserved());
        all.put(EvidenceItem.PAID_IN_TIME, verdict(EvidenceItem.PAID_IN_TIME, false, TODAY.minusDays(1)));
        assertEquals(50, ladder(all, HolderRecord.Facts.NONE).deserved());
    }

    @Test
    void who_moves_goods_often_needs_no_word_of_customs_for_that() {
        Map<EvidenceItem, EvidenceVerdict> all = held(upTo(50));
        all.remove(EvidenceItem.REGULAR_OR_COMPETENT);
        assertEquals(100, ladder(all, new HolderRecord.Facts(0, List.of(), List.of(), 4)).deserved());
        TierLadder often = ladder(all, new HolderRecord.Facts(0, List.of(), List.of(), 5));
        assertEquals(50, often.deserved());
        assertTrue(line(often, EvidenceItem.REGULAR_OR_COMPETENT).computed());
        assertFalse(line(often, EvidenceItem.ACCOUNTS).computed());
    }

    @Test
    void what_is_thought_of_its_risk_holds_a_share_up_and_never_brings_one_down() {
        var risky = new HolderRisk.Thought(50, TierLadder.TEXTS.say("undecided"));
        var known = new TierLadder.Known(Optional.of(new CountryCode("UZ")), HolderRecord.Facts.NONE,
                Optional.of(risky));
        assertEquals(50, new TierLadder(held(upTo(0)), known, TODAY).deserved());
        assertEquals(100, new TierLadder(Map.of(), known, TODAY).deserved());
    }
}
