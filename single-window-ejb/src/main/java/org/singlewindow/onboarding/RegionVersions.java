package org.singlewindow.onboarding;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Which state of every country's files is in force. */
record RegionVersions(Map<String, InForce> byHome) {

    /**
     * @param by sign-in of whoever loaded it; {@link Intent#SYSTEM} at a start, {@link Intent#DEMO} where it is the
     *           demo's own
     */
    record InForce(int version, String sha256, String by, Instant at) {}

    Optional<InForce> find(String home) {
        return Optional.ofNullable(byHome.get(home));
    }
}
