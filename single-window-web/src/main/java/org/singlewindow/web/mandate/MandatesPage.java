package org.singlewindow.web.mandate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.singlewindow.mandate.MandateState;
import org.singlewindow.mandate.MandateView;
import org.singlewindow.mandate.Mandates;
import org.singlewindow.web.Choice;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.TableRows;
import org.singlewindow.web.Words;

/**
 * Who may lodge for one's own firm, and for whom it may lodge; a firm may be both a trader and a broker. Customs and
 * supervisors see those of their country.
 */
@Named
@RequestScoped
public class MandatesPage {

    @Inject
    SignedInUser user;

    @Inject
    Mandates mandates;

    private List<MandateView> given;
    private List<MandateView> held;
    private List<MandateView> overseen;

    private final TableRows<MandateView> givenRows = rows(this::given, MandateView::broker);
    private final TableRows<MandateView> heldRows = rows(this::held, MandateView::trader);
    private final TableRows<MandateView> overseenRows = rows(this::overseen, MandateView::trader)
            .words("broker", each -> each.broker().called().name(), each -> each.broker().code(),
                    each -> each.broker().called().localName());

    private static TableRows<MandateView> rows(Supplier<List<MandateView>> all,
            Function<MandateView, MandateView.Firm> other) {
        return new TableRows<>(all, each -> String.valueOf(each.number()))
                .words("firm", each -> other.apply(each).called().name(), each -> other.apply(each).code(),
                        each -> other.apply(each).called().localName())
                .order("number", each -> Optional.of(each.number()))
                .order("last", each -> Optional.of(each.last()))
                .code("state", each -> each.state().name());
    }

    /** Whether they are neither of the two between whom one is, and look after both. */
    public boolean isOverseer() {
        return !user.may("END_MANDATE");
    }

    private List<MandateView> given() {
        if (given == null) {
            given = mandates.given(user.get());
        }
        return given;
    }

    private List<MandateView> held() {
        if (held == null) {
            held = mandates.held(user.get());
        }
        return held;
    }

    private List<MandateView> overseen() {
        if (overseen == null) {
            overseen = mandates.list(user.get());
        }
        return overseen;
    }

    public TableRows<MandateView> getGiven() {
        return givenRows;
    }

    public TableRows<MandateView> getHeld() {
        return heldRows;
    }

    public TableRows<MandateView> getOverseen() {
        return overseenRows;
    }

    public List<Choice> getStates() {
        return Stream.of(MandateState.values()).map(each -> new Choice(each.name(), Words.of("mandate", each)))
                .toList();
    }
}
