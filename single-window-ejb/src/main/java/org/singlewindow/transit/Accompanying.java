package org.singlewindow.transit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.singlewindow.declaration.Securing;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Mrn;

/** Makes the paper that accompanies goods in transit, for whoever may see the movement. */
@Stateless
public class Accompanying {

    @Inject
    MovementRepository movements;

    @Inject
    MovementSight sight;

    @Inject
    MovementReading reading;

    @Inject
    Securing securing;

    @Inject
    Clock clock;

    public TravelOutcome make(Mrn mrn, SignedInAs who) {
        Optional<Movement> found = movements.find(mrn).filter(each -> sight.of(each, who).isPresent());
        if (found.isEmpty()) {
            return new TravelOutcome.NotThere();
        }
        Movement movement = found.get();
        if (!movement.state().isTravelling()) {
            return new TravelOutcome.NotTravelling(movement.state());
        }
        Instant now = clock.instant();
        MovementView seen = reading.view(movement, sight.of(movement, who).orElseThrow(), who);
        return new TravelOutcome.Made(new TravelPaper(seen, securing.document(movement.id()),
                TravelRecord.of(seen, movement.way().goods(), now), now));
    }
}
