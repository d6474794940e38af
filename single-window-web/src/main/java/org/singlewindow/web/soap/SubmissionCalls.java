package org.singlewindow.web.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.RecipientView;
import org.singlewindow.declaration.SaidBeside;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.Intake;
import org.singlewindow.declaration.wire.ResponseTongue;
import org.singlewindow.declaration.wire.ValidationTier;
import org.singlewindow.identity.Participants;
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
import org.singlewindow.web.Refusal;
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
    Participants participants;

    @Inject
    SignedInUser user;

    SubmitResponse submit(Submit call) {
        Locale reader = Given.language(call.getLanguage());
        Optional<Integer> seen = Optional.ofNullable(call.getExpectedVersion());
        Answer answer = intake.submit(call.getContent(), beside(call.getOnBehalfOf(), seen),
                arrivals.under(call.getMessageId()), user.get());
        SubmitResponse response = new SubmitResponse();
        response.setOutcome(outcome(answer));
        answer.mrn().map(Mrn::value).ifPresent(response::setMrn);
        response.setContent(ResponseTongue.say(answer.response(), reader, participants::called));
        // a client that was made before there was such a part would take the answer for broken
        seen.flatMap(asked -> ResponseTongue.version(answer.response())).ifPresent(response::setVersion);
        return response;
    }

    ValidateResponse validate(Validate call) {
        Locale reader = Given.language(call.getLanguage());
        ValidationTier upTo = switch (Given.text(call.getTier()).orElse("all")) {
            case "all" -> ValidationTier.ALL;
            case "schema" -> ValidationTier.SCHEMA;
            default -> throw Refusal.at("tier", RuleCode.OUTSIDE_DOMAIN, "tier is schema or all.");
        };
        Answer answer = intake.validate(call.getContent(),
                beside(call.getOnBehalfOf(), Optional.ofNullable(call.getExpectedVersion())), upTo, user.get());
        ValidateResponse response = new ValidateResponse();
        response.setOutcome(outcome(answer));
        response.setContent(ResponseTongue.say(answer.response(), reader, participants::called));
        return response;
    }

    private static SaidBeside beside(String trader, Optional<Integer> seen) {
        return new SaidBeside(Given.text(trader), seen.map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    GetStatusResponse status(GetStatus call) {
        DeclarationView view = declarations.find(AboutOne.number(call.getMrn()), user.get())
                .orElseThrow(AboutOne::notThere);
        GetStatusResponse response = new GetStatusResponse();
        response.setStatus(view.status().name());
        response.setVersion(view.version());
        view.recipients().stream().map(SubmissionCalls::recipient).forEach(response.getRecipient()::add);
        view.items().stream().map(DeclarationParts::item).forEach(response.getItem()::add);
        return response;
    }

    /** A document that is wrong gets its WCO answer; what is wrong about the call as such is a fault. */
    private static String outcome(Answer answer) {
        return switch (answer.kind()) {
            case ACCEPTED, AMENDED, CANCELLED, STATUS, VALID -> "ACCEPTED";
            case DUPLICATE -> "DUPLICATE";
            case INVALID, NOT_WELL_FORMED -> "REFUSED";
            case OVERTAKEN -> throw refusal(answer.violations().get(0)).pointing("expectedVersion");
            case NOT_FOUND, CONFLICT, TOO_LARGE, FORBIDDEN, BUSY -> throw refusal(answer.violations().get(0));
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
