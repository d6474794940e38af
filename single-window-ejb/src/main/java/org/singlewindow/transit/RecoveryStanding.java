package org.singlewindow.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
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
                missingSince(movements.events(each.id())), each.state() == MovementState.RECOVERY));
    }

    private static Optional<Instant> missingSince(List<Recorded> happened) {
        Optional<Instant> since = Optional.empty();
        for (Recorded each : happened) {
            since = !each.state().isOverdue() ? Optional.empty()
                    : since.isPresent() ? since : Optional.of(each.happening().at());
        }
        return since;
    }
}
