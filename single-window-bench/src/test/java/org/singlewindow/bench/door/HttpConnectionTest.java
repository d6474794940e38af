package org.singlewindow.bench.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpConnectionTest {
    private LocalServer server;

    /** Answers with what it was sent, in chunks where the path asks for that. */
    @BeforeEach
    void listen() throws Exception {
        server = new LocalServer(exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            LocalServer.answer(exchange, 201, exchange.getRequestURI().getPath().equals("/chunks") ? 0 : body.length,
                    body);
        });
    }

    @AfterEach
    void hangUp() {
        server.close();
    }

    @Test
    void answers_of_known_length_and_in_chunks_are_read_on_one_connection() throws Exception {
        try (HttpConnection connection = new HttpConnection(server.address())) {
            byte[] large = "x".repeat(300_000).getBytes(StandardCharsets.UTF_8);
            for (String path : new String[]{"/", "/chunks", "/"}) {
                Reply reply = connection.exchange(
                        ("POST " + path + " HTTP/1.1\r\nHost: here\r\n").getBytes(StandardCharsets.US_ASCII), large);
                assertEquals(201, reply.status());
                assertEquals(large.length, reply.body().length, path);
            }
        }
    }

    @Test
    void a_body_of_untold_length_ends_with_the_connection() throws Exception {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpConnection connection = new HttpConnection(
                        URI.create("http://127.0.0.1:" + door.getLocalPort() + "/"))) {
            Thread answering = new Thread(() -> {
                try (Socket caller = door.accept()) {
                    caller.getInputStream().read(new byte[1000]);
                    caller.getOutputStream().write("HTTP/1.1 500 No\r\nConnection: close\r\n\r\nwhy it failed"
                            .getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            answering.start();
            Reply reply = connection.exchange("GET / HTTP/1.1\r\nHost: here\r\n".getBytes(StandardCharsets.US_ASCII),
                    new byte[0]);
            answering.join();
            assertEquals(500, reply.status());
            assertEquals("why it failed", reply.text());
        }
    }
}
