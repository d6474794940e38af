package org.singlewindow.declaration;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.Responses.Topic;

/**
 * Draws the consequence of time that is over: what was waited for in vain is held, and what nobody let go on while it
 * was held is rejected; of what has gone in part nothing is held. Whatever happens to a declaration, it is locked, and
 * looked at under that lock: of several nodes that notice at once, the others find nothing left to do, and what came in
 * the last moment has come in time.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RunningOut {

    private static final String SYSTEM = "system";
    private static final String HELD_TOO_LONG = "it was held for 30 days, and nobody let it go on";
    private static final String NOT_COVERED = "its guarantees do not cover it, and that was not put right in time";

    private static final String NOT_TAKEN = "a country that it comes to would not take it as it is declared, and that was not put right in time";

    /** Of a transit there is nothing to hold: nothing was locked, and its holder lodges it again. */
    private static final String NOT_PRESENTED = "the goods were not presented in time; lodge the transit again when they are there";

    private static final String UNANSWERED = "a question was not answered in time; what was released stays released";

    @Inject
    DeclarationRepository declarations;

    @Inject
    AgencyTasks agencies;

    @Inject
    TakingBack takingBack;

    @Inject
    Guaranteeing guaranteeing;

    @Inject
    Following following;

    @Inject
    Announcing telling;

    @Inject
    Clock clock;

    @Inject
    Event<DeclarationEvent> events;

    /** False where it was not out of time, or not any more. */
    public boolean runOut(long id) {
        Instant now = clock.instant();
        return declarations.findLocked(id).filter(found -> found.isOutOfTime(now)).map(found -> {
            if (found.status() == DeclarationStatus.HELD) {
                reject(found, HELD_TOO_LONG, now);
            } else if (found.status() == DeclarationStatus.PARTIALLY_RELEASED) {
                goOnWithout(found, now);
            } else if (found.outOfTime(now) == Awaited.GUARANTEE) {
                runOutOfCover(found, now);
            } else if (found.outOfTime(now) == Awaited.ARRIVAL && Guaranteeing.awaits(found)) {
                reject(found, NOT_PRESENTED, now);
            } else {
                hold(found, now);
            }
            return true;
        }).orElse(false);
    }

    /**
     * Whether its guarantees cover it by now is asked once more: a guarantor may have confirmed one since. While
     * customs looks at the goods its holder can do nothing about them, and has a day more.
     */
    private void runOutOfCover(Declaration declaration, Instant now) {
        if (guaranteeing.isExamined(declaration)) {
            declaration.allowCoverUntil(now.plus(1, ChronoUnit.DAYS));
            return;
        }
        Following.Verdict verdict = agencies.verdict(declaration.id());
        Optional<Suretyship.Outcome.Kind> kind = guaranteeing.secure(declaration, verdict, SYSTEM, now)
                .map(Suretyship.Outcome::kind);
        if (kind.filter(Suretyship.Outcome.Kind.SECURED::equals).isPresent()) {
            following.follow(declaration.id(), verdict, DeclarationStep.SECURE, SYSTEM);
        } else {
            reject(declaration, kind.filter(Suretyship.Outcome.Kind.REFUSED_AHEAD::equals).isPresent() ? NOT_TAKEN
                    : NOT_COVERED, now);
        }
    }

    private void hold(Declaration declaration, Instant now) {
        String why = why(declaration.outOfTime(now));
        declaration.take(DeclarationStep.RUN_OUT, DeclarationStatus.HELD, now);
        telling.everyone(declaration, Topic.NOTICE, List.of(new Remark("", "", why)), now);
        events.fire(new DeclarationEvent.Referred(declaration.mrn(), DeclarationStatus.HELD, SYSTEM, why));
    }

    /** What has gone is not taken back, and of the rest an agency still says the last word: all are told, no more. */
    private void goOnWithout(Declaration declaration, Instant now) {
        declaration.take(DeclarationStep.RUN_OUT, DeclarationStatus.PARTIALLY_RELEASED, now);
        declaration.awaited().forEach(declaration::noLonger);
        agencies.goOnUnanswered(declaration.id(), now);
        declaration.awaitAnswer(agencies.answerDue(declaration.id()));
        telling.everyone(declaration, Topic.NOTICE, List.of(new Remark("", "", UNANSWERED)), now);
        events.fire(new DeclarationEvent.Unanswered(declaration.mrn(), SYSTEM, UNANSWERED));
    }

    private static String why(Awaited what) {
        return switch (what) {
            case SUPPLEMENT -> "held: what it lacks was not supplied in time";
            case ARRIVAL -> "held: the goods did not come in time";
            case ANSWER, OFFICER, GUARANTEE -> "held: a question was not answered in time";
        };
    }

    private void reject(Declaration declaration, String why, Instant now) {
        guaranteeing.end(declaration, false, SYSTEM, now);
        declaration.take(DeclarationStep.RUN_OUT, DeclarationStatus.REJECTED, now);
        agencies.withdraw(declaration.id(), new AgencyTasks.Withdrawal(SYSTEM, Following.REJECTED, now));
        takingBack.takeBack(declaration.id(), Following.REJECTED, now);
        telling.everyone(declaration, Topic.REJECTED, List.of(new Remark("", "", why)), now);
        events.fire(new DeclarationEvent.Rejected(declaration.mrn(), SYSTEM, why));
    }
}
