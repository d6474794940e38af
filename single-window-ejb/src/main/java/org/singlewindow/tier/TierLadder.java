package org.singlewindow.tier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Wording;

/** Which share follows from what is decided and known of a holder, line by line. Pure. */
final class TierLadder {

    /** So many movements in a year are regular use. */
    static final int REGULAR = 5;

    static final Sentences TEXTS = new Sentences("org.singlewindow.tier.lines");

    private final Map<EvidenceItem, EvidenceVerdict> verdicts;
    private final Known known;
    private final LocalDate today;

    /** @param seat where it is established; empty where that is in no country that takes part */
    record Known(Optional<CountryCode> seat, HolderRecord.Facts facts, Optional<HolderRisk.Thought> risk) {}

    /** @param today in the country of guarantee */
    TierLadder(Map<EvidenceItem, EvidenceVerdict> verdicts, Known known, LocalDate today) {
        this.verdicts = verdicts;
        this.known = known;
        this.today = today;
    }

    List<TierLine> lines() {
        return Stream.of(EvidenceItem.values()).map(this::line).toList();
    }

    /** The lowest share that customs may decide on. */
    int deserved() {
        List<EvidenceItem> met = lines().stream().filter(TierLine::holds).map(TierLine::item).toList();
        int least = known.risk().map(HolderRisk.Thought::least).orElse(0);
        return EvidenceItem.tiers().stream().filter(tier -> tier >= least && met.containsAll(EvidenceItem.of(tier)))
                .reduce((higher, lower) -> lower).orElse(EvidenceItem.WHOLE);
    }

    /** Of what a share asks for, that which is not met. */
    List<TierLine> missing(int tier) {
        List<EvidenceItem> asked = EvidenceItem.of(tier);
        return lines().stream().filter(each -> asked.contains(each.item())).filter(Predicate.not(TierLine::holds))
                .toList();
    }

    private TierLine line(EvidenceItem item) {
        Optional<EvidenceVerdict> verdict = Optional.ofNullable(verdicts.get(item));
        return switch (item) {
            case ESTABLISHED -> computed(item, known.seat().isPresent(),
                    known.seat().map(seat -> TEXTS.say("seat", seat)).orElseGet(() -> TEXTS.say("noSeat")));
            case PAID_IN_TIME -> verdict.filter(each -> each.stateOn(today) == EvidenceState.LACKING)
                    .filter(each -> known.facts().isPaidInTime()).map(each -> decided(item, each))
                    .orElseGet(() -> computed(item, known.facts().isPaidInTime(), payments()));
            case REGULAR_OR_COMPETENT -> known.facts().movements() >= REGULAR
                    ? computed(item, true, TEXTS.say("regular", known.facts().movements(), REGULAR))
                    : verdict.map(each -> decided(item, each))
                            .orElseGet(() -> computed(item, false,
                                    TEXTS.say("seldom", known.facts().movements(), REGULAR)));
            default -> verdict.map(each -> decided(item, each)).orElseGet(
                    () -> new TierLine(item, EvidenceState.UNDECIDED, false, TEXTS.say("undecided"),
                            Optional.empty()));
        };
    }

    private Wording payments() {
        HolderRecord.Facts facts = known.facts();
        if (!facts.unpaid().isEmpty()) {
            return several("unpaid", facts.unpaid().size(), debts(facts.unpaid()));
        }
        if (!facts.late().isEmpty()) {
            return several("late", facts.late().size(), debts(facts.late()));
        }
        return facts.inTime() == 0 ? TEXTS.say("noDebts") : several("paid", facts.inTime(), "");
    }

    private static Wording several(String key, long count, String which) {
        return count == 1 ? TEXTS.say(key + ".one", which) : TEXTS.say(key, count, which);
    }

    private static String debts(List<HolderRecord.Debt> debts) {
        return debts.stream().map(each -> each.claim() + " (" + each.mrn() + ", " + each.amount() + ", "
                + each.due() + ")").collect(Collectors.joining("; "));
    }

    private static TierLine computed(EvidenceItem item, boolean holds, Wording why) {
        return new TierLine(item, holds ? EvidenceState.HELD : EvidenceState.LACKING, true, why, Optional.empty());
    }

    private TierLine decided(EvidenceItem item, EvidenceVerdict verdict) {
        EvidenceState state = verdict.stateOn(today);
        return new TierLine(item, state, false, TEXTS.say("decided." + state, verdict.since(), verdict.until()),
                Optional.of(verdict));
    }
}
