package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.regex.Pattern;

/** What must be true after every attack, whatever door it came by. */
final class Aftermath {

    private static final String TRADER = "trader.uz";

    private static final String NEIGHBOUR = "gateway.kz";

    private static final Pattern INSIDE = Pattern.compile(
            "\\b(java|javax|jakarta|com\\.sun|org\\.apache|org\\.glassfish|org\\.eclipse|org\\.postgresql|org\\.singlewindow|fish\\.payara)\\.[a-z]\\w*|\\w+(Exception|Error)\\b(?=[:\\s]*at |: )|\\bat \\w+\\.\\w+\\(|root:x:0|SQLSTATE");

    private Aftermath() {
    }

    static void nothingLeaked(String reply) {
        var inside = INSIDE.matcher(reply);
        assertFalse(inside.find(), () -> "the reply speaks of the inside: " + inside.group() + " in " + reply);
    }

    static void nothingStored(String reference) {
        if (!reference.isEmpty()) {
            String found = Knock.at("/api/declarations?q=" + reference).as(TRADER).get().body();
            assertEquals(0, json(found).getJsonArray("items").size(), found);
        }
    }

    static long waiting() {
        return json(Knock.at("/api/queue/status").as(NEIGHBOUR).get().body()).getJsonNumber("depth").longValue();
    }

    static void theNextOneIsTaken() {
        var answer = Knock.at("/api/declarations").as(TRADER).with("Content-Type", "application/xml")
                .post(Specimen.fresh().bytes());
        assertEquals(201, answer.statusCode(), answer::body);
    }

    static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (RuntimeException notJson) {
            throw new AssertionError("not a JSON object: " + text, notJson);
        }
    }
}
