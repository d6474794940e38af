package org.singlewindow.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.singlewindow.declaration.Securing;
import org.singlewindow.kernel.RuleCode;

/** What keeps a movement back that somebody asks to be released; nothing is changed by looking. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class HoldingBack {

    @Inject
    MovementRepository movements;

    @Inject
    AheadRepository aheads;

    @Inject
    IntendingControl intending;

    @Inject
    Securing securing;

    @Inject
    Cover surety;

    /** What the guarantees say is asked last, and not where nothing can come of it whatever they say. */
    Optional<Obstacle> whatKeepsBack(Movement movement) {
        return securing.coverEnded(movement.id())
                .map(over -> Obstacle.of(RuleCode.INVALID_STATE, "release.over", Obstacle.MINUTE.format(over)))
                .or(() -> aheads.list(movement.id()).stream().findFirst().map(ahead -> Obstacle
                        .of(ahead.found().code(), "release.ahead", ahead.country(), ahead.rule(),
                                ahead.found().text())))
                .or(() -> intending.isOpen(movement)
                        ? Optional.of(Obstacle.of(RuleCode.INVALID_STATE, "release.intended")) : Optional.empty())
                .or(() -> movement.state() == MovementState.UNDER_CONTROL
                        ? Optional.of(Obstacle.of(RuleCode.INVALID_STATE, "release.waits")) : Optional.empty())
                .or(() -> uncovered(movement));
    }

    Optional<Obstacle> uncovered(Movement movement) {
        return Optional.of(surety.grounds(movement, movements.guarantees(movement.id())))
                .filter(grounds -> !grounds.isEmpty()).map(HoldingBack::by);
    }

    /** @param grounds at least one */
    static Obstacle by(List<CoverGround> grounds) {
        return Obstacle.of(grounds.get(0).code(), "release.uncovered",
                grounds.stream().map(CoverGround::text).collect(Collectors.joining("; ")));
    }
}
