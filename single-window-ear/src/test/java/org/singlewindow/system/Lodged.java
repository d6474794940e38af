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
        HttpResponse<String> answer = Knock.at("/api/declarations").as("trader.uz")
                .with("Content-Type", "application/xml").post(specimen.bytes());
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

    /** The task that this declaration made for the agency of {@code officer}, on whichever page of the inbox. */
    JsonObject taskOf(String officer) {
        String page = "/api/tasks?state=OPEN&max=200";
        while (!page.isEmpty()) {
            HttpResponse<String> inbox = Knock.at(page).as(officer).get();
            for (JsonObject task : array(inbox.body()).getValuesAs(JsonObject.class)) {
                if (task.getString("mrn").equals(mrn)) {
                    return task;
                }
            }
            page = inbox.headers().firstValue("Link").map(link -> link.replaceAll("<(.*)>.*", "$1")).orElse("");
        }
        throw new AssertionError(mrn + " is not in the inbox of " + officer);
    }

    /** The number under which this declaration waits in the queue of {@code system}, however many wait there. */
    long waitsFor(String system) {
        String page = "/api/queue?max=200";
        for (JsonArray headers = headers(page, system); !headers.isEmpty();) {
            for (JsonObject header : headers.getValuesAs(JsonObject.class)) {
                if (mrn.equals(header.getString("mrn", ""))) {
                    return header.getJsonNumber("deliveryNumber").longValue();
                }
            }
            headers = headers(
                    page + "&after=" + headers.getJsonObject(headers.size() - 1).getJsonNumber("deliveryNumber"),
                    system);
        }
        throw new AssertionError(mrn + " is not in the queue of " + system);
    }

    private static JsonArray headers(String page, String system) {
        return array(Knock.at(page).as(system).get().body());
    }

    static JsonArray array(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readArray();
        } catch (RuntimeException notJson) {
            throw new AssertionError("not a JSON array: " + text, notJson);
        }
    }
}
