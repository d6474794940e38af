package org.singlewindow.delivery;

import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Subject;

/** What can happen to deliveries. */
public sealed interface DeliveryEvent extends DomainEvent {

    /** Code of the participant whose queue it is. */
    String recipient();

    /** The statement that took the documents out of the queue wrote an audit line for each. */
    record Acknowledged(int participant, String recipient, List<Long> documents,
            String actor) implements DeliveryEvent {
        public Acknowledged {
            documents = List.copyOf(documents);
        }

        @Override
        public String kind() {
            return "delivery.acknowledged";
        }

        @Override
        public String text() {
            return documents.size() + " acknowledged";
        }

        @Override
        public Subject about() {
            return Subject.participant(recipient);
        }

        @Override
        public boolean alreadyRecorded() {
            return true;
        }
    }

    record Sent(Subject about, String recipient, String actor, String text) implements DeliveryEvent {
        @Override
        public String kind() {
            return "delivery.sent";
        }
    }

    record Redelivered(Subject about, String recipient, String actor, String text) implements DeliveryEvent {
        @Override
        public String kind() {
            return "delivery.redelivered";
        }
    }

    /** It had been parked, and nobody can send it on any more. */
    record Withdrawn(Subject about, String recipient, String text) implements DeliveryEvent {
        @Override
        public String kind() {
            return "delivery.withdrawn";
        }

        @Override
        public String actor() {
            return "system";
        }
    }

    /** Its recipient had been handed it by then, and may go by it until it says or hears something. */
    record WithdrawnLate(Subject about, String recipient, String text) implements DeliveryEvent {
        @Override
        public String kind() {
            return "delivery.withdrawn-late";
        }

        @Override
        public String actor() {
            return "system";
        }
    }

    @Override
    default Optional<String> party() {
        return Optional.of(recipient());
    }
}
