package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.Reach;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;

/** Claims as people and systems see them, and who sees which. */
@ApplicationScoped
class DebtClaimViews {

    @Inject
    Participants participants;

    @Inject
    DebtClaimRepository claims;

    @Inject
    Clock clock;

    /**
     * Its holder, its guarantor, the customs that claims and that of the country of guarantee, and who looks after
     * either of these countries. To everybody else it is not there.
     */
    boolean sees(DebtClaim of, SignedInAs who) {
        if (Policy.reach(UseCase.READ_DEBT_CLAIM, who) == Reach.NOTHING) {
            return false;
        }
        int firm = who.participant().id();
        Guarantee.Parties parties = of.guarantee().parties();
        return parties.holder() == firm || parties.guarantor().filter(each -> each == firm).isPresent()
                || authority(who).filter(countries(of)::contains).isPresent();
    }

    /** The country for which they look at claims; nothing of the trade, and of agencies that are not the customs. */
    static Optional<CountryCode> authority(SignedInAs who) {
        Participant firm = who.participant();
        return firm.isCustoms() || GuaranteeViews.isCountry(who) ? who.country() : Optional.empty();
    }

    private static Set<CountryCode> countries(DebtClaim of) {
        return Stream.of(of.claimant().country(), of.guarantee().parties().country()).collect(Collectors.toSet());
    }

    DebtClaimRules.Asking asking(DebtClaim of, SignedInAs who) {
        Optional<Integer> guarantor = of.guarantee().parties().guarantor();
        boolean answers = guarantor.isPresent() ? guarantor.get() == who.participant().id()
                : who.participant().isCustoms()
                        && who.country().filter(of.guarantee().parties().country()::equals).isPresent();
        return new DebtClaimRules.Asking(of.claimant().party() == who.participant().id(), answers, clock.instant(),
                zone(of.claimant().country()));
    }

    ZoneId zone(CountryCode country) {
        return participants.zone(country);
    }

    DebtClaimView of(DebtClaim seen, SignedInAs who) {
        return list(List.of(seen), who).get(0);
    }

    List<DebtClaimView> list(List<DebtClaim> seen, SignedInAs who) {
        List<Long> ids = seen.stream().map(DebtClaim::id).toList();
        Map<Long, List<DebtClaimRepository.Taken>> steps = claims.steps(ids);
        Map<Long, Map<DebtEvidence, String>> evidence = claims.evidence(ids);
        return seen.stream().map(each -> of(each, steps.getOrDefault(each.id(), List.of()),
                evidence.getOrDefault(each.id(), Map.of()), who)).toList();
    }

    private DebtClaimView of(DebtClaim seen, List<DebtClaimRepository.Taken> steps,
            Map<DebtEvidence, String> evidence, SignedInAs who) {
        Guarantee.Parties parties = seen.guarantee().parties();
        DebtClaim.Times times = seen.times();
        List<DebtClaimView.Line> life = steps.stream()
                .map(each -> new DebtClaimView.Line(each.step(), each.after(), each.deed().at(),
                        each.deed().party().map(participants::get).map(Participant::called), each.deed().reason()))
                .toList();
        return new DebtClaimView(seen.id(), seen.version(), seen.stateAt(clock.instant()), seen.guarantee().grn(),
                seen.use().view().mrn(),
                new DebtClaimView.Parties(firm(seen.claimant().party()), seen.claimant().country(),
                        parties.guarantor().map(this::firm), firm(parties.holder()), parties.country()),
                new DebtClaimView.Clock(times.notice(), times.from(), times.until(), times.due()),
                seen.use().view().open(), seen.amount(), seen.debtor(), evidence, life,
                DebtClaimRules.offered(seen, asking(seen, who)).stream()
                        .filter(step -> Policy.allows(DebtClaimRules.useCase(step), who)).toList());
    }

    private GuaranteeView.Firm firm(int id) {
        return GuaranteeView.Firm.of(participants.get(id));
    }
}
