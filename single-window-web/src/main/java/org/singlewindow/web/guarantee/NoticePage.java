package org.singlewindow.web.guarantee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.singlewindow.guarantee.DebtClaimOutcome;
import org.singlewindow.guarantee.DebtNotice;
import org.singlewindow.guarantee.GuaranteeUndone;
import org.singlewindow.guarantee.NoticingDebt;
import org.singlewindow.identity.UseCase;
import org.singlewindow.web.Address;
import org.singlewindow.web.Said;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** Customs tells holder and guarantor that a movement was not discharged: with that a claim can begin. */
@Named
@RequestScoped
public class NoticePage {

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    @Inject
    NoticingDebt noticing;

    private String mrn;
    private String grn;
    private String day = "";
    private String reason = "";
    private final NothingDone nothing = new NothingDone();

    @Serves(UseCase.MAKE_DEBT_CLAIM)
    public String give() {
        DebtClaimOutcome outcome = noticing.notice(new DebtNotice(getMrn(), getGrn(), day, reason), user.get());
        if (outcome instanceof DebtClaimOutcome.Stands stands) {
            return Said.done(Words.get(stands.again() ? "notice.again" : "notice.done"),
                    "/guarantee/claim?faces-redirect=true&id=" + stands.claim().id());
        }
        GuaranteeUndone kept = (GuaranteeUndone) outcome;
        nothing.refuse(kept.place().replaceFirst("^/", ""), kept.why());
        return null;
    }

    /** What was typed; before that, what led here. */
    public String getMrn() {
        return mrn == null ? address.get("of") : mrn;
    }

    public void setMrn(String mrn) {
        this.mrn = said(mrn);
    }

    public String getGrn() {
        return grn == null ? "" : grn;
    }

    public void setGrn(String grn) {
        this.grn = said(grn);
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = said(day);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = said(reason);
    }

    public String getTrouble() {
        return nothing.trouble();
    }

    public Map<String, String> getProblems() {
        return nothing.problems();
    }

    private static String said(String typed) {
        return typed == null ? "" : typed;
    }
}
