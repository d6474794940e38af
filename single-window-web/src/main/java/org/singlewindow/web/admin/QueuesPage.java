package org.singlewindow.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.singlewindow.delivery.DeadDelivery;
import org.singlewindow.delivery.Operating;
import org.singlewindow.delivery.QueueView;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** How every queue stands, and what was given up. */
@Named
@RequestScoped
public class QueuesPage {

    private static final int MOST_PARKED = 100;

    @Inject
    SignedInUser user;

    @Inject
    Operating operating;

    private List<QueueView> queues;

    public List<QueueView> getQueues() {
        if (queues == null) {
            queues = operating.queues(user.get());
        }
        return queues;
    }

    public List<DeadDelivery> getParked() {
        return operating.parked(user.get(), MOST_PARKED);
    }

    public String redeliver(long deliveryNumber, String recipient) {
        boolean back = operating.redeliver(deliveryNumber, recipient, user.get());
        FacesContext.getCurrentInstance().getExternalContext().getFlash()
            .put(back ? "done" : "trouble", Words.fill(back ? "queue.redelivered" : "queue.notRedelivered", String.valueOf(deliveryNumber)));
        return "/admin/queues?faces-redirect=true";
    }
}
