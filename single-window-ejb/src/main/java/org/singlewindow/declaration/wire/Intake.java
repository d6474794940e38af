package org.singlewindow.declaration.wire;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.singlewindow.identity.SignedInAs;

/** The one entry for every door: bytes in, a WCO response out, and between them everything or nothing. */
@ApplicationScoped
public class Intake {

    /** Largest document taken, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    public Answer submit(byte[] bytes, SignedInAs who) {
        return new Answer(AnswerKind.BUSY, Optional.empty(), new byte[0], List.of());
    }

    /** All checks up to a tier, without effect. */
    public Answer validate(byte[] bytes, ValidationTier tier, SignedInAs who) {
        return new Answer(AnswerKind.BUSY, Optional.empty(), new byte[0], List.of());
    }
}
