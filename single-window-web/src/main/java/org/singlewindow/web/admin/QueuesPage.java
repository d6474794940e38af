package org.singlewindow.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.singlewindow.delivery.DeadDelivery;
import org.singlewindow.delivery.Operating;
import org.singlewindow.delivery.QueueView;
import org.singlewindow.identity.UseCase;
import org.singlewindow.web.Redelivering;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.TableRows;
import org.singlewindow.web.Words;

/** How every queue stands, and what was given up. */
@Named
@RequestScoped
public class QueuesPage {

    private static final int MOST_PARKED = 100;

    @Inject
    Redelivering redelivering;

    @Inject
    SignedInUser user;

    @Inject
    Operating operating;

    private List<QueueView> queues;

    private final TableRows<QueueView> rows = new TableRows<>(this::queues, QueueView::recipient)
            .words("recipient", QueueView::recipient, each -> Words.said(each.called()))
            .order("depth", each -> Optional.of(each.status().depth()))
            .order("oldest", each -> each.status().oldest())
            .order("leased", each -> Optional.of(each.status().leased()))
            .order("parked", each -> Optional.of(each.status().parked()))
            .order("lastPull", each -> each.status().lastPull())
            .order("lastAck", each -> each.status().lastAcknowledge());

    public TableRows<QueueView> getRows() {
        return rows;
    }

    private List<QueueView> queues() {
        if (queues == null) {
            queues = operating.queues(user.get());
        }
        return queues;
    }

    public List<DeadDelivery> getParked() {
        return operating.parked(user.get(), MOST_PARKED);
    }

    /** The button names its delivery, since the list may be another by the time it arrives. */
    @Serves(UseCase.REDELIVER)
    public String redeliver(String which) {
        redelivering.again(which);
        return "/admin/queues?faces-redirect=true";
    }
}
