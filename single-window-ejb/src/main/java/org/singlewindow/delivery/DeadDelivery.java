package org.singlewindow.delivery;

import java.time.Instant;
import java.util.Optional;
import org.singlewindow.kernel.Mrn;

/** A delivery given up after the last attempt; it waits for an operator. */
public record DeadDelivery(long deliveryNumber, String recipient, String messageType, Optional<Mrn> mrn, int attempts,
        Instant at,
        String reason) {}
