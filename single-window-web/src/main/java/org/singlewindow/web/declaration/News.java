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
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.singlewindow.declaration.DeclarationEvent;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Subject;

/**
 * Tells open pages that something they show has changed, once it is committed. A page listens to a topic: a
 * declaration's number, or a participant's code. It only learns that it should look again, so that what it may see is
 * decided where it always is; and it gets a channel for a topic only by having been shown the page.
 */
@ApplicationScoped
public class News {

    private static final String LOOK_AGAIN = "changed";

    @Inject
    @Push(channel = "news")
    PushContext pages;

    /**
     * How many pages listen to each topic: sending is dear, even to nobody, and most of what happens nobody watches.
     */
    private final Map<String, Integer> listening = new ConcurrentHashMap<>();

    void opened(@Observes @Opened WebsocketEvent page) {
        listening.merge(String.valueOf(page.<Serializable>getUser()), 1, Integer::sum);
    }

    void closed(@Observes @Closed WebsocketEvent page) {
        listening.computeIfPresent(String.valueOf(page.<Serializable>getUser()),
                (topic, pages) -> pages == 1 ? null : pages - 1);
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
        if (listening.containsKey(topic)) {
            pages.send(LOOK_AGAIN, topic);
        }
    }
}
