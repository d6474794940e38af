package org.singlewindow.web.country;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.retention.OrderRemoval;
import org.singlewindow.retention.OrderingRemoval;
import org.singlewindow.retention.RemovalView;
import org.singlewindow.retention.RetentionOverview;
import org.singlewindow.retention.RetentionView;
import org.singlewindow.web.Pressed;
import org.singlewindow.web.Said;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** What need not be kept any more, and having it removed: whoever orders it types how many that are. */
@Named
@RequestScoped
public class RetentionPage {

    private static final String AGAIN = "/country/retention?faces-redirect=true";

    @Inject
    RetentionOverview overview;

    @Inject
    OrderingRemoval ordering;

    @Inject
    SignedInUser user;

    private RetentionView view;
    private List<RemovalView> removals;
    private String asOf = "";
    private String typed = "";
    private String problem = "";

    public RetentionView getView() {
        if (view == null) {
            view = overview.look(user.get());
        }
        return view;
    }

    /** Whether anything would be removed; what was pressed is answered whatever there is by then. */
    public boolean isDue() {
        return Pressed.isBeingAnswered() || getView().cases() > 0;
    }

    public List<RemovalView> getRemovals() {
        if (removals == null) {
            removals = overview.removals(user.get());
        }
        return removals;
    }

    public boolean isRunning() {
        return getRemovals().stream().anyMatch(RemovalView::running);
    }

    /** How often the page looks again, in seconds. */
    public int getSeconds() {
        return isRunning() ? 3 : 30;
    }

    @Serves(UseCase.ORDER_REMOVAL)
    public String remove() {
        String number = Blanks.strip(typed);
        if (!number.matches("[0-9]{1,9}")) {
            problem = Words.get("retention.type.number");
            return null;
        }
        return ordering.order(new OrderRemoval(moment(), Long.parseLong(number)), user.get()).either(
                begun -> Said.done(Words.get("retention.begun"), AGAIN),
                refused -> Said.trouble(Words.get("retention.not." + refused.ground()), AGAIN));
    }

    /** Of the page that was answered; one that somebody made up was never shown. */
    private Instant moment() {
        try {
            return Instant.parse(asOf);
        } catch (DateTimeException madeUp) {
            return Instant.EPOCH;
        }
    }

    /** When what is shown was looked at; the order says it again. */
    public String getAsOf() {
        return asOf.isEmpty() ? getView().asOf().toString() : asOf;
    }

    public void setAsOf(String asOf) {
        this.asOf = asOf == null ? "" : asOf;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed == null ? "" : typed;
    }

    /** What is wrong with what was typed; empty where nothing is. */
    public String getProblem() {
        return problem;
    }
}
