package org.singlewindow.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Has it known that somebody came in: each time on the page, for a system when its password was looked at anew. */
@ApplicationScoped
public class Welcoming {

    @Inject
    Event<IdentityEvent> events;

    /** In a transaction of its own, for there is no other yet. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void welcome(SignedInAs who, String address, String means) {
        events.fire(new IdentityEvent.SignedIn(who.signIn(), "From " + address + " by " + means));
    }
}
