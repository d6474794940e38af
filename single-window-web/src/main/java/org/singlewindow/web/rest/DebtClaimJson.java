package org.singlewindow.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.singlewindow.guarantee.DebtClaimView;
import org.singlewindow.guarantee.DebtClaims;

/**
 * A claim.
 *
 * @param country   of the customs that claims, {@code guaranteeCountry} of the guarantee
 * @param claimFrom it can be claimed from then on, and not from {@code claimUntil} on
 * @param dueAt     to be paid or disputed before
 * @param offered   what the reader can do with it now
 */
public record DebtClaimJson(long id, String state, String grn, String mrn, GuaranteeJson.Firm claimant, String country,
        Optional<GuaranteeJson.Firm> guarantor, GuaranteeJson.Firm holder, String guaranteeCountry, String noticeOn,
        Instant claimFrom, Instant claimUntil, MoneyJson locked, Optional<MoneyJson> amount, Optional<String> debtor,
        Map<String, String> evidence, Optional<Instant> dueAt, List<Line> history, List<String> offered) {

    /** @param by empty where time or the movement did it */
    public record Line(String step, String state, Instant at, Optional<String> by, Optional<String> reason) {}

    /** A page; {@code next} is what to give as {@code after} to go on. */
    public record Page(Optional<Long> next, List<DebtClaimJson> items) {

        static Page of(DebtClaims.Listed found) {
            return new Page(found.next().isPresent() ? Optional.of(found.next().getAsLong()) : Optional.empty(),
                    found.rows().stream().map(DebtClaimJson::of).toList());
        }
    }

    static DebtClaimJson of(DebtClaimView seen) {
        DebtClaimView.Parties parties = seen.parties();
        DebtClaimView.Clock clock = seen.clock();
        Map<String, String> evidence = new TreeMap<>();
        seen.evidence().forEach((kind, reference) -> evidence.put(kind.name(), reference));
        return new DebtClaimJson(seen.id(), seen.state().name(), seen.grn().value(), seen.mrn().value(),
                GuaranteeJson.Firm.of(parties.claimant()), parties.country().value(),
                parties.guarantor().map(GuaranteeJson.Firm::of), GuaranteeJson.Firm.of(parties.holder()),
                parties.lodgedIn().value(), clock.notice().toString(), clock.from(), clock.until(),
                MoneyJson.of(seen.locked()), seen.amount().map(MoneyJson::of), said(seen.debtor()), evidence,
                clock.due(), seen.life().stream().map(each -> new Line(each.step().name(), each.after().name(),
                        each.at(), each.by().map(by -> by.name()), said(each.reason()))).toList(),
                seen.steps().stream().map(Enum::name).toList());
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }
}
