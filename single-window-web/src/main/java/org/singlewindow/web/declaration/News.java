package org.singlewindow.web.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.faces.event.WebsocketEvent;
import jakarta.faces.event.WebsocketEvent.Closed;
import jakarta.faces.event.WebsocketEvent.Opened;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.singlewindow.declaration.DeclarationEvent;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Subject;
import org.singlewindow.web.ShownTopics;

/**
 * Tells open pages that something they show has changed, once it is committed. A page listens to a topic: a
 * declaration's number, or a participant's code. It only learns that it should look again, so that what it may see is
 * decided where it always is; and it gets a channel for a topic only by having been shown the page. A page that shows
 * how others stand as well, as that of an import how the export behind it does, is told of them by its own topic.
 */
@ApplicationScoped
public class News {

    private static final String LOOK_AGAIN = "changed";

    private PushContext pages;
    private ShownTopics shown;

    /** Sending is dear, even to nobody: where no page is open, as under load by programs, nothing is sent. */
    private final AtomicInteger open = new AtomicInteger();

    News() {
    }

    @Inject
    News(@Push(channel = "news") PushContext pages, ShownTopics shown) {
        this.pages = pages;
        this.shown = shown;
    }

    void opened(@Observes @Opened WebsocketEvent page) {
        open.incrementAndGet();
    }

    void closed(@Observes @Closed WebsocketEvent page) {
        open.decrementAndGet();
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) DomainEvent event) {
        if (event.about().is(Subject.Kind.DECLARATION)) {
            tell(event.about().reference());
        }
        event.party().ifPresent(this::tell);
        if (event instanceof DeclarationEvent.Accepted accepted) {
            accepted.recipients().forEach(this::tell);
        }
    }

    private void tell(String topic) {
        if (open.get() > 0) {
            shown.listening(topic).forEach(each -> pages.send(LOOK_AGAIN, each));
        }
    }
}
