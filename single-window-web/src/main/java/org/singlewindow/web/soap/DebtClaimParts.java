package org.singlewindow.web.soap;

import org.singlewindow.guarantee.DebtClaimNews;
import org.singlewindow.guarantee.DebtClaimView;
import org.singlewindow.wco.transit.Claim;
import org.singlewindow.wco.transit.ClaimEvent;
import org.singlewindow.wco.transit.ClaimStep;
import org.singlewindow.wco.transit.Proved;

/** A claim in the words of the WSDL. What is not said is no element. */
final class DebtClaimParts {

    private DebtClaimParts() {
    }

    static Claim of(DebtClaimView seen) {
        Claim told = new Claim();
        told.setId(seen.id());
        told.setVersion(seen.version());
        told.setState(seen.state().name());
        told.setGrn(seen.grn().value());
        told.setMrn(seen.mrn().value());
        tellParties(seen.parties(), told);
        tellClock(seen.clock(), told);
        told.setLocked(GuaranteeParts.amount(seen.locked()));
        seen.amount().map(GuaranteeParts::amount).ifPresent(told::setAmount);
        GuaranteeParts.said(seen.debtor()).ifPresent(told::setDebtor);
        seen.evidence().forEach((kind, reference) -> told.getEvidence().add(proved(kind.name(), reference)));
        seen.life().stream().map(DebtClaimParts::step).forEach(told.getHistory()::add);
        seen.steps().stream().map(Enum::name).forEach(told.getStep()::add);
        return told;
    }

    private static void tellParties(DebtClaimView.Parties parties, Claim told) {
        told.setClaimant(GuaranteeParts.firm(parties.claimant()));
        told.setCountry(parties.country().value());
        parties.guarantor().map(GuaranteeParts::firm).ifPresent(told::setGuarantor);
        told.setHolder(GuaranteeParts.firm(parties.holder()));
        told.setGuaranteeCountry(parties.lodgedIn().value());
    }

    private static void tellClock(DebtClaimView.Clock clock, Claim told) {
        told.setNoticeOn(clock.notice());
        told.setClaimFrom(clock.from());
        told.setClaimUntil(clock.until());
        clock.due().ifPresent(told::setDueAt);
    }

    private static Proved proved(String kind, String reference) {
        Proved proved = new Proved();
        proved.setKind(kind);
        proved.setReference(reference);
        return proved;
    }

    private static ClaimStep step(DebtClaimView.Line line) {
        ClaimStep told = new ClaimStep();
        told.setStep(line.step().name());
        told.setState(line.after().name());
        told.setAt(line.at());
        line.by().map(by -> by.name()).ifPresent(told::setBy);
        GuaranteeParts.said(line.reason()).ifPresent(told::setReason);
        return told;
    }

    static ClaimEvent event(DebtClaimNews news) {
        DebtClaimNews.What what = news.what();
        DebtClaimNews.About claim = news.about();
        ClaimEvent told = new ClaimEvent();
        told.setClaim(claim.id());
        told.setStep(what.step().name());
        told.setState(what.state().name());
        told.setAt(what.at());
        what.by().ifPresent(told::setBy);
        GuaranteeParts.said(what.reason()).ifPresent(told::setReason);
        told.setMrn(claim.mrn().value());
        told.setGrn(claim.grn().value());
        told.setCountry(claim.country().value());
        told.setGuaranteeCountry(claim.lodgedIn().value());
        claim.amount().map(GuaranteeParts::amount).ifPresent(told::setAmount);
        claim.due().ifPresent(told::setDueAt);
        return told;
    }
}
