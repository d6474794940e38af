package org.singlewindow.registration;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.singlewindow.identity.ChangingPassword;
import org.singlewindow.identity.ChosenPassword;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.Sha256;

/**
 * A new start for a firm that has lost its password: its customs hands out a code, by whatever way it knows the firm
 * by, and whoever brings it chooses another password, once and in time. The window sends nothing and shows the password
 * to nobody.
 */
@Stateless
public class HandingOut {

    static final Duration HOLDS = Duration.ofDays(2);

    private static final int BYTES = 20;

    @Inject
    NewStartRepository starts;

    @Inject
    RegistrationRepository registrations;

    @Inject
    ChangingPassword changing;

    @Inject
    Event<RegistrationEvent> events;

    @Inject
    Clock clock;

    private final SecureRandom random = new SecureRandom();

    /** To be handed over; it is shown this once. */
    public record NewStart(String code, Instant until) {}

    /** Empty where no firm of their country was taken in by that application. */
    public Optional<NewStart> handOut(String reference, SignedInAs who) {
        var country = Jurisdiction.countryOf(who);
        return registrations.findLocked(reference).filter(found -> country.filter(found.country()::equals).isPresent())
                .filter(found -> found.state() == RegistrationState.APPROVED).map(found -> {
                    byte[] bytes = new byte[BYTES];
                    random.nextBytes(bytes);
                    var start = new NewStart(HexFormat.of().formatHex(bytes), clock.instant().plus(HOLDS));
                    starts.put(reference, hash(start.code()), start.until(), who.signIn());
                    events.fire(new RegistrationEvent.NewStart(found.id(), found.country().value(), who.signIn(),
                            "a code for a new password, until " + start.until()));
                    return start;
                });
    }

    /** Whose it is, as long as it holds. */
    public Optional<RegistrationView> whose(String code) {
        return starts.find(hash(code), clock.instant()).flatMap(registrations::find).map(Registration::view);
    }

    /** The sign-in that has this password from now on; empty where the code does not hold any more. */
    public Optional<String> use(String code, ChosenPassword password) {
        return starts.take(hash(code), clock.instant()).flatMap(registrations::find)
                .flatMap(found -> ApplicantView.of(found.view()).signIn())
                .filter(signIn -> changing.change(signIn, password));
    }

    private static String hash(String code) {
        return HexFormat.of().formatHex(Sha256.of(code.getBytes(StandardCharsets.UTF_8)));
    }
}
