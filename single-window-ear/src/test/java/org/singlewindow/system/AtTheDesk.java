package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

import org.singlewindow.system.Story.Step;
import org.w3c.dom.Element;

/** What agencies do in a story: find the task in the inbox and decide it; and the trader who answers a question. */
final class AtTheDesk {

    private final StoryTeller.Stage stage;

    AtTheDesk(StoryTeller.Stage stage) {
        this.stage = stage;
    }

    /**
     * {@code what} is the text; for a refusal {@code code: text}; for conditions one after the other with {@code |}
     * between.
     */
    void decide(String who, long task, String decision, String what) {
        send(who, task, body(decision, what));
    }

    /** @param itemsAndWords numbers of items, and where there are any the words */
    void decideItems(String who, long task, String decision, String[] itemsAndWords) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        Stream.of(itemsAndWords[0].split(",")).map(Integer::valueOf).forEach(items::add);
        send(who, task, body(decision, itemsAndWords.length > 1 ? itemsAndWords[1] : "").add("items", items));
    }

    private static JsonObjectBuilder body(String decision, String what) {
        JsonObjectBuilder body = Json.createObjectBuilder().add("decision", decision);
        if (decision.equals("APPROVE_WITH_CONDITIONS")) {
            JsonArrayBuilder conditions = Json.createArrayBuilder();
            for (String condition : what.split("\\|")) {
                conditions.add(condition);
            }
            body.add("conditions", conditions);
        } else if (decision.equals("REFUSE")) {
            body.add("reasonCode", what.substring(0, what.indexOf(':'))).add("text",
                    what.substring(what.indexOf(':') + 1).strip());
        } else if (!what.isEmpty()) {
            body.add("text", what);
        }
        return body;
    }

    private void send(String who, long task, JsonObjectBuilder body) {
        JsonObject decision = body.build();
        Visitor.Answer answer = stage.visitor(who).postJson("/api/tasks/" + task + "/decision", decision);
        assertEquals(200, answer.status(), () -> who + " " + decision + ": " + answer.text());
    }

    String lateApproval(String who, String mrn) {
        JsonObject body = Json.createObjectBuilder().add("decision", "APPROVE").build();
        return Integer.toString(stage.visitor(who).postJson("/api/tasks/" + id(who, mrn) + "/decision", body).status());
    }

    void decideOverSoap(Step step, String mrn) {
        Element answer = stage.visitor(step.who()).soap("Decide",
                "<taskId>" + id(step.who(), mrn) + "</taskId><decision>" + step.what() + "</decision>");
        Map<String, String> parts = StoryTeller.parts(answer);
        assertEquals(step.expect(), parts.get("state"), parts::toString);
    }

    void answer(String who, long task, String text) {
        JsonObject body = Json.createObjectBuilder().add("text", text).build();
        Visitor.Answer answer = stage.visitor(who).postJson("/api/tasks/" + task + "/answer", body);
        assertEquals(200, answer.status(), answer::text);
    }

    JsonObject task(String who, String mrn) {
        return stage.visitor(who).get("/api/tasks/" + id(who, mrn)).json().asJsonObject();
    }

    long id(String who, String mrn) {
        return row(who, mrn).getJsonNumber("id").longValue();
    }

    JsonObject row(String who, String mrn) {
        List<JsonObject> rows = new ArrayList<>(rows(who, "OPEN"));
        rows.addAll(rows(who, "ALL"));
        return rows.stream().filter(task -> task.getString("mrn").equals(mrn)).findFirst()
                .orElseThrow(() -> new AssertionError(mrn + " is not in the inbox of " + who + ": " + rows));
    }

    /** The open tasks about any of these cases in the inbox. */
    List<Long> open(String who, Set<String> mrns) {
        return rows(who, "OPEN").stream().filter(task -> mrns.contains(task.getString("mrn")))
                .map(task -> task.getJsonNumber("id").longValue()).toList();
    }

    private List<JsonObject> rows(String who, String state) {
        List<JsonObject> all = new ArrayList<>();
        String page = "/api/tasks?state=" + state + "&max=200";
        while (!page.isEmpty()) {
            Visitor.Answer answer = stage.visitor(who).get(page);
            all.addAll(answer.json().asJsonArray().getValuesAs(JsonObject.class));
            page = answer.next();
        }
        return all;
    }
}
