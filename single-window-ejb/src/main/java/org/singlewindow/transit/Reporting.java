package org.singlewindow.transit;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.singlewindow.declaration.Securing;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.delivery.Envelope;
import org.singlewindow.delivery.MessageTypes;
import org.singlewindow.delivery.Notice;
import org.singlewindow.delivery.Receiving;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.reference.Offices;

/**
 * Somebody tells what has happened to a movement, be it late. What it does not allow as it stands changes nothing, and
 * is in the audit trail; the same under one key is answered as the first time.
 */
@Stateless
public class Reporting {

    @Inject
    MovementRepository movements;

    @Inject
    MovementSight sight;

    @Inject
    EventKeeping keeping;

    @Inject
    HoldingBack holding;

    @Inject
    LateCover cover;

    @Inject
    LateEvents late;

    @Inject
    MovementSequel sequel;

    @Inject
    Securing securing;

    @Inject
    Offices offices;

    @Inject
    Exhibits exhibits;

    @Inject
    IntendingControl intending;

    @Inject
    Receiving receiving;

    @Inject
    Clock clock;

    @Inject
    Event<MovementEvent> events;

    public ReportOutcome report(MovementReport said, Arrival arrival, SignedInAs who) {
        return report(said, arrival, OptionalInt.empty(), who);
    }

    /**
     * @param seen how many events of it whoever tells this has before them; where others have told more since, nothing
     *             is recorded. Empty where they do not say
     */
    public ReportOutcome report(MovementReport said, Arrival arrival, OptionalInt seen, SignedInAs who) {
        Policy.require(UseCase.REPORT_MOVEMENT, who);
        MovementReport report = dated(said);
        Optional<Movement> found = movements.find(report.mrn())
                .filter(movement -> sight.of(movement, who).isPresent());
        if (found.isEmpty()) {
            return new ReportOutcome.Unknown();
        }
        Notice call = Notice.call(MessageTypes.REPORT, Envelope.of(who, arrival, ReportJson.write(said)),
                Optional.of(new Notice.Concern(found.get().id(), report.mrn()))
                        .filter(any -> !isDiscreet(report, found.get())),
                clock.instant());
        return receiving.once(call, ReportJson::again, () -> kept(take(report, seen, who)));
    }

    /**
     * What is kept with a case is read by all who take its evidence away: that goods are to be looked at which are not
     * there yet, and that they may not go for that reason, is none of it.
     */
    private boolean isDiscreet(MovementReport report, Movement movement) {
        return switch (report.step()) {
            case INTEND_CONTROL -> true;
            case CONTROL -> intending.isAhead(movement);
            case RELEASE, ASK_AGAIN -> movement.state().isBeforeRelease() && intending.isOpen(movement);
            default -> false;
        };
    }

    private MovementReport dated(MovementReport said) {
        Optional<Instant> moment = said.moment().map(at -> at.truncatedTo(ChronoUnit.MICROS))
                .or(() -> said.step().isOfItsOwnMoment() ? Optional.of(now()) : Optional.empty());
        return new MovementReport(said.mrn(), said.step(), moment, said.office(), said.details());
    }

    private static Receiving.Done<ReportOutcome> kept(ReportOutcome outcome) {
        return new Receiving.Done<>(outcome, outcome.either(taken -> Optional.of(ReportJson.write(taken)),
                waiting -> Optional.of(ReportJson.write(waiting)), untaken -> Optional.empty(),
                other -> Optional.empty()));
    }

    private ReportOutcome take(MovementReport report, OptionalInt seen, SignedInAs who) {
        securing.lock(report.mrn());
        Movement movement = movements.getLocked(report.mrn());
        Standpoint by = sight.of(movement, who).orElseThrow();
        List<Recorded> before = movements.events(movement.id());
        Course course = movement.course(before);
        boolean theirs = report.isFromPaper() ? by.mayTellLate(report.step(), movement, course)
                : by.mayTell(report.step(), movement, course);
        if (!report.step().isReported() || !theirs && (!report.isFromPaper() || by.customs().isEmpty())
                || by.customs().isEmpty() && !sight.acts(movement, who)) {
            return new ReportOutcome.NotTheirs();
        }
        MovementTerms terms = movement.terms(before);
        Optional<CountryCode> speaksFor = speaksFor(report, before, by, who);
        Seals seals = Seals.of(movement, before);
        Optional<Obstacle> wrong = ReportRules.check(report, new ReportRules.Seen(movement, by, course, seals.on(),
                terms, offices.findCountry(report.office()), now()))
                .or(() -> unknownFile(report, movement)).or(() -> unproven(report, speaksFor));
        if (wrong.isPresent()) {
            return untaken(report, movement, wrong.get(), who);
        }
        Happening event = new Happening(report.step(), report.at(), speaksFor, report.office(),
                ReportRules.whole(report.step(), report.details(), terms));
        Optional<ReportOutcome> again = LateEvents.told(before, event, who.participant().code())
                .map(each -> new ReportOutcome.Taken(report.mrn(), each.number(), report.step(), report.at(),
                        each.recordedAt(), each.state(), true));
        if (again.isPresent()) {
            return again.get();
        }
        if (seen.isPresent() && seen.getAsInt() != before.size()) {
            return new ReportOutcome.Untaken(Obstacle.overtaken());
        }
        Optional<Obstacle> untrue = untrue(event, movement, course)
                .or(() -> seals.whatForbids(event.details().seals(), event.at()));
        if (untrue.isPresent()) {
            return untaken(report, movement, untrue.get(), who);
        }
        // what is not possible as it stands, and was on paper, is kept until what came before it is told
        if (LateEvents.mayWait(event, course) && (!theirs || !late.mayBeNow(event, course))) {
            return new ReportOutcome.Waiting(movement.mrn(), event.step(), event.at(),
                    late.keep(movement, event, teller(who), now()), movement.state());
        }
        return theirs ? happen(report, movement, course, event, who) : new ReportOutcome.NotTheirs();
    }

    /** What is over takes nothing, whatever was so then. */
    private Optional<Obstacle> untrue(Happening event, Movement movement, Course course) {
        return event.details().fallback().isPresent() && movement.state().isOpen() ? late.untrue(event, course)
                : Optional.empty();
    }

    private Optional<Obstacle> unknownFile(MovementReport report, Movement movement) {
        return report.details().scene().files().stream().filter(file -> !exhibits.has(movement.id(), file)).findFirst()
                .map(file -> Obstacle.in("files", RuleCode.NOT_FOUND, "files.unknown", file));
    }

    private ReportOutcome happen(MovementReport report, Movement movement, Course course, Happening event,
            SignedInAs who) {
        if (report.step() == MovementStep.RELEASE && movement.state().isBeforeRelease()
                || report.step() == MovementStep.ASK_AGAIN && movement.state() == MovementState.GUARANTEE_INVALID) {
            return release(report, movement, who);
        }
        if (report.step() == MovementStep.ASK_AGAIN && course.marks().uncovered()
                && course.take(event).obstacle().isEmpty()) {
            return coverNow(report, movement, who);
        }
        Optional<Obstacle> soon = tooSoon(report, movement);
        if (soon.isPresent()) {
            return untaken(report, movement, soon.get(), who);
        }
        Instant now = now();
        if (report.step() == MovementStep.INTEND_CONTROL) {
            return intending.intend(report, movement, who, now);
        }
        Course.Taken taken = keeping.keep(movement, event, teller(who), now);
        if (taken.obstacle().isPresent()) {
            return untaken(report, movement, taken.obstacle().get(), who);
        }
        sequel.follow(movement, event, taken.course().state(), teller(who));
        late.takeIn(movement.mrn(), now);
        return new ReportOutcome.Taken(report.mrn(), movement.events() + 1, report.step(), report.at(), now,
                taken.course().state(), false);
    }

    /** What is meant to be looked at is not there yet, and what is looked at is. */
    private Optional<Obstacle> tooSoon(MovementReport report, Movement movement) {
        return switch (report.step()) {
            case INTEND_CONTROL -> intending.whatForbids(movement);
            case CONTROL -> intending.isAhead(movement)
                    ? Optional.of(Obstacle.of(RuleCode.INVALID_STATE, "control.ahead")) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private ReportOutcome coverNow(MovementReport report, Movement movement, SignedInAs who) {
        Instant now = now();
        List<CoverGround> grounds = cover.again(movement, teller(who), now);
        return grounds.isEmpty()
                ? new ReportOutcome.Taken(report.mrn(), movement.events() + 1, report.step(), now, now,
                        movement.state(), false)
                : untaken(report, movement, HoldingBack.by(grounds), who);
    }

    private static EventKeeping.Teller teller(SignedInAs who) {
        return new EventKeeping.Teller(who.signIn(), who.participant().code());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Nobody accepts a proof that nobody else has handed in: whoever tells it first hands it in, customs too. */
    private static Optional<CountryCode> speaksFor(MovementReport report, List<Recorded> before, Standpoint by,
            SignedInAs who) {
        boolean first = report.step() == MovementStep.PROOF && before.stream()
                .noneMatch(each -> each.happening().step() == MovementStep.PROOF
                        && !each.actor().equals(who.signIn()));
        return first ? Optional.empty() : by.customs();
    }

    /** A proof is a paper: a word alone would stop the clock of an enquiry, and there is nothing to look at. */
    private static Optional<Obstacle> unproven(MovementReport report, Optional<CountryCode> accepts) {
        return report.step() == MovementStep.PROOF && accepts.isEmpty() && report.details().scene().files().isEmpty()
                ? Optional.of(Obstacle.in("files", RuleCode.MISSING, "proof.paper")) : Optional.empty();
    }

    private ReportOutcome release(MovementReport report, Movement movement, SignedInAs who) {
        Optional<Obstacle> keepsBack = holding.whatKeepsBack(movement);
        if (keepsBack.isPresent()) {
            return untaken(report, movement, keepsBack.get(), who);
        }
        if (!securing.proceed(movement.id(), who.signIn())) {
            // where they covered it a moment ago, another movement may have been quicker
            return untaken(report, movement, holding.uncovered(movement)
                    .orElseGet(() -> Obstacle.of(RuleCode.INVALID_STATE, "release.waits")), who);
        }
        Movement released = movements.getLocked(report.mrn());
        return new ReportOutcome.Taken(report.mrn(), released.events(), report.step(),
                released.times().changedAt(), released.times().changedAt(), released.state(), false);
    }

    private ReportOutcome untaken(MovementReport report, Movement movement, Obstacle why, SignedInAs who) {
        if (why.isConflict() && !isDiscreet(report, movement)) {
            events.fire(new MovementEvent.NotTaken(report.mrn(), report.step(), movement.state(), who.signIn(),
                    Optional.of(who.participant().code()), why.code().code()));
        }
        return new ReportOutcome.Untaken(why);
    }
}
