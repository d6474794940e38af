package org.singlewindow.evidence;

import java.security.Key;
import java.util.Map;
import java.util.Optional;

/** By which algorithm a key signs, as Java calls it; openssl knows each of them too. */
final class SignatureAlgorithm {

    private static final Map<String, String> OF_KEYS = Map.of("EC", "SHA256withECDSA", "RSA", "SHA256withRSA",
            "EdDSA", "EdDSA", "Ed25519", "EdDSA");

    private SignatureAlgorithm() {
    }

    /** Empty where we cannot sign with such a key. */
    static Optional<String> find(Key key) {
        return Optional.ofNullable(OF_KEYS.get(key.getAlgorithm()));
    }
}
