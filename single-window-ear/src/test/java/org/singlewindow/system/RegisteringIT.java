package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A firm that does not take part yet comes in: over REST, from outside, without a sign-in. */
class RegisteringIT {

    private static final String PASSWORD = "four grapes on a lorry";

    private static String firm(String number) {
        return "{\"country\":\"TJ\",\"name\":\"Khujand Apricots\",\"number\":\"" + number
                + "\",\"capabilities\":[\"TRADER\"],\"person\":\"Zarina\",\"email\":\"zarina@apricots.example\","
                + "\"password\":\"" + PASSWORD + "\"}";
    }

    /** From an address of its own, so that nobody else has to wait. */
    private static HttpResponse<String> apply(String body, String address, String key) {
        Knock knock = Knock.at("/api/registrations").with("Content-Type", "application/json").with("X-Forwarded-For",
                address);
        return (key.isEmpty() ? knock : knock.with("Idempotency-Key", key)).post(body);
    }

    private static HttpResponse<String> as(String who, String id, String step, String body) {
        return Knock.at("/api/registrations/" + id + step).as(who).with("Content-Type", "application/json").post(body);
    }

    private static String number() {
        return UUID.randomUUID().toString().substring(0, 18);
    }

    private static String idOf(HttpResponse<String> answer) {
        return Aftermath.json(answer.body()).getString("id");
    }

    /** @return the number of an application in TJ that nobody has decided */
    static String waiting() {
        return idOf(apply(firm(number()), "198.51.100.39", ""));
    }

    @Test
    void a_firm_applies_is_taken_in_and_lodges() {
        HttpResponse<String> applied = apply(firm(number()), "198.51.100.31", "");
        assertEquals(201, applied.statusCode(), applied::body);
        String id = idOf(applied);
        String standing = applied.headers().firstValue("Location").orElseThrow();
        assertEquals("/api/registrations/" + id + "/standing", standing);
        assertEquals("WAITING", Aftermath.json(Knock.at(standing).get().body()).getString("state"));

        HttpResponse<String> seen = Knock.at("/api/registrations/" + id).as("customs.tj").get();
        assertEquals("zarina@apricots.example", Aftermath.json(seen.body()).getString("email"));
        assertFalse(seen.body().contains("assword") || seen.body().contains("pbkdf2"), seen::body);
        HttpResponse<String> admitted = Knock.at("/api/registrations/" + id + "/approve").as("customs.tj")
                .with("If-Match", seen.headers().firstValue("ETag").orElseThrow()).post("");
        assertEquals(200, admitted.statusCode(), admitted::body);
        assertEquals(200, Knock.at("/api/registrations/" + id + "/approve").as("supervisor.tj").post("").statusCode());

        JsonObject now = Aftermath.json(Knock.at(standing).get().body());
        String signIn = now.getString("signIn");
        assertEquals(200, Knock.at("/api/declarations?size=1")
                .with("Authorization", Knock.basic(signIn, PASSWORD)).get().statusCode());
        assertEquals(401, Knock.at("/api/declarations?size=1")
                .with("Authorization", Knock.basic(signIn, "single-window")).get().statusCode());
    }

    @Test
    void the_same_application_twice_is_one() {
        String key = UUID.randomUUID().toString();
        String body = firm(number());
        HttpResponse<String> first = apply(body, "198.51.100.32", key);
        HttpResponse<String> again = apply(body, "198.51.100.32", key);
        assertEquals(List.of(201, 200), List.of(first.statusCode(), again.statusCode()));
        assertEquals(first.body(), again.body());
        assertEquals(409, apply(firm(number()), "198.51.100.32", key).statusCode());
        assertNotEquals(idOf(first), idOf(apply(body, "198.51.100.32", "")));
        assertEquals(400, apply(body, "198.51.100.32", "x".repeat(65)).statusCode());
    }

    @Test
    void whoever_is_refused_reads_why() {
        String id = idOf(apply(firm(number()), "198.51.100.33", ""));
        assertEquals(422, as("customs.tj", id, "/refuse", "{}").statusCode());
        assertEquals(412, Knock.at("/api/registrations/" + id + "/approve").as("customs.tj").with("If-Match", "\"9\"")
                .post("").statusCode());
        assertEquals(200, as("customs.tj", id, "/refuse", "{\"reason\":\"no such number\"}").statusCode());
        assertEquals("no such number", Aftermath.json(
                Knock.at("/api/registrations/" + id + "/standing").get().body()).getString("reason"));
        assertEquals(409, as("customs.tj", id, "/approve", "").statusCode());
        assertEquals(200, as("customs.tj", id, "/refuse", "{\"reason\":\"no such number\"}").statusCode());
        assertEquals(409, as("customs.tj", id, "/refuse", "{\"reason\":\"another reason\"}").statusCode());
    }

    /**
     * One's own decision said again is answered as the first time; what somebody else did meanwhile is another matter.
     */
    @Test
    void who_decides_about_what_has_changed_since_is_told() {
        String id = idOf(apply(firm(number()), "198.51.100.34", ""));
        String seen = Knock.at("/api/registrations/" + id).as("customs.tj").get().headers().firstValue("ETag")
                .orElseThrow();
        assertEquals(200, decided("customs.tj", id, seen));
        assertEquals(200, decided("customs.tj", id, seen), "the first answer was lost");
        assertEquals(412, decided("supervisor.tj", id, seen), "somebody else has");
        assertEquals(412, Knock.at("/api/registrations/" + id + "/refuse").as("customs.tj").with("If-Match", seen)
                .with("Content-Type", "application/json").post("{\"reason\":\"after all\"}").statusCode());
    }

    private static int decided(String signIn, String id, String seen) {
        return Knock.at("/api/registrations/" + id + "/approve").as(signIn).with("If-Match", seen).post("")
                .statusCode();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "country":"TJ"          | "country":"FR"           | 305 | /country
        "TRADER"                | "AGENCY"                 | 102 | /capabilities
        zarina@apricots.example | zarina                   | 106 | /email
        four grapes on a lorry  | short                    | 102 | /password
        "person":"Zarina"       | "person":""              | 101 | /person
        """)
    void what_is_amiss_is_told_with_its_place(String what, String by, String code, String pointer) {
        HttpResponse<String> answer = apply(firm(number()).replace(what, by), "198.51.100.34", "");
        assertEquals(422, answer.statusCode(), answer::body);
        assertEquals(code, Aftermath.json(answer.body()).getString("code"));
        assertEquals(pointer, Aftermath.json(answer.body()).getString("pointer"));
    }

    @ParameterizedTest
    @CsvSource({"customs.tj, 200, 200", "supervisor.tj, 200, 200", "plant.tj, 404, 200", "customs.uz, 404, 200",
            "supervisor.uz, 404, 200", "trader.tj, 404, 403", "gateway.tj, 404, 403", "gateway.customs.tj, 404, 403",
            "guarantor.tj, 404, 403", "secretariat, 404, 403", "admin, 404, 403"})
    void only_its_own_country_s_customs_and_supervisors_see_it_and_decide(String who, int status, int list) {
        String id = idOf(
                apply(firm(number()), "2001:db8:0:" + Integer.toHexString(who.hashCode() & 0xffff) + "::1", ""));
        assertEquals(status, Knock.at("/api/registrations/" + id).as(who).get().statusCode());
        assertEquals(status, as(who, id, "/refuse", "{\"reason\":\"a test\"}").statusCode());
        assertEquals(list, Knock.at("/api/registrations?size=1").as(who).get().statusCode());
    }

    @Test
    void nobody_finds_an_application_that_is_not_theirs() {
        assertEquals(404, Knock.at("/api/registrations/" + UUID.randomUUID() + "/standing").get().statusCode());
        assertEquals(401, Knock.at("/api/registrations").get().statusCode());
        assertEquals(404, Knock.at("/applied.xhtml?application=" + UUID.randomUUID()).get().statusCode());
    }

    @Test
    void a_flood_from_one_network_is_told_to_wait() {
        List<Integer> answers = new ArrayList<>();
        HttpResponse<String> last = null;
        for (int i = 0; i < 12; i++) {
            last = apply(firm(number()), "198.51.100.35", "");
            answers.add(last.statusCode());
        }
        assertEquals(List.of(201, 201, 201, 201, 201, 201, 201, 201, 201, 201, 429, 429), answers);
        assertTrue(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()) > 60);
        assertEquals(201, apply(firm(number()), "198.51.100.36", "").statusCode());
    }

    @Test
    void looking_at_the_pages_for_everybody_opens_no_session() {
        HttpResponse<String> page = Knock.at("/apply.xhtml").get();
        assertEquals(200, page.statusCode());
        assertFalse(page.headers().allValues("Set-Cookie").stream().anyMatch(each -> each.startsWith("SW_SESSION")));
        String id = idOf(apply(firm(number()), "198.51.100.37", ""));
        assertEquals(200, Knock.at("/applied.xhtml?application=" + id).get().statusCode());
    }
}
