package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import org.singlewindow.system.Story.Step;
import org.w3c.dom.Element;

/** Plays the steps of one story: each word in the column {@code action} is one method here. */
final class StoryTeller {

    /** The running system and everybody who has come to its doors so far. */
    static final class Stage {
        private final URI base;
        private final Map<String, Visitor> visitors = new java.util.concurrent.ConcurrentHashMap<>();

        Stage(URI base) {
            this.base = base;
        }

        Visitor visitor(String signIn) {
            return visitors.computeIfAbsent(signIn, who -> new Visitor(base, who));
        }
    }

    private final Story story;
    private final Stage stage;
    private final Map<String, Consumer<Step>> actions = new HashMap<>();
    private final AtTheQueue queue;
    private final AtTheDesk desk;
    private final OnTheRoad road;
    private final ClaimedInAStory claimed;
    private final ReadInAStory reading;
    private final Map<String, String> called = new HashMap<>();
    private String lodger;
    private String mrn = "";
    private byte[] lastDocument = new byte[0];

    StoryTeller(Story story, Stage stage) {
        this.story = story;
        this.stage = stage;
        this.queue = new AtTheQueue(story, stage);
        this.desk = new AtTheDesk(stage);
        this.road = new OnTheRoad(story, stage);
        this.claimed = new ClaimedInAStory(stage);
        this.reading = new ReadInAStory(stage);
        tradersWords();
        actions.put("register", road::register);
        actions.put("confirm", road::confirm);
        actions.put("tell", step -> road.tell(step, mrn));
        actions.put("capture", step -> road.capture(step, mrn, found -> mrn = found));
        actions.put("movement", step -> road.look(step, mrn));
        actions.put("notice", step -> claimed.notice(step, mrn));
        actions.put("pursue", claimed::pursue);
        actions.put("debt", claimed::look);
        actions.put("decides", reading::decides);
        actions.put("this is", step -> called.put(step.what(), mrn));
        actions.put("back to", step -> mrn = called.get(step.what()));
        actions.put("becomes", step -> road.becomes(step, mrn));
        actions.put("send", this::send);
        actions.put("queue", step -> queue.holds(step, mrn));
        actions.put("pull", step -> queue.pull(step, mrn));
        actions.put("acknowledge", queue::acknowledge);
        actions.put("approve", step -> decide("APPROVE", step));
        actions.put("conditions", step -> decide("APPROVE_WITH_CONDITIONS", step));
        actions.put("refuse", step -> decide("REFUSE", step));
        actions.put("approve items", step -> decideItems("APPROVE", step));
        actions.put("refuse items", step -> decideItems("REFUSE", step));
        actions.put("ask", step -> decide("QUERY", step));
        actions.put("inspect", step -> decide("INSPECT", step));
        actions.put("too late", step -> assertEquals(step.expect(), desk.lateApproval(step.who(), mrn)));
        actions.put("decide", step -> desk.decideOverSoap(step, mrn));
        actions.put("reads", step -> assertTrue(desk.task(step.who(), mrn).toString().contains(step.expect()),
                () -> desk.task(step.who(), mrn).toString()));
        actions.put("inbox", step -> assertTrue(desk.row(step.who(), mrn).getString("summary").contains(step.expect()),
                () -> desk.row(step.who(), mrn).toString()));
    }

    private void tradersWords() {
        actions.put("lodge", this::lodge);
        actions.put("submit", this::submit);
        actions.put("validate", this::validate);
        actions.put("recipients", this::recipients);
        actions.put("states", this::states);
        actions.put("items", this::items);
        actions.put("answers", this::answers);
        actions.put("answer", this::answer);
        actions.put("arrive", this::arrive);
        actions.put("document", this::document);
        actions.put("look", step -> assertEquals(Integer.parseInt(step.expect()),
                at(step).get("/api/declarations/" + mrn).status()));
        actions.put("why", step -> reading.why(step, mrn));
        actions.put("learns", step -> reading.learns(step, mrn));
        actions.put("search", this::search);
        actions.put("evidence", step -> assertEquals(step.expect(), TakenEvidence.by(at(step), mrn).verdict()));
    }

    void play(Step step) {
        Consumer<Step> action = actions.get(step.action());
        if (action == null) {
            throw new IllegalArgumentException("no such action; there are " + new TreeSet<>(actions.keySet()));
        }
        action.accept(step);
    }

    String lastDocument() {
        return new String(lastDocument, StandardCharsets.UTF_8);
    }

    private Visitor at(Step step) {
        return stage.visitor(step.who());
    }

    private void lodge(Step step) {
        lodger = step.who();
        lastDocument = story.document(step.what());
        Visitor.Answer answer = at(step).post("/api/declarations", "application/xml", lastDocument);
        String[] expected = step.expect().split(" ");
        assertEquals(expected[0], Integer.toString(answer.status()), answer::text);
        like(expected[1], answer.body());
        if (answer.status() == 201) {
            mrn = answer.location().replaceAll(".*/api/declarations/", "");
        }
    }

    /** Status, and what else is in the answer; {@code {mrn}} in the document is the number of the one before. */
    private void send(Step step) {
        lodger = step.who();
        lastDocument = new String(story.document(step.what()), StandardCharsets.UTF_8).replace("{mrn}", mrn)
                .getBytes(StandardCharsets.UTF_8);
        Visitor.Answer answer = at(step).post("/api/declarations", "application/xml", lastDocument);
        String[] expected = step.expect().split(" ", 2);
        assertEquals(expected[0], Integer.toString(answer.status()), answer::text);
        assertTrue(expected.length == 1 || answer.text().contains(expected[1]), answer::text);
        if (answer.status() == 201) {
            mrn = answer.location().replaceAll(".*/api/declarations/", "");
        }
    }

    private void submit(Step step) {
        lodger = step.who();
        lastDocument = story.document(step.what());
        Element answer = at(step).soap("Submit",
                "<content>" + Base64.getEncoder().encodeToString(lastDocument) + "</content>");
        Map<String, String> parts = parts(answer);
        String[] expected = step.expect().split(" ");
        if (expected[0].equals("FAULT")) {
            assertTrue(parts.getOrDefault("detail", "").startsWith(expected[1]), parts::toString);
            return;
        }
        assertEquals(expected[0], parts.get("outcome"), parts::toString);
        like(expected[1], Base64.getMimeDecoder().decode(parts.get("content")));
        if ("ACCEPTED".equals(expected[0])) {
            mrn = parts.get("mrn");
        }
    }

    private void validate(Step step) {
        lastDocument = story.document(step.what());
        Visitor.Answer answer = at(step).post("/api/declarations?validateOnly=true", "application/xml", lastDocument);
        String[] expected = step.expect().split(" ");
        assertEquals(expected[0], Integer.toString(answer.status()), answer::text);
        if (expected.length > 1) {
            like(expected[1], answer.body());
        }
    }

    private void recipients(Step step) {
        assertEquals(new TreeSet<>(List.of(step.expect().split(" "))),
                new TreeSet<>(recipients("duty").entrySet().stream().map(Object::toString).toList()));
    }

    private void states(Step step) {
        Map<String, String> states = recipients("state");
        for (String pair : step.expect().split(" ")) {
            String[] codeAndState = pair.split("=");
            assertEquals(codeAndState[1], states.get(codeAndState[0]), () -> codeAndState[0] + " in " + states);
        }
    }

    private void items(Step step) {
        List<String> items = stage.visitor(step.who()).get("/api/declarations/" + mrn).json().asJsonObject()
                .getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getInt("sequence") + "=" + item.getString("state")).toList();
        assertEquals(step.expect(), String.join(" ", items));
    }

    /** {@code what} begins with their numbers, with commas between. */
    private void decideItems(String decision, Step step) {
        String[] itemsAndWords = step.what().split(" ", 2);
        desk.decideItems(step.who(), desk.id(step.who(), mrn), decision, itemsAndWords);
        assertEquals(step.expect(), status());
    }

    private void answers(Step step) {
        JsonArray answers = stage.visitor(step.who()).get("/api/declarations/" + mrn + "/answers").json().asJsonArray();
        String[] files = step.expect().split(" ");
        assertEquals(files.length, answers.size(), answers::toString);
        for (int i = 0; i < files.length; i++) {
            like(files[i], Base64.getMimeDecoder().decode(answers.getJsonObject(i).getString("content")));
        }
    }

    private void answer(Step step) {
        String[] whoAndText = step.what().split("\\|");
        desk.answer(step.who(), desk.id(whoAndText[0], mrn), whoAndText[1]);
        assertEquals(step.expect(), status());
    }

    /** Where it is refused, the status of the answer is to be seen; else that of the declaration. */
    private void arrive(Step step) {
        Visitor.Answer answer = at(step).postJson("/api/declarations/" + mrn + "/arrival", JsonValue.EMPTY_JSON_OBJECT);
        assertEquals(step.expect(), answer.status() == 200 ? answer.json().asJsonObject().getString("status")
                : Integer.toString(answer.status()), answer::text);
    }

    private void document(Step step) {
        Visitor.Answer answer = at(step).get("/api/declarations/" + mrn + "/document");
        assertArrayEquals(story.document(step.expect()), answer.body());
        assertEquals("sha-256=" + AtTheQueue.sha256(answer.body(), Base64.getEncoder()::encodeToString),
                answer.digest());
    }

    private void search(Step step) {
        Visitor.Answer found = at(step).get("/api/declarations?q=" + Visitor.encoded(step.what()));
        assertEquals(Integer.parseInt(step.expect()), found.json().asJsonObject().getJsonArray("items").size(),
                found::toString);
    }

    private void decide(String decision, Step step) {
        if (step.who().equals("all")) {
            recipients("duty").forEach((code, duty) -> approveWhatIsOpen(code, duty));
        } else {
            desk.decide(step.who(), desk.id(step.who(), mrn), decision, step.what());
        }
        assertEquals(step.expect(), status());
    }

    private void approveWhatIsOpen(String code, String duty) {
        boolean open = !recipients("state").get(code).matches("APPROVED.*|REFUSED|WITHDRAWN|INFORMED");
        if (duty.equals("APPROVE") && open) {
            String officer = code.substring(3).toLowerCase(java.util.Locale.ROOT) + "."
                    + code.substring(0, 2).toLowerCase(java.util.Locale.ROOT);
            desk.decide(officer, desk.id(officer, mrn), "APPROVE", "");
        }
    }

    private Map<String, String> recipients(String field) {
        Map<String, String> found = new java.util.TreeMap<>();
        for (JsonObject recipient : declaration().getJsonArray("recipients").getValuesAs(JsonObject.class)) {
            found.put(recipient.getString("code"), recipient.getString(field));
        }
        return found;
    }

    private String status() {
        return declaration().getString("status");
    }

    private JsonObject declaration() {
        return stage.visitor(lodger).get("/api/declarations/" + mrn).json().asJsonObject();
    }

    private void like(String expectedFile, byte[] actual) {
        like(story, expectedFile, actual);
    }

    static void like(Story story, String expectedFile, byte[] actual) {
        XmlLikeness.difference(story.document(expectedFile), actual).ifPresent(difference -> {
            throw new AssertionError(
                    expectedFile + ": " + difference + "\n" + new String(actual, StandardCharsets.UTF_8));
        });
    }

    static Map<String, String> parts(Element element) {
        Map<String, String> parts = new HashMap<>();
        for (Element child : XmlLikeness.children(element)) {
            parts.put(child.getLocalName(), child.getTextContent());
        }
        return parts;
    }
}
