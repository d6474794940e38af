package org.singlewindow.declaration.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.Amending;
import org.singlewindow.declaration.Arriving;
import org.singlewindow.declaration.Cancelling;
import org.singlewindow.declaration.DeclarationRequest;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.Lodging;
import org.singlewindow.declaration.Prospect;
import org.singlewindow.declaration.RequestOutcome;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Lrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;

/** What documents ask about declarations that there are already, and what they are answered. */
@ApplicationScoped
class Requests {

    @Inject
    Amending amending;

    @Inject
    Cancelling cancelling;

    @Inject
    Arriving arriving;

    @Inject
    Declarations declarations;

    @Inject
    ResponseWriter responses;

    @Inject
    Clock clock;

    /** A document that asks for something, with its bytes. */
    record Asked(DeclarationRequest request, Lodging.Received received) {}

    Answer answer(Asked asked, Arrival arrival, SignedInAs who) {
        return switch (asked.request().function()) {
            case CANCEL -> cancelling.cancel(asked.request(), asked.received(), arrival, who).either(
                    done -> done(AnswerKind.CANCELLED, done), Requests::again,
                    refused -> refused(refused, asked.request()));
            case CHANGE, REPLACE, SUPPLEMENT -> amending.amend(asked.request(), asked.received(), arrival, who).either(
                    done -> done(AnswerKind.AMENDED, done), Requests::again,
                    refused -> refused(refused, asked.request()));
            case PRESENT -> arriving.present(asked.request(), asked.received(), arrival, who).either(
                    done -> done(AnswerKind.STATUS, done), Requests::again,
                    refused -> notAwaited(refused, asked, who));
            case STATUS -> status(asked, who);
            case LODGE -> throw new IllegalArgumentException("a lodgement is no request");
        };
    }

    /** Where nobody waits for the goods, it asks how the declaration stands, as others of its function do. */
    private Answer notAwaited(RequestOutcome.Refused refused, Asked asked, SignedInAs who) {
        return refused.ground() == RequestOutcome.Ground.NOT_THEIRS
                || refused.ground() == RequestOutcome.Ground.OVERTAKEN
                || refused.violations().stream().anyMatch(each -> each.code() == RuleCode.REFERENCE_REUSED)
                        ? refused(refused, asked.request()) : status(asked, who);
    }

    private static Answer done(AnswerKind kind, RequestOutcome.Done done) {
        return new Answer(kind, Optional.of(done.mrn()), done.answer(), done.warnings());
    }

    /** Without the effect. */
    Answer foresee(Asked asked, SignedInAs who) {
        return switch (asked.request().function()) {
            case CANCEL -> cancelling.foresee(asked.request(), asked.received(), who).either(
                    done -> valid(asked.request()), Requests::again, refused -> refused(refused, asked.request()));
            case CHANGE, REPLACE, SUPPLEMENT -> {
                Amending.Foreseen seen = amending.foresee(asked.request(), asked.received(), who);
                yield seen.refused().map(refused -> refused(refused, asked.request()))
                        .orElseGet(() -> valid(seen.prospect(), asked.request().reference()));
            }
            case PRESENT -> arriving.foresee(asked.request(), asked.received(), who).either(
                    done -> valid(asked.request()), Requests::again, refused -> notAwaited(refused, asked, who));
            case STATUS -> status(asked, who);
            case LODGE -> throw new IllegalArgumentException("a lodgement is no request");
        };
    }

    /** Only of its form. */
    Answer valid(DeclarationRequest request) {
        return valid(Prospect.NOTHING_KNOWN, request.reference());
    }

    /** Found right, and done nothing about. */
    Answer valid(Prospect prospect, Optional<Lrn> lrn) {
        return new Answer(AnswerKind.VALID, Optional.empty(),
                responses.valid(prospect, lrn.map(Lrn::value), clock.instant()), prospect.warnings(),
                prospect.recipients().stream()
                        .map(each -> new Answer.Addressee(each.recipient().code(), responses.called(each.recipient()),
                                each.recipient().country(), each.recipient().duty(), each.due()))
                        .toList());
    }

    private Answer status(Asked asked, SignedInAs who) {
        return declarations.standing(asked.request(), asked.received(), who).either(
                done -> new Answer(AnswerKind.STATUS, Optional.of(done.mrn()), done.answer(), List.of()),
                Requests::again, refused -> refused(refused, asked.request()));
    }

    private static Answer again(RequestOutcome.Again again) {
        return new Answer(AnswerKind.DUPLICATE, Optional.of(again.mrn()), again.answer(), List.of());
    }

    private Answer refused(RequestOutcome.Refused refused, DeclarationRequest request) {
        AnswerKind kind = switch (refused.ground()) {
            case UNKNOWN -> AnswerKind.NOT_FOUND;
            case NOT_THEIRS -> AnswerKind.FORBIDDEN;
            case CONFLICT -> AnswerKind.CONFLICT;
            case OVERTAKEN -> AnswerKind.OVERTAKEN;
            case WRONG -> AnswerKind.INVALID;
        };
        List<Violation> found = refused.violations();
        return new Answer(kind, refused.mrn(),
                responses.refused(found, request.reference().map(Lrn::value), clock.instant()), found);
    }
}
