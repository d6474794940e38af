package org.singlewindow.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.bench.door.LocalServer;
import org.singlewindow.bench.door.Visitor;

class OfficerTest {
    private static final Map<String, String> PAGES = Map.of(
            "max=200", line(1, "CLAIMED") + line(2, "CLAIMED"),
            "max=200&after=2", line(3, "DELIVERED") + line(4, "QUERY"),
            "max=200&after=4", line(5, "CREATED"));
    private static final Map<String, String> NEXT = Map.of("max=200", "max=200&after=2", "max=200&after=2",
            "max=200&after=4");

    private LocalServer server;

    @BeforeEach
    void listen() throws IOException {
        server = new LocalServer(exchange -> {
            String query = exchange.getRequestURI().getQuery();
            if (NEXT.containsKey(query)) {
                exchange.getResponseHeaders().add("Link", "</api/tasks?" + NEXT.get(query) + ">; rel=\"next\"");
            }
            byte[] body = PAGES.get(query).getBytes(StandardCharsets.UTF_8);
            LocalServer.answer(exchange, 200, body.length, body);
        });
    }

    @AfterEach
    void hangUp() {
        server.close();
    }

    private static String line(int id, String state) {
        return "{\"agency\":\"AQ-1\",\"id\":%d,\"mrn\":\"26AQ%d\",\"state\":\"%s\",\"version\":1}".formatted(id, id,
                state);
    }

    @Test
    void tasks_that_somebody_holds_are_passed_over_and_the_end_is_an_error() throws IOException {
        try (Officer officer = new Officer(new Visitor(server.address(), "officer"))) {
            assertEquals("3", officer.some());
            assertEquals("26AQ3", officer.someNumber());
            assertEquals("3", officer.next());
            assertEquals("5", officer.next());
            assertThrows(IOException.class, officer::next);
        }
    }
}
