package org.singlewindow.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.identity.Capability;

/**
 * An application as whoever decides about it sees it.
 *
 * @param number    by which the audit trail knows it
 * @param reference by which it is asked for; nobody can guess it
 * @param version   rises with every change
 * @param verdict   empty while it waits
 */
public record RegistrationView(long number, String reference, int version, RegistrationState state,
        ApplyForRegistration.Firm firm, List<Capability> capabilities, ApplyForRegistration.Contact contact,
        Instant appliedAt, Optional<Verdict> verdict) {

    /**
     * @param reason why it was refused
     * @param code   of the participant that the firm became
     */
    public record Verdict(Instant at, String by, Optional<String> reason, Optional<String> code) {}
}
