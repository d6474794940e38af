package org.singlewindow.web.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.singlewindow.delivery.Ack;
import org.singlewindow.delivery.AckOutcome;
import org.singlewindow.delivery.AckResult;
import org.singlewindow.delivery.Portion;
import org.singlewindow.delivery.Queue;
import org.singlewindow.delivery.QueueStatus;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.wco.exchange.Acknowledge;
import org.singlewindow.wco.exchange.AcknowledgeResponse;
import org.singlewindow.wco.exchange.Acknowledgement;
import org.singlewindow.wco.exchange.AcknowledgementResult;
import org.singlewindow.wco.exchange.GetQueueHeaders;
import org.singlewindow.wco.exchange.GetQueueHeadersResponse;
import org.singlewindow.wco.exchange.GetQueueStatusResponse;
import org.singlewindow.wco.exchange.Header;
import org.singlewindow.wco.exchange.Message;
import org.singlewindow.wco.exchange.Pull;
import org.singlewindow.wco.exchange.PullOne;
import org.singlewindow.wco.exchange.PullOneResponse;
import org.singlewindow.wco.exchange.PullResponse;
import org.singlewindow.web.DoorWords;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.SignedInUser;

/** The caller's own queue: look, take, confirm. */
@ApplicationScoped
class QueueCalls {

    @Inject
    Queue queue;

    @Inject
    CallArrivals arrivals;

    @Inject
    SignedInUser user;

    GetQueueHeadersResponse headers(GetQueueHeaders call) {
        long after = Optional.ofNullable(call.getAfter()).orElse(0L);
        if (after < 0) {
            throw Refusal.at("after", RuleCode.OUTSIDE_DOMAIN, "after is at least 0.");
        }
        var found = queue.headers(user.get(), after, atLeastOne(call.getMax()));
        GetQueueHeadersResponse response = new GetQueueHeadersResponse();
        found.stream().map(QueueCalls::header).forEach(response.getHeader()::add);
        if (Portion.cutHeaders(call.getMax(), found)) {
            response.getHeader().get(found.size() - 1).setMore(true);
        }
        return response;
    }

    PullResponse pull(Pull call) {
        var found = queue.pull(user.get(), atLeastOne(call.getMax()));
        PullResponse response = new PullResponse();
        found.stream().map(QueueCalls::message).forEach(response.getMessage()::add);
        if (Portion.cutMessages(call.getMax(), found)) {
            response.getMessage().get(found.size() - 1).getHeader().setMore(true);
        }
        return response;
    }

    PullOneResponse pullOne(PullOne call) {
        PullOneResponse response = new PullOneResponse();
        queue.pullOne(user.get(), call.getDeliveryNumber()).map(QueueCalls::message).ifPresent(response::setMessage);
        return response;
    }

    AcknowledgeResponse acknowledge(Acknowledge call) {
        if (call.getItem().size() > Portion.ACKNOWLEDGEMENTS) {
            throw Refusal.at("item", RuleCode.LIMIT_EXCEEDED, DoorWords.tooManyAcknowledgements());
        }
        List<Ack> acks = call.getItem().stream().map(QueueCalls::ack).toList();
        AcknowledgeResponse response = new AcknowledgeResponse();
        queue.acknowledge(user.get(), acks, arrivals.under(call.getMessageId())).stream().map(QueueCalls::result)
                .forEach(response.getItem()::add);
        return response;
    }

    GetQueueStatusResponse status() {
        QueueStatus status = queue.status(user.get());
        GetQueueStatusResponse response = new GetQueueStatusResponse();
        response.setDepth(status.depth());
        response.setLeased(status.leased());
        response.setParked(status.parked());
        status.oldest().ifPresent(response::setOldest);
        status.lastPull().ifPresent(response::setLastPull);
        status.lastAcknowledge().ifPresent(response::setLastAcknowledge);
        status.lastError().ifPresent(response::setLastError);
        return response;
    }

    static int atLeastOne(int max) {
        if (max < 1) {
            throw Refusal.at("max", RuleCode.OUTSIDE_DOMAIN, "max is at least 1.");
        }
        return max;
    }

    private static Ack ack(Acknowledgement item) {
        return new Ack(item.getDeliveryNumber(), AckOutcome.valueOf(item.getOutcome()),
                Optional.ofNullable(item.getText()).orElse(""));
    }

    private static AcknowledgementResult result(AckResult result) {
        AcknowledgementResult item = new AcknowledgementResult();
        item.setDeliveryNumber(result.deliveryNumber());
        item.setResult(result.result());
        result.notice().ifPresent(item::setNotice);
        return item;
    }

    private static Message message(org.singlewindow.delivery.Message from) {
        Message message = new Message();
        message.setHeader(header(from.header()));
        message.setContent(from.content());
        return message;
    }

    private static Header header(org.singlewindow.delivery.Header from) {
        Header header = new Header();
        header.setDeliveryNumber(from.deliveryNumber());
        header.setMessageId(from.messageId().toString());
        from.correlationId().map(UUID::toString).ifPresent(header::setCorrelationId);
        header.setSender(from.sender());
        header.setRecipient(from.recipient());
        header.setMessageType(from.messageType());
        from.mrn().map(Mrn::value).ifPresent(header::setMrn);
        header.setCreatedAt(from.createdAt());
        header.setAttempts(from.attempts());
        header.setContentLength(from.contentLength());
        header.setContentSha256(from.contentSha256());
        return header;
    }
}
