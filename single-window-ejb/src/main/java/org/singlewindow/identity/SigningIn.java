package org.singlewindow.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.singlewindow.kernel.Settings;

/**
 * Telling who is asking. The first check of a password costs a slow hash on purpose; for five minutes after it the same password
 * costs microseconds, since systems send theirs with every call.
 */
@ApplicationScoped
public class SigningIn {

    @Inject
    PersonRepository people;

    @Inject
    Participants participants;

    @Inject
    Clock clock;

    private final VerifiedCredentials verified = new VerifiedCredentials();
    private final Attempts attempts = new Attempts();
    private final Semaphore slow = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);

    /** The person or system with this sign-in and password; empty for every reason alike. */
    public Optional<SignedInAs> signIn(String signIn, String password) {
        return signIn(signIn, password, "");
    }

    /** As above; failures are counted apart for every {@code origin} (an address), so that one cannot shut the others out. */
    public Optional<SignedInAs> signIn(String signIn, String password, String origin) {
        String name = signIn.strip().toLowerCase(Locale.ROOT);
        Optional<Person> person = people.find(name).filter(this::mayExist);
        boolean right = wasRight(person, password) || slowly(() -> wasRight(person, password) || isRight(name, person, password, origin));
        return right ? person.flatMap(this::asParticipant) : Optional.empty();
    }

    private boolean wasRight(Optional<Person> person, String password) {
        return person.filter(who -> verified.knows(who.signIn(), password, who.passwordHash(), clock.instant())).isPresent();
    }

    private boolean isRight(String name, Optional<Person> person, String password, String origin) {
        if (!attempts.mayTry(name, origin, clock.instant())) {
            return false;
        }
        String hash = person.map(Person::passwordHash).orElse(PasswordHash.OF_NOBODY);
        if (!PasswordHash.matches(password, hash) || person.isEmpty()) {
            attempts.failed(name, origin, clock.instant());
            return false;
        }
        attempts.succeeded(name, origin);
        verified.remember(name, password, hash, clock.instant());
        return true;
    }

    /** Leaves a processor to everybody else's work, and lets a client that opens many connections at once pay only once. */
    private boolean slowly(BooleanSupplier check) {
        slow.acquireUninterruptibly();
        try {
            return check.getAsBoolean();
        } finally {
            slow.release();
        }
    }

    /** Whoever has this sign-in, for a session or a token that was verified before. */
    public Optional<SignedInAs> recall(String signIn) {
        return people.find(signIn.strip().toLowerCase(Locale.ROOT)).filter(this::mayExist).flatMap(this::asParticipant);
    }

    private boolean mayExist(Person person) {
        return !person.demo() || Settings.isOn("sw.demo");
    }

    private Optional<SignedInAs> asParticipant(Person person) {
        Participant participant = participants.get(person.participant());
        return participant.active()
                ? Optional.of(new SignedInAs(person.signIn(), person.name(), participant, person.roles()))
                : Optional.empty();
    }
}
