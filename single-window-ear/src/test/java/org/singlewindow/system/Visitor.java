package org.singlewindow.system;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import jakarta.json.Json;
import jakarta.json.JsonStructure;

import org.junit.jupiter.api.Assertions;
import org.singlewindow.launch.AnyCertificate;
import org.w3c.dom.Element;

/** Somebody at the doors of the running system: one sign-in, over REST and over SOAP, knowing nothing of the inside. */
final class Visitor {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .sslContext(AnyCertificate.context()).build();
    private static final String EXCHANGE = "urn:singlewindow:exchange:1";

    private final URI base;
    private final String authorization;

    Visitor(URI base, String signIn) {
        this.base = base;
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString((signIn + ":single-window").getBytes(StandardCharsets.UTF_8));
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    Answer post(String path, String contentType, byte[] body) {
        return send(request(path).header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    Answer postJson(String path, JsonStructure body) {
        return post(path, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The element inside the answer's body: the operation's response or a {@code Fault}. */
    Element soap(String operation, String content) {
        String envelope = """
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><%s xmlns="%s">%s</%s></s:Body></s:Envelope>"""
                .formatted(operation, EXCHANGE, content, operation);
        Answer answer = send(
                request("/soap/exchange").header("Content-Type", "text/xml; charset=utf-8").header("SOAPAction", "\"\"")
                        .POST(HttpRequest.BodyPublishers.ofString(envelope)).build());
        Element root = XmlLikeness.parse(answer.body());
        return (Element) root.getElementsByTagNameNS(root.getNamespaceURI(), "Body").item(0).getFirstChild();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", authorization)
                .timeout(Duration.ofSeconds(30));
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            Description.itself().complaint(request, response, new String(response.body(), StandardCharsets.UTF_8))
                    .ifPresent(Assertions::fail);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back over HTTP. */
    record Answer(int status, HttpHeaders headers, byte[] body) {

        String location() {
            return headers.firstValue("Location").orElse("");
        }

        String digest() {
            return headers.firstValue("Digest").orElse("");
        }

        /** The address of the next page of a list; empty where this is the last. */
        String next() {
            return headers.firstValue("Link").map(link -> link.replaceAll("<(.*)>.*", "$1")).orElse("");
        }

        JsonStructure json() {
            try (var reader = Json.createReader(new StringReader(text()))) {
                return reader.read();
            } catch (RuntimeException e) {
                throw new AssertionError("not JSON: " + this, e);
            }
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return status + " " + text();
        }
    }
}
