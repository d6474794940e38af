package org.singlewindow.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
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

    /** The person or system with this sign-in and password; empty for every reason alike. */
    public Optional<SignedInAs> signIn(String signIn, String password) {
        return signIn(signIn, password, "");
    }

    /** As above; failures are counted apart for every {@code origin} (an address), so that one cannot shut the others out. */
    public Optional<SignedInAs> signIn(String signIn, String password, String origin) {
        var now = clock.instant();
        Optional<Person> person = people.find(signIn).filter(this::mayExist);
        String hash = person.map(Person::passwordHash).orElse(PasswordHash.OF_NOBODY);
        if (person.isPresent() && verified.knows(signIn, password, hash, now)) {
            return person.flatMap(this::asParticipant);
        }
        if (!attempts.mayTry(signIn, origin, now)) {
            return Optional.empty();
        }
        boolean right = PasswordHash.matches(password, hash);
        if (!right || person.isEmpty()) {
            attempts.failed(signIn, origin, now);
            return Optional.empty();
        }
        attempts.succeeded(signIn, origin);
        verified.remember(signIn, password, hash, now);
        return person.flatMap(this::asParticipant);
    }

    /** Whoever has this sign-in, for a session or a token that was verified before. */
    public Optional<SignedInAs> recall(String signIn) {
        return people.find(signIn).filter(this::mayExist).flatMap(this::asParticipant);
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
