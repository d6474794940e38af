package org.singlewindow.web.guarantee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.guarantee.GuaranteeStep;
import org.singlewindow.guarantee.GuaranteeUndone;
import org.singlewindow.guarantee.GuaranteeView;
import org.singlewindow.guarantee.Guarantees;
import org.singlewindow.guarantee.StepView;
import org.singlewindow.guarantee.StepWish;
import org.singlewindow.guarantee.SteppingGuarantee;
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

/** One step with one guarantee: what it does is told before, and nothing is chosen beforehand. */
@Named
@RequestScoped
public class StepPage {

    @Inject
    GuaranteeAtHand atHand;

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    @Inject
    SteppingGuarantee stepping;

    @Inject
    Guarantees guarantees;

    private String reason = "";
    private String amount = "";
    private String day = "";
    private String shown = "";
    private final NothingDone nothing = new NothingDone();

    /**
     * To the guarantee itself, where nobody takes such a step with it. Where somebody was quicker, or it is not theirs,
     * this page says so: they may have typed something, and find it here again.
     */
    @Serves(value = UseCase.READ_GUARANTEE, of = Thing.GUARANTEE)
    public String open() {
        atHand.demand();
        if (atHand.find().isEmpty() || isOffered()) {
            return null;
        }
        Optional<Wording> why = getStep() == null ? Optional.empty()
                : guarantees.obstacle(getGuarantee().grn(), getStep(), user.get());
        return nothing.staysBy(why) ? null : there();
    }

    private boolean isOffered() {
        return atHand.find().filter(each -> each.steps().contains(getStep())).isPresent();
    }

    /** Whether something can be typed for it; what was sent stays, whatever was answered. */
    public boolean isAsking() {
        return Pressed.isBeingAnswered() || FacesContext.getCurrentInstance().isPostback() || isOffered();
    }

    /** The newest line of its life, of what is there now; an agent is shown none. */
    public StepView getLast() {
        List<StepView> life = atHand.find().map(each -> guarantees.life(each.grn(), user.get())).orElse(List.of());
        return life.isEmpty() ? null : life.get(life.size() - 1);
    }

    private String there() {
        return "/guarantee/guarantee?faces-redirect=true&grn=" + getGrn();
    }

    @Serves(value = {UseCase.CONFIRM_GUARANTEE, UseCase.SUSPEND_GUARANTEE, UseCase.DEMAND_TOP_UP,
            UseCase.RESIZE_GUARANTEE, UseCase.REVOKE_GUARANTEE, UseCase.END_GUARANTEE}, of = Thing.GUARANTEE)
    public String take() {
        String there = there();
        if (atHand.find().isEmpty() || getStep() == null) {
            return there;
        }
        String said = "guarantee.done." + getDeed();
        return stepping
                .take(getGuarantee().grn(), new StepWish(getStep(), reason, TypedNumber.amount(amount), day),
                        SentNumber.version(shown),
                        user.get())
                .either(done -> Said.done(Words.get(said), there), undone -> {
                    if (undone.place().isEmpty()) {
                        atHand.lookAgain();
                    }
                    nothing.refuse(place(undone), undone.why());
                    return null;
                });
    }

    /** What the field is called on the page. */
    private static String place(GuaranteeUndone undone) {
        String field = undone.place().replaceFirst("^/", "");
        return field.equals("from") || field.equals("until") ? "day" : field;
    }

    /** What stands against it as a whole; what was typed stays. */
    public String getTrouble() {
        return nothing.trouble();
    }

    public String getGrn() {
        return atHand.grn();
    }

    public GuaranteeView getGuarantee() {
        return atHand.find().orElse(null);
    }

    /** None where the address names none; the page is not there then. */
    public GuaranteeStep getStep() {
        return Stream.of(GuaranteeStep.values()).filter(each -> each.name().equals(address.get("step"))).findFirst()
                .orElse(null);
    }

    /** By reinstating it who has suspended it takes nothing back that customs has demanded. */
    public String getLead() {
        boolean stays = getStep() == GuaranteeStep.REINSTATE && atHand.find()
                .filter(each -> each.time().demanded().isPresent() && !each.takesBack(getStep())).isPresent();
        return "guarantee.step.lead." + getDeed() + (stays ? ".demanded" : "");
    }

    /** The step as it is called: by what it does to the guarantee as that is now. */
    public String getDeed() {
        return atHand.find().map(each -> each.deed(getStep())).orElseGet(() -> String.valueOf(getStep()));
    }

    public boolean isWithAmount() {
        return getStep() == GuaranteeStep.DEMAND || getStep() == GuaranteeStep.RESIZE;
    }

    public boolean isWithDay() {
        return getStep() == GuaranteeStep.DEMAND || getStep() == GuaranteeStep.REVOKE;
    }

    /** The day from which on a revocation holds, if nothing else is said. */
    public LocalDate getEarliest() {
        return getGuarantee().time().revocableFrom();
    }

    /** Whether a word is to be said why. */
    public boolean isReasonNeeded() {
        return getStep() == GuaranteeStep.SUSPEND || getStep() == GuaranteeStep.DEMAND
                || getStep() == GuaranteeStep.REVOKE;
    }

    /** Whether it cannot be taken back. */
    public boolean isForGood() {
        return getStep() == GuaranteeStep.REVOKE || getStep() == GuaranteeStep.CANCEL
                || getStep() == GuaranteeStep.LIBERATE;
    }

    /** What is asked before it is done, by the key of its text. */
    public String getQuestion() {
        return "guarantee.step." + getDeed();
    }

    public String getSure() {
        return isForGood() ? "guarantee.sure" : "guarantee.sure.now";
    }

    public Map<String, String> getProblems() {
        return nothing.problems();
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

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = said(day);
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
