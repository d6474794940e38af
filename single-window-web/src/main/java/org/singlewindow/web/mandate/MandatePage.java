package org.singlewindow.web.mandate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.stream.Collectors;
import org.singlewindow.identity.UseCase;
import org.singlewindow.mandate.EndingMandate;
import org.singlewindow.mandate.MandateView;
import org.singlewindow.mandate.Mandates;
import org.singlewindow.web.Address;
import org.singlewindow.web.Pressed;
import org.singlewindow.web.Said;
import org.singlewindow.web.SentNumber;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;
import org.singlewindow.web.Words;
import org.singlewindow.web.declaration.NotThere;

/** One mandate, for the two between whom it is; either may end it. */
@Named
@RequestScoped
public class MandatePage {

    @Inject
    Address address;

    @Inject
    SignedInUser user;

    @Inject
    Mandates mandates;

    @Inject
    EndingMandate ending;

    private Optional<MandateView> found;
    private String shown = "";

    @Serves(value = UseCase.READ_MANDATE, of = Thing.MANDATE)
    public void open() {
        if (find().isEmpty()) {
            NotThere.answer(FacesContext.getCurrentInstance());
        }
    }

    private Optional<MandateView> find() {
        if (found == null) {
            found = Optional.of(getNumber()).filter(text -> text.matches("\\d{1,18}"))
                    .flatMap(number -> mandates.find(Long.parseLong(number), user.get()));
        }
        return found;
    }

    @Serves(value = UseCase.END_MANDATE, of = Thing.MANDATE)
    public String end() {
        String here = "/mandate/mandate?faces-redirect=true&number=" + getNumber();
        if (!getNumber().matches("\\d{1,18}")) {
            return here;
        }
        return ending.end(Long.parseLong(getNumber()), SentNumber.version(shown), user.get()).either(
                ended -> Said.done(Words.of("mandate.done", ended.mandate().state()), here),
                undone -> Said.trouble(Words.said(undone.why()) + ".", here));
    }

    public String getNumber() {
        return address.get("number");
    }

    public MandateView getMandate() {
        return find().orElse(null);
    }

    public String getProcedures() {
        return getMandate().procedures().stream().map(each -> Words.of("regime", each))
                .collect(Collectors.joining(", "));
    }

    /** Whether it can still be ended, by the firm that reads it: customs only looks at it. */
    public boolean isEndable() {
        return user.may("END_MANDATE")
                && find().filter(each -> Pressed.isBeingAnswered() || !each.state().isOver()).isPresent();
    }

    /** Whether it is one that the reader's firm has given; the other side holds it. */
    public boolean isOurs() {
        return find().filter(each -> each.trader().code().equals(user.getParticipantCode())).isPresent();
    }

    /** The version that this page shows, which comes back with its form. */
    public String getSeen() {
        return find().map(each -> String.valueOf(each.version())).orElse("");
    }

    public void setSeen(String seen) {
        shown = seen == null ? "" : seen;
    }
}
