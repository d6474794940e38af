package org.singlewindow.web.guarantee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.singlewindow.identity.UseCase;
import org.singlewindow.tier.EvidenceItem;
import org.singlewindow.tier.TierLine;
import org.singlewindow.tier.TierView;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;
import org.singlewindow.web.Words;

/** How much a holder has to lodge: why, line by line, and what leads to the next lower share. */
@Named
@RequestScoped
public class TierPage {

    @Inject
    TierAtHand atHand;

    @Inject
    SignedInUser user;

    @Serves(value = UseCase.READ_TIER, of = Thing.HOLDER)
    public void open() {
        atHand.demand(false);
    }

    public TierView getTier() {
        return atHand.find().orElse(null);
    }

    public boolean isOwn() {
        return atHand.find().filter(each -> each.holder().code().equals(user.get().participant().code())).isPresent();
    }

    /** Each share, and last what is decided beside them. */
    public List<TierView.Rung> getRungs() {
        return atHand.find().map(TierView::rungs).orElse(List.of());
    }

    public String heading(TierView.Rung rung) {
        return rung.ofShare() ? Words.fill(rung.percent() == 50 ? "tier.rung.first" : "tier.rung", rung.percent())
                : Words.get("tier.beside");
    }

    public List<TierLine> getMissing() {
        return atHand.find().flatMap(TierView::next).map(TierView.Next::missing).orElse(List.of());
    }

    /** Whether customs decides that condition; where its seat is, nobody does. */
    public boolean isDecided(TierLine line) {
        return line.item() != EvidenceItem.ESTABLISHED && atHand.find().filter(TierView::decidable).isPresent();
    }
}
