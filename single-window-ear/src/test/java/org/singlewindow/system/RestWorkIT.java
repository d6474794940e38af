package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agencies and countries at the HTTP door: tasks are decided, queues are emptied. */
class RestWorkIT {

    @Test
    void an_officer_claims_releases_and_decides() {
        Lodged grapes = Lodged.now();
        JsonObject task = grapes.taskOf("plant.kz");
        assertTrue(
                task.keySet()
                        .containsAll(Set.of("id", "mrn", "version", "agency", "state", "due", "declarant", "summary")),
                task::toString);
        String path = "/api/tasks/" + task.getJsonNumber("id");
        assertEquals(204, Knock.at(path + "/claim").as("plant.kz").post("").statusCode());
        assertEquals("plant.kz", Aftermath.json(Knock.at(path).as("plant.kz").get().body()).getString("claimedBy"));
        assertEquals(204, Knock.at(path + "/release").as("plant.kz").post("").statusCode());
        HttpResponse<String> decided = decide(path, "plant.kz",
                "{\"decision\":\"APPROVE_WITH_CONDITIONS\",\"conditions\":[\"Inspect the seals\"]}");
        assertEquals(200, decided.statusCode(), decided::body);
        assertEquals("APPROVED_WITH_CONDITIONS", Aftermath.json(decided.body()).getString("state"));
        HttpResponse<String> again = decide(path, "plant.kz", "{\"decision\":\"APPROVE\"}");
        assertEquals(409, again.statusCode(), again::body);
        assertTrue(again.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
    }

    @Test
    void a_question_goes_to_the_trader_and_back() {
        Lodged grapes = Lodged.now();
        String path = "/api/tasks/" + grapes.taskOf("customs.uz").getJsonNumber("id");
        assertEquals(200,
                decide(path, "customs.uz", "{\"decision\":\"QUERY\",\"text\":\"Which variety?\"}").statusCode());
        assertEquals("QUERY", grapes.seenBy("trader.uz").getString("status"));
        HttpResponse<String> answered = Knock.at(path + "/answer").as("trader.uz")
                .with("Content-Type", "application/json").post("{\"text\":\"Husayni\"}");
        assertEquals(200, answered.statusCode(), answered::body);
        assertEquals("PENDING", grapes.seenBy("trader.uz").getString("status"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"decision":"PERHAPS"}                        | 400
        {}                                            | 400
        [1]                                           | 400
        {"decision":                                  | 400
        {"decision":"APPROVE","conditions":"one"}     | 400
        {"decision":"REFUSE"}                         | 422
        {"decision":"QUERY"}                          | 422
        {"decision":"APPROVE_WITH_CONDITIONS"}        | 422
        """)
    void half_a_decision_is_refused_and_changes_nothing(String body, int status) {
        Lodged grapes = Lodged.now();
        String path = "/api/tasks/" + grapes.taskOf("customs.uz").getJsonNumber("id");
        HttpResponse<String> answer = decide(path, "customs.uz", body);
        assertEquals(status, answer.statusCode(), answer::body);
        Aftermath.nothingLeaked(answer.body());
        assertEquals("PENDING", grapes.seenBy("trader.uz").getString("status"));
    }

    @ParameterizedTest
    @CsvSource({"customs.kz", "trader.uz", "gateway.uz", "secretariat"})
    void only_the_agency_itself_decides_its_task(String signIn) {
        String path = "/api/tasks/" + Lodged.now().taskOf("customs.uz").getJsonNumber("id");
        HttpResponse<String> answer = decide(path, signIn, "{\"decision\":\"APPROVE\"}");
        assertTrue(Set.of(403, 404).contains(answer.statusCode()), answer::body);
    }

    @Test
    void a_country_pulls_and_acknowledges_and_may_say_so_twice() {
        Lodged grapes = Lodged.now();
        JsonObject message = pulled(grapes);
        JsonObject header = message.getJsonObject("header");
        assertEquals("DEC", header.getString("messageType"));
        assertEquals(grapes.specimen().xml(),
                new String(Base64.getDecoder().decode(message.getString("content")), StandardCharsets.UTF_8));
        String ack = "[{\"deliveryNumber\":" + header.getJsonNumber("deliveryNumber") + ",\"outcome\":\"OK\"}]";
        for (int i = 0; i < 2; i++) {
            String result = Knock.at("/api/queue/ack").as("gateway.kz").with("Content-Type", "application/json")
                    .post(ack).body();
            assertEquals("ACKNOWLEDGED", Lodged.array(result).getJsonObject(0).getString("result"), result);
        }
        String stranger = Knock.at("/api/queue/ack").as("gateway.cn").with("Content-Type", "application/json").post(ack)
                .body();
        assertEquals("UNKNOWN", Lodged.array(stranger).getJsonObject(0).getString("result"), stranger);
    }

    @Test
    void every_item_of_an_acknowledgement_has_its_answer_in_its_place() {
        long number = pulled(Lodged.now()).getJsonObject("header").getJsonNumber("deliveryNumber").longValue();
        String ok = "{\"deliveryNumber\":" + number + ",\"outcome\":\"OK\"}";
        String body = "[" + ok + "," + ok.replace("" + number, "0") + "," + ok + "," + ok.replace("OK", "FAILED") + "]";
        String answer = Knock.at("/api/queue/ack").as("gateway.kz").with("Content-Type", "application/json").post(body)
                .body();
        assertEquals(List.of(number + " ACKNOWLEDGED", "0 UNKNOWN", number + " ACKNOWLEDGED", number + " ACKNOWLEDGED"),
                Lodged.array(answer).getValuesAs(JsonObject.class).stream()
                        .map(each -> each.getJsonNumber("deliveryNumber") + " " + each.getString("result")).toList());
    }

    @Test
    void the_list_of_all_tasks_goes_on_until_every_task_was_there() {
        Lodged open = Lodged.now();
        Lodged settled = Lodged.now();
        assertEquals(200, decide("/api/tasks/" + settled.taskOf("plant.kz").getJsonNumber("id"), "plant.kz",
                "{\"decision\":\"APPROVE\"}").statusCode());
        String all = "";
        for (String page = "/api/tasks?state=ALL&max=1"; !page.isEmpty();) {
            HttpResponse<String> answer = Knock.at(page.replace("max=1&", "max=200&")).as("plant.kz").get();
            assertEquals(200, answer.statusCode(), answer::body);
            assertTrue(Lodged.array(answer.body()).size() <= 200);
            all += answer.body();
            page = answer.headers().firstValue("Link").map(link -> link.replaceAll("<(.*)>.*", "$1")).orElse("");
        }
        assertTrue(all.contains(open.mrn()) && all.contains(settled.mrn()));
    }

    /** Whoever follows the links comes to the end, whatever was asked for. */
    @Test
    void the_next_headers_of_a_queue_are_named_as_long_as_more_may_wait() {
        Lodged.now();
        String last = Lodged.now().mrn();
        String all = "";
        for (String page = "/api/queue?max=1"; !page.isEmpty();) {
            HttpResponse<String> answer = Knock.at(page.replace("max=1&", "max=50&")).as("gateway.kz").get();
            assertEquals(200, answer.statusCode(), answer::body);
            all += answer.body();
            page = answer.headers().firstValue("Link").map(link -> link.replaceAll("<(.*)>.*", "$1")).orElse("");
        }
        assertTrue(all.contains(last), last);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"items":7}
        [7]
        [{"deliveryNumber":"x","outcome":"OK"}]
        [{"deliveryNumber":1,"outcome":"PERHAPS"}]
        [{"deliveryNumber":1.5,"outcome":"OK"}]
        """)
    void half_an_acknowledgement_is_refused(String body) {
        HttpResponse<String> answer = Knock.at("/api/queue/ack").as("gateway.kz")
                .with("Content-Type", "application/json").post(body);
        assertEquals(400, answer.statusCode(), answer::body);
        Aftermath.nothingLeaked(answer.body());
    }

    @Test
    void a_page_of_another_site_cannot_decide_with_a_remembered_password() {
        String path = "/api/tasks/" + Lodged.now().taskOf("customs.uz").getJsonNumber("id");
        assertEquals(403,
                Knock.at(path + "/claim").as("customs.uz").with("Sec-Fetch-Site", "cross-site").post("").statusCode());
    }

    private static HttpResponse<String> decide(String path, String signIn, String body) {
        return Knock.at(path + "/decision").as(signIn).with("Content-Type", "application/json").post(body);
    }

    /** Looks the number up in the headers, then takes that very message. */
    private static JsonObject pulled(Lodged lodged) {
        HttpResponse<String> answer = Knock.at("/api/queue/pull/" + lodged.waitsFor("gateway.kz")).as("gateway.kz")
                .post("");
        assertEquals(200, answer.statusCode(), answer::body);
        return Aftermath.json(answer.body());
    }
}
