package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands behind a question mark and is not known there is never passed over where something would be done. */
class SwitchesIT {

    private static final Map<String, String> TAKES = Map.of("/api/declarations", "application/xml",
            "/api/admin/regions", "application/zip", "/api/declarations/{mrn}/attachments", "application/pdf");

    @ParameterizedTest
    @ValueSource(strings = {"?validateonly=true", "?ValidateOnly=true", "?dryRun=true",
            "?validateOnly=true&validateOnly=false", "?check=true", "?tier=schema&validate=true", "?tier=schema",
            "?tier=schema&validateOnly=false", "?validateOnly=", "?tier=", "?for=", "?for=%20"})
    void a_declaration_is_not_lodged_by_a_mistyped_wish_to_check_it(String query) {
        Specimen specimen = Specimen.fresh();
        HttpResponse<String> answer = Knock.at("/api/declarations" + query).as("trader.uz")
                .with("Content-Type", "application/xml").post(specimen.bytes());

        assertEquals(400, answer.statusCode(), answer::body);
        assertFalse(Knock.at("/api/declarations?q=" + specimen.reference()).as("trader.uz").get().body()
                .contains(specimen.reference()));
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/queue/pull?Max=1, gateway.tj", "POST, /api/queue/pull?limit=1, gateway.tj",
            "POST, /api/queue/ack?dryRun=true, gateway.tj",
            "POST, /api/tasks/1/claim?test=true, plant.tj", "GET, /api/declarations?stauts=PENDING, trader.tj",
            "GET, /api/tasks?State=ALL, plant.tj",
            "GET, /api/queue?mx=5, gateway.tj", "GET, /api/tasks?states=QUERY, plant.tj",
            "GET, /api/declarations?requestId=7, trader.tj", "GET, /api/tasks?state=OPEN&state=QUERY, plant.tj"})
    void a_name_that_is_mistyped_or_would_change_what_is_done_is_refused(String method, String path, String who) {
        HttpResponse<String> answer = method.equals("GET") ? Knock.at(path).as(who).get()
                : Knock.at(path).as(who).with("Content-Type", "application/json").post("{}");
        assertEquals(400, answer.statusCode(), answer::body);
    }

    @Test
    void where_nothing_is_changed_what_begins_with_an_underscore_is_passed_over() {
        assertEquals(200, Knock.at("/api/declarations?size=1&_=1764320000").as("trader.tj").get().statusCode());
        assertEquals(200, Knock.at("/api/tasks?max=1&_requestId=7&").as("plant.tj").get().statusCode());
    }

    /** Whoever adds an address finds it here. */
    @Test
    void no_address_passes_over_a_name_that_it_does_not_know() {
        Map<String, Set<String>> addresses = operations();
        assertTrue(addresses.size() > 15, addresses::toString);
        addresses.forEach((path, methods) -> methods.forEach(method -> {
            String asked = path.replaceAll("\\{[^}]*\\}", "1") + "?foo=1";
            Knock knock = Knock.at(asked).as("admin");
            HttpResponse<String> answer = method.equals("get") ? knock.get()
                    : knock.with("Content-Type", TAKES.getOrDefault(path, "application/json"))
                            .send(method.toUpperCase(Locale.ROOT));
            assertEquals(400, answer.statusCode(), () -> method + " " + asked + " " + answer.body());
            assertEquals("107", Aftermath.json(answer.body()).getString("code"), answer::body);
            assertTrue(answer.body().contains("knows no 'foo'"), answer::body);
        }));
    }

    private static Map<String, Set<String>> operations() {
        JsonObject paths = Aftermath
                .json(Knock.at("/openapi?format=JSON").with("Accept", "application/json").get().body())
                .getJsonObject("paths");
        Map<String, Set<String>> operations = new TreeMap<>();
        paths.forEach((path, methods) -> operations.put(path, new TreeSet<>(methods.asJsonObject().keySet())));
        operations.values().forEach(methods -> methods.retainAll(Set.of("get", "post", "put", "delete", "patch")));
        return operations;
    }
}
