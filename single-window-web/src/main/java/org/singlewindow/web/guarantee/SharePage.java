package org.singlewindow.web.guarantee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.singlewindow.identity.UseCase;
import org.singlewindow.tier.DecidingTier;
import org.singlewindow.tier.EvidenceItem;
import org.singlewindow.tier.TierOutcome;
import org.singlewindow.tier.TierView;
import org.singlewindow.tier.WishedTier;
import org.singlewindow.web.Choice;
import org.singlewindow.web.Said;
import org.singlewindow.web.SentNumber;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;
import org.singlewindow.web.Words;

/** Customs decides on a holder's share; nothing is chosen beforehand. */
@Named
@RequestScoped
public class SharePage {

    @Inject
    TierAtHand atHand;

    @Inject
    SignedInUser user;

    @Inject
    DecidingTier deciding;

    private String percent = "";
    private String reason = "";
    private String number = "";
    private String shown = "";
    private final NothingDone nothing = new NothingDone();

    @Serves(value = UseCase.DECIDE_TIER, of = Thing.HOLDER)
    public void open() {
        atHand.demand(true);
    }

    @Serves(value = UseCase.DECIDE_TIER, of = Thing.HOLDER)
    public String decide() {
        if (getTier() == null) {
            return null;
        }
        TierOutcome outcome = deciding.decide(getTier().holder().code(), new WishedTier(percent, reason, number),
                SentNumber.version(shown), user.get());
        if (outcome instanceof TierOutcome.Stands stands) {
            return Said.done(Words.fill("tier.share.done", stands.tier().inForce().percent()), atHand.page());
        }
        TierOutcome.Undecided kept = (TierOutcome.Undecided) outcome;
        nothing.refuse(kept.place().replaceFirst("^/", ""), kept.why());
        return null;
    }

    public TierView getTier() {
        return atHand.find().orElse(null);
    }

    /** Those that follow from what is met, and all that are higher. */
    public List<Choice> getShares() {
        return EvidenceItem.tiers().stream()
                .filter(each -> atHand.find().filter(tier -> each >= tier.deserved()).isPresent())
                .map(each -> new Choice(String.valueOf(each), each + " %")).toList();
    }

    public String getTrouble() {
        return nothing.trouble();
    }

    public Map<String, String> getProblems() {
        return nothing.problems();
    }

    public String getPercent() {
        return percent;
    }

    public void setPercent(String percent) {
        this.percent = said(percent);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = said(reason);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = said(number);
    }

    /** The version that this page shows, which comes back with its form. */
    public String getSeen() {
        return atHand.find().map(each -> String.valueOf(each.version())).orElse("");
    }

    public void setSeen(String seen) {
        shown = said(seen);
    }

    private static String said(String typed) {
        return typed == null ? "" : typed;
    }
}
