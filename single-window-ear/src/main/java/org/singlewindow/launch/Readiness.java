package org.singlewindow.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Whether the application on this machine answers that it is ready. */
final class Readiness {
    private final HttpClient client;
    private final HttpRequest question;

    Readiness(URI address) {
        this.client = HttpClient.newBuilder().sslContext(AnyCertificate.context()).build();
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
}
