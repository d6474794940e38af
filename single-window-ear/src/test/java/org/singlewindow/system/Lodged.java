package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;

/** A declaration of grapes from UZ to KZ that was accepted, and its tasks. */
record Lodged(Specimen specimen, String mrn, String response) {

    static Lodged now() {
        Specimen specimen = Specimen.fresh();
        HttpResponse<String> answer = Knock.at("/api/declarations").as("trader.uz").with("Content-Type", "application/xml").post(specimen.bytes());
        assertEquals(201, answer.statusCode(), answer::body);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return new Lodged(specimen, location.substring(location.lastIndexOf('/') + 1), answer.body());
    }

    String path() {
        return "/api/declarations/" + mrn;
    }

    JsonObject seenBy(String signIn) {
        HttpResponse<String> answer = Knock.at(path()).as(signIn).get();
        assertEquals(200, answer.statusCode(), answer::body);
        return Aftermath.json(answer.body());
    }

    /** The task that this declaration made for the agency of {@code officer}. */
    JsonObject taskOf(String officer) {
        String inbox = Knock.at("/api/tasks?state=ALL&max=200").as(officer).get().body();
        return array(inbox).getValuesAs(JsonObject.class).stream().filter(task -> task.getString("mrn").equals(mrn)).findFirst()
            .orElseThrow(() -> new AssertionError(mrn + " is not in the inbox of " + officer + ": " + inbox));
    }

    static JsonArray array(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readArray();
        } catch (RuntimeException notJson) {
            throw new AssertionError("not a JSON array: " + text, notJson);
        }
    }
}
