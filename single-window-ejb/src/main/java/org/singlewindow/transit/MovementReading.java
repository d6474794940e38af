package org.singlewindow.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.Ahead;
import org.singlewindow.declaration.Securing;
import org.singlewindow.guarantee.GuaranteeLocks;
import org.singlewindow.guarantee.UsageView;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.reference.Offices;

/** Puts together what is shown of a movement. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MovementReading {

    private static final EventDetails ON_PAPER = EventDetails.NONE.onPaper(Fallback.because(Fallback.Cause.LINE));

    @Inject
    MovementRepository movements;

    @Inject
    MovementSight sight;

    @Inject
    GuaranteeLocks locks;

    @Inject
    CountryTerms terms;

    @Inject
    AheadRepository aheads;

    @Inject
    Cover cover;

    @Inject
    PaperRepository papers;

    @Inject
    LateEvents late;

    @Inject
    Securing securing;

    @Inject
    IntendingControl intending;

    @Inject
    Participants participants;

    @Inject
    Offices offices;

    @Inject
    Clock clock;

    MovementRow row(Movement movement) {
        Participant holder = participants.get(movement.holder());
        return new MovementRow(movement.id(), movement.mrn(), movement.state(), firm(holder),
                movement.carrier().map(participants::get).map(MovementReading::firm), movement.way().route(),
                movement.here(), movement.vehicle(), movement.times().limitAt(), movement.state().isOverdue());
    }

    MovementView view(Movement movement, Standpoint by, SignedInAs who) {
        List<WaitingEvent> waiting = papers.list(movement.id()); // before the events: what is taken in meanwhile is
                                                                 // there
        List<Recorded> happened = movements.events(movement.id());
        Course course = movement.course(happened);
        List<NamedGuarantee> named = movements.guarantees(movement.id());
        List<Ahead> ahead = movement.state().isBeforeRelease() ? aheads.list(movement.id()) : List.of();
        boolean tells = mayTell(movement, by, who);
        Set<MovementStep> offered = tells ? offered(movement, course, by) : Set.of();
        Set<MovementStep> fromPaper = tells ? fromPaper(movement, course, by) : Set.of();
        return new MovementView(row(movement), place(movement.way().departure()),
                place(movement.way().destination()), movement.way().passed().stream().map(this::place).toList(),
                course.legs(), Seals.of(movement, happened).on(),
                guarantees(movement, named), lines(movement, happened), turn(movement, course, happened, ahead),
                movement.state().isBeforeRelease() ? terms.of(movement.way().route()) : movement.terms(happened),
                offered, fromPaper.stream().filter(step -> !offered.contains(step)).collect(Collectors.toSet()),
                by.customs().isPresent(), covering(movement, course, named), ahead,
                intending.seen(movement, by, who),
                waiting.stream().filter(each -> LateEvents.told(happened, each).isEmpty())
                        .map(each -> waiting(each, course)).toList());
    }

    /** Where each of these goes now; asking for what did not arrive is not the driver's. */
    List<CarriedMovement> carried(List<Movement> of) {
        Map<Long, List<Recorded>> events = movements.events(of);
        return of.stream().flatMap(each -> {
            List<Recorded> happened = events.getOrDefault(each.id(), List.of());
            Course course = each.course(happened);
            return StillToDo.of(course.state(), course.legs(), turn(each, course, happened, List.of())).stream()
                    .filter(StillToDo::isOnTheWay).findFirst().map(next -> new CarriedMovement(row(each), next))
                    .stream();
        }).toList();
    }

    /** Whose turn it is with each of these, and whether it is late. */
    Map<Mrn, MovementTurn.Now> turns(List<Movement> of) {
        Map<Long, List<Recorded>> events = movements.events(of);
        return of.stream().collect(Collectors.toUnmodifiableMap(Movement::mrn, each -> {
            List<Recorded> happened = events.getOrDefault(each.id(), List.of());
            List<Ahead> ahead = each.state() == MovementState.ACCEPTED ? aheads.list(each.id()) : List.of();
            return new MovementTurn.Now(turn(each, each.course(happened), happened, ahead), each.state().isOverdue());
        }));
    }

    private MovementTurn turn(Movement movement, Course course, List<Recorded> happened, List<Ahead> ahead) {
        return MovementTurn.of(movement, course, happened, movement.state() == MovementState.ACCEPTED
                && (!ahead.isEmpty() || securing.waitsForDeclarant(movement.id())));
    }

    /** Nothing is locked by looking; of what has gone without, as long as the guarantees are asked. */
    private Optional<MovementView.Covering> covering(Movement movement, Course course, List<NamedGuarantee> named) {
        boolean asked = course.marks().uncovered()
                && MovementMachine.STEPS.allows(movement.state(), MovementStep.ASK_AGAIN);
        return movement.state().isBeforeRelease() || asked
                ? Optional.of(new MovementView.Covering(
                        cover.grounds(movement, named),
                        securing.coverUntil(movement.id()), !movement.state().isBeforeRelease()))
                : Optional.empty();
    }

    /** Whether something that waits, and that firm has told, can be no event any more. */
    boolean isToTellAnew(Movement movement, String party) {
        List<WaitingEvent> theirs = papers.list(movement.id()).stream()
                .filter(each -> each.by().party().equals(party)).toList(); // before the events, as ever
        List<Recorded> happened = movements.events(movement.id());
        Course course = movement.course(happened);
        return theirs.stream().filter(each -> LateEvents.told(happened, each).isEmpty())
                .anyMatch(each -> never(each, course).isPresent());
    }

    private MovementView.Waiting waiting(WaitingEvent each, Course course) {
        return new MovementView.Waiting(each.step(), each.at(), each.by().party(), place(each.office()),
                each.details(), never(each, course));
    }

    private Optional<Obstacle> never(WaitingEvent each, Course course) {
        return late.untrue(each.happening(), course)
                .or(() -> new Outlook(course).mayComeYet(each.happening()) ? Optional.empty()
                        : course.take(each.happening()).obstacle());
    }

    /** What has become of what that firm, or authority, has told from paper. */
    Becoming become(Movement movement, Happening told, String party) {
        Optional<WaitingEvent> waiting = papers.list(movement.id()).stream()
                .filter(each -> each.by().party().equals(party) && LateEvents.isSame(each.happening(), told))
                .findFirst(); // before the events: what is taken in meanwhile is there
        List<Recorded> happened = movements.events(movement.id());
        return LateEvents.told(happened, told, party).map(each -> Becoming.event(each.state()))
                .or(() -> waiting.map(each -> Becoming.waiting(never(each, movement.course(happened)))))
                .orElseGet(Becoming::nothing);
    }

    private static MovementRow.Firm firm(Participant participant) {
        return new MovementRow.Firm(participant.code(), participant.called());
    }

    private MovementView.Place place(String code) {
        return new MovementView.Place(code, code.isEmpty() ? "" : offices.nameOf(code).orElse(code));
    }

    private List<MovementView.Line> lines(Movement movement, List<Recorded> happened) {
        Map<Integer, List<String>> replaced = Seals.of(movement, happened).replaced();
        return happened.stream().map(each -> line(each, replaced.getOrDefault(each.number(), List.of()))).toList();
    }

    private MovementView.Line line(Recorded each, List<String> replaced) {
        Happening what = each.happening();
        return new MovementView.Line(each.number(), what.step(), what.at(), each.recordedAt(), each.party(),
                what.country(), place(what.office()), what.details(), each.state(), replaced);
    }

    private List<MovementView.Secured> guarantees(Movement movement, List<NamedGuarantee> named) {
        Map<Integer, UsageView> used = locks.usages(movement.mrn()).stream()
                .collect(Collectors.toMap(UsageView::position, Function.identity(), (one, other) -> other));
        return named.stream().map(each -> secured(each, Optional.ofNullable(used.get(each.position())))).toList();
    }

    private static MovementView.Secured secured(NamedGuarantee each, Optional<UsageView> use) {
        return new MovementView.Secured(each.position(), each.type(), each.reference(),
                new MovementView.Sum(each.amount(), each.currency()), use.map(UsageView::state).map(Enum::name),
                use.map(UsageView::open).map(MovementReading::sum), use.map(UsageView::lockedAt),
                use.flatMap(UsageView::creditedAt));
    }

    private static MovementView.Sum sum(Money money) {
        return new MovementView.Sum(money.amount().toPlainString(), money.currency());
    }

    /** What is theirs to tell, and what the movement allows as it stands. */
    private Set<MovementStep> offered(Movement movement, Course course, Standpoint by) {
        Instant now = clock.instant();
        Predicate<MovementStep> possible = theirs(movement, by);
        return Stream.of(MovementStep.values()).filter(MovementStep::isReported)
                .filter(step -> by.mayTell(step, movement, course)).filter(possible)
                .filter(step -> course.take(new Happening(step, now, by.customs(), "", EventDetails.NONE)).obstacle()
                        .isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MovementStep.class)));
    }

    /** Goods that are not there yet may be meant to be looked at, and others may be looked at; said once. */
    private Predicate<MovementStep> theirs(Movement movement, Standpoint by) {
        if (!movement.state().isBeforeRelease() || by.customs().isEmpty()) {
            return step -> true;
        }
        boolean ahead = intending.isAhead(movement);
        boolean meant = intending.isOpen(movement);
        return step -> switch (step) {
            case INTEND_CONTROL -> ahead && !meant;
            case CONTROL -> !ahead;
            case RELEASE -> !meant;
            default -> true;
        };
    }

    private boolean mayTell(Movement movement, Standpoint by, SignedInAs who) {
        return Policy.allows(UseCase.REPORT_MOVEMENT, who)
                && (by.customs().isPresent() || sight.acts(movement, who));
    }

    /** What is taken of them where it was on paper: of now, or of a moment while it was there. */
    private Set<MovementStep> fromPaper(Movement movement, Course course, Standpoint by) {
        Stream<Instant> began = course.legs().stream()
                .filter(leg -> by.customs().filter(country -> !country.equals(leg.country())).isEmpty())
                .flatMap(leg -> leg.startedAt().stream());
        List<Instant> moments = Stream.concat(began, Stream.of(clock.instant())).toList();
        return Stream.of(MovementStep.values()).filter(step -> EventPart.of(step).contains(EventPart.FALLBACK))
                .filter(step -> by.customs().isPresent() || by.mayTellLate(step, movement, course))
                .filter(step -> moments.stream().map(at -> new Happening(step, at, by.customs(), "", ON_PAPER))
                        .anyMatch(event -> new Outlook(course).mayComeYet(event)
                                || by.mayTellLate(step, movement, course) && course.take(event).obstacle().isEmpty()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
