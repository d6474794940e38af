package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Characters that come along when something is copied: those that nothing can store, and those that only do not show.
 */
class UnseenCharactersIT {

    private static final String WORD = "characters that cannot be seen or stored";

    @Test
    void a_form_goes_on_without_what_no_document_can_hold_and_says_so() {
        Portal trader = Portal.as("trader.uz");
        Map<String, String> goods = trader.hidden("declaration/guided.xhtml?step=goods&new=yes");
        goods.putAll(Map.of("item-description-0", "Fresh apricots\u000bin \u0000crates\uffff", "item-commodity-0",
                "080910", "item-origin-0", "UZ",
                "item-gross-0", "510", "item-value-0", "900", "next", "next"));
        HttpResponse<String> next = trader.post("declaration/guided.xhtml?step=goods&new=yes", goods);
        assertEquals(302, next.statusCode(), next::body);
        String there = next.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> transport = trader.get(there);
        assertTrue(transport.body().contains(WORD), transport::body);
        HttpResponse<String> review = trader.get(there.replace("step=transport", "step=review"));
        assertEquals(200, review.statusCode());
        assertTrue(review.body().contains("Fresh apricots in crates"), review::body);
        assertFalse(review.body().contains(WORD), "it is said once");
    }

    /** As they come out of an office program: its mark of a new line within a paragraph, and what nobody sees. */
    @Test
    void an_answer_is_taken_without_them_as_well_and_its_lines_stay_lines() {
        Lodged lodged = Lodged.now();
        JsonObject task = lodged.taskOf("plant.kz");
        String path = "/api/tasks/" + task.getJsonNumber("id");
        assertEquals(200, Knock.at(path + "/decision").as("plant.kz").with("Content-Type", "application/json")
                .post("{\"decision\":\"QUERY\",\"text\":\"Which?\"}").statusCode());
        Portal trader = Portal.as("trader.uz");
        String show = "declaration/show.xhtml?mrn=" + lodged.mrn();
        Map<String, String> form = trader.hidden(show);
        String number = task.getJsonNumber("id").toString();
        form.putAll(Map.of("reply-" + number, "one\u000btwo\fthree\u0000\uffff\u202e four", "answer", number));
        HttpResponse<String> sent = trader.post(show, form);
        assertEquals(302, sent.statusCode(), sent::body);
        assertTrue(trader.get(show).body().contains(WORD));
        assertEquals("one\ntwo\nthree four",
                Aftermath.json(Knock.at(path).as("plant.kz").get().body()).getString("answer"));
    }

    @Test
    void what_a_page_saves_by_itself_can_be_reviewed_as_well() {
        Portal trader = Portal.as("trader.uz");
        Map<String, String> goods = trader.hidden("declaration/guided.xhtml?step=goods&new=yes");
        goods.putAll(Map.of("step", "goods", "draft-user", "trader.uz", "draft-turn", "1", "item-description-0",
                "Plums\u001f \u000c1", "item-marks-0", "\u0000"));
        HttpResponse<String> kept = trader.post("declaration/keep", goods);
        assertEquals(200, kept.statusCode(), kept::body);
        HttpResponse<String> review = trader
                .get("declaration/guided.xhtml?step=review&draft=" + Aftermath.json(kept.body()).getString("id"));
        assertEquals(200, review.statusCode());
        assertTrue(review.body().contains("Plums"), review::body);
    }

    @ParameterizedTest
    @CsvSource({"trader.uz, declaration/declarations.xhtml?q=",
            "plant.uz, agency/inbox.xhtml?q=",
            "plant.uz, agency/inbox.xhtml?after=", "supervisor.uz, country/tasks.xhtml?q=",
            "admin, admin/participants.xhtml?q=", "admin, admin/rules.xhtml?q=",
            "trader.uz, declaration/guided.xhtml?draft=", "trader.uz, declaration/upload.xhtml?checked="})
    void every_page_that_is_asked_with_such_characters_answers(String signIn, String address) {
        Portal somebody = Portal.as(signIn);
        for (String text : new String[]{"\0", "a\0", "ab\u000bcd", "\uffff", "\u00a0"}) {
            assertEquals(200, somebody.get(address + encoded(text)).statusCode(), address);
        }
    }

    @Test
    void nobody_signs_in_by_them_and_nothing_fails() {
        assertEquals(200, Portal.trying("trader.uz\0x", "single-window", "127.0.0.1").statusCode());
        assertEquals(302, Portal.trying("\u200btrader.uz\u00a0", "single-window", "127.0.0.1").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0.xml", "a\u000b\u0001.xml"})
    void a_file_may_be_called_as_it_likes(String name) {
        HttpResponse<String> answer = Portal.as("trader.uz").upload("declaration/upload.xhtml", "check", name,
                Specimen.fresh().bytes());
        assertEquals(200, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains("a.xml") || answer.body().contains("a .xml"), answer::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/declarations?q=", "/api/declarations?status=", "/api/declarations?from=",
            "/api/declarations?before=", "/api/tasks?after=", "/api/tasks?state=",
            "/api/code-lists/", "/api/declarations/"})
    void no_address_fails_over_them(String address) {
        for (String text : new String[]{"%00", "a%00", "%0B", "%EF%BF%BF", "%ED%A0%80", "%C2%A0"}) {
            HttpResponse<String> answer = Knock.at(address + text).as("trader.uz").get();
            assertTrue(answer.statusCode() < 500, () -> address + text + " " + answer.statusCode() + answer.body());
        }
    }

    @Test
    void a_number_that_was_copied_with_blanks_is_found() {
        Lodged grapes = Lodged.now();
        assertEquals(200, Knock.at(grapes.path() + "%C2%A0").as("trader.uz").get().statusCode());
        HttpResponse<String> document = Knock.at(grapes.path() + "%E2%80%8B/document").as("trader.uz").get();
        assertTrue(document.headers().firstValue("Content-Disposition").orElse("")
                .contains("\"" + grapes.mrn() + ".xml\""), document.headers()::toString);
        for (String text : new String[]{grapes.mrn() + "%E2%80%8B",
                "%C2%A0" + grapes.specimen().reference() + "%EF%BB%BF"}) {
            String found = Knock.at("/api/declarations?q=" + text).as("trader.uz").get().body();
            assertEquals(1, Aftermath.json(found).getJsonArray("items").size(), found);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u200b", "\ufeff", "\t", "\u2003", "\u3164", "\u2800", "\ufe0f"})
    void a_reference_with_blanks_behind_it_is_the_same_reference(String blank) {
        Lodged grapes = Lodged.now();
        String reference = grapes.specimen().reference();
        HttpResponse<String> again = lodge(grapes.specimen().with(reference, reference + blank));
        assertEquals(409, again.statusCode(), again::body);
        assertTrue(again.body().contains(">226<"), again::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u200b", "\u2003", "\ufeff\u3000", "\u3164", "\u2800\ufe0f"})
    void blanks_alone_are_no_reference(String blanks) {
        Specimen right = Specimen.fresh();
        HttpResponse<String> answer = lodge(right.with(right.reference(), blanks));
        assertEquals(422, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains(">101<"), answer::body);
    }

    @Test
    void no_declaration_spoils_the_answers_that_agencies_read() {
        for (String goods : List.of("grapes", "grapes &#1;")) {
            HttpResponse<String> answer = lodge(
                    Specimen.fresh().with("version=\"1.0\"", "version=\"1.1\"").withGoods(goods));
            assertEquals(400, answer.statusCode(), answer::body);
            assertTrue(answer.body().contains("send version 1.0"), answer::body);
        }
        HttpResponse<String> turned = lodge(Specimen.fresh().withGoods("grapes \u202Et 01"));
        assertEquals(422, turned.statusCode(), turned::body);
        assertTrue(turned.body().contains(">106<") && turned.body().contains("U+202E"), turned::body);
    }

    @Test
    void nobody_hides_behind_a_blank_in_another_ones_number() {
        HttpResponse<String> answer = lodge(Specimen.fresh().with("<ID>UZ-T0000001<", "<ID>UZ-T0000002\u200b<"));
        assertEquals(422, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains(">333<"), answer::body);
    }

    private static HttpResponse<String> lodge(Specimen specimen) {
        return Knock.at("/api/declarations").as("trader.uz").with("Content-Type", "application/xml")
                .post(specimen.bytes());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
