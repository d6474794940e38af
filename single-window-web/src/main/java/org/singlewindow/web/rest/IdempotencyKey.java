package org.singlewindow.web.rest;

import java.util.Optional;
import org.singlewindow.delivery.MessageId;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.web.Refusal;

/** What a caller calls a request, so that it may send it again. */
final class IdempotencyKey {

    static final String NAME = "Idempotency-Key";

    private IdempotencyKey() {
    }

    /** Nothing where the header is not there. */
    static Optional<MessageId> read(String header) {
        Optional<String> key = Optional.ofNullable(header).map(Blanks::strip);
        key.flatMap(MessageId::fault).ifPresent(fault -> {
            throw Refusal.badRequest(fault, NAME + ": " + MessageId.complaint(fault) + ".");
        });
        return key.map(MessageId::new);
    }
}
