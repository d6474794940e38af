package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of an export one lot is refused: the import is begun without it, and both sides are told. */
class FollowOnInPartIT {

    private static final String END = "</GovernmentAgencyGoodsItem>";

    private static Lodged twoLots() {
        Specimen specimen = Specimen.fresh().with("KZ-577326743", "KZ-T0000001");
        String document = new String(specimen.bytes(), StandardCharsets.UTF_8);
        String item = document.substring(document.indexOf("<GovernmentAgencyGoodsItem>"),
                document.indexOf(END) + END.length());
        HttpResponse<String> answer = lodge(document.replace(item, item + item
                .replaceFirst("<SequenceNumeric>1<", "<SequenceNumeric>2<").replace("Husayni", "Toyfi")), "trader.uz");
        return new Lodged(specimen, mrn(answer), answer.body());
    }

    private static HttpResponse<String> lodge(String document, String who) {
        HttpResponse<String> answer = Knock.at("/api/declarations").as(who).with("Content-Type", "application/xml")
                .post(document);
        assertEquals(201, answer.statusCode(), answer::body);
        return answer;
    }

    private static String mrn(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static void decide(Lodged lots, String officer, String decision) {
        HttpResponse<String> answer = Knock.at("/api/tasks/" + lots.taskOf(officer).getJsonNumber("id") + "/decision")
                .as(officer).with("Content-Type", "application/json").post(decision);
        assertEquals(200, answer.statusCode(), answer::body);
    }

    private static HttpResponse<String> started(Lodged lots) {
        HttpResponse<String> answer = Knock.at("/api/declarations/" + lots.mrn() + "/follow-on?country=KZ")
                .as("trader.kz").get();
        assertEquals(200, answer.statusCode(), answer::body);
        return answer;
    }

    private static JsonObject link(String imported, String who) {
        return Aftermath.json(Knock.at("/api/declarations/" + imported).as(who).get().body()).getJsonArray("follows")
                .getJsonObject(0);
    }

    @Test
    void what_was_refused_is_left_out_and_named_and_an_import_that_has_it_is_not_the_same() {
        Lodged lots = twoLots();
        String before = started(lots).body();
        List.of("customs.uz", "plant.uz", "customs.kz")
                .forEach(each -> decide(lots, each, "{\"decision\":\"APPROVE\"}"));
        decide(lots, "plant.kz", "{\"decision\":\"APPROVE\",\"items\":[1]}");
        assertEquals("2 KZ-PLANT", started(lots).headers().firstValue("X-Not-Released").orElseThrow());
        decide(lots, "plant.kz", "{\"decision\":\"REFUSE\",\"reasonCode\":\"HEALTH\",\"text\":\"Beetles\"}");
        assertEquals("RELEASED", lots.seenBy("trader.uz").getString("status"));
        HttpResponse<String> after = started(lots);
        assertEquals("2 KZ-PLANT HEALTH", after.headers().firstValue("X-Left-Out").orElseThrow());
        assertFalse(after.body().contains("Toyfi"), after::body);

        String carrying = mrn(lodge(before, "trader.kz"));
        assertTrue(differences(carrying, lots.mrn()).contains("Toyfi")
                || differences(carrying, lots.mrn()).contains("GovernmentAgencyGoodsItem[2]"));
        assertEquals("REFUSED", link(carrying, "trader.kz").getJsonArray("notReleased").getJsonObject(0)
                .getString("state"));
        assertEquals("Beetles", link(carrying, "customs.kz").getJsonArray("notReleased").getJsonObject(0)
                .getJsonArray("refusedBy").getJsonObject(0).getString("text"));
        String without = mrn(lodge(started(lots).body(), "trader.kz"));
        assertEquals("[]", differences(without, lots.mrn()));
    }

    private static String differences(String imported, String export) {
        return Knock.at("/api/declarations/" + imported + "/follows/" + export + "/differences").as("customs.kz").get()
                .body();
    }
}
