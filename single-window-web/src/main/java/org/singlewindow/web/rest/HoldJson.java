package org.singlewindow.web.rest;

import java.time.Instant;
import java.util.Optional;
import org.singlewindow.retention.HoldView;

/** A hold on a case; {@code liftedBy}, {@code liftedAt} and {@code liftReason} are missing while it stands. */
public record HoldJson(long id, String country, String reason, String setBy, Instant setAt,
        Optional<String> liftedBy, Optional<Instant> liftedAt, Optional<String> liftReason) {

    static HoldJson of(HoldView hold) {
        return new HoldJson(hold.id(), hold.country(), hold.reason(), hold.setBy(), hold.setAt(),
                hold.liftedBy(),
                hold.liftedAt(), hold.liftReason());
    }
}
