package org.singlewindow.registration;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.singlewindow.identity.ChosenPassword;
import org.singlewindow.identity.Passwords;
import org.singlewindow.kernel.CountryCode;

/** Keeps applications, the same one once. */
@Stateless
public class Keeping {

    @Inject
    RegistrationRepository registrations;

    @Inject
    Passwords passwords;

    @Inject
    Event<RegistrationEvent> events;

    @Inject
    Clock clock;

    /** What came of the one that was sent under this key before. */
    public Optional<ApplicationOutcome> again(ApplyForRegistration application, String key) {
        return registrations.findSentUnder(key)
                .map(known -> known.says(application, passwords)
                        ? new ApplicationOutcome.Received(ApplicantView.of(known.view()), true)
                        : new ApplicationOutcome.KeyTaken());
    }

    public boolean isFull(CountryCode country) {
        return registrations.waiting(country) >= Applying.MOST_WAITING;
    }

    public ApplicationOutcome keep(ApplyForRegistration application, ChosenPassword password, Optional<String> key) {
        key.ifPresent(each -> registrations.lock("registration " + each));
        return key.flatMap(each -> again(application, each)).orElseGet(() -> {
            // as exact as it is kept, so that the same answer comes again
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var registration = new Registration(application, password, key, now);
            registrations.add(registration);
            RegistrationView view = registration.view();
            events.fire(new RegistrationEvent.Received(view.number(), view.firm().country(),
                    view.firm().name() + ", " + view.firm().number()));
            return new ApplicationOutcome.Received(ApplicantView.of(view), false);
        });
    }
}
