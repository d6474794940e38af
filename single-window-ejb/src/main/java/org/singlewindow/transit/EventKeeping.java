package org.singlewindow.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.declaration.Remark;
import org.singlewindow.declaration.Securing;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;

/** Adds to what has happened to a movement, and tells every country of its way, in one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class EventKeeping {

    @Inject
    MovementRepository movements;

    @Inject
    Participants participants;

    @Inject
    Securing securing;

    @Inject
    Event<MovementEvent> events;

    /** @param party code of whom they act for */
    record Teller(String actor, String party) {
        static final Teller TIME = new Teller("system", "");
    }

    /** @param movement as it stands, locked */
    Course.Taken keep(Movement movement, Happening what, Teller by, Instant now) {
        List<Recorded> happened = movements.events(movement.id());
        Course before = movement.course(happened);
        Course.Taken taken = before.take(what);
        if (taken.obstacle().isPresent()) {
            return taken;
        }
        Course after = taken.course();
        Recorded event = new Recorded(movement.events() + 1, what, now, by.actor(), by.party(), after.state());
        MovementTerms terms = what.details().terms().orElseGet(() -> movement.terms(happened));
        Optional<Instant> limit = what.step() == MovementStep.RELEASE
                ? Optional.of(TransitTerms.limit(what.at(), terms))
                : movement.times().limitAt();
        Movement.Times times = new Movement.Times(movement.times().begunAt(), now, limit, movement.times().dueAt());
        movements.append(movement, event, after, new Movement.Times(times.begunAt(), now, limit,
                TransitTerms.due(before.state(), event, times, terms)));
        securing.bears(movement.id(), Stream.concat(Stream.of(what.details().means()), what.details().seals().stream())
                .toList());
        events.fire(MovementEvent.of(movement.mrn(), event));
        securing.tell(movement.id(), List.of(new Remark(by.party(), what.step().name(),
                EventLine.line(what, after))), countries(movement));
        return taken;
    }

    private List<Integer> countries(Movement movement) {
        return movement.way().route().stream().flatMap(country -> participants.findCountry(country).stream())
                .map(Participant::id).toList();
    }
}
