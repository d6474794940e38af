package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;

/** Grapes from Samarkand to Almaty in transit, under a guarantee of their own that is locked: they may leave. */
record InTransit(String mrn, String grn) {

    static InTransit released() {
        return lodged().approved();
    }

    InTransit approved() {
        for (String officer : List.of("customs.uz", "plant.uz", "customs.kz", "plant.kz")) {
            approve(officer);
        }
        return this;
    }

    /** Nobody has approved it yet. */
    static InTransit lodged() {
        HttpResponse<String> registered = json("guarantor.uz", "/api/guarantees", """
                {"type":"1","holder":"UZ-T0000001","parts":[{"amount":"20000.00","currency":"EUR"}],
                 "accessCode":"GR4P","until":"2030-12-31"}""");
        assertEquals(201, registered.statusCode(), registered::body);
        String grn = Aftermath.json(registered.body()).getString("grn");
        assertEquals(200, json("guarantor.uz", "/api/guarantees/" + grn + "/confirm", "{}").statusCode());
        Specimen specimen = Specimen
                .fresh("/scenarios/18-grapes-in-transit/01-lodge.dec.xml", "UZ-2026-TRANSIT-0001")
                .with("26UZSTORYGRAPE016", grn);
        HttpResponse<String> lodged = Knock.at("/api/declarations").as("trader.uz")
                .with("Content-Type", "application/xml").post(specimen.bytes());
        assertEquals(201, lodged.statusCode(), lodged::body);
        return new InTransit(lodged.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""), grn);
    }

    private void approve(String officer) {
        for (JsonObject task : Lodged.array(Knock.at("/api/tasks?mrn=" + mrn).as(officer).get().body())
                .getValuesAs(JsonObject.class)) {
            if (task.getString("duty").equals("APPROVE")) {
                HttpResponse<String> decided = json(officer, "/api/tasks/" + task.getJsonNumber("id") + "/decision",
                        "{\"decision\":\"APPROVE\"}");
                assertEquals(200, decided.statusCode(), decided::body);
            }
        }
    }

    /** What somebody tells over REST, now. @param more further fields, each behind a comma */
    HttpResponse<String> tell(String who, String type, String more) {
        return json(who, "/api/movements/" + mrn + "/events",
                "{\"type\":\"" + type + "\",\"at\":\"" + Instant.now() + "\"" + more + "}");
    }

    private static HttpResponse<String> json(String who, String path, String body) {
        return Knock.at(path).as(who).with("Content-Type", "application/json").post(body);
    }
}
