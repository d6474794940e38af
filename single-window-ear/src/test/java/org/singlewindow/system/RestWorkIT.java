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
import org.junit.jupiter.params.provider.ValueSource;

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
                "{\"decision\":\"APPROVE_WITH_CONDITIONS\",\"conditions\":[\"Inspect the seals\"],\"text\":\"Call first\"}");
        assertEquals(200, decided.statusCode(), decided::body);
        assertEquals("APPROVED_WITH_CONDITIONS", Aftermath.json(decided.body()).getString("state"));
        assertTrue(grapes.seenBy("trader.uz").toString().contains("Inspect the seals · Call first"),
                () -> "what was said beside conditions is read as well: " + grapes.seenBy("trader.uz"));
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

    /** Nothing that is said is passed over, at either door, and the place is named. */
    @ParameterizedTest
    @CsvSource({"APPROVE, conditions", "REFUSE, conditions", "QUERY, conditions", "INSPECT, conditions",
            "QUERY, reasonCode", "INSPECT, reasonCode"})
    void what_a_decision_has_no_place_for_is_refused_and_nothing_is_decided(String decision, String part) {
        Lodged grapes = Lodged.now();
        JsonObject task = grapes.taskOf("plant.kz");
        String path = "/api/tasks/" + task.getJsonNumber("id");
        boolean conditions = part.equals("conditions");
        String reason = decision.equals("REFUSE") || !conditions ? "\"reasonCode\":\"GOODS\"," : "";
        HttpResponse<String> answer = decide(path, "plant.kz", "{\"decision\":\"" + decision + "\"," + reason
                + (conditions ? "\"conditions\":[\"Fumigate\"]," : "") + "\"text\":\"why\"}");
        assertEquals(422, answer.statusCode(), answer::body);
        assertEquals(List.of("150", "/" + part), List.of(Aftermath.json(answer.body()).getString("code"),
                Aftermath.json(answer.body()).getString("pointer")));
        String fault = Knock.at("/soap/exchange").as("gateway.plant.kz").with("Content-Type", "text/xml")
                .post(Envelope.of("<Decide xmlns=\"urn:singlewindow:exchange:1\"><taskId>" + task.getJsonNumber("id")
                        + "</taskId><decision>" + decision + "</decision>"
                        + (reason.isEmpty() ? "" : "<reasonCode>GOODS</reasonCode>") + "<text>why</text>"
                        + (conditions ? "<condition>Fumigate</condition>" : "") + "</Decide>"))
                .body();
        assertEquals(List.of("150", conditions ? "condition" : part),
                List.of(Envelope.textOf("code", fault), Envelope.textOf("pointer", fault)), fault);
        assertEquals("DELIVERED", Aftermath.json(Knock.at(path).as("plant.kz").get().body()).getString("state"));
        assertEquals("PENDING", grapes.seenBy("trader.uz").getString("status"));
    }

    @Test
    void an_open_question_is_not_ended_by_a_control_at_either_door() {
        Lodged grapes = Lodged.now();
        JsonObject task = grapes.taskOf("plant.kz");
        String path = "/api/tasks/" + task.getJsonNumber("id");
        assertEquals(200, decide(path, "plant.kz", "{\"decision\":\"QUERY\",\"text\":\"why\"}").statusCode());
        HttpResponse<String> answer = decide(path, "plant.kz", "{\"decision\":\"INSPECT\"}");
        assertEquals(409, answer.statusCode(), answer::body);
        assertEquals("211", Aftermath.json(answer.body()).getString("code"));
        String fault = Knock.at("/soap/exchange").as("gateway.plant.kz").with("Content-Type", "text/xml")
                .post(Envelope.of("<Decide xmlns=\"urn:singlewindow:exchange:1\"><taskId>" + task.getJsonNumber("id")
                        + "</taskId><decision>INSPECT</decision></Decide>"))
                .body();
        assertEquals("211", Envelope.textOf("code", fault), fault);
        assertEquals("QUERY", Aftermath.json(Knock.at(path).as("plant.kz").get().body()).getString("state"));
    }

    /** Of each with what it was ordered for; what says nothing is pointed at, at either door. */
    @Test
    void what_several_controls_have_shown_stays_and_no_finding_is_without_words() {
        JsonObject task = Lodged.now().taskOf("plant.kz");
        String path = "/api/tasks/" + task.getJsonNumber("id");
        String decided = "<Decide xmlns=\"urn:singlewindow:exchange:1\"><taskId>" + task.getJsonNumber("id")
                + "</taskId><decision>INSPECTED</decision><text>Counted</text><finding>3 less</finding><finding> </finding>"
                + "</Decide>";
        for (String look : List.of("Weigh", "Count")) {
            assertEquals(200, decide(path, "plant.kz", "{\"decision\":\"INSPECT\",\"text\":\"" + look + "\"}")
                    .statusCode());
            JsonObject blank = Aftermath.json(decide(path, "plant.kz", "{\"decision\":\"INSPECTED\",\"text\":\"" + look
                    + "ed\",\"findings\":[\"3 less\",\" \"]}").body());
            assertEquals(List.of("101", "/findings/1"), List.of(blank.getString("code"), blank.getString("pointer")));
            String fault = Knock.at("/soap/exchange").as("gateway.plant.kz").with("Content-Type", "text/xml")
                    .post(Envelope.of(decided)).body();
            assertEquals(List.of("101", "finding[2]"),
                    List.of(Envelope.textOf("code", fault), Envelope.textOf("pointer", fault)), fault);
            assertEquals(200, decide(path, "plant.kz", "{\"decision\":\"INSPECTED\",\"text\":\"" + look + "ed\"}")
                    .statusCode());
        }
        JsonObject now = Aftermath.json(Knock.at(path).as("plant.kz").get().body());
        assertEquals("Counted", now.getJsonObject("inspection").getString("result"));
        assertEquals("Weigh", now.getJsonArray("earlierInspections").getJsonObject(0).getString("ordered"));
        String read = Knock.at("/soap/exchange").as("gateway.plant.kz").with("Content-Type", "text/xml")
                .post(Envelope.of("<GetTask xmlns=\"urn:singlewindow:exchange:1\"><taskId>" + task.getJsonNumber("id")
                        + "</taskId></GetTask>"))
                .body();
        assertTrue(read.matches("(?s).*earlierInspection>.*Weighed.*earlierInspection>.*"), read);
    }

    /** Shown, it would read: approved, 10 t. */
    @ParameterizedTest
    @ValueSource(strings = {"\"text\":\"approved, \u202Et 01\"", "\"text\":\"a\u2067b\"",
            "\"reasonCode\":\"a\u202Bb\""})
    void words_that_would_read_as_others_are_refused(String words) {
        String path = "/api/tasks/" + Lodged.now().taskOf("plant.kz").getJsonNumber("id");
        HttpResponse<String> answer = decide(path, "plant.kz", "{\"decision\":\"APPROVE\"," + words + "}");
        assertEquals(422, answer.statusCode(), answer::body);
        assertEquals("106", Aftermath.json(answer.body()).getString("code"));
    }

    @ParameterizedTest
    @CsvSource({"/api/tasks?after=x, customs.uz", "/api/tasks?state=ALL&after=settled_x, customs.uz",
            "/api/tasks?mrn=26UZ00000000042ZJ0&after=x, customs.uz", "/api/queue?after=x, gateway.uz",
            "/api/queue?after=-1, gateway.uz", "/api/declarations?before=x, trader.uz",
            "/api/declarations?before=-1, trader.uz", "/api/registrations?after=x, customs.uz",
            "/api/registrations?after=%27, customs.uz"})
    void a_place_that_no_list_gave_is_refused(String path, String signIn) {
        HttpResponse<String> answer = Knock.at(path).as(signIn).get();
        assertEquals(400, answer.statusCode(), answer::body);
    }

    /** Of two that say different things, nobody knows which is meant. */
    @ParameterizedTest
    @CsvSource({"/api/queue/ack, Idempotency-Key, a, b", "/api/registrations/1/approve, If-Match, '\"1\"', '\"2\"'",
            "/api/registrations, Idempotency-Key, a, a"})
    void a_header_that_is_read_stands_once(String path, String header, String one, String other) {
        HttpResponse<String> answer = Knock.at(path).as("customs.uz").with("Content-Type", "application/json")
                .with(header, one).with(header, other).post("{}");
        assertEquals(400, answer.statusCode(), answer::body);
        assertEquals("107", Aftermath.json(answer.body()).getString("code"));
    }

    @Test
    void whoever_signs_in_twice_at_once_does_not() {
        assertEquals(401, Knock.at("/api/tasks").as("customs.uz").as("customs.kz").get().statusCode());
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
