package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalInt;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.tier.DecidingEvidence;
import org.singlewindow.tier.DecidingTier;
import org.singlewindow.tier.EvidenceItem;
import org.singlewindow.tier.HolderTiers;
import org.singlewindow.tier.TierView;
import org.singlewindow.tier.WishedTier;
import org.singlewindow.tier.WishedVerdict;

/** In demo mode customs decides on the shares of some holders, once. */
@ApplicationScoped
class DemoShares {

    @Inject
    HolderTiers tiers;

    @Inject
    DecidingEvidence evidence;

    @Inject
    DecidingTier deciding;

    /** Nothing where something was decided of it before, by whomever. */
    void decide(SignedInAs holder, WishedTier wished, SignedInAs customs) {
        String code = holder.participant().code();
        if (tiers.find(code, "", customs).map(TierView::version).filter(version -> version == 0).isEmpty()) {
            return;
        }
        EvidenceItem.of(Integer.parseInt(wished.percent())).stream()
                .filter(each -> each != EvidenceItem.ESTABLISHED && each != EvidenceItem.PAID_IN_TIME)
                .forEach(each -> evidence.decide(code,
                        new WishedVerdict(each.name(), "HELD", "", "", "Audit report 17", ""), OptionalInt.empty(),
                        customs));
        deciding.decide(code, wished, OptionalInt.empty(), customs);
    }
}
