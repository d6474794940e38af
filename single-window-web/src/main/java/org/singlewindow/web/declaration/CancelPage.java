package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.CancellationWriter;
import org.singlewindow.declaration.wire.Intake;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Door;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.web.Pressed;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;

/** Taking a declaration back: it sends the same document that a program would, by the same way. */
@Named
@RequestScoped
public class CancelPage {

    @Inject
    NamedDeclaration named;

    @Inject
    SignedInUser user;

    @Inject
    Intake intake;

    private String reason = "";
    private String problem = "";
    private Answer answer;

    /** What one may not cancel is not there to be cancelled. */
    @Serves(UseCase.CANCEL_DECLARATION)
    public void open() {
        named.demand();
    }

    public DeclarationView getView() {
        return named.find().orElse(null);
    }

    @Serves(UseCase.CANCEL_DECLARATION)
    public String cancel() {
        String why = Blanks.strip(reason);
        // it goes into a document, whose schema counts what lies beyond the first plane twice
        problem = TypedReason.problem(why, why.length(), CancellationWriter.LONGEST_REASON, "cancel.reason");
        if (!problem.isEmpty()) {
            return null;
        }
        answer = intake.submit(CancellationWriter.write(getMrn(), why), new Arrival(Door.FORM, ""), user.get());
        return Lodged.follow(answer);
    }

    public String getMrn() {
        return named.mrn();
    }

    /** What has ended is not cancelled; who pressed just then is answered, with what they typed. */
    public boolean isOffered() {
        return Pressed.isBeingAnswered() || getView().status().isOpen();
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

    /** Why it was not cancelled; null where that was not tried. */
    public Answer getAnswer() {
        return answer;
    }

    public String getTone() {
        return Lodged.tone(answer);
    }
}
