package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.singlewindow.declaration.Arriving;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.RequestOutcome;
import org.singlewindow.declaration.Resuming;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.web.Pressed;
import org.singlewindow.web.Said;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** A declaration that waits goes on: its goods are there, or it is given time again. */
@Named
@RequestScoped
public class GoOnPage {

    @Inject
    NamedDeclaration named;

    @Inject
    SignedInUser user;

    @Inject
    Arriving arriving;

    @Inject
    Resuming resuming;

    @Inject
    NextSteps steps;

    private String reason = "";
    private String problem = "";
    private String trouble = "";

    /** What one may not see is not there. */
    @Serves(UseCase.READ_DECLARATION)
    public void open() {
        named.demand();
    }

    public DeclarationView getView() {
        return named.find().orElse(null);
    }

    public boolean isArrivable() {
        return steps.isArrivable(getView());
    }

    public boolean isResumable() {
        return steps.isResumable(getView());
    }

    public boolean isArrivalShown() {
        return Pressed.isBeingAnswered() || isArrivable();
    }

    public boolean isResumptionShown() {
        return Pressed.isBeingAnswered() || isResumable();
    }

    @Serves(UseCase.CONFIRM_ARRIVAL)
    public String arrive() {
        return follow(arriving.confirm(getView().mrn(), user.get()), "arrive.done");
    }

    @Serves(UseCase.RESUME_DECLARATION)
    public String resume() {
        String why = Blanks.strip(reason);
        problem = TypedReason.problem(why, FreeText.length(why), Resuming.LONGEST_REASON, "resume.reason");
        return problem.isEmpty() ? follow(resuming.resume(getView().mrn(), why, user.get()), "resume.done") : null;
    }

    private String follow(RequestOutcome outcome, String done) {
        return outcome.either(
                made -> Said.done(Words.fill(done, made.mrn()), page()),
                again -> Said.done(Words.fill(done, again.mrn()), page()), refused -> {
                    trouble = Words.said(refused.violations().get(0));
                    named.lookAgain();
                    steps.lookAgain();
                    return null;
                });
    }

    private String page() {
        return "/declaration/show?faces-redirect=true&mrn=" + getMrn();
    }

    public String getMrn() {
        return named.mrn();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }

    /**
     * What was typed where somebody else was quicker and nothing asks for it any more; empty where it stays in its
     * field.
     */
    public String getUnsent() {
        return trouble.isEmpty() || isResumptionShown() ? "" : Blanks.strip(reason);
    }

    /** What is wrong with the reason; empty where nothing is. */
    public String getProblem() {
        return problem;
    }

    /** Why nothing came of it; empty where something did, or nothing was tried. */
    public String getTrouble() {
        return trouble;
    }
}
