package org.singlewindow.declaration;

import java.util.Optional;
import org.singlewindow.declaration.RequestOutcome.Ground;
import org.singlewindow.declaration.RequestOutcome.Refused;
import org.singlewindow.kernel.Violation;

/** The declaration that may be worked on, or what forbids that; both where the sender sees it, no more. */
record MeantOrRefused(Optional<MeantDeclaration> meant, Optional<Refused> refused) {

    static MeantOrRefused one(MeantDeclaration meant) {
        return new MeantOrRefused(Optional.of(meant), Optional.empty());
    }

    static MeantOrRefused none(Ground ground, Violation why) {
        return new MeantOrRefused(Optional.empty(), Optional.of(Refused.because(ground, why)));
    }

    static MeantOrRefused notTheirs(MeantDeclaration meant, Violation why) {
        return new MeantOrRefused(Optional.of(meant), Optional.of(Refused.because(Ground.NOT_THEIRS, why)));
    }

    /** The reference that it bears is another's. */
    static MeantOrRefused named(MeantDeclaration meant, Violation otherwise) {
        return new MeantOrRefused(Optional.of(meant), Optional.of(Refused.because(Ground.CONFLICT, otherwise)));
    }
}
