package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gives a message an id may send it again by either door; nothing but the same goes under it. */
class MessageIdIT {

    private static final String NAMESPACE = "urn:singlewindow:exchange:1";

    private final String id = UUID.randomUUID().toString();

    @Test
    void a_declaration_is_one_by_both_doors_and_bears_its_senders_id_in_every_queue() {
        Specimen specimen = Specimen.fresh();
        HttpResponse<String> first = lodge(specimen, id);
        assertEquals(201, first.statusCode(), first::body);
        HttpResponse<String> again = lodge(specimen, id);
        assertEquals(200, again.statusCode(), again::body);
        assertEquals(first.body(), again.body());
        String overSoap = soap("trader.uz", submit(specimen, id.toUpperCase(java.util.Locale.ROOT))).body();
        assertEquals("DUPLICATE", Envelope.textOf("outcome", overSoap));
        String tracked = soap("trader.uz",
                "<GetTracking xmlns=\"" + NAMESPACE + "\"><messageId>" + id + "</messageId></GetTracking>").body();
        assertTrue(tracked.contains("<recipient>KZ</recipient>"), tracked);
    }

    @Test
    void another_declaration_under_a_used_id_is_refused_by_both_doors_and_lodged_under_its_own() {
        lodge(Specimen.fresh(), id);
        Specimen other = Specimen.fresh();
        HttpResponse<String> overRest = lodge(other, id);
        assertEquals(409, overRest.statusCode(), overRest::body);
        assertTrue(overRest.body().contains(">226<"), overRest::body);
        String overSoap = soap("trader.uz", submit(other, id)).body();
        assertEquals("226", Envelope.textOf("code", overSoap));
        assertEquals("messageId", Envelope.textOf("pointer", overSoap));
        assertEquals(201, lodge(other, UUID.randomUUID().toString()).statusCode());
    }

    @Test
    void a_decision_is_answered_again_by_both_doors_as_the_first_time() {
        Lodged grapes = Lodged.now();
        long task = grapes.taskOf("plant.uz").getJsonNumber("id").longValue();
        String path = "/api/tasks/" + task + "/decision";
        String question = "{\"decision\": \"QUERY\", \"text\": \"Which variety?\"}";
        HttpResponse<String> first = post(path, "gateway.plant.uz", id, question);
        assertEquals(200, first.statusCode(), first::body);
        assertEquals(200,
                post("/api/tasks/" + task + "/answer", "trader.uz", id, "{\"text\": \"Husayni\"}").statusCode());
        assertEquals(first.body(), post(path, "gateway.plant.uz", id, question).body());
        String overSoap = soap("gateway.plant.uz", "<Decide xmlns=\"" + NAMESPACE + "\"><taskId>" + task
                + "</taskId><decision>QUERY</decision><text>Which variety?</text><messageId>" + id
                + "</messageId></Decide>").body();
        assertEquals("QUERY", Envelope.textOf("state", overSoap));
        HttpResponse<String> other = post(path, "gateway.plant.uz", id, "{\"decision\": \"APPROVE\"}");
        assertEquals(409, other.statusCode(), other::body);
        assertTrue(other.body().contains("\"226\""), other::body);
        JsonObject now = Aftermath.json(Knock.at("/api/tasks/" + task).as("gateway.plant.uz").get().body());
        assertEquals("IN_REVIEW", now.getString("state"));
    }

    @Test
    void an_acknowledgement_counts_once_under_its_id() {
        Lodged grapes = Lodged.now();
        long number = grapes.waitsFor("gateway.kz");
        Knock.at("/api/queue/pull/" + number).as("gateway.kz").post(new byte[0]);
        String failed = "[{\"deliveryNumber\": " + number + ", \"outcome\": \"FAILED\", \"text\": \"no room\"}]";
        String first = post("/api/queue/ack", "gateway.kz", id, failed).body();
        assertTrue(first.contains("REDELIVERY_SCHEDULED"), first);
        String ok = failed.replace("FAILED", "OK");
        assertEquals(409, post("/api/queue/ack", "gateway.kz", id, ok).statusCode());
        assertTrue(post("/api/queue/ack", "gateway.kz", UUID.randomUUID().toString(), ok).body()
                .contains("\"ACKNOWLEDGED\""));
        assertEquals(first, post("/api/queue/ack", "gateway.kz", id, failed).body());
    }

    @Test
    void a_hold_and_its_end_are_answered_again_as_the_first_time() {
        String path = "/api/declarations/" + Lodged.now().mrn() + "/holds";
        String reason = "{\"reason\": \"Proceedings 114\"}";
        HttpResponse<String> first = post(path, "customs.kz", id, reason);
        assertEquals(201, first.statusCode(), first::body);
        String lift = path + "/" + Aftermath.json(first.body()).getInt("id") + "/lift";
        String other = UUID.randomUUID().toString();
        String lifted = post(lift, "customs.kz", other, reason).body();
        assertTrue(lifted.contains("liftedBy"), lifted);
        HttpResponse<String> again = post(path, "customs.kz", id, reason);
        assertEquals(200, again.statusCode(), again::body);
        assertEquals(first.body(), again.body());
        assertEquals(first.headers().firstValue("Location"), again.headers().firstValue("Location"));
        assertEquals(lifted, post(lift, "customs.kz", other, reason).body());
        assertEquals(409, post(path, "customs.kz", id, "{\"reason\": \"another\"}").statusCode());
        assertEquals(409, post(lift, "customs.kz", id, reason).statusCode());
        assertEquals(201, post(path, "customs.kz", UUID.randomUUID().toString(), reason).statusCode());
    }

    @Test
    void what_was_refused_has_not_used_its_id_and_stands_in_the_history() {
        String mrn = Lodged.now().mrn();
        String path = "/api/declarations/" + mrn + "/arrival";
        assertEquals(409, post(path, "customs.uz", id, "").statusCode());
        HttpResponse<String> second = post(path, "customs.uz", id, "");
        assertTrue(second.body().contains("\"200\""), second::body);
        String history = Knock.at("/api/declarations/" + mrn).as("customs.uz").get().body();
        assertEquals(2, history.split("declaration.not-", -1).length - 1, history);
    }

    @Test
    void a_file_is_answered_again_as_the_first_time_and_another_one_is_refused() {
        String path = "/api/declarations/" + Lodged.now().mrn() + "/attachments";
        HttpResponse<String> first = attach(path, "<a/>");
        assertEquals(201, first.statusCode(), first::body);
        HttpResponse<String> again = attach(path, "<a/>");
        assertEquals(200, again.statusCode(), again::body);
        assertEquals(first.body(), again.body());
        HttpResponse<String> other = attach(path, "<b/>");
        assertEquals(409, other.statusCode(), other::body);
        assertTrue(other.body().contains("\"226\""), other::body);
    }

    private HttpResponse<String> attach(String path, String file) {
        return Knock.at(path).as("trader.uz").with("Content-Type", "application/xml").with("Idempotency-Key", id)
                .post(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_message_is_followed_under_an_id_that_is_no_uuid() {
        String order = "order " + id;
        assertEquals(201, lodge(Specimen.fresh(), order).statusCode());
        String tracked = soap("trader.uz",
                "<GetTracking xmlns=\"" + NAMESPACE + "\"><messageId>" + order + "</messageId></GetTracking>").body();
        assertTrue(tracked.contains("<recipient>KZ</recipient>"), tracked);
        String unseen = soap("gateway.kz",
                "<GetTracking xmlns=\"" + NAMESPACE + "\"><messageId>" + order + "</messageId></GetTracking>").body();
        assertFalse(unseen.contains("<delivery>"), unseen);
    }

    @ParameterizedTest
    @CsvSource({"12345678901234567890123456789012345678901234567890123456789012345,105", "größer,106"})
    void an_id_that_cannot_be_one_is_named(String wrong, String code) {
        String overSoap = soap("trader.uz", submit(Specimen.fresh(), wrong)).body();
        assertEquals(code, Envelope.textOf("code", overSoap));
        assertEquals("messageId", Envelope.textOf("pointer", overSoap));
    }

    @Test
    void a_key_that_is_too_long_is_refused_as_every_parameter_is() {
        HttpResponse<String> refused = lodge(Specimen.fresh(), "1".repeat(65));
        assertEquals(400, refused.statusCode(), refused::body);
        assertTrue(refused.body().contains("\"105\"") && refused.body().contains("Idempotency-Key"), refused::body);
    }

    @Test
    void the_page_of_the_document_shows_how_it_came() {
        Specimen specimen = Specimen.fresh();
        String answer = Knock.at("/soap/exchange").as("trader.uz").with("Content-Type", "text/xml; charset=utf-8")
                .with("Digest", "sha-256=c2FtcGxl")
                .post(Envelope.withHeader("<m:Seal xmlns:m=\"urn:made:up\"><m:Value>c2ln</m:Value></m:Seal>",
                        submit(specimen, id)))
                .body();
        assertEquals("ACCEPTED", Envelope.textOf("outcome", answer));
        String page = Portal.as("trader.uz")
                .get("declaration/document.xhtml?mrn=" + Envelope.textOf("mrn", answer)).body();
        // the server writes content types in its own way
        for (String part : List.of(id, "SOAP", "trader.uz", "text/xml;charset=UTF-8", "Digest: sha-256=c2FtcGxl",
                "urn:made:up", "c2ln")) {
            assertTrue(page.contains(part), () -> part + " in " + page);
        }
    }

    private static String submit(Specimen specimen, String id) {
        return "<Submit xmlns=\"" + NAMESPACE + "\"><content>" + Base64.getEncoder().encodeToString(specimen.bytes())
                + "</content><messageId>" + id + "</messageId></Submit>";
    }

    private static HttpResponse<String> soap(String signIn, String body) {
        return Knock.at("/soap/exchange").as(signIn).with("Content-Type", "text/xml; charset=utf-8")
                .post(Envelope.of(body).getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> lodge(Specimen specimen, String id) {
        return Knock.at("/api/declarations").as("trader.uz").with("Content-Type", "application/xml")
                .with("Idempotency-Key", id).post(specimen.bytes());
    }

    private static HttpResponse<String> post(String path, String signIn, String id, String body) {
        return Knock.at(path).as(signIn).with("Content-Type", "application/json").with("Idempotency-Key", id)
                .post(body.getBytes(StandardCharsets.UTF_8));
    }
}
