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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.guarantee.GuaranteeLocks;
import org.singlewindow.guarantee.UsageView;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Money;
import org.singlewindow.reference.Offices;

/** Puts together what is shown of a movement. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MovementReading {

    @Inject
    MovementRepository movements;

    @Inject
    MovementSight sight;

    @Inject
    GuaranteeLocks locks;

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
                movement.here(), movement.way().means(), movement.times().limitAt(), movement.state().isOverdue());
    }

    MovementView view(Movement movement, Standpoint by, SignedInAs who) {
        List<Recorded> happened = movements.events(movement.id());
        Course course = movement.course(happened);
        return new MovementView(row(movement), place(movement.way().departure()),
                place(movement.way().destination()), course.legs(), movement.sealsAfter(happened),
                guarantees(movement), happened.stream().map(this::line).toList(),
                MovementTurn.of(movement, course), offered(movement, course, by, who));
    }

    private static MovementRow.Firm firm(Participant participant) {
        return new MovementRow.Firm(participant.code(), participant.called());
    }

    private MovementView.Place place(String code) {
        return new MovementView.Place(code, code.isEmpty() ? "" : offices.nameOf(code).orElse(code));
    }

    private MovementView.Line line(Recorded each) {
        Happening what = each.happening();
        return new MovementView.Line(each.number(), what.step(), what.at(), each.recordedAt(), each.party(),
                what.country(), place(what.office()), what.details(), each.state());
    }

    private List<MovementView.Secured> guarantees(Movement movement) {
        Map<Integer, UsageView> used = locks.usages(movement.mrn()).stream()
                .collect(Collectors.toMap(UsageView::position, Function.identity(), (one, other) -> other));
        return movements.guarantees(movement.id()).stream()
                .map(each -> secured(each, Optional.ofNullable(used.get(each.position())))).toList();
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
    private Set<MovementStep> offered(Movement movement, Course course, Standpoint by, SignedInAs who) {
        if (!Policy.allows(UseCase.REPORT_MOVEMENT, who) || by.customs().isEmpty() && !sight.acts(movement, who)) {
            return Set.of();
        }
        Instant now = clock.instant();
        return Stream.of(MovementStep.values()).filter(MovementStep::isReported)
                .filter(step -> by.mayTell(step, movement, course))
                .filter(step -> course.take(new Happening(step, now, by.customs(), "", EventDetails.NONE)).obstacle()
                        .isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MovementStep.class)));
    }
}
