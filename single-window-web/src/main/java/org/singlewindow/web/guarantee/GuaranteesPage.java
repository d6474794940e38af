package org.singlewindow.web.guarantee;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.guarantee.GuaranteeState;
import org.singlewindow.guarantee.GuaranteeView;
import org.singlewindow.guarantee.Guarantees;
import org.singlewindow.web.Choice;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.TableRows;
import org.singlewindow.web.Words;

/** The guarantees that somebody has to do with: a holder its own, a guarantor its clients', customs its country's. */
@Named
@RequestScoped
public class GuaranteesPage {

    @Inject
    SignedInUser user;

    @Inject
    Guarantees guarantees;

    private List<GuaranteeView> all;

    private final TableRows<GuaranteeView> rows = new TableRows<>(this::all, each -> each.grn().value())
            .words("grn", each -> each.grn().value())
            .words("holder", each -> each.parties().holder().called().name(),
                    each -> each.parties().holder().code(), each -> each.parties().holder().called().localName())
            .words("guarantor", each -> name(each.parties().guarantor()), each -> code(each.parties().guarantor()))
            .order("last", each -> Optional.of(each.time().last()))
            .order("locked", each -> Optional.of(each.fullness()))
            .code("state", each -> each.state().name());

    private static String name(Optional<GuaranteeView.Firm> firm) {
        return firm.map(each -> each.called().name()).orElse("");
    }

    private static String code(Optional<GuaranteeView.Firm> firm) {
        return firm.map(GuaranteeView.Firm::code).orElse("");
    }

    private List<GuaranteeView> all() {
        if (all == null) {
            all = guarantees.list(user.get());
        }
        return all;
    }

    /** Whether the reader may hold some itself, and has a share. */
    public boolean isHolder() {
        return user.get().participant().mayHold();
    }

    public TableRows<GuaranteeView> getRows() {
        return rows;
    }

    /** Those that nobody but the reader can confirm. */
    public List<GuaranteeView> getWaiting() {
        return all().stream().filter(GuaranteeView::isToConfirm).toList();
    }

    /** Those of which nearly all is locked, the fullest first. */
    public List<GuaranteeView> getNearlyFull() {
        return all().stream().filter(each -> each.state().isGood() && each.fullness() >= GuaranteePage.MUCH)
                .sorted((one, other) -> other.fullness() - one.fullness()).toList();
    }

    public List<Choice> getStates() {
        return Stream.of(GuaranteeState.values())
                .map(each -> new Choice(each.name(), Words.of("guarantee.state", each))).toList();
    }
}
