package org.singlewindow.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Has it known that somebody came in: each time on the page, for a system when its password was looked at anew. */
@Stateless
public class Welcoming {

    @Inject
    Event<IdentityEvent> events;

    /** In a transaction of its own, for there is no other yet. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void welcome(SignedInAs who, String address, String means) {
        events.fire(new IdentityEvent.SignedIn(who.signIn(), "From " + address + " by " + means));
    }
}
