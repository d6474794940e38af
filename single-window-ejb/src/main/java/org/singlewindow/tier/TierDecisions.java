package org.singlewindow.tier;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.Moments;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Wording;

/** What customs may decide, and what has to be said for it: pure. */
final class TierDecisions {

    static final int LONGEST_TEXT = 500;
    static final int LONGEST_NUMBER = 35;

    private TierDecisions() {
    }

    /** @param verdicts those in force @param today in the country of guarantee */
    record Before(Map<EvidenceItem, EvidenceVerdict> verdicts, LocalDate today) {}

    static Optional<TierFlaw> flaw(WishedVerdict said, Before before) {
        Optional<EvidenceItem> item = EvidenceItem.find(said.item());
        if (item.isEmpty()) {
            return no(said.item().isEmpty() ? RuleCode.MISSING : RuleCode.OUTSIDE_DOMAIN, "item", "/item");
        }
        if (item.get() == EvidenceItem.ESTABLISHED) {
            return no(RuleCode.INCONSISTENT, "computed", "/item");
        }
        if (!said.verdict().matches("HELD|LACKING")) {
            return no(said.verdict().isEmpty() ? RuleCode.MISSING : RuleCode.OUTSIDE_DOMAIN, "verdict", "/verdict");
        }
        if (item.get() == EvidenceItem.PAID_IN_TIME && isHeld(said)) {
            return no(RuleCode.INCONSISTENT, "paid", "/verdict");
        }
        return days(said, before.today()).or(() -> text(said.ground(), LONGEST_TEXT, "ground", "/ground"))
                .or(() -> twice(said, before, item.get()));
    }

    private static Optional<TierFlaw> days(WishedVerdict said, LocalDate today) {
        Optional<LocalDate> since = since(said, today);
        if (since.isEmpty()) {
            return no(RuleCode.BAD_DATE, "date", "/since");
        }
        LocalDate first = today.minusYears(EvidenceVerdict.YEARS);
        if (since.get().isAfter(today) || since.get().isBefore(first)) {
            return no(RuleCode.OUTSIDE_DOMAIN, "since", "/since", first, today);
        }
        Optional<LocalDate> until = until(said, since.get());
        if (until.isEmpty()) {
            return no(RuleCode.BAD_DATE, "date", "/until");
        }
        LocalDate last = since.get().plusYears(EvidenceVerdict.YEARS);
        return until.get().isBefore(today) || until.get().isAfter(last)
                ? no(RuleCode.OUTSIDE_DOMAIN, "until", "/until", today, last) : Optional.empty();
    }

    /** Decided once; again when its time is over, or where something speaks for it. */
    private static Optional<TierFlaw> twice(WishedVerdict said, Before before, EvidenceItem item) {
        if (!said.recheck().isEmpty() && RecheckGround.find(said.recheck()).isEmpty()) {
            return no(RuleCode.OUTSIDE_DOMAIN, "recheck", "/recheck");
        }
        return Optional.ofNullable(before.verdicts().get(item)).filter(each -> !each.isExpired(before.today()))
                .filter(each -> each.recheck().isEmpty() && said.recheck().isEmpty())
                .map(each -> new TierFlaw(RuleCode.ALREADY_DECIDED, "twice", "/recheck", each.since(), each.until()));
    }

    static boolean isHeld(WishedVerdict said) {
        return said.verdict().equals("HELD");
    }

    static Optional<LocalDate> since(WishedVerdict said, LocalDate today) {
        return said.since().isEmpty() ? Optional.of(today) : Moments.day(said.since());
    }

    static Optional<LocalDate> until(WishedVerdict said, LocalDate since) {
        return said.until().isEmpty() ? Optional.of(since.plusYears(EvidenceVerdict.YEARS))
                : Moments.day(said.until());
    }

    /** Of one whose days are right. */
    static EvidenceVerdict verdict(WishedVerdict said, LocalDate today, EvidenceVerdict.Deed deed) {
        LocalDate since = since(said, today).orElseThrow();
        return new EvidenceVerdict(EvidenceItem.find(said.item()).orElseThrow(), isHeld(said), since,
                until(said, since).orElseThrow(), deed, said.ground(), Optional.empty());
    }

    /** Any share that is not lower than what follows. */
    static Optional<TierFlaw> flaw(WishedTier said, TierLadder ladder) {
        Optional<Integer> wanted = percent(said);
        if (wanted.isEmpty()) {
            return no(said.percent().isEmpty() ? RuleCode.MISSING : RuleCode.OUTSIDE_DOMAIN, "percent", "/percent");
        }
        return text(said.reason(), LONGEST_TEXT, "reason", "/reason")
                .or(() -> said.number().isEmpty() ? Optional.empty()
                        : text(said.number(), LONGEST_NUMBER, "number", "/number"))
                .or(() -> wanted.get() >= ladder.deserved() ? Optional.empty()
                        : Optional.of(new TierFlaw(RuleCode.INCONSISTENT, why(wanted.get(), ladder), "/percent")));
    }

    private static Wording why(int wanted, TierLadder ladder) {
        String missing = ladder.missing(wanted).stream().map(each -> each.item().name())
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? TierFlaw.TEXTS.say("risk", wanted)
                : TierFlaw.TEXTS.say("notMet", wanted, missing);
    }

    static Optional<Integer> percent(WishedTier said) {
        return EvidenceItem.tiers().stream().filter(each -> String.valueOf(each).equals(said.percent())).findFirst();
    }

    private static Optional<TierFlaw> text(String said, int longest, String what, String place) {
        return said.isEmpty() ? no(RuleCode.MISSING, what, place)
                : FreeText.unfit(said, longest)
                        .map(fault -> new TierFlaw(fault, "text." + fault, place, longest));
    }

    private static Optional<TierFlaw> no(RuleCode code, String sentence, String place, Object... arguments) {
        return Optional.of(new TierFlaw(code, sentence, place, arguments));
    }
}
