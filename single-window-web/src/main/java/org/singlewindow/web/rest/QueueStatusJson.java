package org.singlewindow.web.rest;

import java.time.Instant;
import java.util.Optional;
import org.singlewindow.delivery.QueueStatus;

/** The state of a queue, as the WSDL's {@code GetQueueStatus} gives it. */
public record QueueStatusJson(long depth, Optional<Instant> oldest, long leased, long parked, Optional<Instant> lastPull, Optional<Instant> lastAcknowledge,
        Optional<String> lastError) {

    static QueueStatusJson of(QueueStatus status) {
        return new QueueStatusJson(status.depth(), status.oldest(), status.leased(), status.parked(), status.lastPull(), status.lastAcknowledge(), status.lastError());
    }
}
