package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who did not hear the answer sends the same again, however often and by whichever door, and is told what was said the
 * first time.
 */
class SentAgainIT {

    private static final int AT_ONCE = 50;

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    /** The outcome in the words of SOAP, and the WCO response. */
    private record Told(String outcome, String response) {}

    private enum Door {
        REST("/api/declarations", "application/xml"), SOAP("/soap/exchange", "text/xml; charset=utf-8");

        private final String path;
        private final String type;

        Door(String path, String type) {
            this.path = path;
            this.type = type;
        }

        byte[] body(Specimen specimen) {
            return this == REST ? specimen.bytes() : Envelope.submit(specimen.bytes());
        }

        HttpResponse<String> post(Specimen specimen) {
            return Knock.at(path).as("trader.uz").with("Content-Type", type).post(body(specimen));
        }

        void postAndDie(Specimen specimen) {
            byte[] body = body(specimen);
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.writeBytes(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                    + Knock.basic("trader.uz", "single-window") + "\r\nContent-Type: " + type
                    + "\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            request.writeBytes(body);
            Knock.andDie(request.toByteArray());
        }

        /** Sends again while the answer is that there is too much to do. */
        Told lodge(Specimen specimen) {
            HttpResponse<String> answer = post(specimen);
            while (answer.statusCode() == 503 || answer.body().contains(">410<")) {
                answer = post(specimen);
            }
            if (this == SOAP) {
                return new Told(Envelope.textOf("outcome", answer.body()),
                        new String(Base64.getMimeDecoder().decode(Envelope.textOf("content", answer.body())),
                                StandardCharsets.UTF_8));
            }
            return new Told(switch (answer.statusCode()) {
                case 201 -> "ACCEPTED";
                case 200 -> "DUPLICATE";
                default -> answer.statusCode() + " " + answer.body();
            }, answer.body());
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_died_before_the_answer_gets_it_by_sending_again(Door door) {
        Specimen specimen = Specimen.fresh();
        door.postAndDie(specimen);
        String mrn = stored(specimen);
        for (Door again : Door.values()) {
            Told told = again.lodge(specimen);
            assertEquals("DUPLICATE", told.outcome());
            assertTrue(told.response().contains(mrn), told::response);
        }
        assertEquals(1, found(specimen).size());
    }

    @ParameterizedTest
    @EnumSource
    void who_died_before_the_answer_cannot_send_something_else_instead(Door door) {
        Specimen specimen = Specimen.fresh();
        door.postAndDie(specimen);
        String mrn = stored(specimen);
        Specimen other = specimen.withGoods("Table grapes of another sort");
        HttpResponse<String> refused = door.post(other);
        assertEquals(door == Door.REST ? 409 : 500, refused.statusCode(), refused::body);
        assertTrue(refused.body().contains(">226<"), refused::body);
        assertEquals(specimen.xml(), Knock.at("/api/declarations/" + mrn + "/document").as("trader.uz").get().body());
        assertEquals(1, found(specimen).size());
    }

    @Test
    void fifty_submissions_at_once_are_one_declaration_and_fifty_times_one_answer() throws Exception {
        Specimen specimen = Specimen.fresh();
        List<String> outcomes = new ArrayList<>();
        Set<String> responses = new HashSet<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Told>> answers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                Door door = Door.values()[i % 2];
                answers.add(threads.submit(() -> {
                    start.await();
                    return door.lodge(specimen);
                }));
            }
            start.countDown();
            for (Future<Told> answer : answers) {
                outcomes.add(answer.get().outcome());
                responses.add(answer.get().response());
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(1, outcomes.stream().filter("ACCEPTED"::equals).count(), outcomes::toString);
        assertEquals(AT_ONCE - 1, outcomes.stream().filter("DUPLICATE"::equals).count(), outcomes::toString);
        assertEquals(1, responses.size(), responses::toString);
        assertEquals(1, found(specimen).size());
    }

    /** Its number, once it is there. */
    private static String stored(Specimen specimen) {
        long end = System.nanoTime() + PATIENCE;
        JsonArray found = found(specimen);
        while (found.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
            found = found(specimen);
        }
        return found.getJsonObject(0).getString("mrn");
    }

    private static JsonArray found(Specimen specimen) {
        return Aftermath.json(Knock.at("/api/declarations?q=" + specimen.reference()).as("trader.uz").get().body())
                .getJsonArray("items");
    }
}
