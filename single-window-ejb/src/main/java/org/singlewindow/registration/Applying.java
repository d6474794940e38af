package org.singlewindow.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.singlewindow.identity.Participants;
import org.singlewindow.identity.Passwords;
import org.singlewindow.identity.SignInAttempt;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Gate;
import org.singlewindow.kernel.Inflow;

/**
 * Takes an application in, from anybody. Whoever sends it learns nothing of who takes part already. Anybody can send
 * many, so few come through from one network, few passwords are worked on at once, and a country's desk has an end.
 */
@ApplicationScoped
public class Applying {

    static final long MOST_WAITING = 1_000;

    /** From one network. */
    static final int AT_ONCE = 10;

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration NOT_TODAY = Duration.ofHours(1);

    @Inject
    Participants participants;

    @Inject
    Passwords passwords;

    @Inject
    Keeping keeping;

    @Inject
    Clock clock;

    /** Somebody who applies for several firms gets through, and a flood from one place does not bury the desks. */
    private final Inflow inflow = new Inflow(AT_ONCE, Duration.ofMinutes(6));

    /** Its slow work must not take a processor from those who are in already. */
    private final Gate slow = new Gate(1, SOON.toMillis());

    /**
     * Where an application comes from.
     *
     * @param network the sender's, as far as it tells one from another
     * @param key     chosen by the sender, so that the same application twice is one
     */
    public record Origin(String network, Optional<String> key) {

        /** @param address the sender's */
        public static Origin of(String address, Optional<String> key) {
            return new Origin(SignInAttempt.networkOf(address), key);
        }
    }

    public ApplicationOutcome apply(ApplyForRegistration application, Origin origin) {
        ApplicationOutcome.Incomplete found = check(application);
        if (!found.flaws().isEmpty()) {
            return found;
        }
        Optional<Duration> wait = inflow.take(origin.network(), clock.instant());
        if (wait.isPresent()) {
            return new ApplicationOutcome.Later(wait.get(), true);
        }
        return slow.enter(() -> keep(application, origin))
                .orElseGet(() -> new ApplicationOutcome.Later(SOON, false));
    }

    /** What is amiss with it; nothing is kept or counted. */
    public ApplicationOutcome.Incomplete check(ApplyForRegistration application) {
        return new ApplicationOutcome.Incomplete(ApplicationRules.flaws(application, this::takesPart));
    }

    private ApplicationOutcome keep(ApplyForRegistration application, Origin origin) {
        return origin.key().flatMap(key -> keeping.again(application, key)).orElseGet(() -> {
            if (keeping.isFull(new CountryCode(application.firm().country()))) {
                return new ApplicationOutcome.Later(NOT_TODAY, false);
            }
            return keeping.keep(application, passwords.choose(application.password()), origin.key());
        });
    }

    private boolean takesPart(String country) {
        return participants.countries().stream().anyMatch(each -> each.code().equals(country));
    }
}
