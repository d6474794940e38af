package org.singlewindow.web.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import org.singlewindow.kernel.DomainEvent;

/**
 * Tells open pages that something they show has changed, once it is committed. A page listens to a topic: a declaration's number, or a
 * participant's code. It only learns that it should look again, so that what it may see is decided where it always is; and it gets a
 * channel for a topic only by having been shown the page.
 */
@ApplicationScoped
public class News {

    private static final String LOOK_AGAIN = "changed";

    @Inject
    @Push(channel = "news")
    PushContext pages;

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) DomainEvent event) {
        event.about().ifPresent(mrn -> pages.send(LOOK_AGAIN, mrn.value()));
        event.party().ifPresent(code -> pages.send(LOOK_AGAIN, code));
    }
}
