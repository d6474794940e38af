package org.singlewindow.declaration;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.Responses.Topic;
import org.singlewindow.delivery.Archive;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.NormalNumber;
import org.singlewindow.routing.Clearance;

/**
 * What happens to a declaration because of what happens to its movement, in the transaction of that. Whoever has
 * something to do with both locks the declaration first.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Securing {

    @Inject
    DeclarationRepository declarations;

    @Inject
    VersionRepository versions;

    @Inject
    NumberRepository numbers;

    @Inject
    Archive archive;

    @Inject
    AgencyTasks agencies;

    @Inject
    Following following;

    @Inject
    TakingBack takingBack;

    @Inject
    Announcing telling;

    @Inject
    Clock clock;

    @Inject
    Event<DeclarationEvent> events;

    public Optional<Standing> lock(Mrn mrn) {
        return declarations.findMeant(mrn).flatMap(meant -> declarations.findLocked(meant.id()))
                .map(found -> new Standing(found.id(), found.mrn(), found.status(), found.version(), found.sender()));
    }

    /**
     * Nothing of the movement keeps it back any more: true where it is released by that. What was not put right in time
     * is released by nobody.
     */
    public boolean proceed(long id, String actor) {
        following.follow(id, agencies.verdict(id), DeclarationStep.SECURE, actor);
        return declarations.get(id).status() == DeclarationStatus.RELEASED;
    }

    /** Whether it waits for something of its declarant's, and for nobody's approval. */
    public boolean waitsForDeclarant(long id) {
        Declaration declaration = declarations.get(id);
        return declaration.status() == DeclarationStatus.QUERY
                || (declaration.awaited().contains(Awaited.ARRIVAL)
                        || declaration.awaited().contains(Awaited.SUPPLEMENT))
                        && agencies.verdict(id).clearance() == Clearance.RELEASE;
    }

    /** Whether it was lodged ahead, and its goods are not there yet. */
    public boolean awaitsGoods(long id) {
        return declarations.get(id).awaited().contains(Awaited.ARRIVAL);
    }

    /** Its goods bear other numbers by now, such as those of a vehicle and of seals: it is found by them as well. */
    public void bears(long id, List<String> written) {
        List<String> more = written.stream().flatMap(each -> NormalNumber.of(each).stream()).map(NormalNumber::value)
                .distinct().toList();
        if (!more.isEmpty()) {
            numbers.add(id, more);
        }
    }

    /** The version in force, as it was received. */
    public byte[] document(long id) {
        return archive.find(versions.find(id, declarations.get(id).version()).orElseThrow().document()).orElseThrow()
                .content();
    }

    /** Up to when guarantees that do not cover it may be put right; empty where nobody has been told that. */
    public Optional<Instant> coverUntil(long id) {
        return declarations.get(id).due(Awaited.GUARANTEE);
    }

    /** Since when it is too late for that; empty as long as it is not. */
    public Optional<Instant> coverEnded(long id) {
        Declaration declaration = declarations.get(id);
        return declaration.due(Awaited.GUARANTEE).filter(any -> Guaranteeing.isTooLate(declaration, clock.instant()));
    }

    /**
     * Its goods have gone on paper: nothing is waited for any more, and who was asked need not answer. False where
     * somebody examines them, or waits for an answer.
     */
    public boolean letGo(long id, Remark why, String actor) {
        Declaration declaration = declarations.getLocked(id);
        if (declaration.status() != DeclarationStatus.PENDING) {
            return false;
        }
        Instant now = clock.instant();
        declaration.awaited().forEach(declaration::noLonger);
        agencies.withdraw(id, new AgencyTasks.Withdrawal(actor, why.text(), now));
        declaration.take(DeclarationStep.SECURE, DeclarationStatus.RELEASED, now);
        declaration.mark(new Following.Verdict(Clearance.RELEASE, List.of()), now);
        telling.everyone(declaration, Topic.RELEASED, List.of(why), now);
        events.fire(DeclarationEvent.Released.because(why.text(), declaration.mrn(), actor));
        return true;
    }

    /** A control before the release found something: it is rejected, and everybody is told. */
    public void reject(long id, Remark why, String actor) {
        Declaration declaration = declarations.getLocked(id);
        declaration.take(DeclarationStep.REFUSE, DeclarationStatus.REJECTED, clock.instant());
        end(declaration, why, Topic.REJECTED, actor);
        events.fire(new DeclarationEvent.Rejected(declaration.mrn(), actor, why.agency() + ": " + why.text()));
    }

    /** The office of departure takes it back, be it released or not. */
    public void invalidate(long id, Remark why, String actor) {
        Declaration declaration = declarations.getLocked(id);
        declaration.take(declaration.status() == DeclarationStatus.RELEASED ? DeclarationStep.INVALIDATE
                : DeclarationStep.CANCEL, DeclarationStatus.CANCELLED, clock.instant());
        end(declaration, why, Topic.CANCELLED, actor);
        events.fire(new DeclarationEvent.Cancelled(declaration.mrn(), actor, why.text()));
    }

    private void end(Declaration declaration, Remark why, Topic topic, String actor) {
        agencies.withdraw(declaration.id(), new AgencyTasks.Withdrawal(actor, "the movement has ended",
                clock.instant()));
        takingBack.takeBack(declaration.id(), "the movement has ended", clock.instant());
        telling.everyone(declaration, topic, List.of(why), clock.instant());
    }

    /** Tells countries of what has happened to the movement. */
    public void tell(long id, List<Remark> news, List<Integer> countries) {
        telling.ofMovement(declarations.getLocked(id), news, countries, clock.instant());
    }
}
