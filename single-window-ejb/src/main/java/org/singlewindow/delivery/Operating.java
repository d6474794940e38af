package org.singlewindow.delivery;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.Reach;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.Subject;

/** What an operator may see and do about queues: the administrator about all, whoever has a queue about the own one. */
@Stateless
public class Operating {

    @Inject
    Parking parking;

    @Inject
    Inspecting inspecting;

    @Inject
    Participants participants;

    @Inject
    Event<DeliveryEvent> events;

    /** All queues with their state, by the recipient's code. */
    public List<QueueView> queues(SignedInAs who) {
        Policy.require(UseCase.WATCH_QUEUES, who);
        return participants.list().stream()
                .filter(Participant::hasQueue)
                .map(each -> new QueueView(each.code(), each.called(), inspecting.status(each.id()))).toList();
    }

    /** Deliveries given up, newest first: of all recipients for the administrator, else of the caller's own queue. */
    public List<DeadDelivery> parked(SignedInAs who, int max) {
        boolean all = Policy.require(UseCase.READ_PARKED, who) == Reach.REGION;
        return parking.list(all ? Optional.empty() : Optional.of(who.participant().id()), max);
    }

    /** Puts a parked delivery back into its queue; false where it is not parked, or not the caller's to send on. */
    public boolean redeliver(long deliveryNumber, String recipient, SignedInAs who) {
        boolean any = Policy.require(UseCase.REDELIVER, who) == Reach.REGION;
        Optional<Participant> whose = participants.find(recipient)
                .filter(each -> any || each.id() == who.participant().id());
        Optional<Subject> about = whose.flatMap(each -> parking.redeliver(each.id(), deliveryNumber));
        about.ifPresent(subject -> events
                .fire(new DeliveryEvent.Redelivered(subject, recipient, who.signIn(), "no. " + deliveryNumber)));
        return about.isPresent();
    }
}
