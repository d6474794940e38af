package org.singlewindow.web.guarantee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.guarantee.DebtClaimOutcome;
import org.singlewindow.guarantee.DebtClaimStep;
import org.singlewindow.guarantee.DebtClaimView;
import org.singlewindow.guarantee.DebtClaimWish;
import org.singlewindow.guarantee.DebtClaims;
import org.singlewindow.guarantee.DebtEvidence;
import org.singlewindow.guarantee.GuaranteeUndone;
import org.singlewindow.guarantee.PursuingDebt;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Wording;
import org.singlewindow.web.Address;
import org.singlewindow.web.Pressed;
import org.singlewindow.web.Said;
import org.singlewindow.web.SentNumber;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;
import org.singlewindow.web.TypedNumber;
import org.singlewindow.web.Words;

/** One step with one claim: what it does is told before, and nothing is chosen beforehand. */
@Named
@RequestScoped
public class PursuePage {

    @Inject
    ClaimAtHand atHand;

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    @Inject
    PursuingDebt pursuing;

    @Inject
    DebtClaims claims;

    private String reason = "";
    private String amount = "";
    private String debtor = "";
    private String shown = "";
    private final Map<String, String> file = new HashMap<>();
    private final NothingDone nothing = new NothingDone();

    /**
     * To the claim itself, where nobody takes such a step with it. Where somebody was quicker, or it is not theirs,
     * this page says so: they may have typed something, and find it here again.
     */
    @Serves(value = UseCase.READ_DEBT_CLAIM, of = Thing.DEBT_CLAIM)
    public String open() {
        atHand.demand();
        if (atHand.find().isEmpty() || isOffered()) {
            return null;
        }
        Optional<Wording> why = getStep() == null ? Optional.empty()
                : claims.obstacle(getClaim().id(), getStep(), user.get());
        return nothing.staysBy(why) ? null : there();
    }

    private boolean isOffered() {
        return atHand.find().filter(each -> each.steps().contains(getStep())).isPresent();
    }

    /** Whether something can be typed for it; what was sent stays, whatever was answered. */
    public boolean isAsking() {
        return Pressed.isBeingAnswered() || FacesContext.getCurrentInstance().isPostback() || isOffered();
    }

    /** The newest line of its life, of what is there now. */
    public DebtClaimView.Line getLast() {
        List<DebtClaimView.Line> life = atHand.find().map(DebtClaimView::life).orElse(List.of());
        return life.isEmpty() ? null : life.get(life.size() - 1);
    }

    private String there() {
        return "/guarantee/claim?faces-redirect=true&id=" + getNumber();
    }

    @Serves(value = {UseCase.MAKE_DEBT_CLAIM, UseCase.ANSWER_DEBT_CLAIM}, of = Thing.DEBT_CLAIM)
    public String take() {
        if (atHand.find().isEmpty() || getStep() == null) {
            return there();
        }
        Map<DebtEvidence, String> evidence = new EnumMap<>(DebtEvidence.class);
        Stream.of(DebtEvidence.values()).forEach(kind -> evidence.put(kind, said(file.get(kind.name()))));
        DebtClaimOutcome outcome = pursuing.take(getClaim().id(),
                new DebtClaimWish(getStep(), reason, TypedNumber.amount(amount), debtor, evidence),
                SentNumber.version(shown), user.get());
        if (outcome instanceof DebtClaimOutcome.Stands) {
            return Said.done(Words.of("claim.done", getStep()), there());
        }
        GuaranteeUndone kept = (GuaranteeUndone) outcome;
        if (kept.place().isEmpty()) {
            atHand.lookAgain();
        }
        nothing.refuse(kept.place().replaceAll(".*/", ""), kept.why());
        return null;
    }

    public String getNumber() {
        return atHand.number();
    }

    public DebtClaimView getClaim() {
        return atHand.find().orElse(null);
    }

    /** None where the address names none; the page is not there then. */
    public DebtClaimStep getStep() {
        return Stream.of(DebtClaimStep.values()).filter(each -> each.name().equals(address.get("step"))).findFirst()
                .orElse(null);
    }

    public boolean isClaiming() {
        return getStep() == DebtClaimStep.CLAIM;
    }

    public boolean isPaying() {
        return getStep() == DebtClaimStep.PAY;
    }

    /** What is asked before it is done, by the key of its text. */
    public String getQuestion() {
        return "claim.step." + getStep();
    }

    public Map<String, String> getProblems() {
        return nothing.problems();
    }

    /** What stands against it as a whole; what was typed stays. */
    public String getTrouble() {
        return nothing.trouble();
    }

    /** Where each kind of evidence is to be found, by its name. */
    public Map<String, String> getFile() {
        return file;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = said(reason);
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = said(amount);
    }

    public String getDebtor() {
        return debtor;
    }

    public void setDebtor(String debtor) {
        this.debtor = said(debtor);
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
