package org.singlewindow.transit;

import java.time.Instant;

/**
 * That the office of departure means to control goods that were declared ahead, once they are there.
 *
 * @param at     when it was decided
 * @param party  code of the customs that did
 * @param reason for customs of departure alone; empty in what others read
 * @param told   whether the holder was told
 */
public record ControlIntention(Instant at, String party, String reason, boolean told) {

    /** As its holder reads it: what customs has found is not said. */
    ControlIntention withoutReason() {
        return new ControlIntention(at, party, "", told);
    }
}
