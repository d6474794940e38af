package org.singlewindow.agency;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.kernel.JsonText;

/** What is said about a task, and what it came to, as they are kept: the same for the same words, by whichever door. */
final class TaskMessages {

    private TaskMessages() {
    }

    /** @param behind what they had seen the declaration to go on from, where they say it */
    static byte[] decision(DecideTask decision, Optional<String> behind) {
        JsonObjectBuilder json = JsonText.object().add("taskId", decision.taskId())
                .add("decision", decision.decision().name());
        add(json, "reasonCode", decision.reasonCode());
        add(json, "text", decision.text());
        json.add("conditions", texts(decision.conditions()));
        if (!decision.findings().isEmpty()) {
            json.add("findings", texts(decision.findings()));
        }
        add(json, "behind", behind);
        // one about the whole is kept as it was before there were items, so that it is known again
        return JsonText.bytes((decision.isAboutItems() ? json.add("items", ItemDecisions.numbers(decision.items()))
                : json).build());
    }

    static byte[] answer(AnswerTask answer) {
        JsonObjectBuilder json = JsonText.object().add("taskId", answer.taskId()).add("text", answer.text());
        // one in words alone is kept as it was before there were files, so that it is known again
        return JsonText.bytes((answer.attachments().isEmpty() ? json
                : json.add("attachments", texts(answer.attachments()))).build());
    }

    /** Of a task, what can change. */
    static byte[] write(TaskView task) {
        JsonObjectBuilder json = JsonText.object().add("state", task.row().state().name());
        add(json, "claimedBy", task.row().claimedBy());
        add(json, "decidedBy", task.decidedBy());
        add(json, "decidedAt", task.decidedAt().map(Instant::toString));
        add(json, "reasonCode", task.reasonCode());
        add(json, "text", task.text());
        add(json, "question", task.question());
        add(json, "answer", task.answer());
        add(json, "answerDue", task.answerDue().map(Instant::toString));
        if (!task.inspections().isEmpty()) {
            json.add("inspections", InspectionResult.write(task.inspections()));
        }
        if (!task.items().isEmpty()) {
            json.add("items", task.items().toText());
        }
        return JsonText.bytes(json.add("conditions", texts(task.conditions())).build());
    }

    /** The task as it was when that was written. */
    static TaskView asItWas(byte[] written, TaskView now) {
        JsonObject json = JsonText.read(written);
        TaskRow row = now.row();
        return new TaskView(
                new TaskRow(row.id(), row.mrn(), row.version(), row.agency(),
                        TaskState.valueOf(json.getString("state")),
                        row.duty(), row.due(), row.declarant(), row.summary(), find(json, "claimedBy"),
                        row.urgent(), row.inForce(),
                        ItemDecisions.parse(json.getString("items", "")), row.held(), row.kind()),
                find(json, "decidedBy"), find(json, "decidedAt").map(Instant::parse), find(json, "reasonCode"),
                find(json, "text"),
                lines(json, "conditions"),
                find(json, "question"), find(json, "answer"), find(json, "answerDue").map(Instant::parse),
                inspections(json), now.reasons(), now.urgent());
    }

    /** Of what was kept when only the last one was, that. */
    private static List<InspectionResult> inspections(JsonObject json) {
        return json.containsKey("inspections")
                ? InspectionResult.read(json.getJsonArray("inspections").getValuesAs(JsonObject.class))
                : Stream.ofNullable(json.getJsonObject("inspection")).map(InspectionResult::read).toList();
    }

    private static List<String> lines(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    private static void add(JsonObjectBuilder json, String name, Optional<String> value) {
        value.ifPresent(text -> json.add(name, text));
    }

    private static Optional<String> find(JsonObject json, String name) {
        return Optional.ofNullable(json.getString(name, null));
    }

    private static JsonArrayBuilder texts(List<String> texts) {
        JsonArrayBuilder all = JsonText.array();
        texts.forEach(all::add);
        return all;
    }
}
