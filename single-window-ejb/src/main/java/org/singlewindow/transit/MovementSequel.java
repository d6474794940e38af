package org.singlewindow.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.singlewindow.declaration.Remark;
import org.singlewindow.declaration.Securing;
import org.singlewindow.guarantee.GuaranteeLocks;

/** What comes of an event for the declaration and for what is locked. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MovementSequel {

    @Inject
    MovementRepository movements;

    @Inject
    PaperRepository papers;

    @Inject
    GuaranteeLocks locks;

    @Inject
    Securing securing;

    /** @param before as it was; {@code after} is where the event has led */
    void follow(Movement before, Happening event, MovementState after, EventKeeping.Teller by) {
        String reason = event.details().reason();
        Remark why = new Remark(by.party(), "", reason);
        if (!after.isOpen()) {
            papers.uncovered(before.id(), false); // nobody asks for it any more
        }
        switch (after) {
            case INVALIDATED -> {
                locks.unlock(before.mrn(), event.at(), reason);
                securing.invalidate(before.id(), why, by.actor());
            }
            case NOT_RELEASED -> {
                movements.forgetAccessCodes(before.id());
                securing.reject(before.id(), why, by.actor());
            }
            case WRITTEN_OFF -> locks.credit(before.mrn(), event.at(), "discharged");
            case RECOVERED -> locks.credit(before.mrn(), event.at(), "recovered");
            case ACCEPTED -> securing.proceed(before.id(), by.actor());
            default -> {}
        }
    }
}
