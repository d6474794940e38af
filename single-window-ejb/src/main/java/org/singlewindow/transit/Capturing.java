package org.singlewindow.transit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.declaration.Ahead;
import org.singlewindow.declaration.Remark;
import org.singlewindow.declaration.Securing;
import org.singlewindow.declaration.wire.Answer;
import org.singlewindow.declaration.wire.AnswerKind;
import org.singlewindow.declaration.wire.Intake;
import org.singlewindow.delivery.Arrival;
import org.singlewindow.identity.NotAllowed;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.Role;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.reference.Offices;

/**
 * The office of departure tells that it let a transit go on paper, while something had failed: that is the movement
 * which would have begun then. One paper is one movement, however often and by whichever office it is told. Nobody asks
 * guarantees whether goods may go that have gone: they are locked as of that moment, or all are told that they do not
 * cover it.
 */
@Stateless
public class Capturing {

    private static final Set<AnswerKind> LODGED = EnumSet.of(AnswerKind.ACCEPTED, AnswerKind.DUPLICATE);
    private static final Set<AnswerKind> DONE = EnumSet.of(AnswerKind.AMENDED, AnswerKind.CANCELLED,
            AnswerKind.STATUS, AnswerKind.VALID);
    private static final Set<Role> TRADE = EnumSet.of(Role.TRADER, Role.BROKER, Role.CARRIER);

    @Inject
    MovementRepository movements;

    @Inject
    PaperRepository papers;

    @Inject
    AheadRepository aheads;

    @Inject
    EventKeeping keeping;

    @Inject
    LateCover cover;

    @Inject
    LateEvents late;

    @Inject
    CountryTerms terms;

    @Inject
    Securing securing;

    @Inject
    Intake intake;

    @Inject
    Participants participants;

    @Inject
    Offices offices;

    @Inject
    Clock clock;

    /** Whether they tell of what was let go on paper at all: goods are let go by customs alone. */
    public boolean isFor(SignedInAs who) {
        return Policy.allows(UseCase.CAPTURE_MOVEMENT, who) && MovementSight.customs(who).isPresent();
    }

    /** All that is wrong with what is said, as far as that shows before anything is lodged. */
    public List<Obstacle> check(PaperTransit told, SignedInAs who) {
        PaperTransit said = tidy(told);
        List<Obstacle> wrong = new ArrayList<>(wrong(said, customs(who)));
        if (said.lodged().isEmpty() && !said.holder().isEmpty() && findHolder(said).isEmpty()) {
            wrong.add(nobody(said));
        }
        return List.copyOf(wrong);
    }

    public CaptureOutcome capture(PaperTransit told, Arrival arrival, SignedInAs who) {
        PaperTransit said = tidy(told);
        List<Obstacle> wrong = wrong(said, customs(who));
        if (!wrong.isEmpty()) {
            return new CaptureOutcome.Uncaptured(wrong.get(0));
        }
        papers.aloneWith(said.paper().number());
        Optional<Mrn> before = papers.find(said.paper().number());
        return before.isPresent() ? again(before.get(), said) : captureFirst(said, arrival, who);
    }

    private static CountryCode customs(SignedInAs who) {
        Policy.require(UseCase.CAPTURE_MOVEMENT, who);
        return MovementSight.customs(who)
                .orElseThrow(() -> new NotAllowed(UseCase.CAPTURE_MOVEMENT, who.signIn()));
    }

    private List<Obstacle> wrong(PaperTransit said, CountryCode customs) {
        return CaptureRules.check(said,
                new CaptureRules.Seen(customs, offices.findCountry(said.office()), clock.instant()));
    }

    private Optional<Participant> findHolder(PaperTransit said) {
        return participants.find(said.holder()).filter(Participant::active);
    }

    private static Obstacle nobody(PaperTransit said) {
        return Obstacle.in("holder", RuleCode.UNKNOWN_PARTY, "paper.nobody", said.holder());
    }

    private static PaperTransit tidy(PaperTransit said) {
        return new PaperTransit(new Fallback(said.paper().cause(), CaptureRules.number(said.paper().number())),
                said.went().truncatedTo(ChronoUnit.MICROS), said.office().strip(), said.holder().strip(),
                said.lodged(), said.document());
    }

    /** The same paper: what it says is the same, and the answer is what is so now. */
    private CaptureOutcome again(Mrn mrn, PaperTransit said) {
        securing.lock(mrn);
        Movement movement = movements.getLocked(mrn);
        if (!isSame(movement, said)) {
            return new CaptureOutcome.Uncaptured(Obstacle.of(RuleCode.REFERENCE_REUSED, "paper.taken",
                    said.paper().number(), mrn));
        }
        List<CoverGround> grounds = cover.asItStands(movement, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return new CaptureOutcome.Captured(mrn, said.paper().number(), movement.state(), true, grounds);
    }

    private boolean isSame(Movement movement, PaperTransit said) {
        Happening release = movements.events(movement.id()).stream().map(Recorded::happening)
                .filter(each -> each.step() == MovementStep.RELEASE).findFirst().orElseThrow();
        return release.at().equals(said.went()) && release.office().equals(said.office())
                && release.details().fallback().filter(said.paper()::equals).isPresent()
                && said.lodged().map(movement.mrn()::equals).orElseGet(() -> isOf(movement, said));
    }

    private boolean isOf(Movement movement, PaperTransit said) {
        return participants.find(said.holder()).filter(each -> each.id() == movement.holder()).isPresent()
                && Arrays.equals(securing.document(movement.id()), said.document());
    }

    private CaptureOutcome captureFirst(PaperTransit said, Arrival arrival, SignedInAs who) {
        if (said.lodged().isPresent()) {
            return release(said.lodged().get(), said, who);
        }
        Optional<Participant> holder = findHolder(said);
        if (holder.isEmpty()) {
            return new CaptureOutcome.Uncaptured(nobody(said));
        }
        Answer answer = intake.submit(said.document(), arrival,
                new SignedInAs(who.signIn(), who.name(), holder.get(), TRADE));
        if (DONE.contains(answer.kind())) {
            throw refused(RuleCode.UNEXPECTED_ELEMENT, "paper.request"); // and nothing is done of it
        }
        return LODGED.contains(answer.kind()) ? release(answer.mrn().orElseThrow(), said, who)
                : new CaptureOutcome.Unlodged(answer);
    }

    private CaptureOutcome release(Mrn mrn, PaperTransit said, SignedInAs who) {
        securing.lock(mrn);
        Movement movement = movements.find(mrn).map(found -> movements.getLocked(mrn))
                .filter(found -> MovementSight.customs(who).filter(found.way().from()::equals).isPresent())
                .orElseThrow(() -> refused(RuleCode.UNKNOWN_MRN, "paper.noTransit"));
        if (!movement.state().isBeforeRelease() || papers.numberOf(movement.id()).isPresent()) {
            throw refused(RuleCode.INVALID_STATE, "paper.released");
        }
        elsewhere(movement, said).ifPresent(why -> {
            throw new CaptureRefused(why);
        });
        EventKeeping.Teller by = new EventKeeping.Teller(who.signIn(), who.participant().code());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        papers.begin(movement.id(), said.paper().number(), said.went());
        Course.Taken taken = keeping.keep(movements.getLocked(mrn), gone(movement, said, who), by, now);
        if (taken.obstacle().isPresent()) {
            throw new CaptureRefused(notNow(taken.obstacle().get()));
        }
        List<CoverGround> grounds = cover.lock(movements.getLocked(mrn), said.went(), now);
        List<Ahead> ahead = aheads.list(movement.id());
        if (!ahead.isEmpty()) {
            keeping.keep(movements.getLocked(mrn), Cover.refused(ahead, now), EventKeeping.Teller.TIME, now);
        }
        if (!securing.letGo(movement.id(), new Remark(by.party(), "",
                "it went on paper " + said.paper().number() + ", and nobody was asked any more"), by.actor())) {
            throw refused(RuleCode.INVALID_STATE, "paper.notNow");
        }
        late.takeIn(mrn, now);
        return new CaptureOutcome.Captured(mrn, said.paper().number(), movements.getLocked(mrn).state(), false,
                grounds);
    }

    private Happening gone(Movement movement, PaperTransit said, SignedInAs who) {
        return new Happening(MovementStep.RELEASE, said.went(), MovementSight.customs(who), said.office(),
                EventDetails.under(terms.of(movement.way().route())).onPaper(said.paper()));
    }

    /** Where it is declared to begin it began, where that is an office at all. */
    private Optional<Obstacle> elsewhere(Movement movement, PaperTransit said) {
        String declared = movement.way().departure();
        return declared.equals(said.office()) || offices.findCountry(declared).isEmpty() ? Optional.empty()
                : Optional.of(Obstacle.in("office", RuleCode.INCONSISTENT, "paper.office", declared));
    }

    /** What was so at that moment may forbid it; else it is how it stands. */
    private static Obstacle notNow(Obstacle why) {
        return why.isConflict() ? Obstacle.of(RuleCode.INVALID_STATE, "paper.notNow")
                : new Obstacle(why.code(), why.why(), "releasedAt");
    }

    private static CaptureRefused refused(RuleCode code, String key) {
        return new CaptureRefused(Obstacle.of(code, key));
    }
}
