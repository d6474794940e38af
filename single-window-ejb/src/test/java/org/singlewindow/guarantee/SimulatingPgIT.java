package org.singlewindow.guarantee;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Mrn;

/** A class of its own, since it asks for all that a holder has ever locked. */
class SimulatingPgIT extends GuaranteeDesk {

    @Test
    void the_height_is_that_of_all_guarantees_together_and_what_was_locked_before_counts() {
        Grn one = active();
        Grn other = active();
        Mrn old = movement();
        locked(request(old, part(one, "500")));
        clock.pass(Duration.ofDays(100));
        Mrn late = movement();
        locked(request(late, part(other, "300")));
        clock.pass(Duration.ofDays(1));
        locks(each -> each.credit(old, clock.instant(), "arrived"));
        locked(request(movement(), part(one, "200")));
        Simulation seen = inTransaction(() -> wiring.get(Simulating.class).simulate(3, HOLDER));
        Simulation.Part part = seen.parts().get(0);
        assertEquals(List.of("USD"), seen.parts().stream().map(Simulation.Part::currency).toList());
        assertEquals(usd("800"), part.peak(), "both at once, the old one still held");
        assertEquals(usd("500"), part.held());
        assertEquals(2, part.movements(), "of that time");
        assertEquals(usd("500"), part.locked());
        assertEquals(usd("2000"), part.limit());
        assertEquals(usd("1000"), part.proposed());
        assertEquals(Optional.of(clock.instant().minus(Duration.ofDays(1))), part.peakAt());
        assertEquals(List.of(), inTransaction(() -> wiring.get(Simulating.class).simulate(3, STRANGER)).parts());
        clock.pass(Duration.ofDays(200));
        Simulation.Part quiet = inTransaction(() -> wiring.get(Simulating.class).simulate(3, HOLDER)).parts().get(0);
        assertEquals("0 movements, at most 500.00 USD", quiet.movements() + " movements, at most " + quiet.peak());
        active(of("4", "2"));
        assertEquals(usd("4000"), inTransaction(() -> wiring.get(Simulating.class).simulate(3, HOLDER)).parts().get(0)
                .limit(), "of each voucher, and nothing of what they were issued under");
    }
}
