package org.singlewindow.launch;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The key of the HTTPS listener: the operator's ({@code SW_KEYSTORE}), else {@code SW_DATA/https.p12}, made here at the
 * first start and signed by itself. The one that comes with the server is the same in every copy of it, so it would
 * keep no secret.
 */
final class HttpsKey {
    private static final String ALIAS_IN_SERVER_CONFIGURATION = "s1as";
    private static final int DAYS = 825;

    private HttpsKey() {
    }

    /** Returns the name of the key in its store. */
    static String prepare(LaunchSettings settings) {
        return settings.ownKey().map(HttpsKey::useOwn).orElseGet(() -> {
            useOurs(settings.data());
            return ALIAS_IN_SERVER_CONFIGURATION;
        });
    }

    /** Opened here, since the server would only say much later, and in many lines, that it cannot. */
    private static String useOwn(LaunchSettings.OwnKey own) {
        char[] password = own.password().toCharArray();
        try {
            KeyStore store = KeyStore.getInstance(own.store().toFile(), password);
            List<String> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias) && own.alias().map(alias::equalsIgnoreCase).orElse(true)) {
                    keys.add(alias);
                }
            }
            if (keys.size() != 1) {
                throw new CannotStart("SW_KEYSTORE " + own.store() + " holds " + keys.size() + " keys"
                        + own.alias().map(alias -> " named " + alias).orElse("")
                        + "; name one of it in SW_KEYSTORE_ALIAS.");
            }
            store.getKey(keys.get(0), password);
            publish(own.store(), store.getType(), own.password());
            return keys.get(0);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new CannotStart("SW_KEYSTORE " + own.store() + " cannot be opened with SW_KEYSTORE_PASSWORD: "
                    + e.getMessage() + ".", e);
        }
    }

    /** Of the key that was prepared, for whoever listens before the server does. */
    static SSLContext context() {
        try {
            char[] password = System.getProperty("javax.net.ssl.keyStorePassword").toCharArray();
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(KeyStore.getInstance(new File(System.getProperty("javax.net.ssl.keyStore")), password), password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new CannotStart("The key for HTTPS in " + System.getProperty("javax.net.ssl.keyStore")
                    + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void publish(Path store, String type, String password) {
        System.setProperty("javax.net.ssl.keyStore", store.toString());
        System.setProperty("javax.net.ssl.keyStoreType", type);
        System.setProperty("javax.net.ssl.keyStorePassword", password);
    }

    private static void useOurs(Path data) {
        Path store = data.resolve("https.p12");
        try {
            String password = Secret.in(data.resolve("https.password"));
            String host = InetAddress.getLocalHost().getHostName();
            new MadeKey(store, data.resolve("https.password")).make(new MadeKey.Wanted(ALIAS_IN_SERVER_CONFIGURATION,
                    DAYS, "CN=" + host, List.of("-ext", "san=dns:localhost,ip:127.0.0.1,dns:" + host)));
            publish(store, "PKCS12", password);
        } catch (IOException e) {
            throw new CannotStart("The key for HTTPS in " + store + " cannot be made or read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while the key for HTTPS was made.", e);
        }
    }
}
