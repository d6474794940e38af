package org.singlewindow.launch;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Whether the application on this machine answers that it is ready. */
final class Readiness {
    private final HttpClient client;
    private final HttpRequest question;

    Readiness(URI address) {
        this.client = HttpClient.newBuilder().sslContext(ownListener()).build();
        this.question = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
    }

    boolean isReached() {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The certificate is made out to the name that clients use, not to this machine's own address; nothing secret is asked or told. */
    private static SSLContext ownListener() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new OwnListener()}, null);
            return context;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has TLS", missing);
        }
    }

    private static final class OwnListener extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
            // no client comes this way
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
            // it is our own
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            // no client comes this way
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            // it is our own
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            // no client comes this way
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // it is our own
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
