package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Submit once: grapes are exported in one country, and imported in the other from the number of the export. */
class FollowOnIT {

    private static final String ITEM = "/MetaData/Declaration/GoodsShipment/GovernmentAgencyGoodsItem[1]/";

    private static String lodged(byte[] document, String who) {
        HttpResponse<String> answer = Knock.at("/api/declarations").as(who).with("Content-Type", "application/xml")
                .post(document);
        assertEquals(201, answer.statusCode(), answer::body);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** By trader.uz, to the trader of Kazakhstan, who is named by its number. */
    static String exported() {
        return lodged(Specimen.fresh().with("KZ-577326743", "KZ-T0000001").bytes(), "trader.uz");
    }

    private static HttpResponse<String> start(String mrn, String who, String query) {
        return Knock.at("/api/declarations/" + mrn + "/follow-on" + query).as(who).get();
    }

    private static String started(String mrn, String who) {
        HttpResponse<String> answer = start(mrn, who, "?regime=IMPORT&country=KZ");
        assertEquals(200, answer.statusCode(), answer::body);
        return answer.body();
    }

    private static JsonObject seen(String mrn, String who) {
        HttpResponse<String> answer = Knock.at("/api/declarations/" + mrn).as(who).get();
        assertEquals(200, answer.statusCode(), answer::body);
        return Aftermath.json(answer.body());
    }

    private static String number(JsonArray links) {
        return links.getJsonObject(0).getString("mrn");
    }

    private static HttpResponse<String> differences(String imported, String export, String who) {
        return Knock.at("/api/declarations/" + imported + "/follows/" + export + "/differences").as(who).get();
    }

    @Test
    void the_importer_starts_from_the_export_lodges_and_both_see_the_link() {
        String export = exported();
        HttpResponse<String> started = start(export, "trader.kz", "?regime=IMPORT&country=KZ");
        assertEquals(200, started.statusCode(), started::body);
        List<String> missing = List.of(started.headers().firstValue("X-Missing").orElseThrow().split(", "));
        assertTrue(missing.containsAll(List.of("/MetaData/Declaration/DeclarationOfficeID",
                ITEM + "GovernmentProcedure[1]/CurrentCode", ITEM + "StatisticalValueAmount")), missing::toString);
        assertFalse(missing.contains("/MetaData/Declaration/Declarant/ID"), missing::toString);
        for (String kept : List.of("Fresh table grapes", "20400", "1650", "SF-2025-0311", "Samarkand Fruit LLC",
                "UZ-PHYTO-2025-118204", "23760.00", "30 A 482 BC", export)) {
            assertTrue(started.body().contains(kept), () -> kept + " in " + started.body());
        }
        assertFalse(started.body().contains("UZ027001"), "the office of exit");

        String imported = lodged(started.body().getBytes(StandardCharsets.UTF_8), "trader.kz");
        assertEquals(export, number(seen(imported, "trader.kz").getJsonArray("follows")));
        assertEquals(imported, number(seen(export, "trader.uz").getJsonArray("followedBy")));
        assertFalse(seen(export, "trader.uz").getJsonArray("followedBy").getJsonObject(0).containsKey("status"));
        assertTrue(
                seen(imported, "customs.kz").getJsonArray("follows").getJsonObject(0).containsKey("status"));
        assertEquals(404, Knock.at("/api/declarations/" + export).as("trader.kz").get().statusCode());
        assertEquals("[]", differences(imported, export, "customs.kz").body());
    }

    @Test
    void both_customs_see_in_what_the_import_differs_and_no_trader_sees_the_other_side() {
        String export = exported();
        String imported = lodged(started(export, "trader.kz").replace(">20400<", ">20150<")
                .replace(">23760.00<", ">19000.00<").getBytes(StandardCharsets.UTF_8), "trader.kz");
        for (String customs : List.of("customs.uz", "customs.kz", "gateway.uz", "supervisor.kz")) {
            HttpResponse<String> answer = differences(imported, export, customs);
            assertEquals(200, answer.statusCode(), answer::body);
            assertTrue(answer.body().contains("20400") && answer.body().contains("20150"), answer::body);
            assertTrue(answer.body().contains("/MetaData/Declaration/TotalGrossMassMeasure"), answer::body);
            assertTrue(answer.body().contains("19000") && answer.body().contains("\"remark\":true"), answer::body);
        }
        assertEquals(403, differences(imported, export, "trader.kz").statusCode());
        assertEquals(404, differences(imported, export, "trader.uz").statusCode());
        assertEquals(404, differences(imported, export, "customs.mn").statusCode());
        assertEquals(409, differences(export, imported, "customs.kz").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"trader2.kz", "trader2.uz", "trader.mn", "carrier.kz", "broker.mn", "customs.mn"})
    void to_whoever_is_not_named_there_is_no_such_declaration(String stranger) {
        HttpResponse<String> answer = start(exported(), stranger, "");
        assertEquals(404, answer.statusCode(), answer::body);
        HttpResponse<String> none = start("26UZ00000000001KJ5", stranger, "");
        assertEquals(404, none.statusCode());
        assertEquals(Aftermath.json(none.body()).getString("detail"),
                Aftermath.json(answer.body()).getString("detail"));
    }

    @Test
    void a_broker_starts_it_under_the_mandate_of_the_importer() {
        String document = started(exported(), "broker.kz");
        assertTrue(document.contains("KZ-B0000001"), document);
        String imported = lodged(document.getBytes(StandardCharsets.UTF_8), "broker.kz");
        assertEquals("KZ-T0000001", seen(imported, "broker.kz").getString("declarant"));
    }

    @ParameterizedTest
    @CsvSource({"?regime=EXPORT&country=UZ, 409, 200", "?regime=NOTHING, 400, 102", "?country=QQ, 400, 305",
            "?country=DE, 400, 305", "?regime=TRANSIT&country=UZ, 200, ''"})
    void what_cannot_go_on_is_answered_with_its_code(String query, int status, String code) {
        HttpResponse<String> answer = start(exported(), "trader.uz", query);
        assertEquals(status, answer.statusCode(), answer::body);
        if (!code.isEmpty()) {
            assertEquals(code, Aftermath.json(answer.body()).getString("code"));
        }
    }

    static String imported(String export) {
        return lodged(started(export, "trader.kz").getBytes(StandardCharsets.UTF_8), "trader.kz");
    }

    static void cancel(String mrn, String who) {
        HttpResponse<String> answer = Knock.at("/api/declarations").as(who).with("Content-Type", "application/xml")
                .post("<Declaration xmlns=\"urn:wco:datamodel:WCO:DEC-DMS:2\"><FunctionCode>1</FunctionCode><ID>" + mrn
                        + "</ID><AdditionalInformation><StatementDescription>sold elsewhere</StatementDescription>"
                        + "</AdditionalInformation></Declaration>");
        assertEquals(200, answer.statusCode(), answer::body);
    }

    /** At either door; without a word of what was seen it is decided as ever. */
    @Test
    void an_import_is_not_decided_by_an_older_state_of_its_export() {
        String export = exported();
        String imported = imported(export);
        JsonObject task = new Lodged(Specimen.fresh(), imported, "").taskOf("customs.kz");
        String path = "/api/tasks/" + task.getJsonNumber("id");
        assertEquals(export + ":1",
                Aftermath.json(Knock.at(path).as("customs.kz").get().body()).getString("behind"));
        cancel(export, "trader.uz");
        assertEquals("CANCELLED", seen(imported, "trader.kz").getJsonArray("follows").getJsonObject(0)
                .getString("status"));
        String decision = "{\"decision\":\"APPROVE\",\"behind\":\"%s\"}";
        Knock decide = Knock.at(path + "/decision").as("customs.kz").with("Content-Type", "application/json");
        JsonObject late = Aftermath.json(decide.post(decision.formatted(export + ":1")).body());
        assertEquals(List.of("211", "/behind"), List.of(late.getString("code"), late.getString("pointer")));
        assertEquals(409, decide.post(decision.formatted("")).statusCode(), "an empty one says that there was none");
        String fault = Knock.at("/soap/exchange").as("gateway.customs.kz").with("Content-Type", "text/xml")
                .post(Envelope.of("<Decide xmlns=\"urn:singlewindow:exchange:1\"><taskId>" + task.getJsonNumber("id")
                        + "</taskId><decision>APPROVE</decision><behind>" + export + ":1</behind></Decide>"))
                .body();
        assertEquals(List.of("211", "behind"),
                List.of(Envelope.textOf("code", fault), Envelope.textOf("pointer", fault)), fault);
        assertEquals(200, decide.post(decision.formatted(export + ":1:CANCELLED")).statusCode());
    }

    @Test
    void nothing_goes_on_from_what_was_rejected() {
        String export = exported();
        String document = started(export, "trader.kz");
        JsonObject task = new Lodged(Specimen.fresh(), export, "").taskOf("customs.uz");
        assertEquals(200, Knock.at("/api/tasks/" + task.getJsonNumber("id") + "/decision").as("customs.uz")
                .with("Content-Type", "application/json")
                .post("{\"decision\":\"REFUSE\",\"reasonCode\":\"GOODS\",\"text\":\"not these\"}").statusCode());
        HttpResponse<String> answer = start(export, "trader.kz", "");
        assertEquals(409, answer.statusCode(), answer::body);
        HttpResponse<String> lodged = Knock.at("/api/declarations?validateOnly=true").as("trader.kz")
                .with("Content-Type", "application/xml").post(document);
        assertTrue(lodged.body().contains("was rejected or cancelled"), lodged::body);
    }
}
