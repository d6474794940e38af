package org.singlewindow.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.Settings;
import org.singlewindow.kernel.setting.Setting;

/**
 * Telling who is asking. The first check of a password costs a slow hash on purpose; while it is in use, and for five
 * minutes after, the same password costs microseconds, since systems send theirs with every call.
 */
@ApplicationScoped
public class SigningIn {

    @Inject
    PersonRepository people;

    @Inject
    Participants participants;

    @Inject
    Passwords passwords;

    @Inject
    Clock clock;

    /** How a short wait is spent; a test lets its clock run instead. */
    Consumer<Duration> pause = Doorkeeper::sleep;

    private final KeyedDigest digest = KeyedDigest.ofThisJvm();
    private final VerifiedCredentials verified = new VerifiedCredentials(digest, () -> clock.instant());
    private final Familiar familiar = new Familiar();
    private final Doorkeeper doorkeeper = new Doorkeeper(
            new Doorkeeper.Time(() -> clock.instant(), time -> pause.accept(time)), digest, familiar,
            (password, hash) -> passwords.match(password, hash));

    /** The person or system with this sign-in and password; empty for every reason alike. */
    public Optional<SignedInAs> signIn(String signIn, String password) {
        SignInOutcome outcome = signIn(new SignInAttempt(signIn, password, "", ""));
        return outcome instanceof SignInOutcome.LetIn in ? Optional.of(in.who()) : Optional.empty();
    }

    /** Credentials in use are let in at once, whatever strangers are doing; all others go past the doorkeeper. */
    public SignInOutcome signIn(SignInAttempt attempt) {
        if (!FreeText.canBeWritten(attempt.signIn())) {
            return new SignInOutcome.Refused();
        }
        String name = normal(attempt.signIn());
        Optional<Person> person = people.find(name).filter(this::mayExist);
        if (person.filter(who -> verified.knows(name, attempt.password(), who.passwordHash()))
                .isPresent()) {
            return letIn(person.get(), false);
        }
        String hash = person.map(Person::passwordHash).orElse(Passwords.OF_NOBODY);
        Optional<SignInOutcome> obstacle = doorkeeper.check(name, hash, attempt);
        if (obstacle.isPresent() || person.isEmpty()) {
            return obstacle.orElseGet(SignInOutcome.Refused::new);
        }
        verified.remember(name, attempt.password(), hash);
        familiar.met(name, attempt);
        return letIn(person.get(), true);
    }

    /** What a browser may keep in order not to be taken for a stranger when this person signs in with it again. */
    public String acquaint(SignedInAs who) {
        return people.find(who.signIn()).map(person -> Familiar.token(person.signIn(), person.passwordHash()))
                .orElse("");
    }

    private SignInOutcome letIn(Person person, boolean anew) {
        return asParticipant(person).<SignInOutcome>map(who -> new SignInOutcome.LetIn(who, anew))
                .orElseGet(SignInOutcome.Refused::new);
    }

    private static String normal(String signIn) {
        return Blanks.strip(signIn).toLowerCase(Locale.ROOT);
    }

    /** Whoever has this sign-in, whether or not they have shown who they are. */
    public Optional<SignedInAs> recall(String signIn) {
        return people.find(normal(signIn)).filter(this::mayExist).flatMap(this::asParticipant);
    }

    /** Whoever has this sign-in, for a session that began with this {@link #acquaint token}: a new password ends it. */
    public Optional<SignedInAs> recall(String signIn, String token) {
        return people.find(normal(signIn))
                .filter(person -> token.equals(Familiar.token(person.signIn(), person.passwordHash())))
                .filter(this::mayExist).flatMap(this::asParticipant);
    }

    private boolean mayExist(Person person) {
        return !person.demo() || Settings.isOn(Setting.DEMO);
    }

    private Optional<SignedInAs> asParticipant(Person person) {
        Participant participant = participants.get(person.participant());
        return participant.active()
                ? Optional.of(new SignedInAs(person.signIn(), person.name(), participant, person.roles()))
                : Optional.empty();
    }
}
