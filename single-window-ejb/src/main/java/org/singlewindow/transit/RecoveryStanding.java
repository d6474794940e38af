package org.singlewindow.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import org.singlewindow.guarantee.UndischargedMovements;
import org.singlewindow.kernel.Mrn;

/** Movements for those who claim what is owed for them. */
@ApplicationScoped
class RecoveryStanding implements UndischargedMovements {

    @Inject
    MovementRepository movements;

    @Override
    public Optional<Standing> find(Mrn mrn) {
        return movements.find(mrn).map(each -> new Standing(new HashSet<>(each.way().route()),
                each.state().isOverdue(), each.state() == MovementState.RECOVERY));
    }
}
