package org.singlewindow.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Gives a person whom the register took in another password. Of whom a country's files bring, the files say it. What
 * was signed in to before goes on until it ends.
 */
@ApplicationScoped
public class ChangingPassword {

    @Inject
    PersonRepository people;

    @Inject
    ParticipantRepository participants;

    @Inject
    Event<IdentityEvent> events;

    /** @return false where nobody of the register signs in so */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean change(String signIn, ChosenPassword password) {
        boolean changed = people.change(signIn, password);
        if (changed) {
            participants.rise();
            events.fire(new IdentityEvent.PasswordChanged(signIn, "By a code that customs handed out"));
        }
        return changed;
    }
}
