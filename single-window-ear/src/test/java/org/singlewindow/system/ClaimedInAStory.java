package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.singlewindow.system.Story.Step;

/** What customs of a story claims of the guarantor, and what comes of it. */
final class ClaimedInAStory {

    private final StoryTeller.Stage stage;
    private String claim = "0";

    ClaimedInAStory(StoryTeller.Stage stage) {
        this.stage = stage;
    }

    /** Where it was taken, the status and how it stands; else the status and the code. */
    void notice(Step step, String mrn) {
        Visitor.Answer answer = stage.visitor(step.who()).postJson("/api/claims", Json.createObjectBuilder()
                .add("mrn", mrn).add("grn", step.what()).add("reason", "Half of them are missing").build());
        JsonObject told = answer.json().asJsonObject();
        if (told.containsKey("id")) {
            claim = told.get("id").toString();
        }
        assertEquals(step.expect(), told(answer, told), answer::text);
    }

    void pursue(Step step) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        switch (step.what()) {
            case "claim" -> body.add("amount", "3200.00").add("debtor", "Samarkand Fruit LLC").add("evidence",
                    Json.createObjectBuilder().add("DEBT", "KZ/17").add("DEBTOR", "KZ/17").add("ATTEMPTS", "letter 4")
                            .add("NOTICES", "letter 1"));
            case "pay" -> body.add("reference", "PAY-1");
            default -> body.add("reason", "As it is told");
        }
        Visitor.Answer answer = stage.visitor(step.who()).postJson("/api/claims/" + claim + "/" + step.what(),
                body.build());
        assertEquals(step.expect(), told(answer, answer.json().asJsonObject()), answer::text);
    }

    void look(Step step) {
        Visitor.Answer answer = stage.visitor(step.who()).get("/api/claims/" + claim);
        assertEquals(step.expect(), answer.status() == 200 ? answer.json().asJsonObject().getString("state")
                : Integer.toString(answer.status()), answer::text);
    }

    private static String told(Visitor.Answer answer, JsonObject told) {
        return answer.status() + " " + (answer.status() < 300 ? told.getString("state") : told.getString("code"));
    }
}
