package org.singlewindow.container;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicReference;
import org.singlewindow.kernel.DomainEvent;

/** Hears every event inside its transaction, after all others, and, when told to, fails at the next one of a kind. */
@ApplicationScoped
public class FailingObserver {
    private static final int LAST = Integer.MAX_VALUE;

    private final AtomicReference<String> kind = new AtomicReference<>("");

    public void failAtNext(String kindOfEvent) {
        kind.set(kindOfEvent);
    }

    void hear(@Observes @Priority(LAST) DomainEvent event) {
        if (kind.compareAndSet(event.kind(), "")) {
            throw new IllegalStateException("told to fail at " + event.kind());
        }
    }
}
