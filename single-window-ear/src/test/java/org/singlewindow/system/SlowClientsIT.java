package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * More clients that never come to an end than the server has threads, at every door, and everybody else is served all
 * the while.
 */
class SlowClientsIT {

    private static final int CLIENTS = 40;

    private static final int PATIENCE_MILLIS = 30_000;

    private static final String SCRIPTS = "/jakarta.faces.resource/components.js.xhtml?ln=primefaces";

    private static final List<Socket> SLOW = new ArrayList<>();

    @BeforeAll
    static void they_come() throws IOException {
        String form = "Content-Type: application/x-www-form-urlencoded\r\n";
        String system = "Content-Type: application/xml\r\nAuthorization: " + Knock.basic("trader.uz", "single-window")
                + "\r\n";
        for (int client = 0; client < CLIENTS; client++) {
            SLOW.add(asking("POST /sign-in.xhtml HTTP/1.1\r\nHost: localhost\r\n" + form
                    + "Content-Length: 5000\r\n\r\nname=tra"));
            SLOW.add(asking("POST /sign-in.xhtml HTTP/1.1\r\nHost: localhost\r\n" + form
                    + "Transfer-Encoding: chunked\r\n\r\n8\r\nname=tra\r\n"));
            SLOW.add(asking("POST /api/declarations HTTP/1.1\r\nHost: localhost\r\n" + system
                    + "Content-Length: 90000\r\n\r\n<md:"));
            SLOW.add(asking("POST /soap/exchange HTTP/1.1\r\nHost: localhost\r\n" + system
                    + "Expect: 100-continue\r\nContent-Length: 90000\r\n\r\n"));
            SLOW.add(asking("GET /sign-in.xhtml HTTP/1.1\r\nHost: loc"));
            SLOW.add(asking(("GET " + SCRIPTS + " HTTP/1.1\r\nHost: localhost\r\n\r\n").repeat(10)));
        }
    }

    @AfterAll
    static void they_go() throws IOException {
        for (Socket socket : SLOW) {
            socket.close();
        }
    }

    /** With little room for an answer, of which nothing is read. */
    private static Socket asking(String request) throws IOException {
        URI base = SystemUnderTest.shared().base();
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2048);
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/sign-in.xhtml", SCRIPTS})
    void whoever_only_looks_is_answered(String path) {
        assertEquals(200, Knock.at(path).get().statusCode());
    }

    @Test
    void whoever_lodges_is_answered() {
        Lodged.now();
        assertTrue(new Visitor(SystemUnderTest.shared().base(), "gateway.kz").soap("CheckConnectivity", "")
                .getTextContent().contains("KZ"));
    }

    @Test
    void whoever_signs_in_is_let_in() {
        assertEquals(200, Portal.as("trader.uz").get("index.xhtml").statusCode());
    }

    @Test
    void who_does_not_go_on_is_told_so_and_cut_off() throws IOException {
        assertEquals("HTTP/1.1 408 Request Timeout",
                new String(SLOW.get(0).getInputStream().readAllBytes(), StandardCharsets.US_ASCII).lines().findFirst()
                        .orElse(""));
    }

    @Test
    void who_watches_over_us_has_a_door_for_health_and_nothing_else() {
        assumeTrue(SystemUnderTest.shared().health().isPresent(), "nobody said where that door is");
        URI health = SystemUnderTest.shared().health().orElseThrow();
        for (String path : List.of("/health", "/health/live", "/health/ready")) {
            HttpResponse<String> answer = Knock.at(health.resolve(path)).get();
            assertEquals(200, answer.statusCode());
            assertEquals("UP", Aftermath.json(answer.body()).getString("status"));
        }
        for (String path : List.of("/", "/sign-in.xhtml", "/api/declarations", "/metrics", "/health/../sign-in.xhtml",
                "/health/live/x")) {
            assertEquals(404, Knock.beside(health.resolve(path)).as("trader.uz").get().statusCode(), path);
        }
        assertEquals(404, Knock.at(health.resolve("/health/live")).post("x").statusCode());
    }
}
