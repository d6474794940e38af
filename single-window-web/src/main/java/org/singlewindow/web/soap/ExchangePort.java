package org.singlewindow.web.soap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.singlewindow.wco.exchange.Acknowledge;
import org.singlewindow.wco.exchange.AcknowledgeResponse;
import org.singlewindow.wco.exchange.CheckConnectivity;
import org.singlewindow.wco.exchange.CheckConnectivityResponse;
import org.singlewindow.wco.exchange.Decide;
import org.singlewindow.wco.exchange.DecideResponse;
import org.singlewindow.wco.exchange.Exchange;
import org.singlewindow.wco.exchange.GetCodeList;
import org.singlewindow.wco.exchange.GetCodeListResponse;
import org.singlewindow.wco.exchange.GetQueueHeaders;
import org.singlewindow.wco.exchange.GetQueueHeadersResponse;
import org.singlewindow.wco.exchange.GetQueueStatus;
import org.singlewindow.wco.exchange.GetQueueStatusResponse;
import org.singlewindow.wco.exchange.GetStatus;
import org.singlewindow.wco.exchange.GetStatusResponse;
import org.singlewindow.wco.exchange.GetTasks;
import org.singlewindow.wco.exchange.GetTasksResponse;
import org.singlewindow.wco.exchange.GetTracking;
import org.singlewindow.wco.exchange.GetTrackingResponse;
import org.singlewindow.wco.exchange.Pull;
import org.singlewindow.wco.exchange.PullOne;
import org.singlewindow.wco.exchange.PullOneResponse;
import org.singlewindow.wco.exchange.PullResponse;
import org.singlewindow.wco.exchange.Send;
import org.singlewindow.wco.exchange.SendResponse;
import org.singlewindow.wco.exchange.SendTest;
import org.singlewindow.wco.exchange.SendTestResponse;
import org.singlewindow.wco.exchange.Submit;
import org.singlewindow.wco.exchange.SubmitResponse;
import org.singlewindow.wco.exchange.Validate;
import org.singlewindow.wco.exchange.ValidateResponse;

/**
 * The WSDL's operations, each handed on to the calls of its kind. Refusals are thrown; {@link PlainFaults} writes them.
 * Not annotated as a web service itself: a full server would then publish it too, by its own stack.
 */
@Dependent
public class ExchangePort implements Exchange {

    @Inject
    SubmissionCalls submissions;

    @Inject
    QueueCalls queue;

    @Inject
    MessageCalls messages;

    @Inject
    AgencyCalls agency;

    @Inject
    ReferenceCalls reference;

    @Override
    public SubmitResponse submit(Submit call) {
        return submissions.submit(call);
    }

    @Override
    public ValidateResponse validate(Validate call) {
        return submissions.validate(call);
    }

    @Override
    public GetStatusResponse getStatus(GetStatus call) {
        return submissions.status(call);
    }

    @Override
    public GetQueueHeadersResponse getQueueHeaders(GetQueueHeaders call) {
        return queue.headers(call);
    }

    @Override
    public PullResponse pull(Pull call) {
        return queue.pull(call);
    }

    @Override
    public PullOneResponse pullOne(PullOne call) {
        return queue.pullOne(call);
    }

    @Override
    public AcknowledgeResponse acknowledge(Acknowledge call) {
        return queue.acknowledge(call);
    }

    @Override
    public GetQueueStatusResponse getQueueStatus(GetQueueStatus call) {
        return queue.status();
    }

    @Override
    public SendTestResponse sendTest(SendTest call) {
        return messages.sendTest();
    }

    @Override
    public GetTrackingResponse getTracking(GetTracking call) {
        return messages.track(call);
    }

    @Override
    public SendResponse send(Send call) {
        return messages.send(call);
    }

    @Override
    public GetTasksResponse getTasks(GetTasks call) {
        return agency.tasks(call);
    }

    @Override
    public DecideResponse decide(Decide call) {
        return agency.decide(call);
    }

    @Override
    public GetCodeListResponse getCodeList(GetCodeList call) {
        return reference.codeList(call);
    }

    @Override
    public CheckConnectivityResponse checkConnectivity(CheckConnectivity call) {
        return reference.checkConnectivity();
    }
}
