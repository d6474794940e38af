package org.singlewindow.tier;

import java.util.Optional;
import org.singlewindow.kernel.Wording;

/**
 * One condition of a lower share, and how it stands.
 *
 * @param computed that it shows in what is known here
 * @param why      in words, with figures
 * @param verdict  what customs has decided; empty where it has not
 */
public record TierLine(EvidenceItem item, EvidenceState state, boolean computed, Wording why,
        Optional<EvidenceVerdict> verdict) {

    public boolean holds() {
        return state == EvidenceState.HELD;
    }
}
