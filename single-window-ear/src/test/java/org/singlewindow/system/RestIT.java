package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTTP door as an integrator finds it. */
class RestIT {

    @Test
    void a_declaration_can_be_read_back_as_it_was_lodged() throws Exception {
        Lodged grapes = Lodged.now();
        JsonObject declaration = grapes.seenBy("trader.uz");
        assertEquals(grapes.mrn(), declaration.getString("mrn"));
        assertEquals(grapes.specimen().reference(), declaration.getString("lrn"));
        assertEquals("PENDING", declaration.getString("status"));
        assertEquals(1, declaration.getInt("version"));
        assertTrue(declaration.keySet().containsAll(Set.of("declarant", "recipients", "history")),
                declaration::toString);
        for (JsonObject recipient : declaration.getJsonArray("recipients").getValuesAs(JsonObject.class)) {
            assertTrue(recipient.keySet().containsAll(Set.of("code", "kind", "country", "duty", "state", "since")),
                    recipient::toString);
            assertTrue(Set.of("AGENCY", "COUNTRY").contains(recipient.getString("kind")));
            assertTrue(Set.of("APPROVE", "INFORM").contains(recipient.getString("duty")));
        }
        for (JsonObject line : declaration.getJsonArray("history").getValuesAs(JsonObject.class)) {
            assertTrue(line.keySet().containsAll(Set.of("at", "event", "actor", "text")), line::toString);
        }
        HttpResponse<String> document = Knock.at(grapes.path() + "/document").as("trader.uz").get();
        assertEquals(grapes.specimen().xml(), document.body());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(grapes.specimen().bytes());
        assertEquals("sha-256=" + Base64.getEncoder().encodeToString(digest),
                document.headers().firstValue("Digest").orElse(""));
        assertTrue(document.headers().firstValue("Content-Type").orElse("").startsWith("application/xml"));
    }

    @Test
    void the_answer_names_the_number_and_every_recipient() {
        Lodged grapes = Lodged.now();
        assertTrue(grapes.response().contains(grapes.mrn()), grapes::response);
        for (JsonObject recipient : grapes.seenBy("trader.uz").getJsonArray("recipients")
                .getValuesAs(JsonObject.class)) {
            assertTrue(grapes.response().contains(">" + recipient.getString("code") + "<"), grapes::response);
        }
    }

    @Test
    void what_was_pointed_out_when_it_was_accepted_can_be_read_later() {
        HttpResponse<String> lodged = lodge(
                Specimen.fresh().with("<TotalPackageQuantity>1650<", "<TotalPackageQuantity>7<"));
        assertEquals(201, lodged.statusCode(), lodged::body);
        String path = lodged.headers().firstValue("Location").orElseThrow();
        for (String reader : List.of("trader.uz", "customs.kz")) {
            JsonObject warning = Aftermath.json(Knock.at(path).as(reader).get().body()).getJsonArray("warnings")
                    .getJsonObject(0);
            assertEquals("150", warning.getString("code"));
            assertEquals("/MetaData/Declaration/TotalPackageQuantity", warning.getString("xpath"));
            assertEquals("42A / 146", warning.getString("pointer"));
            assertTrue(warning.getString("text").contains("the declaration says 7"), warning::toString);
        }
        assertEquals(0, Lodged.now().seenBy("trader.uz").getJsonArray("warnings").size());
        assertEquals(0, Aftermath.json(Knock.at(path).as("admin").get().body()).getJsonArray("warnings").size());
    }

    @Test
    void the_same_bytes_get_the_first_answer_again() {
        Lodged grapes = Lodged.now();
        HttpResponse<String> again = lodge(grapes.specimen());
        assertEquals(200, again.statusCode(), again::body);
        assertEquals(grapes.response(), again.body());
        assertTrue(again.headers().firstValue("Location").orElse("").endsWith(grapes.path()));
    }

    @Test
    void the_same_reference_with_other_content_is_a_conflict() {
        HttpResponse<String> other = lodge(Lodged.now().specimen().withGoods("Table grapes of another sort"));
        assertEquals(409, other.statusCode(), other::body);
        assertTrue(other.body().contains(">226<"), other::body);
    }

    @ParameterizedTest
    @CsvSource({"validateOnly=true", "validateOnly=true&tier=schema", "validateOnly=true&tier=all"})
    void a_check_of_a_right_document_is_clean_and_changes_nothing(String query) {
        Specimen right = Specimen.fresh();
        HttpResponse<String> answer = Knock.at("/api/declarations?" + query).as("trader.uz")
                .with("Content-Type", "application/xml").post(right.bytes());
        assertEquals(200, answer.statusCode(), answer::body);
        assertFalse(answer.body().contains("Error"), answer::body);
        Aftermath.nothingStored(right.reference());
    }

    @Test
    void a_check_of_a_wrong_document_lists_what_lodging_would() {
        Specimen wrong = Specimen.fresh().with("<FunctionCode>9", "<FunctionCode>99");
        HttpResponse<String> answer = Knock.at("/api/declarations?validateOnly=true").as("trader.uz")
                .with("Content-Type", "application/xml").post(wrong.bytes());
        assertEquals(422, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains("ValidationCode"), answer::body);
    }

    @Test
    void a_check_finds_the_reference_that_lodging_would_refuse_and_names_who_would_receive_the_rest() {
        Lodged grapes = Lodged.now();
        Specimen other = grapes.specimen().withGoods("Table grapes of another sort");
        HttpResponse<String> reused = Knock.at("/api/declarations?validateOnly=true").as("trader.uz")
                .with("Content-Type", "application/xml").post(other.bytes());
        assertEquals(422, reused.statusCode(), reused::body);
        assertTrue(reused.body().contains(">226<"), reused::body);
        HttpResponse<String> fresh = Knock.at("/api/declarations?validateOnly=true").as("trader.uz")
                .with("Content-Type", "application/xml").post(Specimen.fresh().bytes());
        assertEquals(200, fresh.statusCode(), fresh::body);
        assertEquals(recipients(grapes.response()), recipients(fresh.body()));
        assertTrue(recipients(fresh.body()).contains("KZ-PLANT"), fresh::body);
    }

    private static List<String> recipients(String response) {
        return Pattern.compile("<StatementCode>([^<]*)<").matcher(response).results().map(found -> found.group(1))
                .toList();
    }

    @Test
    void an_unknown_tier_is_named() {
        HttpResponse<String> answer = Knock.at("/api/declarations?validateOnly=true&tier=some").as("trader.uz")
                .with("Content-Type", "application/xml").post(Specimen.fresh().bytes());
        assertEquals(400, answer.statusCode(), answer::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "TRUE", ""})
    void a_mistyped_switch_lodges_nothing(String validateOnly) {
        Specimen right = Specimen.fresh();
        HttpResponse<String> answer = Knock.at("/api/declarations?validateOnly=" + validateOnly).as("trader.uz")
                .with("Content-Type", "application/xml").post(right.bytes());
        assertEquals(400, answer.statusCode(), answer::body);
        assertEquals("validateOnly is true or false.", Aftermath.json(answer.body()).getString("detail"));
        Aftermath.nothingStored(right.reference());
    }

    @ParameterizedTest
    @CsvSource({"before=abc, before", "page=1.5, page", "size=x, size", "page=99999999999, page"})
    void a_number_that_is_none_is_named(String query, String name) {
        HttpResponse<String> answer = Knock.at("/api/declarations?" + query).as("trader.uz").get();
        assertEquals(400, answer.statusCode(), answer::body);
        assertEquals(name + " is a whole number.", Aftermath.json(answer.body()).getString("detail"));
    }

    @ParameterizedTest
    @CsvSource({"trader.kz", "trader.tj", "gateway.cn", "customs.mn", "guarantor.uz"})
    void what_one_may_not_see_is_not_there(String signIn) {
        Lodged grapes = Lodged.now();
        for (String below : List.of("", "/document", "/answers", "/plan")) {
            HttpResponse<String> answer = Knock.at(grapes.path() + below).as(signIn).get();
            assertEquals(404, answer.statusCode(), () -> below + answer.body());
            assertEquals("307", Aftermath.json(answer.body()).getString("code"));
        }
        String list = Knock.at("/api/declarations?q=" + grapes.mrn()).as(signIn).get().body();
        assertEquals(0, Aftermath.json(list).getJsonArray("items").size(), list);
    }

    @ParameterizedTest
    @CsvSource({"26UZ000000000000J0", "x", "%2e%2e", "%00"})
    void a_number_that_is_none_is_not_there(String mrn) {
        int status = Knock.at("/api/declarations/" + mrn).as("trader.uz").get().statusCode();
        assertTrue(status == 404 || status == 400, () -> "" + status);
    }

    @Test
    void the_list_filters_by_status_time_and_text() {
        Lodged grapes = Lodged.now();
        assertEquals(1, found("q=" + grapes.specimen().reference()));
        assertEquals(1, found("q=" + grapes.mrn() + "&status=PENDING"));
        assertEquals(0, found("q=" + grapes.mrn() + "&status=RELEASED"));
        assertEquals(1, found("q=" + grapes.mrn() + "&from=2024-01-01"));
        assertEquals(0, found("q=" + grapes.mrn() + "&to=2024-01-01"));
        assertEquals(0, found("q=" + grapes.mrn() + "&page=1&size=1"));
    }

    @ParameterizedTest
    @CsvSource({"status=SOMETHING", "from=yesterday", "page=x"})
    void a_filter_that_makes_no_sense_is_named(String filter) {
        int status = Knock.at("/api/declarations?" + filter).as("trader.uz").get().statusCode();
        assertTrue(status == 400 || status == 404, () -> filter + " " + status);
    }

    @Test
    void the_plan_says_which_rule_brought_whom() {
        Lodged grapes = Lodged.now();
        JsonObject plan = Aftermath.json(Knock.at(grapes.path() + "/plan").as("trader.uz").get().body());
        JsonObject plant = plan.getJsonArray("recipients").getValuesAs(JsonObject.class).stream()
                .filter(r -> r.getString("code").equals("KZ-PLANT")).findFirst().orElseThrow();
        JsonObject reason = plant.getJsonArray("reasons").getJsonObject(0);
        assertTrue(reason.keySet().containsAll(Set.of("rule", "text", "matched")), reason::toString);
        assertFalse(plan.getString("version").isEmpty());
    }

    @Test
    void only_the_administrator_loads_a_country() {
        assertEquals(403, Knock.at("/api/admin/regions").as("trader.uz").with("Content-Type", "application/zip")
                .post(new byte[10]).statusCode());
        HttpResponse<String> noZip = Knock.at("/api/admin/regions").as("admin").with("Content-Type", "application/zip")
                .post("not a zip");
        assertTrue(Set.of(400, 422).contains(noZip.statusCode()), noZip::body);
        Aftermath.nothingLeaked(noZip.body());
    }

    @Test
    void a_country_without_one_of_its_files_or_cut_off_is_refused() {
        Knock door = Knock.at("/api/admin/regions?check=true").as("admin").with("Content-Type", "application/zip");
        byte[] zip = RegionZips.zip("GB");
        HttpResponse<String> whole = door.post(zip);
        assertEquals(200, whole.statusCode(), whole::body);
        HttpResponse<String> smaller = door.post(RegionZips.zip("GB", name -> !name.equals("people.csv")));
        assertEquals(422, smaller.statusCode(), smaller::body);
        JsonObject problem = Aftermath.json(smaller.body()).getJsonArray("problems").getJsonObject(0);
        assertEquals("people.csv MISSING_FILE", problem.getString("file") + " " + problem.getString("code"));
        HttpResponse<String> cut = door.post(Arrays.copyOf(zip, zip.length * 2 / 3));
        assertEquals(400, cut.statusCode(), cut::body);
        assertTrue(cut.body().contains("cut off"), cut::body);
    }

    @Test
    void code_lists_are_there_for_whoever_is_signed_in() {
        String names = Knock.at("/api/code-lists").as("gateway.cn").get().body();
        assertTrue(names.contains("\"document-types\""), names);
        JsonObject list = Aftermath.json(Knock.at("/api/code-lists/transport-modes").as("gateway.cn").get().body());
        assertFalse(list.getJsonArray("codes").isEmpty());
        assertEquals(404, Knock.at("/api/code-lists/nothing").as("gateway.cn").get().statusCode());
    }

    @ParameterizedTest
    @CsvSource({"DELETE, /api/declarations, 405", "PUT, /api/tasks/1/claim, 405", "GET, /api/nothing, 404",
            "POST, /api/queue, 405"})
    void an_address_or_method_that_is_none_is_said_so(String method, String path, int status) {
        HttpResponse<String> answer = Knock.at(path).as("trader.uz").send(method);
        assertEquals(status, answer.statusCode(), answer::body);
        assertEquals(status, Aftermath.json(answer.body()).getInt("status"));
        assertEquals(path, Aftermath.json(answer.body()).getString("instance"));
    }

    @Test
    void a_call_with_a_password_gets_no_session() {
        HttpResponse<String> answer = Knock.at("/api/code-lists").as("trader.uz").get();
        assertTrue(answer.headers().allValues("Set-Cookie").isEmpty());
        assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void the_cookie_of_the_portal_is_kept_from_scripts_and_from_other_sites() {
        List<String> cookies = Portal.trying("trader.uz", "single-window", "198.51.100.77").headers()
                .allValues("Set-Cookie");
        assertTrue(cookies.stream().anyMatch(cookie -> cookie.startsWith("SW_SESSION=")), cookies::toString);
        cookies.forEach(cookie -> assertTrue(
                cookie.contains("HttpOnly") && cookie.toLowerCase(Locale.ROOT).contains("samesite=lax"), cookie));
    }

    @Test
    void the_portal_asks_for_a_sign_in_first() {
        HttpResponse<String> answer = Knock.at("/declaration/anything.xhtml").get();
        assertEquals(303, answer.statusCode());
        assertEquals("/sign-in.xhtml?from=%2Fdeclaration%2Fanything.xhtml",
                answer.headers().firstValue("Location").orElse(""));
        assertTrue(
                answer.headers().firstValue("Content-Security-Policy").orElse("").contains("frame-ancestors 'none'"));
    }

    private static HttpResponse<String> lodge(Specimen specimen) {
        return Knock.at("/api/declarations").as("trader.uz").with("Content-Type", "application/xml")
                .post(specimen.bytes());
    }

    private static int found(String query) {
        HttpResponse<String> answer = Knock.at("/api/declarations?" + query).as("trader.uz").get();
        assertEquals(200, answer.statusCode(), answer::body);
        return Aftermath.json(answer.body()).getJsonArray("items").size();
    }
}
