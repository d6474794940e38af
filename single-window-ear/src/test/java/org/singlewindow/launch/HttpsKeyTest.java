package org.singlewindow.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ministry's own key, and one made here in its place to try with. */
class HttpsKeyTest {

    @TempDir
    Path directory;

    @AfterEach
    void forget() {
        System.getProperties().keySet().removeIf(name -> name.toString().startsWith("javax.net.ssl.keyStore"));
    }

    /** The one key of the made store under the names given. */
    private Path store(String... names) throws Exception {
        HttpsKey.prepare(settings(Map.of()));
        char[] made = Files.readString(directory.resolve("https.password")).strip().toCharArray();
        KeyStore from = KeyStore.getInstance(directory.resolve("https.p12").toFile(), made);
        KeyStore to = KeyStore.getInstance("PKCS12");
        to.load(null, null);
        for (String name : names) {
            to.setKeyEntry(name, from.getKey("s1as", made), "secret".toCharArray(), from.getCertificateChain("s1as"));
        }
        Path file = directory.resolve("own.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            to.store(out, "secret".toCharArray());
        }
        return file;
    }

    private LaunchSettings settings(Map<String, String> own) {
        Properties system = new Properties();
        system.setProperty("sw.data", directory.toString());
        return LaunchSettings.from(own, system);
    }

    @Test
    void the_only_key_of_a_store_needs_no_name() throws Exception {
        Path own = store("ministry");
        assertEquals("ministry",
                HttpsKey.prepare(settings(Map.of("SW_KEYSTORE", own.toString(), "SW_KEYSTORE_PASSWORD", "secret"))));
        assertEquals(own.toString(), System.getProperty("javax.net.ssl.keyStore"));
    }

    @Test
    void of_several_keys_one_is_named() throws Exception {
        Map<String, String> own = Map.of("SW_KEYSTORE", store("old", "new").toString(), "SW_KEYSTORE_PASSWORD",
                "secret");
        assertTrue(refusal(own).endsWith("holds 2 keys; name one of it in SW_KEYSTORE_ALIAS."), refusal(own));
        assertEquals("new", HttpsKey.prepare(settings(Map.of("SW_KEYSTORE", own.get("SW_KEYSTORE"),
                "SW_KEYSTORE_PASSWORD", "secret", "SW_KEYSTORE_ALIAS", "new"))));
    }

    @Test
    void a_store_that_does_not_open_is_said_in_one_line() throws Exception {
        String wrong = refusal(Map.of("SW_KEYSTORE", store("ministry").toString(), "SW_KEYSTORE_PASSWORD", "wrong"));
        assertTrue(wrong.contains("cannot be opened with SW_KEYSTORE_PASSWORD"), wrong);
        String missing = refusal(Map.of("SW_KEYSTORE", "nowhere.p12", "SW_KEYSTORE_PASSWORD", "secret"));
        assertTrue(missing.contains("cannot be opened"), missing);
    }

    private String refusal(Map<String, String> own) {
        return assertThrows(CannotStart.class, () -> HttpsKey.prepare(settings(own))).getMessage();
    }
}
