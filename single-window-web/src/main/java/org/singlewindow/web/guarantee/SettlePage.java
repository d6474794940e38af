package org.singlewindow.web.guarantee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.singlewindow.guarantee.GuaranteeUndone;
import org.singlewindow.guarantee.Settlement;
import org.singlewindow.guarantee.SettlementOutcome;
import org.singlewindow.guarantee.Settlements;
import org.singlewindow.identity.UseCase;
import org.singlewindow.web.Address;
import org.singlewindow.web.Pressed;
import org.singlewindow.web.Said;
import org.singlewindow.web.SentNumber;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;
import org.singlewindow.web.Words;
import org.singlewindow.web.declaration.NotThere;

/** One payment between two countries: the one marks it as sent, the other as received. */
@Named
@RequestScoped
public class SettlePage {

    private static final String LIST = "/guarantee/settlements?faces-redirect=true";

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    @Inject
    Settlements settlements;

    private Optional<Settlement> found;
    private String reference = "";
    private String problem = "";
    private String trouble = "";

    @Serves(value = UseCase.READ_SETTLEMENT, of = Thing.SETTLEMENT)
    public void open() {
        if (find().isEmpty()) {
            NotThere.answer(FacesContext.getCurrentInstance());
        }
    }

    private Optional<Settlement> find() {
        if (found == null) {
            found = SentNumber.id(address.get("id")).flatMap(id -> settlements.find(id, user.get()));
        }
        return found;
    }

    @Serves(value = UseCase.MARK_SETTLEMENT, of = Thing.SETTLEMENT)
    public String send() {
        return mark(Settlement.Mark.SEND);
    }

    @Serves(value = UseCase.MARK_SETTLEMENT, of = Thing.SETTLEMENT)
    public String receive() {
        return mark(Settlement.Mark.RECEIVE);
    }

    private String mark(Settlement.Mark mark) {
        if (find().isEmpty()) {
            return LIST;
        }
        SettlementOutcome outcome = settlements.mark(getSettlement().id(), mark, reference, user.get());
        if (outcome instanceof SettlementOutcome.Marked) {
            return Said.done(Words.of("settlement.done", mark), LIST);
        }
        GuaranteeUndone kept = (GuaranteeUndone) outcome;
        if (kept.place().isEmpty()) {
            trouble = NothingDone.because(kept.why());
        } else {
            problem = Words.plainly(kept.why()) + ".";
        }
        return null;
    }

    public Settlement getSettlement() {
        return find().orElse(null);
    }

    public boolean isToSend() {
        return Pressed.isBeingAnswered() || !trouble.isEmpty() && !reference.isEmpty()
                || find().filter(each -> each.steps().contains(Settlement.Mark.SEND)).isPresent();
    }

    public boolean isToReceive() {
        return Pressed.isBeingAnswered()
                || find().filter(each -> each.steps().contains(Settlement.Mark.RECEIVE)).isPresent();
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference == null ? "" : reference;
    }

    /** What stands against it as a whole; what was typed stays. */
    public String getTrouble() {
        return trouble;
    }

    public String getProblem() {
        return problem;
    }
}
