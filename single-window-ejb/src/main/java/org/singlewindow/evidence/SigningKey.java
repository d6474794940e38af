package org.singlewindow.evidence;

import java.io.File;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.Settings;
import org.singlewindow.kernel.setting.Setting;

/**
 * The key that evidence is signed with: the operator's ({@code SW_EVIDENCE_KEYSTORE}), or the one that the launcher
 * made. Its own, and not that of HTTPS: that is exchanged every year or two, lies with whoever ends TLS, and says who
 * answers, not who vouches.
 */
record SigningKey(PrivateKey key, List<X509Certificate> chain, String algorithm) {

    SigningKey {
        chain = List.copyOf(chain);
    }

    /** Empty where no keystore is set. */
    static Optional<SigningKey> find() {
        return Settings.find(Setting.EVIDENCE_KEYSTORE).map(store -> read(new File(store),
                Settings.secret(Setting.EVIDENCE_KEYSTORE_PASSWORD, Setting.EVIDENCE_KEYSTORE_PASSWORD_FILE)
                        .orElse(""),
                Settings.find(Setting.EVIDENCE_KEYSTORE_ALIAS)));
    }

    static SigningKey read(File file, String password, Optional<String> alias) {
        try {
            KeyStore store = KeyStore.getInstance(file, password.toCharArray());
            for (String each : Collections.list(store.aliases())) {
                if (store.isKeyEntry(each) && alias.map(each::equalsIgnoreCase).orElse(true)) {
                    return of((PrivateKey) store.getKey(each, password.toCharArray()),
                            store.getCertificateChain(each));
                }
            }
            throw new IllegalStateException("SW_EVIDENCE_KEYSTORE " + file + " holds no key"
                    + alias.map(name -> " named " + name).orElse("") + "; nothing can be signed with it");
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalStateException("SW_EVIDENCE_KEYSTORE " + file
                    + " cannot be opened with SW_EVIDENCE_KEYSTORE_PASSWORD", unreadable);
        }
    }

    private static SigningKey of(PrivateKey key, Certificate[] chain) {
        return new SigningKey(key, Arrays.stream(chain).map(X509Certificate.class::cast).toList(),
                SignatureAlgorithm.find(key).orElseThrow(() -> new IllegalStateException(
                        "the key in SW_EVIDENCE_KEYSTORE is for " + key.getAlgorithm()
                                + "; evidence is signed with EC, RSA or Ed25519")));
    }

    String fingerprint() {
        return Certificates.fingerprint(chain.get(0));
    }

    byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the key in SW_EVIDENCE_KEYSTORE does not sign", unusable);
        }
    }
}
