package org.singlewindow.delivery;

import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.singlewindow.identity.SignedInAs;

/** A recipient's own queue. Nobody can name another's: all that is asked for is taken from who asks. */
@Stateless
public class Queue {

    public List<Header> headers(SignedInAs who, long after, int max) {
        return List.of();
    }

    public List<Message> pull(SignedInAs who, int max) {
        return List.of();
    }

    public Optional<Message> pullOne(SignedInAs who, long deliveryNumber) {
        return Optional.empty();
    }

    public List<AckResult> acknowledge(SignedInAs who, List<Ack> acks) {
        return List.of();
    }

    public QueueStatus status(SignedInAs who) {
        return new QueueStatus(0, Optional.empty(), 0, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public UUID sendTest(SignedInAs who) {
        return new UUID(0, 0);
    }

    public UUID send(SignedInAs who, Sending sending) {
        return new UUID(0, 0);
    }

    public List<Tracking> track(SignedInAs who, UUID messageId) {
        return List.of();
    }
}
