package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.singlewindow.delivery.Envelope;
import org.singlewindow.delivery.MessageType;
import org.singlewindow.delivery.Notice;
import org.singlewindow.delivery.Receiving;

/**
 * What systems say about tasks: kept as messages of the declaration's case, and answered again as the first time. What
 * was refused has not come, and may come again.
 */
@ApplicationScoped
class Calls {

    @Inject
    Receiving receiving;

    @Inject
    TaskViews views;

    @Inject
    Clock clock;

    /** The task that a call is about. */
    record On(long taskId, TaskRepository.Place place) {}

    TaskOutcome once(MessageType type, Envelope envelope, On on, Supplier<TaskOutcome> work) {
        Notice call = Notice.call(type, envelope,
                Optional.of(new Notice.Concern(on.place().declaration(), on.place().mrn())), clock.instant());
        return receiving.once(call,
                answer -> new TaskOutcome.Done(TaskMessages.asItWas(answer, views.get(on.taskId()))),
                () -> kept(work.get()));
    }

    private static Receiving.Done<TaskOutcome> kept(TaskOutcome outcome) {
        return new Receiving.Done<>(outcome,
                outcome.either(done -> Optional.of(TaskMessages.write(done.task())), refused -> Optional.empty()));
    }
}
