package org.singlewindow.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import org.singlewindow.kernel.setting.Setting;
import org.singlewindow.kernel.setting.Written;

/**
 * The key that evidence is signed with: the operator's ({@code SW_EVIDENCE_KEYSTORE}), else
 * {@code SW_DATA/evidence.p12}, made here at the first start and signed by itself, with its certificate beside it in
 * {@code evidence.pem}, to be given away.
 */
final class EvidenceKey {
    private static final String ALIAS = "evidence";
    /** Longer than anything has to be kept. */
    private static final int DAYS = 30 * 365;

    private EvidenceKey() {
    }

    /** Of the key that is made here. */
    static Path certificate(LaunchSettings settings) {
        return settings.data().resolve("evidence.pem");
    }

    /** The operator's is read by the application itself; here it is only looked whether it can be. */
    static void prepare(LaunchSettings settings) {
        String own = settings.said().getOrDefault(Setting.EVIDENCE_KEYSTORE, "");
        if (own.isEmpty()) {
            useOurs(settings);
        } else {
            checkOwn(Path.of(own));
        }
    }

    private static void checkOwn(Path store) {
        String password = Written.in(System.getenv(), System.getProperties())
                .secret(Setting.EVIDENCE_KEYSTORE_PASSWORD, Setting.EVIDENCE_KEYSTORE_PASSWORD_FILE)
                .orElseThrow(() -> new CannotStart(
                        "SW_EVIDENCE_KEYSTORE is set, so SW_EVIDENCE_KEYSTORE_PASSWORD must be too."));
        try {
            KeyStore.getInstance(store.toFile(), password.toCharArray());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new CannotStart("SW_EVIDENCE_KEYSTORE " + store
                    + " cannot be opened with SW_EVIDENCE_KEYSTORE_PASSWORD: " + e.getMessage() + ".", e);
        }
    }

    private static void useOurs(LaunchSettings settings) {
        Path store = settings.data().resolve("evidence.p12");
        Path password = settings.data().resolve("evidence.password");
        try {
            String secret = Secret.in(password);
            new MadeKey(store, password).make(new MadeKey.Wanted(ALIAS, DAYS,
                    "CN=Evidence of the single window at " + InetAddress.getLocalHost().getHostName(), List.of()));
            if (!Files.exists(certificate(settings))) {
                Files.writeString(certificate(settings), pem(store, secret));
            }
            System.setProperty(Setting.EVIDENCE_KEYSTORE.property(), store.toString());
            System.setProperty(Setting.EVIDENCE_KEYSTORE_PASSWORD.property(), secret);
        } catch (IOException | GeneralSecurityException e) {
            throw new CannotStart("The key for evidence in " + store + " cannot be made or read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while the key for evidence was made.", e);
        }
    }

    private static String pem(Path store, String password) throws IOException, GeneralSecurityException {
        byte[] certificate = KeyStore.getInstance(store.toFile(), password.toCharArray()).getCertificate(ALIAS)
                .getEncoded();
        Base64.Encoder encoder = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN CERTIFICATE-----\n" + encoder.encodeToString(certificate)
                + "\n-----END CERTIFICATE-----\n";
    }
}
