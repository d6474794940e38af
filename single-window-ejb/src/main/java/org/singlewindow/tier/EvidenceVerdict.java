package org.singlewindow.tier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What customs has decided of one condition: kept, and good for whatever asks for it, until its time is over. Who has
 * been examined for it is not examined again (Union Customs Code, article 38, paragraph 5).
 *
 * @param since   from this day on it was found so
 * @param until   the last day on which that counts: three years later at most
 * @param ground  on what that rests: the paper, the visit, in the words of customs
 * @param recheck why it is to be looked at again before; empty where nothing speaks for that
 */
public record EvidenceVerdict(EvidenceItem item, boolean held, LocalDate since, LocalDate until, Deed deed,
        String ground, Optional<RecheckGround> recheck) {

    public static final int YEARS = 3;

    /** @param by sign-in of who decided it */
    public record Deed(Instant at, String by, int party) {}

    boolean isExpired(LocalDate today) {
        return today.isAfter(until);
    }

    EvidenceState stateOn(LocalDate today) {
        return isExpired(today) ? EvidenceState.EXPIRED : held ? EvidenceState.HELD : EvidenceState.LACKING;
    }
}
