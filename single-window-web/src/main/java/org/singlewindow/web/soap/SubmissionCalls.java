package org.singlewindow.web.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.singlewindow.declaration.DeclarationView;
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
import org.singlewindow.wco.exchange.Recipient;
import org.singlewindow.wco.exchange.Submit;
import org.singlewindow.wco.exchange.SubmitResponse;
import org.singlewindow.wco.exchange.Validate;
import org.singlewindow.wco.exchange.ValidateResponse;
import org.singlewindow.web.SignedInUser;

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
                        () -> SoapRefusal.at(RuleCode.DECLARATION_NOT_FOUND, "There is no such declaration.", "mrn"));
        GetStatusResponse response = new GetStatusResponse();
        response.setStatus(view.status().name());
        response.setVersion(view.version());
        view.recipients().stream().map(SubmissionCalls::recipient).forEach(response.getRecipient()::add);
        return response;
    }

    /** A document that is wrong gets its WCO answer; what is wrong about the call as such is a fault. */
    private static String outcome(Answer answer) {
        return switch (answer.kind()) {
            case ACCEPTED, VALID -> "ACCEPTED";
            case DUPLICATE -> "DUPLICATE";
            case INVALID, NOT_WELL_FORMED -> "REFUSED";
            case CONFLICT ->
                throw refusal(RuleCode.REFERENCE_REUSED, "This reference was used before with other content.", answer);
            case TOO_LARGE -> throw refusal(RuleCode.TOO_LARGE, "A document may have 10 MiB at most.", answer);
            case FORBIDDEN -> throw refusal(RuleCode.NOT_ALLOWED, "Only traders, carriers and brokers lodge.", answer);
            case BUSY -> throw refusal(RuleCode.BUSY, "The window is busy; try again in a second.", answer);
        };
    }

    private static SoapRefusal refusal(RuleCode code, String otherwise, Answer answer) {
        return answer.violations().stream().filter(violation -> violation.code() == code).findFirst()
                .map((Violation why) -> SoapRefusal.at(code, why.text(), place(code, why)))
                .orElseGet(() -> SoapRefusal.of(code, otherwise));
    }

    /** What was used before and is nowhere in the document is the id of the call. */
    private static String place(RuleCode code, Violation why) {
        return code == RuleCode.REFERENCE_REUSED && why.pointer().isEmpty() ? "messageId" : why.pointer();
    }

    private static Recipient recipient(RecipientView view) {
        Recipient recipient = new Recipient();
        recipient.setCode(view.code());
        recipient.setKind(view.kind().name());
        recipient.setDuty(view.duty().name());
        recipient.setState(view.state());
        recipient.setSince(view.since());
        return recipient;
    }
}
