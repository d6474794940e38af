package org.singlewindow.delivery;

import java.time.Instant;
import java.util.Optional;

/** Where one message stands with one of its recipients. */
public record Tracking(long deliveryNumber, String recipient, DeliveryStatus state, int attempts, Instant since,
        Optional<String> text) {}
