package org.singlewindow.declaration;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.singlewindow.identity.SignedInAs;

/** Notes a refused submission, in a transaction of its own: of a refusal nothing else remains. */
@Stateless
public class Refusing {

    @Inject
    Event<DeclarationEvent> events;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(SignedInAs who, String trace) {
        events.fire(new DeclarationEvent.Refused(who.participant().code(), who.signIn(), trace));
    }
}
