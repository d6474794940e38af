package org.singlewindow.onboarding;

import java.util.Map;
import java.util.Optional;

/** Which state of every country's files is in force. */
record RegionVersions(Map<String, InForce> byHome) {

    record InForce(int version, String sha256) {
    }

    Optional<InForce> find(String home) {
        return Optional.ofNullable(byHome.get(home));
    }
}
