package org.singlewindow.delivery;

import jakarta.ejb.Stateless;
import java.util.List;
import org.singlewindow.identity.SignedInAs;

/** What an operator may see and do about all queues. */
@Stateless
public class Operating {

    /** All queues with their state, by the recipient's code; for administrators only, others see none. */
    public List<QueueView> queues(SignedInAs who) {
        return List.of();
    }

    /** Deliveries given up, newest first: of all recipients for an administrator, else of the caller's own queue. */
    public List<DeadDelivery> parked(SignedInAs who, int max) {
        return List.of();
    }

    /** Puts a parked delivery back into its queue; false where it is not parked, or not the caller's to send on. */
    public boolean redeliver(long deliveryNumber, String recipient, SignedInAs who) {
        return false;
    }
}
