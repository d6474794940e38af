package org.singlewindow.web.country;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.singlewindow.delivery.DeadDelivery;
import org.singlewindow.delivery.Header;
import org.singlewindow.delivery.MessageId;
import org.singlewindow.delivery.Operating;
import org.singlewindow.delivery.Queue;
import org.singlewindow.delivery.QueueStatus;
import org.singlewindow.delivery.SendingRefused;
import org.singlewindow.delivery.Tracking;
import org.singlewindow.identity.UseCase;
import org.singlewindow.web.Address;
import org.singlewindow.web.Redelivering;
import org.singlewindow.web.NotUnderstood;
import org.singlewindow.web.Said;
import org.singlewindow.web.Serves;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/**
 * A recipient's own queue at one glance: what waits, what was fetched, what went wrong, and whether the line works at
 * all.
 */
@Named
@RequestScoped
public class QueuePage {

    private static final int SIZE = 25;
    private static final int MOST_PARKED = 50;

    @Inject
    Address address;

    @Inject
    Redelivering redelivering;

    @Inject
    SignedInUser user;

    @Inject
    Queue queue;

    @Inject
    Operating operating;

    private QueueStatus status;
    private List<Header> headers;

    /** Behind a delivery, if behind anything. */
    @Serves(UseCase.LOOK_INTO_QUEUE)
    public void open() {
        if (!address.get("after").matches("\\d{0,18}")) {
            NotUnderstood.answer(FacesContext.getCurrentInstance());
        }
    }

    public QueueStatus getStatus() {
        if (status == null) {
            status = queue.status(user.get());
        }
        return status;
    }

    public List<Header> getHeaders() {
        if (headers == null) {
            headers = queue.headers(user.get(), after(), SIZE);
        }
        return headers;
    }

    private long after() {
        String after = address.get("after");
        return after.matches("\\d{1,18}") ? Long.parseLong(after) : 0;
    }

    /** Number behind which the list goes on; 0 where it ends here. */
    public long getNext() {
        List<Header> shown = getHeaders();
        return shown.size() < SIZE ? 0 : shown.get(shown.size() - 1).deliveryNumber();
    }

    public boolean isFurtherDown() {
        return after() > 0;
    }

    public List<DeadDelivery> getParked() {
        return operating.parked(user.get(), MOST_PARKED);
    }

    /** Which side the trouble is on, if there is any: a key of a text. */
    public String getVerdict() {
        QueueStatus now = getStatus();
        if (now.parked() > 0) {
            return "PARKED";
        }
        if (now.lastPull().isEmpty() && now.lastAcknowledge().isEmpty()) {
            return now.depth() == 0 ? "IDLE" : "NEVER";
        }
        return now.depth() > now.leased() ? "WAITING" : now.depth() > 0 ? "LEASED" : "EMPTY";
    }

    /** How good that news is. */
    public String getTone() {
        return switch (getVerdict()) {
            case "PARKED" -> "bad";
            case "WAITING", "NEVER" -> "warn";
            default -> "good";
        };
    }

    @Serves(UseCase.SEND_TEST)
    public String sendTest() {
        try {
            UUID message = queue.sendTest(user.get());
            return Said.done(Words.fill("queue.test.sent", message),
                    "/country/queue?faces-redirect=true&track=" + message);
        } catch (SendingRefused enough) {
            return Said.trouble(Words.fill("queue.test.notSent", Queue.MOST_TESTS),
                    "/country/queue?faces-redirect=true");
        }
    }

    /** The button names its delivery, since the list may be another by the time it arrives. */
    @Serves(UseCase.REDELIVER)
    public String redeliver(String which) {
        redelivering.again(which);
        return "/country/queue?faces-redirect=true";
    }

    public String getTrack() {
        return address.get("track");
    }

    /** Where the message one asks for has got to; nothing where that is no message of one's own. */
    public List<Tracking> getTracked() {
        String message = getTrack();
        return MessageId.fault(message).isPresent() ? List.of() : queue.track(user.get(), new MessageId(message));
    }

    public String getTopic() {
        return user.getParticipantCode();
    }
}
