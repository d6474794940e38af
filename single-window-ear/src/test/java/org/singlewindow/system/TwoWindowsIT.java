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
