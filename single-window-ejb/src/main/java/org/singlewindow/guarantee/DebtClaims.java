package org.singlewindow.guarantee;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Wording;

/** Claims for those who have to do with them. */
@Stateless
public class DebtClaims {

    @Inject
    DebtClaimRepository claims;

    @Inject
    DebtClaimNewsRepository news;

    @Inject
    DebtClaimViews views;

    /** @param next number behind which the list goes on; empty where it does not */
    public record Listed(List<DebtClaimView> rows, OptionalLong next) {}

    /** Whether there are any that they might see: agencies beside their country's customs see none. */
    public static boolean areFor(SignedInAs who) {
        return Policy.allows(UseCase.READ_DEBT_CLAIM, who)
                && (!who.participant().hasQueue() || DebtClaimViews.authority(who).isPresent());
    }

    /** Newest first. @param openAlone without those that are over */
    public Listed list(boolean openAlone, OptionalLong before, int size, SignedInAs who) {
        if (!areFor(who)) {
            return new Listed(List.of(), OptionalLong.empty());
        }
        List<DebtClaim> found = claims.list(whose(who), openAlone, before.orElse(Long.MAX_VALUE), size + 1);
        return new Listed(views.list(found.stream().limit(size).toList(), who),
                found.size() > size ? OptionalLong.of(found.get(size - 1).id()) : OptionalLong.empty());
    }

    private static DebtClaimRepository.Whose whose(SignedInAs who) {
        Optional<CountryCode> authority = DebtClaimViews.authority(who);
        return new DebtClaimRepository.Whose(
                authority.isPresent() ? Optional.empty() : Optional.of(who.participant().id()), authority);
    }

    /** What happened to them behind a place, the oldest first: whoever reads on from the last one misses nothing. */
    public List<DebtClaimNews> news(OptionalLong behind, int size, SignedInAs who) {
        return areFor(who) ? news.list(whose(who), behind.orElse(0), size) : List.of();
    }

    /** Why they cannot take a step with one that they see; empty where they can. */
    public Optional<Wording> obstacle(long id, DebtClaimStep step, SignedInAs who) {
        return claims.find(id).filter(each -> DebtClaimRules.isTaken(step) && views.sees(each, who))
                .flatMap(each -> DebtClaimRules.obstacle(step, each, views.asking(each, who))).map(StepRules.Flaw::why);
    }

    /** Empty also where it is not for them to know of. */
    public Optional<DebtClaimView> find(long id, SignedInAs who) {
        return claims.find(id).filter(each -> views.sees(each, who)).map(each -> views.of(each, who));
    }
}
