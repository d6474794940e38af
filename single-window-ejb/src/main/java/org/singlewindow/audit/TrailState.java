package org.singlewindow.audit;

import java.util.Optional;

/**
 * How it stands with the checks of the audit trail: the one that runs, the last that ended, and the last of the whole
 * trail, ended or not.
 */
public record TrailState(Optional<TrailCheck> running, Optional<TrailCheck> lastEnded, Optional<TrailCheck> lastWhole) {

    public boolean isBroken() {
        return lastEnded.filter(TrailCheck::isBroken).isPresent();
    }
}
