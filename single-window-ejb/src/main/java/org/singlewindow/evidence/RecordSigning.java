package org.singlewindow.evidence;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Signs short texts that travel on paper, with the key of evidence: whoever has its certificate can tell, without a
 * network, that they are ours.
 */
@Stateless
public class RecordSigning {

    @Inject
    EvidenceKeys keys;

    /**
     * The text with a line behind it that has the signature of all before; empty where the operator has no key. What is
     * signed says itself when that was.
     */
    public Optional<String> sign(String text) {
        Optional<SigningKey> ours = SigningKey.find();
        ours.ifPresent(keys::keep);
        return ours.map(key -> SignedRecord.of(text, key.sign(text.getBytes(StandardCharsets.UTF_8))));
    }
}
