package org.singlewindow.guarantee;

import java.util.List;

/** What came of registering several guarantees in one message. */
public sealed interface SeveralRegistered {

    /** How many one message may bring. */
    int MOST = 99;

    /**
     * Of each the first of what was registered for it; {@code again} where the very same came before under this key.
     */
    record All(List<GuaranteeView> guarantees, boolean again) implements SeveralRegistered {}

    /** None was kept. @param place of the one with which something is wrong, from 0 */
    record Refused(int place, RegisteringOutcome why) implements SeveralRegistered {}
}
