package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.retention.HoldOutcome;
import org.singlewindow.retention.HoldView;
import org.singlewindow.retention.HoldingCases;
import org.singlewindow.web.Address;
import org.singlewindow.web.Pressed;
import org.singlewindow.web.Said;
import org.singlewindow.web.SentNumber;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** Keeping a case back from being removed, and giving it free again, each with a reason. */
@Named
@RequestScoped
public class HoldPage {

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    @Inject
    HoldingCases holding;

    private List<HoldView> holds;
    private String standing = "";
    private String reason = "";
    private String problem = "";

    @Serves(UseCase.HOLD_CASE)
    public void open() {
        if (Mrn.parse(getMrn()).filter(number -> holding.isThere(number, user.get())).isEmpty()) {
            NotThere.answer(FacesContext.getCurrentInstance());
        }
    }

    /** Oldest first; none for whoever is not to know of them. */
    public List<HoldView> getHolds() {
        if (holds == null) {
            holds = Mrn.parse(getMrn()).map(number -> holding.list(number, user.get())).orElse(List.of());
        }
        return holds;
    }

    /** Number of their country's hold; empty where it has none, and then one is set. What was shown is answered. */
    public String getStanding() {
        String home = user.get().country().map(Object::toString).orElse("");
        return !standing.isEmpty() || Pressed.isBeingAnswered() ? standing : getHolds().stream()
                .filter(HoldView::standing).filter(each -> each.country().equals(home))
                .map(each -> Long.toString(each.id())).findFirst().orElse("");
    }

    public void setStanding(String standing) {
        this.standing = standing == null ? "" : standing;
    }

    @Serves(UseCase.HOLD_CASE)
    public String say() {
        Optional<Mrn> mrn = Mrn.parse(getMrn());
        if (mrn.isEmpty() || !isFit()) {
            return null;
        }
        Optional<Long> hold = SentNumber.id(standing);
        return hold.isPresent()
                ? follow(holding.lift(mrn.get(), hold.get(), reason, user.get()), "hold.lifted")
                : follow(holding.hold(mrn.get(), reason, user.get()), "hold.done");
    }

    private boolean isFit() {
        String why = FreeText.strip(reason);
        problem = TypedReason.problem(why, FreeText.length(why), HoldingCases.LONGEST_REASON, "hold.reason");
        return problem.isEmpty();
    }

    private String follow(HoldOutcome outcome, String done) {
        return outcome.either(
                ours -> Said.done(Words.get(done), "/declaration/show?faces-redirect=true&mrn=" + getMrn()),
                refused -> stay());
    }

    /** What was typed stays. */
    private String stay() {
        problem = Words.get("hold.gone");
        holds = null;
        standing = "";
        return null;
    }

    public String getMrn() {
        return address.get("mrn");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }

    /** What is wrong with the reason; empty where nothing is. */
    public String getProblem() {
        return problem;
    }
}
