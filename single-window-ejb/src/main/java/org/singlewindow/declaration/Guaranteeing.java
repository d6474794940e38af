package org.singlewindow.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.singlewindow.declaration.Responses.Topic;
import org.singlewindow.delivery.Earlier;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.routing.Clearance;

/** Has guarantees looked at for transits that name some; of all others it asks nothing, and nobody. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Guaranteeing {

    private static final String PART = "/ObligationGuarantee";

    @Inject
    Suretyship surety;

    @Inject
    Announcing telling;

    @Inject
    Participants participants;

    @Inject
    Event<DeclarationEvent> events;

    /** It was lodged so a moment ago, or amended into it. */
    void begin(long declaration, Suretyship.Asked asked, Instant now) {
        surety.begin(declaration, asked, now);
    }

    /** What the guarantees say, told as the door tells places; nothing is locked. */
    List<Violation> check(Optional<Suretyship.Asked> asked, UnaryOperator<List<Violation>> placing) {
        List<Violation> found = asked.map(surety::check).orElse(List.of());
        return found.isEmpty() ? found : placing.apply(found);
    }

    /** Whether a transit that did not go bears a reference, so that another may. */
    boolean isFree(Earlier taken) {
        return !taken.same() && !taken.byId() && taken.mrn().filter(surety::isOver).isPresent();
    }

    /** Whether the office of departure looks at the goods. */
    boolean isExamined(Declaration declaration) {
        return awaits(declaration) && surety.isUnderControl(declaration.mrn());
    }

    static boolean awaits(Declaration declaration) {
        return declaration.awaited().contains(Awaited.GUARANTEE);
    }

    /**
     * Whether the time is over in which guarantees that did not cover it could be put right. From then on nobody tries
     * them any more but {@link RunningOut}, once, be it that it has not come to that yet because the window was down.
     */
    static boolean isTooLate(Declaration declaration, Instant now) {
        return declaration.isOver(Awaited.GUARANTEE, now);
    }

    /**
     * Where all have approved it and nothing but the guarantees is waited for, they are locked, so that it is released,
     * or everybody is told why it is not, and up to when that can be put right.
     */
    DeclarationStatus settle(Declaration declaration, Following.Verdict verdict, DeclarationStep step, String actor,
            Instant now) {
        DeclarationStatus next = declaration.under(verdict.clearance(), step == DeclarationStep.RESUME);
        Optional<Suretyship.Outcome> tried = next == DeclarationStatus.HELD || isTooLate(declaration, now)
                ? Optional.empty() : secure(declaration, verdict, actor, now);
        if (tried.isEmpty()) {
            return next;
        }
        Suretyship.Outcome outcome = tried.get();
        return switch (outcome.kind()) {
            case NOT_NOW -> next;
            case REFUSED_AHEAD -> {
                telling.everyone(declaration, Topic.NOTICE, outcome.why(), now);
                yield next;
            }
            case SECURED -> declaration.under(verdict.clearance(), step == DeclarationStep.RESUME);
            case NOT_COVERED -> {
                declaration.awaitGuarantee(outcome.until());
                telling.everyone(declaration, Topic.NOTICE, outcome.why(), now);
                events.fire(new DeclarationEvent.Awaits(declaration.mrn(), Awaited.GUARANTEE,
                        declaration.due(Awaited.GUARANTEE).orElseThrow(), actor));
                yield next;
            }
        };
    }

    /**
     * The guarantees are tried, and nobody is told: whoever asks says what comes of it. Empty where it is not their
     * turn, since something else is waited for.
     */
    Optional<Suretyship.Outcome> secure(Declaration declaration, Following.Verdict verdict, String actor,
            Instant now) {
        if (verdict.clearance() != Clearance.RELEASE || !declaration.awaited().equals(Set.of(Awaited.GUARANTEE))) {
            return Optional.empty();
        }
        Suretyship.Outcome outcome = surety.secure(declaration.mrn(), actor, now);
        if (outcome.kind() == Suretyship.Outcome.Kind.SECURED) {
            declaration.noLonger(Awaited.GUARANTEE);
        }
        return Optional.of(outcome);
    }

    /**
     * Whether the next version takes away what answers for it; and, where everybody has been told that the guarantees
     * do not cover it, whether anything else is changed.
     */
    Optional<Violation> whatForbids(Declaration declaration, Revising.Revised revised, CountryCode country) {
        if (!awaits(declaration)) {
            return Optional.empty();
        }
        if (isExamined(declaration)) {
            return Optional.of(RequestRules.examined(declaration.mrn(),
                    List.of(Participant.customsOf(SecuredTransit.of(revised.before(), country)
                            .map(transit -> transit.route().get(0)).orElse(country)))));
        }
        if (SecuredTransit.of(revised.declaration(), country).isEmpty()) {
            return Optional.of(RequestRules.uncovered(declaration.mrn()));
        }
        return declaration.due(Awaited.GUARANTEE).isEmpty() ? Optional.empty()
                : revised.differences().stream().filter(each -> !isOfGuarantees(each)).findFirst()
                        .map(each -> RequestRules.beyondGuarantees(declaration.mrn(), each.xpath()));
    }

    /** What may not be another before the release, as long as it is one transit. */
    List<Violation> whatIsAnother(Declaration declaration, Revising.Revised revised) {
        return awaits(declaration) ? revised.placing().apply(TransitSubstance.changed(declaration.mrn(), revised,
                declaration.awaited().contains(Awaited.SUPPLEMENT))) : List.of();
    }

    /** Nobody but the guarantor has a say in these. */
    static boolean isOfGuaranteesAlone(Revising.Revised revised) {
        return !revised.differences().isEmpty()
                && revised.differences().stream().allMatch(Guaranteeing::isOfGuarantees);
    }

    private static boolean isOfGuarantees(Difference difference) {
        return difference.xpath().contains(PART);
    }

    /** The same, to the next version. */
    List<Violation> check(Declaration declaration, NextVersion.Draft draft) {
        return check(asked(declaration, draft), draft.revised().placing());
    }

    void amend(Declaration declaration, NextVersion.Draft draft, String actor, Instant now) {
        asked(declaration, draft).ifPresent(asked -> {
            if (awaits(declaration)) {
                surety.amend(asked, actor, now);
            } else {
                declaration.putUnderGuarantee();
                begin(declaration.id(), asked, now);
            }
        });
    }

    private Optional<Suretyship.Asked> asked(Declaration declaration, NextVersion.Draft draft) {
        CountryCode country = participants.get(declaration.sender()).country().orElseThrow();
        return SecuredTransit.of(draft.revised().declaration(), country)
                .map(transit -> new Suretyship.Asked(declaration.mrn(), declaration.sender(), transit,
                        draft.findings().ahead()));
    }

    /** Before the declaration has ended. */
    void end(Declaration declaration, boolean withdrawn, String actor, Instant now) {
        if (awaits(declaration)) {
            surety.end(declaration.mrn(), withdrawn, actor, now);
        }
    }
}
