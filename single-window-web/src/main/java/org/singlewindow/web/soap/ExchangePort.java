package org.singlewindow.web.soap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.singlewindow.identity.UseCase;
import org.singlewindow.wco.exchange.Acknowledge;
import org.singlewindow.wco.exchange.AcknowledgeResponse;
import org.singlewindow.wco.exchange.Attach;
import org.singlewindow.wco.exchange.AttachResponse;
import org.singlewindow.wco.exchange.CheckConnectivity;
import org.singlewindow.wco.exchange.CheckConnectivityResponse;
import org.singlewindow.wco.exchange.ClaimTask;
import org.singlewindow.wco.exchange.ClaimTaskResponse;
import org.singlewindow.wco.exchange.Decide;
import org.singlewindow.wco.exchange.DecideResponse;
import org.singlewindow.wco.exchange.Exchange;
import org.singlewindow.wco.exchange.GetAttachment;
import org.singlewindow.wco.exchange.GetAttachmentResponse;
import org.singlewindow.wco.exchange.GetAttachments;
import org.singlewindow.wco.exchange.GetAttachmentsResponse;
import org.singlewindow.wco.exchange.GetCodeList;
import org.singlewindow.wco.exchange.GetCodeListResponse;
import org.singlewindow.wco.exchange.GetQueueHeaders;
import org.singlewindow.wco.exchange.GetQueueHeadersResponse;
import org.singlewindow.wco.exchange.GetQueueStatus;
import org.singlewindow.wco.exchange.GetQueueStatusResponse;
import org.singlewindow.wco.exchange.GetStatus;
import org.singlewindow.wco.exchange.GetStatusResponse;
import org.singlewindow.wco.exchange.GetTask;
import org.singlewindow.wco.exchange.GetTaskResponse;
import org.singlewindow.wco.exchange.GetTasks;
import org.singlewindow.wco.exchange.GetTasksResponse;
import org.singlewindow.wco.exchange.GetTracking;
import org.singlewindow.wco.exchange.GetTrackingResponse;
import org.singlewindow.wco.exchange.Pull;
import org.singlewindow.wco.exchange.PullOne;
import org.singlewindow.wco.exchange.PullOneResponse;
import org.singlewindow.wco.exchange.PullResponse;
import org.singlewindow.wco.exchange.ReleaseTask;
import org.singlewindow.wco.exchange.ReleaseTaskResponse;
import org.singlewindow.wco.exchange.Send;
import org.singlewindow.wco.exchange.SendResponse;
import org.singlewindow.wco.exchange.SendTest;
import org.singlewindow.wco.exchange.SendTestResponse;
import org.singlewindow.wco.exchange.Submit;
import org.singlewindow.wco.exchange.SubmitResponse;
import org.singlewindow.wco.exchange.Validate;
import org.singlewindow.wco.exchange.ValidateResponse;
import org.singlewindow.web.Serves;
import org.singlewindow.web.Thing;

/**
 * The WSDL's operations, each handed on to the calls of its kind. Refusals are thrown; {@link PlainFaults} writes them.
 * It says itself which interface it has, for CXF looks at no class above it for that. Not annotated as a web service
 * itself: a full server would then publish it too, by its own stack.
 */
@Dependent
public class ExchangePort extends DeclarationPort implements Exchange {

    @Inject
    SubmissionCalls submissions;

    @Inject
    QueueCalls queue;

    @Inject
    MessageCalls messages;

    @Inject
    AgencyCalls agency;

    @Inject
    AttachmentCalls attachments;

    @Inject
    ReferenceCalls reference;

    @Override
    @Serves({UseCase.LODGE_DECLARATION, UseCase.AMEND_DECLARATION, UseCase.CANCEL_DECLARATION})
    public SubmitResponse submit(Submit call) {
        return submissions.submit(call);
    }

    @Override
    @Serves(UseCase.CHECK_DECLARATION)
    public ValidateResponse validate(Validate call) {
        return submissions.validate(call);
    }

    @Override
    @Serves(value = UseCase.READ_DECLARATION, of = Thing.DECLARATION)
    public GetStatusResponse getStatus(GetStatus call) {
        return submissions.status(call);
    }

    @Override
    @Serves(UseCase.LOOK_INTO_QUEUE)
    public GetQueueHeadersResponse getQueueHeaders(GetQueueHeaders call) {
        return queue.headers(call);
    }

    @Override
    @Serves(UseCase.TAKE_MESSAGE)
    public PullResponse pull(Pull call) {
        return queue.pull(call);
    }

    @Override
    @Serves(UseCase.TAKE_MESSAGE)
    public PullOneResponse pullOne(PullOne call) {
        return queue.pullOne(call);
    }

    @Override
    @Serves(UseCase.ACKNOWLEDGE_MESSAGE)
    public AcknowledgeResponse acknowledge(Acknowledge call) {
        return queue.acknowledge(call);
    }

    @Override
    @Serves(UseCase.LOOK_INTO_QUEUE)
    public GetQueueStatusResponse getQueueStatus(GetQueueStatus call) {
        return queue.status();
    }

    @Override
    @Serves(UseCase.SEND_TEST)
    public SendTestResponse sendTest(SendTest call) {
        return messages.sendTest();
    }

    @Override
    @Serves(UseCase.TRACK_MESSAGE)
    public GetTrackingResponse getTracking(GetTracking call) {
        return messages.track(call);
    }

    @Override
    @Serves(UseCase.SEND_MESSAGE)
    public SendResponse send(Send call) {
        return messages.send(call);
    }

    @Override
    @Serves(value = UseCase.READ_TASK, of = Thing.LIST)
    public GetTasksResponse getTasks(GetTasks call) {
        return agency.tasks(call);
    }

    @Override
    @Serves(value = {UseCase.READ_TASK, UseCase.ANSWER_QUESTION}, of = Thing.TASK)
    public GetTaskResponse getTask(GetTask call) {
        return agency.one(call);
    }

    @Override
    @Serves(value = UseCase.CLAIM_TASK, of = Thing.TASK)
    public ClaimTaskResponse claimTask(ClaimTask call) {
        return agency.claim(call);
    }

    @Override
    @Serves(value = UseCase.GIVE_BACK_TASK, of = Thing.TASK)
    public ReleaseTaskResponse releaseTask(ReleaseTask call) {
        return agency.release(call);
    }

    @Override
    @Serves(value = UseCase.DECIDE_TASK, of = Thing.TASK)
    public DecideResponse decide(Decide call) {
        return agency.decide(call);
    }

    @Override
    @Serves(value = UseCase.ADD_ATTACHMENT, of = Thing.DECLARATION)
    public AttachResponse attach(Attach call) {
        return attachments.attach(call);
    }

    @Override
    @Serves(value = UseCase.READ_ATTACHMENT, of = Thing.DECLARATION)
    public GetAttachmentsResponse getAttachments(GetAttachments call) {
        return attachments.list(call);
    }

    @Override
    @Serves(value = UseCase.READ_ATTACHMENT, of = Thing.ATTACHMENT)
    public GetAttachmentResponse getAttachment(GetAttachment call) {
        return attachments.one(call);
    }

    @Override
    @Serves
    public GetCodeListResponse getCodeList(GetCodeList call) {
        return reference.codeList(call);
    }

    @Override
    @Serves
    public CheckConnectivityResponse checkConnectivity(CheckConnectivity call) {
        return reference.checkConnectivity();
    }
}
