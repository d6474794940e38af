package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * At the doors: systems take, acknowledge and send; people look, test, and have a delivery sent again; nobody else has
 * a queue.
 */
class WhoMayIT {

    @ParameterizedTest
    @ValueSource(strings = {"supervisor.kz", "customs.kz", "trader.kz", "carrier.kz", "guarantor.kz", "secretariat",
            "admin"})
    void no_person_takes_or_acknowledges_over_rest(String signIn) {
        long before = Aftermath.waiting();
        Lodged.now();
        refused("331", post("/api/queue/pull?max=1", signIn, ""));
        refused("331", post("/api/queue/pull/1", signIn, ""));
        refused("331", post("/api/queue/ack", signIn, "[{\"deliveryNumber\":1,\"outcome\":\"OK\"}]"));
        assertTrue(Aftermath.waiting() > before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor.kz", "customs.kz", "trader.kz", "admin"})
    void no_person_takes_acknowledges_or_sends_over_soap(String signIn) {
        fault("331", soap(signIn, "<Pull %s><max>1</max></Pull>"));
        fault("331", soap(signIn, "<PullOne %s><deliveryNumber>1</deliveryNumber></PullOne>"));
        fault("331", soap(signIn,
                "<Acknowledge %s><item><deliveryNumber>1</deliveryNumber><outcome>OK</outcome></item></Acknowledge>"));
        fault("331", soap(signIn,
                "<Send %s><recipient>UZ</recipient><messageType>INFO</messageType><content>PGEvPg==</content></Send>"));
    }

    @ParameterizedTest
    @CsvSource({"gateway.kz, 200", "gateway.plant.kz, 200", "plant.kz, 200", "supervisor.kz, 200", "trader.kz, 403",
            "guarantor.kz, 403", "secretariat, 403", "admin, 403"})
    void who_has_a_queue_may_look_into_it(String signIn, int status) {
        assertEquals(status, Knock.at("/api/queue?max=1").as(signIn).get().statusCode());
        assertEquals(status, Knock.at("/api/queue/status").as(signIn).get().statusCode());
        HttpResponse<String> test = soap(signIn, "<GetQueueStatus %s/>");
        assertEquals(status == 200 ? 200 : 500, test.statusCode(), test::body);
    }

    @Test
    void an_agency_s_own_system_takes_its_messages_and_decides() {
        Lodged grapes = Lodged.now();
        long number = grapes.waitsFor("gateway.plant.kz");
        assertEquals(200, post("/api/queue/pull/" + number, "gateway.plant.kz", "").statusCode());
        String acknowledged = post("/api/queue/ack", "gateway.plant.kz",
                "[{\"deliveryNumber\":" + number + ",\"outcome\":\"OK\"}]").body();
        assertEquals("ACKNOWLEDGED", Lodged.array(acknowledged).getJsonObject(0).getString("result"), acknowledged);
        long task = grapes.taskOf("gateway.plant.kz").getJsonNumber("id").longValue();
        HttpResponse<String> decided = soap("gateway.plant.kz",
                "<Decide %s><taskId>" + task + "</taskId><decision>APPROVE</decision></Decide>");
        assertEquals("APPROVED", Envelope.textOf("state", decided.body()));
        fault("331", soap("gateway.plant.kz",
                "<Send %s><recipient>UZ</recipient><messageType>INFO</messageType><content>PGEvPg==</content></Send>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trader.kz", "carrier.kz", "guarantor.kz", "secretariat", "admin"})
    void without_a_queue_there_is_nowhere_to_send_a_test_to(String signIn) {
        fault("331", soap(signIn, "<SendTest %s/>"));
    }

    @Test
    void so_many_tests_and_no_more_wait_in_a_queue() {
        String last = "";
        for (int i = 0; i < 11 && !last.contains("Fault"); i++) {
            last = soap("health.mn", "<SendTest %s/>").body();
        }
        assertEquals("114", Envelope.textOf("code", last));
        soap("gateway.health.mn", "<Pull %s><max>200</max></Pull>");
        assertTrue(soap("health.mn", "<SendTest %s/>").body().contains(">114<"), "what is leased still waits");
    }

    @Test
    void the_words_of_an_acknowledgement_have_an_end() {
        String words = "x".repeat(1_000_000);
        HttpResponse<String> soap = soap("gateway.tj",
                "<Acknowledge %s><item><deliveryNumber>1</deliveryNumber><outcome>FAILED</outcome><text>" + words
                        + "</text></item></Acknowledge>");
        fault("105", soap);
        assertEquals("item[1]/text", Envelope.textOf("pointer", soap.body()));
        HttpResponse<String> rest = post("/api/queue/ack", "gateway.tj",
                "[{\"deliveryNumber\":1,\"outcome\":\"FAILED\",\"text\":\"" + words.substring(0, 500_000) + "\"}]");
        assertEquals(422, rest.statusCode());
        assertEquals("105", Aftermath.json(rest.body()).getString("code"));
        assertEquals(422, post("/api/queue/ack", "gateway.tj",
                "[{\"deliveryNumber\":1,\"outcome\":\"FAILED\",\"text\":\"a\\u0000b\"}]").statusCode());
    }

    @Test
    void no_free_text_of_a_decision_is_without_an_end_or_beyond_what_can_be_written() {
        Lodged grapes = Lodged.now();
        String task = "/api/tasks/" + grapes.taskOf("customs.uz").getJsonNumber("id");
        for (String body : Set.of("{\"decision\":\"QUERY\",\"text\":\"a\\u0000b\"}",
                "{\"decision\":\"QUERY\",\"text\":\"why\\u0000\"}",
                "{\"decision\":\"QUERY\",\"text\":\"a\\u0001b\"}",
                "{\"decision\":\"QUERY\",\"text\":\"" + "x".repeat(513) + "\"}",
                "{\"decision\":\"REFUSE\",\"reasonCode\":\"" + "x".repeat(18) + "\",\"text\":\"no\"}",
                "{\"decision\":\"APPROVE_WITH_CONDITIONS\",\"conditions\":[\"" + "x".repeat(513) + "\"]}",
                "{\"decision\":\"APPROVE_WITH_CONDITIONS\",\"conditions\":[\"x\"" + ",\"x\"".repeat(50) + "]}")) {
            HttpResponse<String> answer = post(task + "/decision", "customs.uz", body);
            assertEquals(422, answer.statusCode(), answer::body);
        }
        assertEquals(200,
                post(task + "/decision", "customs.uz", "{\"decision\":\"QUERY\",\"text\":\"which?\"}").statusCode());
        assertEquals(422, post(task + "/answer", "trader.uz", "{\"text\":\"a\\u0000b\"}").statusCode());
        assertEquals(422, post(task + "/answer", "trader.uz", "{\"text\":\"" + "x".repeat(4_001) + "\"}").statusCode());
        assertEquals(200, Knock.at("/api/declarations?q=a%00b").as("trader.uz").get().statusCode());
        assertEquals(200, Knock.at("/api/declarations?q=" + "x".repeat(4_000)).as("trader.uz").get().statusCode());
    }

    @ParameterizedTest
    @CsvSource({"supervisor.kz, /country/queue.xhtml, 200", "customs.kz, /country/queue.xhtml, 200",
            "gateway.plant.kz, /country/queue.xhtml, 200",
            "trader.kz, /country/queue.xhtml, 403", "admin, /country/queue.xhtml, 403",
            "customs.kz, /country/tasks.xhtml, 403", "supervisor.kz, /agency/inbox.xhtml, 403",
            "supervisor.kz, /admin/regions.xhtml, 403", "admin, /admin/trail.xhtml, 200",
            "secretariat, /admin/trail.xhtml, 403", "supervisor.kz, /admin/trail.xhtml, 403",
            "gateway.kz, /declaration/upload.xhtml, 403", "guarantor.kz, /declaration/declarations.xhtml, 403"})
    void a_page_is_for_those_who_can_do_something_there(String signIn, String path, int status) {
        assertEquals(status, Portal.as(signIn).get(path).statusCode());
    }

    private static HttpResponse<String> post(String path, String signIn, String json) {
        return Knock.at(path).as(signIn).with("Content-Type", "application/json").post(json);
    }

    private static HttpResponse<String> soap(String signIn, String call) {
        return Knock.at("/soap/exchange").as(signIn).with("Content-Type", "text/xml")
                .post(Envelope.of(call.formatted("xmlns=\"urn:singlewindow:exchange:1\"")));
    }

    private static void refused(String code, HttpResponse<String> answer) {
        assertEquals(403, answer.statusCode(), answer::body);
        JsonObject problem = Aftermath.json(answer.body());
        assertEquals(code, problem.getString("code"));
        assertTrue(problem.getString("detail").startsWith("Only the system of a country or of an agency"),
                answer::body);
    }

    private static void fault(String code, HttpResponse<String> answer) {
        assertEquals(500, answer.statusCode(), answer::body);
        assertEquals(code, Envelope.textOf("code", answer.body()), answer::body);
        assertTrue(answer.body().contains("Client"), answer::body);
        Aftermath.nothingLeaked(answer.body());
    }
}
