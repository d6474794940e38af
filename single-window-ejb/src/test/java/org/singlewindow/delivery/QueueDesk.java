package org.singlewindow.delivery;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.singlewindow.declaration.wire.Desk;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/** Two countries' own systems before empty queues. */
abstract class QueueDesk extends Desk {

    static final SignedInAs KZ = SmallRegion.gateway("KZ");
    static final SignedInAs UZ = SmallRegion.gateway("UZ");

    @BeforeAll
    void open() {
        open(new SettableClock("2026-03-01T08:00:00Z"));
    }

    @BeforeEach
    void empty() {
        run("truncate delivery_queue, dead_letter, low_water, queue_activity");
    }
}
