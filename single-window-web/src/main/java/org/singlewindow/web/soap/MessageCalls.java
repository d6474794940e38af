package org.singlewindow.web.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Queue;
import org.singlewindow.delivery.Sending;
import org.singlewindow.delivery.Tracking;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.wco.exchange.Delivery;
import org.singlewindow.wco.exchange.GetTracking;
import org.singlewindow.wco.exchange.GetTrackingResponse;
import org.singlewindow.wco.exchange.Send;
import org.singlewindow.wco.exchange.SendResponse;
import org.singlewindow.wco.exchange.SendTestResponse;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.SignedInUser;

/** Messages that a system sends by itself, and where they have got to. */
@ApplicationScoped
class MessageCalls {

    private static final String CORRELATION = "correlationId";

    @Inject
    Queue queue;

    @Inject
    CallArrivals arrivals;

    @Inject
    SignedInUser user;

    SendTestResponse sendTest() {
        SendTestResponse response = new SendTestResponse();
        response.setMessageId(queue.sendTest(user.get()).toString());
        return response;
    }

    SendResponse send(Send call) {
        Optional<UUID> correlation = Given.text(call.getCorrelationId()).map(this::correlated);
        Sending sending = new Sending(Blanks.strip(call.getRecipient()), Blanks.strip(call.getMessageType()),
                correlation, call.getContent());
        Arrival arrival = arrivals.under(call.getMessageId());
        SendResponse response = new SendResponse();
        response.setMessageId(queue.send(user.get(), sending, arrival).toString());
        return response;
    }

    GetTrackingResponse track(GetTracking call) {
        GetTrackingResponse response = new GetTrackingResponse();
        queue.track(user.get(), CallArrivals.id(call.getMessageId(), "messageId")).stream().map(MessageCalls::delivery)
                .forEach(response.getDelivery()::add);
        return response;
    }

    /** A message of the caller's own by the id that it chose, or anybody's by its number. */
    private UUID correlated(String text) {
        return queue.number(user.get(), CallArrivals.id(text, CORRELATION)).orElseThrow(() -> Refusal.at(CORRELATION,
                RuleCode.PATTERN, CORRELATION + " is a UUID, or the id of a message that you have sent."));
    }

    private static Delivery delivery(Tracking tracking) {
        Delivery delivery = new Delivery();
        delivery.setDeliveryNumber(tracking.deliveryNumber());
        delivery.setRecipient(tracking.recipient());
        delivery.setState(tracking.state().name());
        delivery.setAttempts(tracking.attempts());
        delivery.setSince(tracking.since());
        tracking.text().ifPresent(delivery::setText);
        return delivery;
    }
}
