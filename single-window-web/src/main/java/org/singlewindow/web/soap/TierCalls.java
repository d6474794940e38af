package org.singlewindow.web.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.singlewindow.tier.EvidenceVerdict;
import org.singlewindow.tier.HolderTiers;
import org.singlewindow.tier.TierLine;
import org.singlewindow.tier.TierView;
import org.singlewindow.wco.transit.GetHolderTier;
import org.singlewindow.wco.transit.GetHolderTierResponse;
import org.singlewindow.wco.transit.NextTier;
import org.singlewindow.wco.transit.TierEvidence;
import org.singlewindow.wco.transit.TierStep;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** Holders and those who answer for them ask how much is to be lodged, and why. */
@ApplicationScoped
class TierCalls {

    @Inject
    HolderTiers tiers;

    @Inject
    SignedInUser user;

    GetHolderTierResponse tier(GetHolderTier call) {
        return tiers.find(Given.orEmpty(call.getHolder()), Given.orEmpty(call.getCountry()), user.get())
                .map(TierCalls::told).orElseThrow(() -> Refusal.notThere(Thing.HOLDER));
    }

    private static GetHolderTierResponse told(TierView seen) {
        TierView.InForce now = seen.inForce();
        GetHolderTierResponse told = new GetHolderTierResponse();
        told.setHolder(GuaranteeParts.firm(seen.holder().code(), seen.holder().name()));
        told.setCountry(seen.country().value());
        told.setVersion(seen.version());
        told.setTier(now.percent());
        GuaranteeParts.said(now.number()).ifPresent(told::setDecision);
        now.since().ifPresent(told::setSince);
        told.setReason(now.why().in(Locale.ENGLISH));
        told.setLowered(now.lowered());
        told.setDeserved(seen.deserved());
        seen.lines().stream().map(TierCalls::evidence).forEach(told.getEvidence()::add);
        seen.next().map(TierCalls::next).ifPresent(told::setNext);
        seen.life().stream().map(TierCalls::step).forEach(told.getHistory()::add);
        return told;
    }

    private static TierEvidence evidence(TierLine line) {
        TierEvidence told = new TierEvidence();
        told.setItem(line.item().name());
        line.item().from().ifPresent(told::setFrom);
        told.setState(line.state().name());
        told.setComputed(line.computed());
        told.setWhy(line.why().in(Locale.ENGLISH));
        line.verdict().ifPresent(verdict -> {
            told.setSince(verdict.since());
            told.setUntil(verdict.until());
            told.setGround(verdict.ground());
            told.setDecidedAt(verdict.deed().at());
        });
        line.verdict().flatMap(EvidenceVerdict::recheck).map(Enum::name).ifPresent(told::setRecheck);
        return told;
    }

    private static NextTier next(TierView.Next next) {
        NextTier told = new NextTier();
        told.setTier(next.percent());
        next.missing().stream().map(each -> each.item().name()).forEach(told.getMissing()::add);
        return told;
    }

    private static TierStep step(TierView.Line line) {
        TierStep told = new TierStep();
        told.setStep(line.step().name());
        told.setBefore(line.before());
        told.setAfter(line.after());
        told.setAt(line.at());
        line.by().ifPresent(told::setBy);
        told.setReason(line.why().in(Locale.ENGLISH));
        GuaranteeParts.said(line.number()).ifPresent(told::setDecision);
        return told;
    }
}
