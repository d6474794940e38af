package org.singlewindow.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.singlewindow.guarantee.DebtClaimNews;

/**
 * What has happened to a claim.
 *
 * @param state  how the claim stood then
 * @param by     code of who did it; empty where time or the movement did
 * @param amount what is claimed, as the claim stands now
 * @param dueAt  to be paid or disputed before, as it stands now
 */
public record ClaimEventJson(long claim, String step, String state, Instant at, Optional<String> by,
        Optional<String> reason, String mrn, String grn, String country, String guaranteeCountry,
        Optional<MoneyJson> amount, Optional<Instant> dueAt) {

    /** @param next what to give as {@code after} the next time, also where there is nothing new */
    public record Page(Optional<Long> next, List<ClaimEventJson> items) {

        static Page of(List<DebtClaimNews> found, OptionalLong after) {
            Optional<Long> next = found.isEmpty()
                    ? after.isPresent() ? Optional.of(after.getAsLong()) : Optional.empty()
                    : Optional.of(found.get(found.size() - 1).place());
            return new Page(next, found.stream().map(ClaimEventJson::of).toList());
        }
    }

    private static ClaimEventJson of(DebtClaimNews news) {
        DebtClaimNews.What what = news.what();
        DebtClaimNews.About claim = news.about();
        return new ClaimEventJson(claim.id(), what.step().name(), what.state().name(), what.at(), what.by(),
                Optional.of(what.reason()).filter(each -> !each.isEmpty()), claim.mrn().value(), claim.grn().value(),
                claim.country().value(), claim.lodgedIn().value(), claim.amount().map(MoneyJson::of), claim.due());
    }
}
