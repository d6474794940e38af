package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.system.Story.Step;

/** What somebody of a story can read of a case, and what customs has decided of somebody. */
final class ReadInAStory {

    private final StoryTeller.Stage stage;

    ReadInAStory(StoryTeller.Stage stage) {
        this.stage = stage;
    }

    void why(Step step, String mrn) {
        Visitor.Answer plan = stage.visitor(step.who()).get("/api/declarations/" + mrn + "/plan");
        JsonObject recipient = plan.json().asJsonObject().getJsonArray("recipients").getValuesAs(JsonObject.class)
                .stream()
                .filter(r -> r.getString("code").equals(step.what())).findFirst()
                .orElseThrow(() -> new AssertionError(plan.toString()));
        assertTrue(recipient.toString().contains(step.expect()), recipient::toString);
    }

    /** That a control is intended: with the reason in {@code what}, without it, or nothing at all. */
    void learns(Step step, String mrn) {
        String all = Stream.of("/api/movements/" + mrn, "/api/declarations/" + mrn,
                "/api/declarations/" + mrn + "/answers")
                .map(path -> stage.visitor(step.who()).get(path).text())
                .collect(Collectors.joining("\n"));
        assertEquals(step.expect(), all.contains(step.what()) ? "that and why"
                : all.contains("\"intention\"") ? "that" : all.toLowerCase(java.util.Locale.ROOT).contains("intend")
                        ? "a trace" : "nothing",
                all);
    }

    /** Customs decides a condition of a holder; said again it is the same decision. */
    void decides(Step step) {
        String[] of = step.what().split(" ");
        Visitor.Answer answer = stage.visitor(step.who()).postJson("/api/holders/" + of[0] + "/evidence",
                Json.createObjectBuilder().add("item", of[1]).add("verdict", step.expect())
                        .add("ground", "As the story tells it").build());
        assertTrue(answer.status() == 201 || answer.status() == 200, answer::text);
        assertTrue(answer.json().asJsonObject().getJsonArray("evidence").getValuesAs(JsonObject.class).stream()
                .anyMatch(each -> each.getString("item").equals(of[1])
                        && each.getString("state").equals(step.expect())),
                answer::text);
    }
}
