package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clients that ask whether they should send the rest ({@code Expect: 100-continue}): they are told so once, and then
 * the answer.
 */
class AskedFirstIT {

    private static final String GO_ON = "HTTP/1.1 100 Continue\r\n\r\n";

    /** By Java's own client, which takes a second 100 for the answer. */
    @ParameterizedTest
    @CsvSource({"HTTP_1_1, 0", "HTTP_1_1, 2000000", "HTTP_2, 0", "HTTP_2, 2000000"})
    void what_was_asked_for_first_is_lodged_and_answered(HttpClient.Version version, int blanks) throws Exception {
        HttpClient client = HttpClient.newBuilder().version(version).build();
        String declaration = new String(Specimen.fresh().bytes(), StandardCharsets.UTF_8) + " ".repeat(blanks);
        for (String expected : new String[]{"201", "200"}) { // the second on the connection of the first
            HttpRequest lodging = HttpRequest.newBuilder(SystemUnderTest.shared().base().resolve("/api/declarations"))
                    .expectContinue(true)
                    .timeout(Duration.ofSeconds(20)).header("Content-Type", "application/xml")
                    .header("Authorization", Knock.basic("trader.uz", "single-window"))
                    .POST(HttpRequest.BodyPublishers.ofString(declaration)).build();
            HttpResponse<String> answer = client.send(lodging, HttpResponse.BodyHandlers.ofString());
            assertEquals(expected, Integer.toString(answer.statusCode()), answer::body);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 4\r\n\r\n|a=bc", "Content-Length: 4\r\n\r\n|a=|bc",
            "Transfer-Encoding: chunked\r\n\r\n|4\r\na=bc\r\n0\r\n\r\n"})
    void go_on_is_said_once(String request) throws IOException {
        String[] parts = request.split("\\|");
        URI base = SystemUnderTest.shared().base();
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            send(socket,
                    "POST /sign-in.xhtml HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nExpect: 100-Continue\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + parts[0]);
            assertEquals(GO_ON,
                    new String(socket.getInputStream().readNBytes(GO_ON.length()), StandardCharsets.US_ASCII));
            for (int part = 1; part < parts.length; part++) {
                send(socket, parts[part]);
            }
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals("HTTP/1.1 200", answer.substring(0, Math.min(12, answer.length())), answer);
        }
    }

    /** Where the rest is there before the answer, nobody need be told to send it. */
    @Test
    void who_does_not_wait_is_answered() {
        String answer = Knock.raw(
                "POST /sign-in.xhtml HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\na=bc"
                        .getBytes());
        assertEquals("HTTP/1.1 200", answer.replace(GO_ON, "").substring(0, 12), answer);
    }

    @Test
    void whoever_expects_anything_else_is_told_that_it_will_not_come() {
        String answer = Knock.raw(
                "POST /sign-in.xhtml HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nExpect: more\r\nContent-Length: 4\r\n\r\n"
                        .getBytes());
        assertTrue(!answer.startsWith(GO_ON), answer);
    }

    /** One that would be refused for its length is told so in place of being told to go on. */
    @Test
    void who_would_send_too_much_is_refused_before() {
        String answer = Knock.raw(
                ("POST /api/declarations HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nExpect: 100-continue\r\nAuthorization: "
                        + Knock.basic("trader.uz", "single-window")
                        + "\r\nContent-Type: application/xml\r\nContent-Length: 90000000\r\n\r\n").getBytes());
        assertTrue(answer.replace(GO_ON, "").startsWith("HTTP/1.1 413"), answer);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
