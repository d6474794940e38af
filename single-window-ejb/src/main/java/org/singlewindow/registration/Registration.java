package org.singlewindow.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.ChosenPassword;
import org.singlewindow.identity.Newcomer;
import org.singlewindow.identity.Passwords;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.FoldedNumber;

/** A firm's application. It is decided once, and then keeps no password any more. */
@Entity
class Registration {

    private static final Duration TIME_TO_ANSWER = Duration.ofDays(3);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "registration_seq")
    @SequenceGenerator(name = "registration_seq", sequenceName = "registration_seq", allocationSize = 1)
    private long id;

    @Version
    private int version;

    private String reference;

    @Column(name = "sent_under")
    private String sentUnder;

    private CountryCode country;

    private String name;

    @Column(name = "local_name")
    private String localName;

    private String number;

    @Column(name = "number_folded")
    private String numberFolded;

    @Column(name = "number_core")
    private String numberCore;

    private String capabilities;

    private String person;

    private String email;

    private String phone;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private RegistrationState state;

    @Column(name = "applied_at")
    private Instant appliedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    private String reason;

    private String code;

    protected Registration() {
        // for JPA
    }

    Registration(ApplyForRegistration application, ChosenPassword password, Optional<String> key, Instant now) {
        reference = UUID.randomUUID().toString();
        sentUnder = key.orElse(null);
        country = new CountryCode(application.firm().country());
        name = application.firm().name();
        localName = application.firm().localName();
        number = application.firm().number();
        FoldedNumber folded = FoldedNumber.of(country.value(), number);
        numberFolded = folded.whole();
        numberCore = folded.core();
        capabilities = String.join(" ", application.capabilities());
        person = application.contact().person();
        email = application.contact().email();
        phone = application.contact().phone();
        passwordHash = password.hash();
        state = RegistrationState.WAITING;
        appliedAt = now;
    }

    /** Until when somebody who has applied should hear. */
    static Instant due(Instant appliedAt) {
        return appliedAt.plus(TIME_TO_ANSWER);
    }

    long id() {
        return id;
    }

    CountryCode country() {
        return country;
    }

    String number() {
        return number;
    }

    /** By which two are the same. */
    String numberFolded() {
        return numberFolded;
    }

    /** By which two may be the same. */
    String numberCore() {
        return numberCore;
    }

    int version() {
        return version;
    }

    RegistrationState state() {
        return state;
    }

    /** True where the very same was sent; of a decided one the password is not known any more, and not compared. */
    boolean says(ApplyForRegistration application, Passwords passwords) {
        return application.firm()
                .equals(new ApplyForRegistration.Firm(country.value(), name, localName, number))
                && String.join(" ", application.capabilities()).equals(capabilities)
                && application.contact().equals(new ApplyForRegistration.Contact(person, email, phone))
                && (passwordHash == null || passwords.is(new ChosenPassword(passwordHash), application.password()));
    }

    Newcomer newcomer() {
        return new Newcomer(country, name, localName, wanted().stream().collect(Collectors.toUnmodifiableSet()), person,
                new ChosenPassword(passwordHash));
    }

    private List<Capability> wanted() {
        return Arrays.stream(capabilities.split(" ")).map(Capability::valueOf).toList();
    }

    void admit(String asCode, String by, Instant now) {
        decide(RegistrationState.APPROVED, by, now);
        code = asCode;
    }

    void decline(String why, String by, Instant now) {
        decide(RegistrationState.REFUSED, by, now);
        reason = why;
    }

    private void decide(RegistrationState next, String by, Instant now) {
        if (state != RegistrationState.WAITING) {
            throw new IllegalStateException("application " + id + " is " + state);
        }
        state = next;
        decidedBy = by;
        decidedAt = now;
        passwordHash = null;
    }

    RegistrationView view() {
        return new RegistrationView(id, reference, version, state,
                new ApplyForRegistration.Firm(country.value(), name, localName, number), wanted(),
                new ApplyForRegistration.Contact(person, email, phone), appliedAt, decision());
    }

    private Optional<RegistrationView.Verdict> decision() {
        return Optional.ofNullable(decidedAt).map(at -> new RegistrationView.Verdict(at, decidedBy,
                Optional.ofNullable(reason), Optional.ofNullable(code)));
    }
}
