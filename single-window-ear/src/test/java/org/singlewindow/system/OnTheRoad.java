package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

import org.singlewindow.system.Story.Step;

/** What happens to goods in transit in a story, and to the guarantees that answer for them. */
final class OnTheRoad {

    /** {@code office=KZALA001}; a reason is all that stands behind it. */
    private static final Pattern SAID = Pattern.compile("(\\w+)=(?:(?<=reason=)(.*)|(\\S+))");

    private final Story story;
    private final StoryTeller.Stage stage;
    private final Instant begun = Instant.now();

    OnTheRoad(Story story, StoryTeller.Stage stage) {
        this.story = story;
        this.stage = stage;
    }

    void register(Step step) {
        JsonObject body = Json.createReader(
                new StringReader(new String(story.document(step.what()), StandardCharsets.UTF_8))).readObject();
        Visitor.Answer answer = stage.visitor(step.who()).postJson("/api/guarantees", body);
        assertEquals(step.expect(), Integer.toString(answer.status()), answer::text);
    }

    void confirm(Step step) {
        Visitor.Answer answer = stage.visitor(step.who())
                .postJson("/api/guarantees/" + step.what() + "/confirm", JsonValue.EMPTY_JSON_OBJECT);
        assertEquals(step.expect(), Integer.toString(answer.status()), answer::text);
    }

    /** Where it was taken, how the movement stands then; else the status and the code. */
    void tell(Step step, String mrn) {
        String[] what = step.what().split(" ", 2);
        JsonObjectBuilder body = Json.createObjectBuilder().add("type", what[0])
                .add("at", Instant.now().toString());
        Matcher said = SAID.matcher(what.length > 1 ? what[1] : "");
        while (said.find()) {
            add(body, said.group(1), said.group(2) == null ? said.group(3) : said.group(2));
        }
        Visitor.Answer answer = stage.visitor(step.who()).postJson("/api/movements/" + mrn + "/events", body.build());
        JsonObject told = answer.json().asJsonObject();
        assertEquals(step.expect(), switch (answer.status()) {
            case 201 -> told.getString("state");
            case 200 -> "200 " + told.getString("state");
            case 202 -> "WAITS";
            default -> answer.status() + " " + told.getString("code");
        }, answer::text);
    }

    /** {@code what}: the number of the paper, what had failed, and the document, where it was not lodged. */
    void capture(Step step, String mrn, Consumer<String> known) {
        String[] what = step.what().split(" ");
        JsonObjectBuilder body = Json.createObjectBuilder().add("number", what[0]).add("cause", what[1])
                .add("releasedAt", begun.minus(Duration.ofHours(6)).toString()).add("office", "UZ018001");
        if (what.length > 2) {
            body.add("holder", "UZ-T0000001").add("content",
                    Base64.getEncoder().encodeToString(story.document(what[2])));
        } else {
            body.add("mrn", mrn);
        }
        Visitor.Answer answer = stage.visitor(step.who()).postJson("/api/movements/captured", body.build());
        JsonObject told = answer.json().asJsonObject();
        if (told.containsKey("mrn")) {
            known.accept(told.getString("mrn"));
        }
        assertEquals(step.expect(), (answer.status() + " " + (told.containsKey("state") ? told.getString("state") + " "
                + told.getJsonArray("uncovered").getValuesAs(JsonObject.class).stream()
                        .map(each -> each.getString("code")).collect(Collectors.joining(" "))
                : told.getString("code"))).strip(), answer::text);
    }

    private void add(JsonObjectBuilder body, String field, String value) {
        switch (field) {
            case "seals" -> body.add(field, Json.createArrayBuilder().add(value));
            case "intact" -> body.add(field, Boolean.parseBoolean(value));
            case "before" -> body.add("at", begun.minus(Duration.ofMinutes(Long.parseLong(value))).toString());
            case "term" -> body.add(field, Integer.parseInt(value));
            default -> body.add(field, value);
        }
    }

    /** By itself, within moments. */
    void becomes(Step step, String mrn) {
        assertEquals(step.expect(), AtTheQueue.until(step.expect(), () -> stage.visitor(step.who())
                .get("/api/movements/" + mrn).json().asJsonObject().getString("state")));
    }

    void look(Step step, String mrn) {
        Visitor.Answer answer = stage.visitor(step.who()).get("/api/movements/" + mrn);
        if (answer.status() != 200) {
            assertEquals(step.expect(), Integer.toString(answer.status()), answer::text);
            return;
        }
        JsonObject movement = answer.json().asJsonObject();
        assertEquals(step.expect(), switch (step.what()) {
            case "locked" -> locked(movement).toPlainString();
            case "state" -> movement.getString("state");
            case "history" -> movement.getJsonArray("events").getValuesAs(JsonObject.class).stream()
                    .map(each -> each.getString("type")).collect(Collectors.joining(" "));
            default -> movement.get(step.what()).toString();
        }, answer::text);
    }

    private static BigDecimal locked(JsonObject movement) {
        return movement.getJsonArray("guarantees").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.containsKey("locked"))
                .map(each -> new BigDecimal(each.getJsonObject("locked").getString("amount")))
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
