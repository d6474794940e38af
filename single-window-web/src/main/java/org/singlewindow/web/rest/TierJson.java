package org.singlewindow.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.singlewindow.tier.EvidenceVerdict;
import org.singlewindow.tier.TierLine;
import org.singlewindow.tier.TierView;

/**
 * A holder's share in a country.
 *
 * @param tier     per cent of a reference amount that it lodges
 * @param decision number of the decision; empty where none was made, or it does not hold any more
 * @param lowered  that it became more without a decision on it
 * @param deserved the lowest share whose conditions are all met now: what customs may decide on
 */
public record TierJson(GuaranteeJson.Firm holder, String country, int tier, Optional<String> decision,
        Optional<Instant> since, String reason, boolean lowered, int deserved, List<Evidence> evidence,
        Optional<Next> next, List<Line> history) {

    /**
     * One condition.
     *
     * @param from     the highest share that asks for it; left out where none does
     * @param computed that it shows in what is known here, and nobody has to decide it
     * @param recheck  why it is to be looked at again before its time is over
     */
    public record Evidence(String item, Optional<Integer> from, String state, boolean computed, String why,
            Optional<String> since,
            Optional<String> until, Optional<String> ground, Optional<Instant> decidedAt,
            Optional<String> recheck) {

        static Evidence of(TierLine line) {
            Optional<EvidenceVerdict> verdict = line.verdict();
            return new Evidence(line.item().name(),
                    line.item().from().stream().boxed().findFirst(), line.state().name(), line.computed(),
                    line.why().in(Locale.ENGLISH), verdict.map(each -> each.since().toString()),
                    verdict.map(each -> each.until().toString()), verdict.map(EvidenceVerdict::ground),
                    verdict.map(each -> each.deed().at()), verdict.flatMap(EvidenceVerdict::recheck).map(Enum::name));
        }
    }

    /** @param missing what is not met of what it asks */
    public record Next(int tier, List<String> missing) {}

    public record Line(String step, int before, int after, Instant at, Optional<String> by, String reason,
            Optional<String> decision) {}

    static TierJson of(TierView seen) {
        TierView.InForce now = seen.inForce();
        return new TierJson(new GuaranteeJson.Firm(seen.holder().code(), seen.holder().name()),
                seen.country().value(), now.percent(), said(now.number()), now.since(), now.why().in(Locale.ENGLISH),
                now.lowered(), seen.deserved(), seen.lines().stream().map(Evidence::of).toList(),
                seen.next().map(each -> new Next(each.percent(),
                        each.missing().stream().map(line -> line.item().name()).toList())),
                seen.life().stream().map(each -> new Line(each.step().name(), each.before(), each.after(), each.at(),
                        each.by(), each.why().in(Locale.ENGLISH), said(each.number()))).toList());
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }
}
