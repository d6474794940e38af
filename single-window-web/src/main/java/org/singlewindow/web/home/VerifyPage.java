package org.singlewindow.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.singlewindow.print.PaperKind;
import org.singlewindow.print.VerifyOutcome;
import org.singlewindow.print.Verifying;
import org.singlewindow.web.Address;
import org.singlewindow.web.LocalMoments;
import org.singlewindow.web.Serves;
import org.singlewindow.web.Words;
import org.singlewindow.web.arrival.FrontDoor;
import org.singlewindow.web.print.PaperWords;
import org.singlewindow.web.print.VerifyDoor;

/** What the code of a paper leads to: how its declaration stands now, for whoever holds the paper. */
@Named
@RequestScoped
public class VerifyPage {

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    Address address;

    @Inject
    HttpServletRequest request;

    @Inject
    Verifying verifying;

    private VerifyOutcome outcome;

    /** Programs that follow codes go by the status. */
    @Serves
    public void open() {
        ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
        if (find() instanceof VerifyOutcome.Later later) {
            answer.setResponseStatus(TOO_MANY_REQUESTS);
            answer.setResponseHeader("Retry-After", Long.toString(Math.max(1, later.after().toSeconds())));
        } else if (find() instanceof VerifyOutcome.NotOurs) {
            answer.setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private VerifyOutcome find() {
        if (outcome == null) {
            Object code = request.getAttribute(VerifyDoor.CODE);
            outcome = verifying.verify(code == null ? address.get("code") : code.toString(),
                    FrontDoor.asSet().arrivalOf(request).address());
        }
        return outcome;
    }

    /** Null where the paper is none of ours. */
    public VerifyOutcome.Ours getOurs() {
        return find() instanceof VerifyOutcome.Ours ours ? ours : null;
    }

    /** Nothing else is green: whoever stands at a gate takes that for a yes. */
    public boolean isFree() {
        return getOurs() != null && PaperKind.RELEASE.isOf(getOurs().status()) && !getOurs().isPart();
    }

    /**
     * When that version was made, by the clock of the country where it was lodged: a phone at a gate has told us no
     * clock of its own.
     */
    public String getMoment() {
        return LocalMoments.by(getOurs().madeAt(), getOurs().mrn().country(), getOurs().zone());
    }

    /** The same as the paper has it. */
    public String getOnPaper() {
        return PaperWords.moment(getOurs().madeAt(), Words.locale());
    }

    /** Numbers for a sentence. */
    public String numbers(List<Integer> items) {
        return items.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    public boolean isTooMany() {
        return find() instanceof VerifyOutcome.Later;
    }
}
