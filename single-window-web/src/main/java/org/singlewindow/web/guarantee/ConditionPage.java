package org.singlewindow.web.guarantee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.identity.UseCase;
import org.singlewindow.tier.DecidingEvidence;
import org.singlewindow.tier.EvidenceItem;
import org.singlewindow.tier.RecheckGround;
import org.singlewindow.tier.TierLine;
import org.singlewindow.tier.TierOutcome;
import org.singlewindow.tier.TierView;
import org.singlewindow.tier.WishedVerdict;
import org.singlewindow.web.Address;
import org.singlewindow.web.Choice;
import org.singlewindow.web.Said;
import org.singlewindow.web.SentNumber;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;
import org.singlewindow.web.Words;

/** Customs decides one condition of a holder; nothing is chosen beforehand. */
@Named
@RequestScoped
public class ConditionPage {

    @Inject
    TierAtHand atHand;

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    @Inject
    DecidingEvidence deciding;

    private String verdict = "";
    private String since = "";
    private String until = "";
    private String ground = "";
    private String recheck = "";
    private String shown = "";
    private final NothingDone nothing = new NothingDone();

    @Serves(value = UseCase.DECIDE_TIER, of = Thing.HOLDER)
    public String open() {
        return atHand.demand(true) && getLine() == null ? atHand.page() : null;
    }

    @Serves(value = UseCase.DECIDE_TIER, of = Thing.HOLDER)
    public String decide() {
        if (getLine() == null) {
            return atHand.page();
        }
        TierOutcome outcome = deciding.decide(getTier().holder().code(),
                new WishedVerdict(getLine().item().name(), verdict, since, until, ground, recheck),
                SentNumber.version(shown), user.get());
        if (outcome instanceof TierOutcome.Stands) {
            return Said.done(Words.get("tier.condition.done"), atHand.page());
        }
        TierOutcome.Undecided kept = (TierOutcome.Undecided) outcome;
        nothing.refuse(kept.place().replaceFirst("^/", ""), kept.why());
        return null;
    }

    public TierView getTier() {
        return atHand.find().orElse(null);
    }

    /** None where the address names none. */
    public TierLine getLine() {
        return atHand.find().flatMap(each -> each.lines().stream()
                .filter(line -> line.item().name().equals(address.get("item")))
                .filter(line -> line.item() != EvidenceItem.ESTABLISHED).findFirst()).orElse(null);
    }

    /** Whether something has to speak for deciding it again. */
    public boolean isDecidedBefore() {
        return Optional.ofNullable(getLine()).flatMap(TierLine::verdict).isPresent();
    }

    public List<Choice> getVerdicts() {
        return Stream.of("HELD", "LACKING")
                .filter(each -> !each.equals("HELD") || getLine() == null
                        || getLine().item() != EvidenceItem.PAID_IN_TIME)
                .map(each -> new Choice(each, Words.get("tier.verdict." + each))).toList();
    }

    public List<Choice> getGrounds() {
        return Stream.of(RecheckGround.values()).filter(each -> each != RecheckGround.UNPAID_DEBT)
                .map(each -> new Choice(each.name(), Words.of("tier.recheck", each))).toList();
    }

    public String getTrouble() {
        return nothing.trouble();
    }

    public Map<String, String> getProblems() {
        return nothing.problems();
    }

    public String getVerdict() {
        return verdict;
    }

    public void setVerdict(String verdict) {
        this.verdict = said(verdict);
    }

    public String getSince() {
        return since;
    }

    public void setSince(String since) {
        this.since = said(since);
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = said(until);
    }

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = said(ground);
    }

    public String getRecheck() {
        return recheck;
    }

    public void setRecheck(String recheck) {
        this.recheck = said(recheck);
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
