package org.singlewindow.registration;

import java.time.Duration;
import java.util.Map;
import org.singlewindow.kernel.RuleCode;

/** What came of an application's being sent. */
public sealed interface ApplicationOutcome {

    /** It waits for customs, or has been decided meanwhile; {@code again} where the very same came before. */
    record Received(ApplicantView application, boolean again) implements ApplicationOutcome {}

    /** Nothing was kept. */
    record Incomplete(Map<ApplicationRules.Part, RuleCode> flaws) implements ApplicationOutcome {}

    /** Another application was sent under this key. */
    record KeyTaken() implements ApplicationOutcome {}

    /**
     * Nothing was kept.
     *
     * @param tooMany true where so many come from that address, false where all are waiting
     */
    record Later(Duration after, boolean tooMany) implements ApplicationOutcome {}
}
