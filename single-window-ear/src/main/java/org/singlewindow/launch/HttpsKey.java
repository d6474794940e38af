package org.singlewindow.launch;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;

/**
 * The key of the HTTPS listener: {@code SW_DATA/https.p12}, an operator's own or, at the first start, one made here and signed by
 * itself. The one that comes with the server is the same in every copy of it, so it would keep no secret.
 */
final class HttpsKey {
    private static final String ALIAS_IN_SERVER_CONFIGURATION = "s1as";
    private static final int DAYS = 825;

    private HttpsKey() {
    }

    static void prepare(Path data) {
        Path store = data.resolve("https.p12");
        try {
            String password = Secret.in(data.resolve("https.password"));
            if (!Files.exists(store)) {
                create(store, data.resolve("https.password"));
            }
            System.setProperty("javax.net.ssl.keyStore", store.toString());
            System.setProperty("javax.net.ssl.keyStoreType", "PKCS12");
            System.setProperty("javax.net.ssl.keyStorePassword", password);
        } catch (IOException e) {
            throw new CannotStart("The key for HTTPS in " + store + " cannot be made or read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while the key for HTTPS was made.", e);
        }
    }

    /** The JDK's own tool, because the JDK has no public way to sign a certificate. */
    private static void create(Path store, Path password) throws IOException, InterruptedException {
        Path half = store.resolveSibling("https.new.p12");
        Files.deleteIfExists(half);
        String host = InetAddress.getLocalHost().getHostName();
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
            "-alias", ALIAS_IN_SERVER_CONFIGURATION, "-keyalg", "EC", "-groupname", "secp256r1", "-sigalg", "SHA256withECDSA",
            "-validity", Integer.toString(DAYS), "-dname", "CN=" + host, "-ext", "san=dns:localhost,ip:127.0.0.1,dns:" + host,
            "-storetype", "PKCS12", "-keystore", half.toString(), "-storepass:file", password.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(nowhere()))
            .start();
        if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IOException("keytool failed");
        }
        if (!Platform.isWindows()) {
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(half, store);
    }

    private static File nowhere() {
        return new File(Platform.isWindows() ? "NUL" : "/dev/null");
    }
}
