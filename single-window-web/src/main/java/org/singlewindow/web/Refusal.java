package org.singlewindow.web;

import jakarta.ejb.ApplicationException;
import java.util.Locale;
import java.util.Optional;
import org.singlewindow.agency.TaskOutcome;
import org.singlewindow.attachment.AttachingOutcome;
import org.singlewindow.declaration.ContinuingOutcome;
import org.singlewindow.declaration.RequestOutcome;
import org.singlewindow.delivery.SendingRefused;
import org.singlewindow.guarantee.GuaranteeUndone;
import org.singlewindow.identity.NotAllowed;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.InputRefused;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Wording;
import org.singlewindow.mandate.Procedure;
import org.singlewindow.onboarding.BadRegionFiles;
import org.singlewindow.print.PrintOutcome;
import org.singlewindow.retention.HoldOutcome;
import org.singlewindow.tier.TierOutcome;
import org.singlewindow.transit.CaptureOutcome;
import org.singlewindow.transit.CaptureRefused;
import org.singlewindow.transit.Obstacle;
import org.singlewindow.transit.ReportOutcome;

/**
 * The end of a call that cannot be granted, at whatever door for programs: a code, a sentence, and the place that is at
 * fault. Each refusal of the domain becomes one here and nowhere else, so that it has the same code and the same words
 * over REST, as a problem document, and over SOAP, as a fault. It is no failure, also where a use case asks for what
 * was said only once it is for whoever asks.
 */
@ApplicationException(rollback = true)
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private final RuleCode code;

    private final String pointer;

    private Refusal(int status, RuleCode code, String detail) {
        this(status, code, detail, "");
    }

    private Refusal(int status, RuleCode code, String detail, String pointer) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.pointer = pointer;
    }

    public static Refusal of(int status, RuleCode code, String detail) {
        return new Refusal(status, code, detail);
    }

    public static Refusal badRequest(RuleCode code, String detail) {
        return new Refusal(400, code, detail);
    }

    /** What a body says in one place; the place is a JSON pointer. */
    public static Refusal at(String pointer, RuleCode code, String detail) {
        return new Refusal(400, code, detail, pointer);
    }

    /** The same, about one place of the body: a JSON pointer. */
    public Refusal pointing(String place) {
        return new Refusal(status, code, getMessage(), place);
    }

    public static Refusal forbidden(String detail) {
        return new Refusal(403, RuleCode.NOT_ALLOWED, detail);
    }

    /** Also where there is one that the caller may not see. */
    public static Refusal notThere(Thing what) {
        return notThere(what, "");
    }

    public static Refusal notThere(Thing what, String pointer) {
        return new Refusal(404, what.code(), DoorWords.notThere(what), pointer);
    }

    /** Why a task stays as it is. */
    public static Refusal of(TaskOutcome.Refused refused) {
        return refused.code() == RuleCode.NOT_FOUND ? notThere(Thing.TASK) : ofRule(refused.code(), refused.text());
    }

    /** Why a file was not taken. */
    public static Refusal of(AttachingOutcome.Unattached refused) {
        return switch (refused.code()) {
            case DECLARATION_NOT_FOUND -> notThere(Thing.DECLARATION);
            case NOT_OFFERED -> new Refusal(415, refused.code(), words(refused));
            default -> ofRule(refused.code(), words(refused));
        };
    }

    /**
     * Why something told of a movement was not taken: what the movement does not allow as it stands is a conflict,
     * whatever the code; what is said wrong is not. Where that stands, each door has its own words for.
     */
    public static Refusal of(Obstacle why) {
        return new Refusal(why.isOvertaken() ? 412 : why.isConflict() ? 409 : 422, why.code(),
                why.why().in(Locale.ENGLISH) + ".");
    }

    /** Why nothing was captured of what went on paper. */
    public static Refusal of(CaptureOutcome.Uncaptured not) {
        return new Refusal(not.why().isConflict() ? 409 : 422, not.why().code(), CaptureRefused.sentence(not.why()),
                not.why().isConflict() ? "" : "/" + not.why().field());
    }

    /** Why it is not for them to tell. */
    public static Refusal of(ReportOutcome notTaken) {
        return notTaken instanceof ReportOutcome.NotTheirs
                ? forbidden(DoorWords.notAllowed(UseCase.REPORT_MOVEMENT)) : notThere(Thing.MOVEMENT);
    }

    /** Why a thing stays as it is: it has changed since they looked (412), or a rule says so. */
    public static Refusal undone(RuleCode code, Wording why, boolean overtaken) {
        String sentence = why.in(Locale.ENGLISH) + ".";
        return overtaken ? of(412, code, sentence) : ofRule(code, sentence);
    }

    /** The same of a guarantee, or of what hangs on one. */
    public static Refusal of(GuaranteeUndone undone, Thing what) {
        return undone.code() == RuleCode.NOT_FOUND ? notThere(what)
                : undone(undone.code(), undone.why(), undone.overtaken()).pointing(undone.place());
    }

    /** Why a word on a declaration changed nothing; its reason is what may be said wrong. */
    public static Refusal of(RequestOutcome.Refused refused) {
        Violation why = refused.violations().get(0);
        return switch (refused.ground()) {
            case UNKNOWN -> notThere(Thing.DECLARATION);
            case WRONG -> ofRule(why.code(), why.text() + ".").pointing("/reason");
            case NOT_THEIRS, CONFLICT, OVERTAKEN -> ofRule(why.code(), why.text() + ".");
        };
    }

    /** Why a case is kept back, or is not, as before. */
    public static Refusal of(HoldOutcome.NotDone refused) {
        return switch (refused.code()) {
            case DECLARATION_NOT_FOUND -> notThere(Thing.DECLARATION);
            case MISSING, TOO_LONG, PATTERN -> at("/reason", refused.code(), refused.text());
            default -> ofRule(refused.code(), refused.text());
        };
    }

    /** Why nothing goes on from a declaration, for what was wished for. */
    public static Refusal of(ContinuingOutcome outcome, Procedure wished) {
        if (outcome instanceof ContinuingOutcome.NoCountry) {
            return noCountry();
        }
        if (outcome instanceof ContinuingOutcome.Over over) {
            return ofRule(RuleCode.INVALID_STATE, "The declaration is " + over.status() + "; nothing goes on from it.");
        }
        if (outcome instanceof ContinuingOutcome.NoWay noWay) {
            return ofRule(RuleCode.INVALID_STATE, "The declaration is for " + noWay.regime() + "; nothing for "
                    + wished + " goes on from such a one.");
        }
        return notThere(Thing.DECLARATION);
    }

    public static Refusal noCountry() {
        return badRequest(RuleCode.UNKNOWN_COUNTRY, "country is the code of a country that takes part here.");
    }

    /** Why there is no paper. */
    public static Refusal of(PrintOutcome outcome) {
        return outcome instanceof PrintOutcome.NotReleased unreleased
                ? ofRule(RuleCode.INVALID_STATE,
                        "The declaration is " + unreleased.status() + "; there is a release note of what is released.")
                : notThere(Thing.DECLARATION);
    }

    /** Too many papers are printed at this moment. */
    public static Refusal busyPress() {
        return of(503, RuleCode.BUSY, "Too much is printed at this moment.");
    }

    /** The same of a holder's share, or of what it rests on. */
    public static Refusal of(TierOutcome.Undecided undecided) {
        return undecided.code() == RuleCode.NOT_FOUND ? notThere(Thing.HOLDER)
                : undone(undecided.code(), undecided.why(), undecided.overtaken()).pointing(undecided.place());
    }

    private static String words(AttachingOutcome.Unattached refused) {
        return refused.why().in(Locale.ENGLISH) + ".";
    }

    /** What the domain throws where it refuses; empty of what is no refusal. */
    public static Optional<Refusal> behind(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return Optional.of(refusal);
        }
        if (thrown instanceof NotAllowed notAllowed) {
            return Optional.of(forbidden(DoorWords.of(notAllowed)));
        }
        if (thrown instanceof InputRefused refused) {
            return Optional.of(ofRule(refused.code(), refused.getMessage(), refused.pointer()));
        }
        if (thrown instanceof BadRegionFiles bad) {
            return Optional.of(badRequest(RuleCode.NOT_WELL_FORMED, DoorWords.of(bad)));
        }
        if (thrown instanceof SendingRefused refused) {
            return Optional.of(ofRule(refused.code(), refused.getMessage(), refused.pointer()));
        }
        return Optional.empty();
    }

    /** What the domain refused by its rules, with the status that fits the rule. */
    public static Refusal ofRule(RuleCode code, String detail) {
        return ofRule(code, detail, "");
    }

    private static Refusal ofRule(RuleCode code, String detail, String pointer) {
        int status = switch (code) {
            case NOT_FOUND, DECLARATION_NOT_FOUND, UNKNOWN_DELIVERY -> 404;
            case NOT_ALLOWED, OTHER_PARTY -> 403;
            case INVALID_STATE, ALREADY_REGISTERED, ALREADY_DECIDED, TASK_TAKEN, REFERENCE_REUSED -> 409;
            case TOO_LARGE -> 413;
            case TOO_MANY_TRIES -> 429;
            case BUSY -> 503;
            default -> 422;
        };
        return new Refusal(status, code, detail, pointer);
    }

    public int status() {
        return status;
    }

    public RuleCode code() {
        return code;
    }

    /** Empty where no one place is meant. */
    public String pointer() {
        return pointer;
    }
}
