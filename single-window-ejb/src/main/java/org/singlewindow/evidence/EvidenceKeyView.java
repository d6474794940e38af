package org.singlewindow.evidence;

import java.time.Instant;
import java.util.Optional;

/**
 * The public part of a key that evidence is or was signed with.
 *
 * @param fingerprint SHA-256 of the certificate in 64 hexadecimal digits
 * @param algorithm   as Java calls it
 * @param certificate in PEM, with those that vouch for it
 * @param firstUsedAt empty where nothing was signed with it yet
 * @param current     whether what is signed now is signed with it
 */
public record EvidenceKeyView(String fingerprint, String algorithm, String certificate, Optional<Instant> firstUsedAt,
        boolean current) {}
