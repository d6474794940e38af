package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever presses a button that somebody else was quicker with is told so, and keeps what they typed. */
class OvertakenIT {

    private static final String WORDS = "the number belongs to nobody";

    private static String application() {
        HttpResponse<String> applied = Knock.at("/api/registrations").with("Content-Type", "application/json")
                .with("X-Forwarded-For", "2001:db8:77:" + Integer.toHexString(WORDS.hashCode() & 0xffff) + "::1")
                .post("{\"country\":\"AZ\",\"name\":\"Gence Pears\",\"number\":\""
                        + UUID.randomUUID().toString().substring(0, 18)
                        + "\",\"capabilities\":[\"TRADER\"],\"person\":\"Leyla\",\"email\":\"leyla@pears.example\","
                        + "\"password\":\"four grapes on a lorry\"}");
        assertEquals(201, applied.statusCode(), applied::body);
        return Aftermath.json(applied.body()).getString("id");
    }

    private static void decideOverRest(String id, String step, String body) {
        HttpResponse<String> answer = Knock.at("/api/registrations/" + id + step).as("supervisor.az")
                .with("Content-Type", "application/json").post(body);
        assertEquals(200, answer.statusCode(), answer::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/approve", "/refuse"})
    void an_officer_who_refuses_too_late_is_told_who_was_quicker_and_keeps_the_reason(String step) {
        String id = application();
        Portal officer = Portal.as("customs.az");
        String page = "agency/application.xhtml?id=" + id;
        Map<String, String> form = officer.hidden(page);
        decideOverRest(id, step, step.equals("/approve") ? "" : "{\"reason\":\"sent by mistake\"}");
        form.putAll(Map.of("reason", WORDS, "decline", "decline"));

        HttpResponse<String> answer = officer.post(page, form);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("supervisor.az has decided this meanwhile"), answer::body);
        assertTrue(answer.body().contains(WORDS), answer::body);
        assertFalse(answer.body().contains("id=\"decline\""), "there is nothing left to decide");
    }

    @Test
    void an_officer_who_takes_a_firm_in_too_late_is_told_as_well() {
        String id = application();
        Portal officer = Portal.as("customs.az");
        String page = "agency/application.xhtml?id=" + id;
        Map<String, String> form = officer.hidden(page);
        decideOverRest(id, "/refuse", "{\"reason\":\"sent by mistake\"}");
        form.put("admit", "admit");
        assertTrue(officer.post(page, form).body().contains("supervisor.az has decided this meanwhile"));
    }

    @Test
    void a_reason_may_be_as_long_as_its_field_lets_it_however_many_lines_it_has() {
        String id = application();
        Portal officer = Portal.as("customs.az");
        String page = "agency/application.xhtml?id=" + id;
        Map<String, String> form = officer.hidden(page);
        form.putAll(Map.of("reason", "x".repeat(500) + "\r\nand\r\nmore\r\n..", "decline", "decline"));
        HttpResponse<String> answer = officer.post(page, form);
        assertEquals(302, answer.statusCode(), answer::body);
        assertEquals(512, Aftermath.json(Knock.at("/api/registrations/" + id + "/standing").get().body())
                .getString("reason").length());
    }

    @Test
    void a_reason_that_is_too_long_is_told_at_its_field() {
        String id = application();
        Portal officer = Portal.as("customs.az");
        String page = "agency/application.xhtml?id=" + id;
        Map<String, String> form = officer.hidden(page);
        form.putAll(Map.of("reason", "x".repeat(513), "decline", "decline"));
        String answer = officer.post(page, form).body();
        assertTrue(
                Pattern.compile("id=\"reason-about\">\\s*<p class=\"error\">A reason has at most 512").matcher(answer)
                        .find(),
                answer);
    }

    @Test
    void who_answers_a_question_that_is_answered_already_keeps_what_they_typed() {
        Lodged lodged = Lodged.now();
        long task = lodged.taskOf("plant.uz").getJsonNumber("id").longValue();
        post("plant.uz", "/api/tasks/" + task + "/decision", "{\"decision\":\"QUERY\",\"text\":\"which orchard?\"}");
        Portal trader = Portal.as("trader.uz");
        String page = "declaration/show.xhtml?mrn=" + lodged.mrn();
        Map<String, String> form = trader.hidden(page);
        post("trader.uz", "/api/tasks/" + task + "/answer", "{\"text\":\"the one by the river\"}");
        form.putAll(Map.of("reply-" + task, "the one on the hill", "answer", Long.toString(task)));

        HttpResponse<String> answer = trader.post(page, form);
        assertEquals(200, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains("the one on the hill"), answer::body);
        assertTrue(answer.body().contains("It was not sent"), answer::body);
    }

    @Test
    void an_application_is_found_by_a_part_of_its_number_or_name() {
        String id = application();
        String number = Aftermath.json(Knock.at("/api/registrations/" + id).as("customs.az").get().body())
                .getString("number");
        Portal officer = Portal.as("customs.az");
        String found = officer
                .get("agency/applications.xhtml?q=" + number.substring(2).toLowerCase(java.util.Locale.ROOT))
                .body();
        assertTrue(found.contains(id) && found.contains("Found: 1<"), found);
        assertTrue(officer.get("agency/applications.xhtml?q=nothing-of-the-kind").body().contains("Found: 0<"));
    }

    private static void post(String who, String path, String body) {
        HttpResponse<String> answer = Knock.at(path).as(who).with("Content-Type", "application/json").post(body);
        assertEquals(200, answer.statusCode(), answer::body);
    }
}
