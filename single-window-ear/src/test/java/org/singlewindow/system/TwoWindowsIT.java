package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One officer, one task, and two windows that show it; or one form with more in it than the decision has room for. */
class TwoWindowsIT {

    private static final String DONE = ">Approved with conditions.<";

    private final Portal officer = Portal.as("plant.kz");

    private final String task = "/api/tasks/" + Lodged.now().taskOf("plant.kz").getJsonNumber("id");

    private final String page = "agency/decide.xhtml?id=" + task.replaceAll("\\D", "");

    private HttpResponse<String> decide(Map<String, String> window, Map<String, String> said) {
        window.putAll(Map.of("reason", "", "conditions", "", "text", "", "decide", "decide"));
        window.putAll(said);
        return officer.post(page, window);
    }

    private String conditions() {
        return Aftermath.json(Knock.at(task).as("plant.kz").get().body()).getJsonArray("conditions").toString();
    }

    @Test
    void whoever_decides_again_in_other_words_is_shown_what_counts_and_keeps_what_was_typed() {
        Map<String, String> one = officer.hidden(page);
        Map<String, String> other = officer.hidden(page);
        Map<String, String> first = Map.of("decision", "APPROVE_WITH_CONDITIONS", "conditions", "Fumigate.\r\nWeigh.");
        assertEquals(302, decide(one, first).statusCode());
        assertTrue(officer.get(page).body().contains(DONE));
        HttpResponse<String> late = decide(other,
                Map.of("decision", "APPROVE_WITH_CONDITIONS", "conditions", "Do not unload."));
        assertEquals(200, late.statusCode());
        assertFalse(late.body().contains(DONE), late::body);
        assertTrue(late.body().contains("in other words"), late::body);
        assertTrue(late.body().contains("Do not unload.") && late.body().contains("Fumigate."), late::body);
        assertEquals("[\"Fumigate.\",\"Weigh.\"]", conditions());
        assertEquals(302, decide(other, first).statusCode(), "the very same again");
    }

    @Test
    void what_was_meant_for_the_whole_is_not_taken_for_what_a_colleague_has_left() {
        String lots = "/api/tasks/" + PartialReleaseBrowserIT.lots(3).taskOf("plant.kz").getJsonNumber("id");
        String shown = "agency/decide.xhtml?id=" + lots.replaceAll("\\D", "");
        Map<String, String> form = officer.hidden(shown);
        Map<String, String> refusal = Map.of("decision", "REFUSE", "reason", "HEALTH", "conditions", "", "text",
                "All of it is rotten.", "decide", "decide");
        assertEquals(200, Knock.at(lots + "/decision").as("gateway.plant.kz").with("Content-Type", "application/json")
                .post("{\"decision\":\"APPROVE\",\"items\":[1]}").statusCode());
        form.putAll(refusal);
        HttpResponse<String> late = officer.post(shown, form);
        assertEquals(200, late.statusCode());
        assertTrue(late.body().contains("it would be about items 2, 3 only"), late::body);
        assertTrue(late.body().contains("All of it is rotten."), late::body);
        assertEquals(2, Aftermath.json(Knock.at(lots).as("plant.kz").get().body()).getJsonArray("itemsLeft").size());

        Map<String, String> seen = Portal.hiddenIn(late.body());
        seen.putAll(refusal);
        assertEquals(302, officer.post(shown, seen).statusCode(), "who has seen it, and means it");
        assertEquals("APPROVED_IN_PART",
                Aftermath.json(Knock.at(lots).as("plant.kz").get().body()).getString("state"));
    }

    @Test
    void while_a_question_is_open_nothing_else_is_asked_or_called_for() {
        Map<String, String> asked = officer.hidden(page);
        Map<String, String> other = officer.hidden(page);
        assertTrue(officer.get(page).body().contains("value=\"INSPECT\""));
        assertEquals(302, decide(asked, Map.of("decision", "QUERY", "text", "Which variety?")).statusCode());
        HttpResponse<String> late = decide(other, Map.of("decision", "INSPECT", "text", "At the gate."));
        assertEquals(200, late.statusCode());
        assertTrue(late.body().contains("has not answered yet") && late.body().contains("At the gate."), late::body);
        String now = officer.get(page).body();
        assertFalse(now.contains("value=\"INSPECT\"") || now.contains("value=\"QUERY\""), now);
        assertTrue(now.contains("value=\"APPROVE\"") && now.contains("until then nothing else can be asked"), now);
        assertEquals("QUERY", Aftermath.json(Knock.at(task).as("plant.kz").get().body()).getString("state"));
    }

    @Test
    void an_answer_that_comes_too_late_can_still_be_copied() {
        assertEquals(302,
                decide(officer.hidden(page), Map.of("decision", "QUERY", "text", "Which variety?")).statusCode());
        Portal trader = Portal.as("trader.uz");
        String question = task.replaceAll("\\D", "");
        String mrn = Aftermath.json(Knock.at(task).as("plant.kz").get().body()).getString("mrn");
        String show = "declaration/show.xhtml?mrn=" + mrn;
        Map<String, String> one = trader.hidden(show);
        Map<String, String> other = trader.hidden(show);
        one.putAll(Map.of("reply-" + question, "Husayni.", "answer", question));
        other.putAll(Map.of("reply-" + question, "Taifi, crop 2024.", "answer", question));
        assertEquals(302, trader.post(show, one).statusCode());
        HttpResponse<String> late = trader.post(show, other);
        assertEquals(200, late.statusCode());
        assertTrue(late.body().contains("Taifi, crop 2024."), late::body);
        assertEquals("Husayni.", Aftermath.json(Knock.at(task).as("plant.kz").get().body()).getString("answer"));
    }

    @Test
    void of_two_answers_that_are_being_written_one_is_sent_and_the_other_stays() {
        Lodged lodged = Lodged.now();
        String first = ask(lodged, "plant.kz");
        String second = ask(lodged, "customs.kz");
        Portal trader = Portal.as("trader.uz");
        String show = "declaration/show.xhtml?mrn=" + lodged.mrn();
        Map<String, String> form = trader.hidden(show);
        form.putAll(Map.of("reply-" + first, "x".repeat(4_002), "reply-" + second, "Weighed twice.", "answer", first));
        String refused = trader.post(show, form).body();
        assertTrue(refused.contains("2 characters too long, at most 4,000."), refused);
        assertTrue(refused.contains("x".repeat(4_002)) && refused.contains("Weighed twice.</textarea>"), refused);

        form = Portal.hiddenIn(refused);
        form.putAll(Map.of("reply-" + first, "Husayni.", "reply-" + second, "Weighed twice.", "answer", first));
        assertEquals(302, trader.post(show, form).statusCode());
        assertTrue(trader.get(show).body().contains("Weighed twice.</textarea>"));
        assertFalse(trader.get(show).body().contains("Weighed twice."), "for the page that came next alone");
    }

    /** @return the number of the task */
    private static String ask(Lodged lodged, String officer) {
        String task = lodged.taskOf(officer).getJsonNumber("id").toString();
        Portal desk = Portal.as(officer);
        String page = "agency/decide.xhtml?id=" + task;
        Map<String, String> form = desk.hidden(page);
        form.putAll(Map.of("decision", "QUERY", "reason", "", "conditions", "", "text", "Which?", "decide", "decide"));
        assertEquals(302, desk.post(page, form).statusCode());
        return task;
    }

    @ParameterizedTest
    @CsvSource({"APPROVE, conditions, Only", "REFUSE, conditions, Only", "INSPECT, conditions, Only",
            "QUERY, reason, Only a refusal", "APPROVE, reason, Only a refusal"})
    void what_the_decision_has_no_place_for_is_told_beside_it_and_stays(String decision, String field, String told) {
        Map<String, String> said = new java.util.HashMap<>(
                Map.of("decision", decision, "text", "because", "reason", decision.equals("REFUSE") ? "GOODS" : ""));
        said.put(field, field.equals("reason") ? "GOODS" : "Fumigate.");
        HttpResponse<String> answer = decide(officer.hidden(page), said);
        assertEquals(200, answer.statusCode());
        String about = answer.body().substring(answer.body().indexOf("id=\"" + field + "-about\""));
        assertTrue(about.substring(0, about.indexOf("</div>")).contains(told), about);
        assertTrue(answer.body().contains("because"), answer::body);
        assertTrue(field.equals("reason") || answer.body().contains("Fumigate.</textarea>"), answer::body);
        assertEquals("[]", conditions());
        assertEquals("DELIVERED", Aftermath.json(Knock.at(task).as("plant.kz").get().body()).getString("state"));
    }
}
