package org.singlewindow.web.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.ItemView;
import org.singlewindow.declaration.ItemRefusal;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.RecipientView;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.Intake;
import org.singlewindow.declaration.wire.ValidationTier;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.wco.exchange.GetStatus;
import org.singlewindow.wco.exchange.GetStatusResponse;
import org.singlewindow.wco.exchange.GoodsItem;
import org.singlewindow.wco.exchange.Recipient;
import org.singlewindow.wco.exchange.RefusedItem;
import org.singlewindow.wco.exchange.Submit;
import org.singlewindow.wco.exchange.SubmitResponse;
import org.singlewindow.wco.exchange.Validate;
import org.singlewindow.wco.exchange.ValidateResponse;
import org.singlewindow.web.Refusal;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Thing;

/** Lodging a document, checking one, and asking how it stands. */
@ApplicationScoped
class SubmissionCalls {

    @Inject
    Intake intake;

    @Inject
    Declarations declarations;

    @Inject
    CallArrivals arrivals;

    @Inject
    SignedInUser user;

    SubmitResponse submit(Submit call) {
        Answer answer = intake.submit(call.getContent(), arrivals.under(call.getMessageId()), user.get());
        SubmitResponse response = new SubmitResponse();
        response.setOutcome(outcome(answer));
        answer.mrn().map(Mrn::value).ifPresent(response::setMrn);
        response.setContent(answer.response());
        return response;
    }

    ValidateResponse validate(Validate call) {
        Answer answer = intake.validate(call.getContent(), ValidationTier.ALL, user.get());
        ValidateResponse response = new ValidateResponse();
        response.setOutcome(outcome(answer));
        response.setContent(answer.response());
        return response;
    }

    GetStatusResponse status(GetStatus call) {
        DeclarationView view = Mrn.parse(call.getMrn()).flatMap(mrn -> declarations.find(mrn, user.get()))
                .orElseThrow(
                        () -> Refusal.notThere(Thing.DECLARATION, "mrn"));
        GetStatusResponse response = new GetStatusResponse();
        response.setStatus(view.status().name());
        response.setVersion(view.version());
        view.recipients().stream().map(SubmissionCalls::recipient).forEach(response.getRecipient()::add);
        view.items().stream().map(SubmissionCalls::item).forEach(response.getItem()::add);
        return response;
    }

    private static GoodsItem item(ItemView standing) {
        GoodsItem item = new GoodsItem();
        item.setSequence(standing.sequence());
        item.setState(standing.state().name());
        item.getWaitsFor().addAll(standing.waitsFor());
        standing.refusals().stream().map(ItemRefusal::agency).distinct().forEach(item.getRefusedBy()::add);
        standing.refusals().stream().map(SubmissionCalls::refusal).forEach(item.getRefusal()::add);
        return item;
    }

    private static RefusedItem refusal(ItemRefusal said) {
        RefusedItem refusal = new RefusedItem();
        refusal.setAgency(said.agency());
        refusal.setReasonCode(said.code());
        refusal.setText(said.text());
        refusal.setAt(said.at());
        return refusal;
    }

    /** A document that is wrong gets its WCO answer; what is wrong about the call as such is a fault. */
    private static String outcome(Answer answer) {
        return switch (answer.kind()) {
            case ACCEPTED, AMENDED, CANCELLED, STATUS, VALID -> "ACCEPTED";
            case DUPLICATE -> "DUPLICATE";
            case INVALID, NOT_WELL_FORMED -> "REFUSED";
            case NOT_FOUND, CONFLICT, OVERTAKEN, TOO_LARGE, FORBIDDEN, BUSY ->
                throw refusal(answer.violations().get(0));
        };
    }

    private static Refusal refusal(Violation why) {
        return Refusal.at(place(why), why.code(), why.text());
    }

    /** What was used before and is nowhere in the document is the id of the call. */
    private static String place(Violation why) {
        return why.code() == RuleCode.REFERENCE_REUSED && why.pointer().isEmpty() ? "messageId" : why.pointer();
    }

    private static Recipient recipient(RecipientView view) {
        Recipient recipient = new Recipient();
        recipient.setCode(view.code());
        recipient.setKind(view.kind().name());
        recipient.setDuty(view.duty().name());
        recipient.setState(view.state());
        recipient.setSince(view.since());
        view.due().ifPresent(recipient::setDue);
        view.urgent().ifPresent(goods -> recipient.setUrgent(true));
        return recipient;
    }
}
