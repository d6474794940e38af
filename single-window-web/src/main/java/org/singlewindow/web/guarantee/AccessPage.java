package org.singlewindow.web.guarantee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.singlewindow.guarantee.CodeView;
import org.singlewindow.guarantee.CodesOutcome;
import org.singlewindow.guarantee.GuaranteeUndone;
import org.singlewindow.guarantee.GuaranteeView;
import org.singlewindow.guarantee.Guarantees;
import org.singlewindow.guarantee.SettingAccessCodes;
import org.singlewindow.guarantee.WishedCode;
import org.singlewindow.identity.UseCase;
import org.singlewindow.web.Address;
import org.singlewindow.web.Pressed;
import org.singlewindow.web.Said;
import org.singlewindow.web.SentNumber;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;
import org.singlewindow.web.Words;

/** The access codes of a guarantee, set anew all at once; what they are, this page tells one time. */
@Named
@RequestScoped
public class AccessPage {

    private static final String LINES = "lines";

    @Inject
    GuaranteeAtHand atHand;

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    @Inject
    Guarantees guarantees;

    @Inject
    SettingAccessCodes setting;

    private List<CodeRow> rows;
    private List<WishedCode> made = List.of();
    private String trouble = "";
    private String shown = "";

    @Serves(value = UseCase.READ_GUARANTEE, of = Thing.GUARANTEE)
    public void open() {
        atHand.demand();
    }

    @Serves(value = UseCase.SET_ACCESS_CODES, of = Thing.GUARANTEE)
    public String set() {
        if (atHand.find().isEmpty()) {
            return "/guarantee/guarantees?faces-redirect=true";
        }
        if (getRows().stream().anyMatch(CodeRow::isForgotten)) {
            getRows().stream().filter(CodeRow::isForgotten).forEach(row -> row.remark(Words.get("access.again")));
            trouble = NothingDone.because(Words.get("access.again.why"));
            return null;
        }
        CodesOutcome outcome = setting.set(getGuarantee().grn(),
                getRows().stream().filter(CodeRow::says).map(CodeRow::wish).toList(), SentNumber.version(shown),
                user.get());
        if (outcome instanceof CodesOutcome.Replaced replaced) {
            made = replaced.codes();
            Said.answered();
        } else if (outcome instanceof GuaranteeUndone kept) {
            trouble = kept.overtaken() ? NothingDone.because(Words.get("access.changed"))
                    : NothingDone.because(kept.why());
            if (kept.overtaken()) {
                atHand.lookAgain();
                rows = CodeRows.beside(getRows(), setNow(), CodeRows.Telling.words());
            }
        }
        return null;
    }

    private List<CodeView> setNow() {
        return atHand.find().map(each -> guarantees.codes(each.grn(), user.get())).orElse(List.of());
    }

    public String getGrn() {
        return atHand.grn();
    }

    public GuaranteeView getGuarantee() {
        return atHand.find().orElse(null);
    }

    /** As they were sent; else those that are set, and some to add. */
    public List<CodeRow> getRows() {
        if (rows == null) {
            rows = address.has(LINES) ? CodeRows.sent(address.get(LINES), address::get)
                    : CodeRows.of(setNow());
        }
        return rows;
    }

    /** Which lines there are, for the next time. */
    public String getLines() {
        return getRows().stream().map(CodeRow::getKey).collect(Collectors.joining(" "));
    }

    /** Whether codes can be set; those that were just made stand in the place of it. */
    public boolean isAsking() {
        return Pressed.isBeingAnswered() || made.isEmpty();
    }

    /** Told once. */
    public List<WishedCode> getMade() {
        return made;
    }

    public String getTrouble() {
        return trouble;
    }

    /** The version that this page shows, which comes back with its form. */
    public String getSeen() {
        return atHand.find().map(each -> String.valueOf(each.version())).orElse("");
    }

    public void setSeen(String seen) {
        shown = seen == null ? "" : seen;
    }
}
