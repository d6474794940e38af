package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A guarantee over REST, from its registration to its end; each test with one of its own. */
class GuaranteesIT {

    private static final String GUARANTOR = "guarantor.kz";
    private static final String HOLDER = "trader2.kz";

    private static HttpResponse<String> register(String amount, String key) {
        return Knock.at("/api/guarantees").as(GUARANTOR).with("Content-Type", "application/json")
                .with("Idempotency-Key", key).post("""
                        {"type":"1","holder":"KZ-T0000002","parts":[{"amount":"%s","currency":"USD"}],
                         "accessCode":"Ab12","until":"2030-12-31"}""".formatted(amount));
    }

    private static String registered() {
        HttpResponse<String> answer = register("1000.00", UUID.randomUUID().toString());
        assertEquals(201, answer.statusCode(), answer::body);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> step(String guarantee, String step, String who, String body) {
        return Knock.at(guarantee + "/" + step).as(who).with("Content-Type", "application/json").post(body);
    }

    private static String confirmed() {
        String guarantee = registered();
        assertEquals(200, step(guarantee, "confirm", GUARANTOR, "{}").statusCode());
        return guarantee;
    }

    private static String check(String guarantee, String who, String code) {
        HttpResponse<String> answer = step(guarantee, "check", who, """
                {"accessCode":"%s","amount":{"amount":"10","currency":"USD"},"route":["KZ","UZ"]}"""
                .formatted(code));
        assertEquals(200, answer.statusCode(), answer::body);
        return Aftermath.json(answer.body()).getJsonArray("reasons").toString();
    }

    @Test
    void on_its_page_who_answers_sees_whose_turn_it_is_with_what_is_locked_and_what_was_locked_in_some_days() {
        InTransit grapes = InTransit.released();
        Portal portal = Portal.as("guarantor.uz");
        String page = "guarantee/guarantee.xhtml?grn=" + grapes.grn();
        String shown = portal.get(page).body();
        assertTrue(shown.contains(grapes.mrn()) && shown.contains("the carrier"), shown);
        assertFalse(shown.contains("movement.xhtml?mrn=" + grapes.mrn()), "the movement is not theirs to open");
        String today = LocalDate.now(ZoneId.of("Asia/Tashkent")).toString();
        String days = portal.get(page + "&from=" + today + "&to=" + today).body();
        assertEquals(2, days.split(grapes.mrn(), -1).length - 1, "what is locked now, and in these days");
        String none = portal.get(page + "&from=2026-01-01&to=2026-01-31").body();
        assertTrue(none.contains("Nothing was locked in these days"), none);
        String wrong = portal.get(page + "&from=2026-01-01&to=2026-03-31").body();
        assertTrue(wrong.contains("A period has 31 days at most; read"), wrong);
    }

    @Test
    void whoever_has_nothing_to_do_with_it_cannot_tell_it_from_one_that_is_not_there() {
        String guarantee = confirmed();
        String nothing = "/api/guarantees/24GB0000010000295";
        for (String who : List.of("trader.kz", "guarantor.uz", "customs.uz", "plant.kz", "trader2.uz")) {
            HttpResponse<String> there = Knock.at(guarantee).as(who).get();
            assertEquals(404, there.statusCode(), who);
            assertEquals(Knock.at(nothing).as(who).get().body(),
                    there.body().replace(guarantee, nothing), who);
            assertFalse(Knock.at("/api/guarantees?size=200").as(who).get().body().contains(number(guarantee)), who);
        }
        assertEquals("[\"G01\"]", check(guarantee, "trader.kz", "none"));
        assertEquals("[\"G01\"]", check(nothing, "trader.kz", "none"));
        assertEquals("[\"G04\"]", check(guarantee, "trader.kz", "Ab12"));
        assertEquals("[\"G03\"]", check(guarantee, HOLDER, "none"));
        assertEquals("[]", check(guarantee, HOLDER, "Ab12"));
    }

    private static String number(String guarantee) {
        return guarantee.substring(guarantee.lastIndexOf('/') + 1);
    }

    @Test
    void the_same_again_is_one_and_something_else_under_that_key_is_told() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = register("1000.00", key);
        HttpResponse<String> again = register("1000.00", key);
        assertEquals(201, first.statusCode(), first::body);
        assertEquals(200, again.statusCode(), again::body);
        assertEquals(first.body(), again.body());
        assertEquals(409, register("1000.01", key).statusCode());
    }

    @Test
    void an_illegal_step_and_a_stale_one_change_nothing() {
        String guarantee = confirmed();
        HttpResponse<String> twice = step(guarantee, "confirm", GUARANTOR, "{}");
        assertEquals(409, twice.statusCode(), twice::body);
        assertEquals(403, step(guarantee, "revoke", "customs.kz", "{\"reason\":\"none\"}").statusCode());
        assertEquals(403, step(guarantee, "demand", GUARANTOR, "{}").statusCode());
        HttpResponse<String> stale = Knock.at(guarantee + "/suspend").as("customs.kz")
                .with("Content-Type", "application/json").with("If-Match", "\"1\"").post("{\"reason\":\"why\"}");
        assertEquals(412, stale.statusCode(), stale::body);
        HttpResponse<String> silent = step(guarantee, "suspend", "customs.kz", "{}");
        assertEquals(422, silent.statusCode(), silent::body);
        assertTrue(silent.body().contains("\"pointer\":\"/reason\""), silent.body());
        assertTrue(Knock.at(guarantee).as(HOLDER).get().body().contains("\"state\":\"ACTIVE\""));
    }

    @Test
    void a_code_that_was_set_is_told_once() {
        String guarantee = confirmed();
        HttpResponse<String> set = step(guarantee, "access-codes", HOLDER,
                "{\"codes\":[{\"agent\":\"KZ-B0000001\",\"limit\":\"50.00\"}]}");
        assertEquals(200, set.statusCode(), set::body);
        String code = Aftermath.json(set.body()).getJsonArray("codes").getJsonObject(0).getString("code");
        assertFalse(Knock.at(guarantee + "/access-codes").as(HOLDER).get().body().contains(code));
        assertEquals("[\"G03\"]", check(guarantee, HOLDER, "Ab12"));
        assertEquals("[]", check(guarantee, HOLDER, code));
        assertTrue(Knock.at(guarantee).as("broker.kz").get().body().contains("\"amount\":\"50.00\""));
        assertEquals(403, step(guarantee, "access-codes", GUARANTOR, "{\"codes\":[]}").statusCode());
    }

    @Test
    void who_tries_codes_is_told_when_to_come_again_whether_there_is_a_guarantee_or_not() {
        String guarantee = confirmed();
        for (String tried : List.of(guarantee, "/api/guarantees/24GB0000010000286")) {
            for (int i = 0; i < 5; i++) {
                assertEquals("[\"G01\"]", check(tried, "trader.pk", "no0" + i));
            }
            HttpResponse<String> later = step(tried, "check", "trader.pk", """
                    {"accessCode":"Ab12","amount":{"amount":"10","currency":"USD"},"route":["KZ","UZ"]}""");
            assertEquals(429, later.statusCode(), later::body);
            assertEquals("332", Aftermath.json(later.body()).getString("code"));
            assertTrue(Long.parseLong(later.headers().firstValue("Retry-After").orElse("0")) > 0);
        }
        assertEquals("[]", check(guarantee, HOLDER, "Ab12"), "nobody else is held back");
    }

    @Test
    void what_is_amiss_with_what_is_asked_is_said_in_its_place() {
        String guarantee = confirmed();
        for (String[] each : List.of(new String[]{"0", "USD", "UZ", "102", "/amount/amount"},
                new String[]{"0.001", "USD", "UZ", "106", "/amount/amount"},
                new String[]{"1", "QQQ", "UZ", "109", "/amount/currency"},
                new String[]{"1", "USD", "QX", "305", "/route/1"})) {
            HttpResponse<String> told = step(guarantee, "check", HOLDER, """
                    {"accessCode":"Ab12","amount":{"amount":"%s","currency":"%s"},"route":["KZ","%s"]}"""
                    .formatted(each[0], each[1], each[2]));
            assertEquals(422, told.statusCode(), told::body);
            assertEquals(each[3] + each[4], Aftermath.json(told.body()).getString("code")
                    + Aftermath.json(told.body()).getString("pointer"));
        }
        HttpResponse<String> empty = step(guarantee, "access-codes", HOLDER,
                "{\"codes\":[{\"agent\":\"KZ-B0000001\",\"limit\":\"\"}]}");
        assertEquals("/codes/0/limit", Aftermath.json(empty.body()).getString("pointer"), empty::body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/parts/0/amount | \"type\":\"1\",\"parts\":[{\"amount\":\"0\",\"currency\":\"USD\"}]",
            "/parts/1/amount | \"type\":\"1\",\"parts\":[{\"amount\":\"1\",\"currency\":\"USD\"},{\"amount\":\"0.001\",\"currency\":\"USD\"}]",
            "/parts/0/currency | \"type\":\"1\",\"parts\":[{\"amount\":\"1\",\"currency\":\"QQQ\"}]",
            "/parts | \"type\":\"2\",\"parts\":[{\"amount\":\"1\",\"currency\":\"USD\"},{\"amount\":\"1\",\"currency\":\"USD\"}]",
            "/notIn/1 | \"type\":\"1\",\"parts\":[{\"amount\":\"1\",\"currency\":\"USD\"}],\"notIn\":[\"TJ\",\"QX\"]",
            "/notFor/2 | \"type\":\"1\",\"parts\":[{\"amount\":\"1\",\"currency\":\"USD\"}],\"notFor\":[\"24\",\"24\",\"2\"]"})
    void what_is_amiss_with_what_is_to_be_registered_is_pointed_at_as_it_was_sent(String pointer, String said) {
        String guarantee = "{\"holder\":\"KZ-T0000002\",\"until\":\"2030-12-31\"," + said + "}";
        assertEquals(pointer, pointer("/api/guarantees", guarantee));
        String good = """
                {"type":"1","holder":"KZ-T0000002","until":"2030-12-31","parts":[{"amount":"1","currency":"USD"}]}""";
        assertEquals("/guarantees/1" + pointer,
                pointer("/api/guarantees/batch", "{\"guarantees\":[" + good + "," + guarantee + "]}"));
    }

    private static String pointer(String address, String body) {
        HttpResponse<String> told = Knock.at(address).as(GUARANTOR).with("Content-Type", "application/json").post(body);
        assertTrue(told.statusCode() == 422 || told.statusCode() == 400, told::body);
        return Aftermath.json(told.body()).getString("pointer", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/goods/1/value/amount | 080610 | 0 | USD",
            "/goods/1/value/currency | 080610 | 1 | QQQ", "/goods/1/value/currency | 080610 | 1 | JPY"})
    void what_no_price_can_be_said_for_is_pointed_at(String pointer, String code, String amount, String currency) {
        assertEquals(pointer, pointer("/api/guarantees/quote", """
                {"route":["KZ","UZ"],"goods":[{"hs":"080610","value":{"amount":"1","currency":"USD"}},
                 {"hs":"%s","value":{"amount":"%s","currency":"%s"}}]}""".formatted(code, amount, currency)));
    }

    @Test
    void of_a_guarantee_in_another_money_a_price_says_what_is_to_be_declared_in_that() {
        JsonObject som = quoted("");
        assertNotEquals("USD", som.getJsonObject("amount").getString("currency"));
        assertEquals("USD", som.getJsonObject("tier").getJsonObject("declared").getString("currency"));
        JsonObject dollars = quoted(",\"currency\":\"USD\"");
        assertTrue(dollars.getJsonObject("tier").containsKey("guarantee"));
        assertFalse(dollars.getJsonObject("tier").containsKey("declared"), "it is the money of the answer");
    }

    private static JsonObject quoted(String currency) {
        HttpResponse<String> told = Knock.at("/api/guarantees/quote").as("trader.uz")
                .with("Content-Type", "application/json").post("""
                        {"route":["UZ","KZ"],"goods":[{"hs":"080610","value":{"amount":"100","currency":"USD"}}]%s}"""
                        .formatted(currency));
        assertEquals(200, told.statusCode(), told::body);
        return Aftermath.json(told.body());
    }
}
