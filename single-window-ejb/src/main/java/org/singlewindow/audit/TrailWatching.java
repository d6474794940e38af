package org.singlewindow.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;

/**
 * What an administrator may see and ask of the checks of the audit trail. In no transaction, so that a check that
 * begins is seen at once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrailWatching {

    @Inject
    CheckBook book;

    @Inject
    Rounds rounds;

    @Inject
    Walking walking;

    public TrailState state(SignedInAs who) {
        Policy.require(UseCase.WATCH_AUDIT_TRAIL, who);
        return book.state();
    }

    /** By the last check that ended. */
    public boolean isBroken(SignedInAs who) {
        Policy.require(UseCase.WATCH_AUDIT_TRAIL, who);
        return book.lastEnded().filter(TrailCheck::isBroken).isPresent();
    }

    /** Has the whole trail checked, which may take long; false where a check is running already. */
    public boolean check(SignedInAs who) {
        Policy.require(UseCase.CHECK_AUDIT_TRAIL, who);
        Optional<CheckBook.Ticket> ticket = rounds.whole(who.signIn());
        ticket.ifPresent(walking::walk);
        return ticket.isPresent();
    }
}
