package org.singlewindow.identity;

import java.time.Duration;

/** What came of a {@link SignInAttempt}. */
public sealed interface SignInOutcome {

    /** @param anew false where these credentials have been in use until a moment ago */
    record LetIn(SignedInAs who, boolean anew) implements SignInOutcome {}

    /** An unknown sign-in, a wrong password, or nobody's any more: the same answer to all. */
    record Refused() implements SignInOutcome {}

    /**
     * The password was not looked at.
     *
     * @param after   when it is worth trying again
     * @param tooMany true where mistakes under this sign-in or from this address are the reason, false where all are
     *                waiting
     */
    record Later(Duration after, boolean tooMany) implements SignInOutcome {}
}
