package org.singlewindow.web.rest;

import java.time.Instant;
import java.util.Optional;
import org.singlewindow.evidence.EvidenceKeyView;

/** A key that evidence is or was signed with; {@code firstUsedAt} is missing where nothing was signed with it yet. */
public record EvidenceKeyJson(String fingerprint, String algorithm, Optional<Instant> firstUsedAt, boolean current,
        String certificate) {

    static EvidenceKeyJson of(EvidenceKeyView key) {
        return new EvidenceKeyJson(key.fingerprint(), key.algorithm(), key.firstUsedAt(), key.current(),
                key.certificate());
    }
}
