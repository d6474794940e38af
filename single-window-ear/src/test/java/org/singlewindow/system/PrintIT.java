package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A declaration on paper, and what the paper's code tells whoever holds it. */
class PrintIT {

    private static final Pattern LINK = Pattern.compile("/URI ?\\((http[^)]*/verify/[\\w-]+)\\)");

    private static HttpResponse<String> print(Lodged grapes, String who, String query) {
        return Knock.at(grapes.path() + "/print" + query).as(who).with("Accept-Language", "ru, en;q=0.5").get();
    }

    private static String code(HttpResponse<String> paper) {
        assertEquals(200, paper.statusCode(), paper::body);
        Matcher link = LINK.matcher(paper.body());
        assertTrue(link.find(), "no link to the page that verifies it");
        return URI.create(link.group(1)).getPath();
    }

    private static HttpResponse<String> verify(String path) {
        return Knock.at(path).with("Accept-Language", "en").get();
    }

    private static void approve(Lodged grapes) {
        for (String officer : List.of("customs.uz", "plant.uz", "plant.kz", "customs.kz")) {
            HttpResponse<String> done = Knock
                    .at("/api/tasks/" + grapes.taskOf(officer).getJsonNumber("id") + "/decision").as(officer)
                    .with("Content-Type", "application/json").post("{\"decision\":\"APPROVE\"}");
            assertEquals(200, done.statusCode(), done::body);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"trader.uz", "customs.kz", "gateway.kz"})
    void whoever_may_read_it_prints_it_in_their_language(String reader) {
        HttpResponse<String> paper = print(Lodged.now(), reader, "?kind=DECLARATION");
        assertEquals(200, paper.statusCode(), paper::body);
        assertTrue(paper.body().startsWith("%PDF-"), "no PDF");
        assertEquals("application/pdf", paper.headers().firstValue("Content-Type").orElse(""));
        assertEquals("ru", paper.headers().firstValue("Content-Language").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trader2.uz", "customs.mn", "admin", "guarantor.uz"})
    void for_others_there_is_no_such_declaration(String stranger) {
        assertEquals(404, print(Lodged.now(), stranger, "").statusCode());
    }

    @Test
    void of_what_is_not_released_there_is_no_release_note_and_of_what_is_there_is_and_the_history_says_so() {
        Lodged grapes = Lodged.now();
        HttpResponse<String> early = print(grapes, "trader.uz", "?kind=RELEASE");
        assertEquals(409, early.statusCode());
        assertEquals("200", Aftermath.json(early.body()).getString("code"));
        approve(grapes);
        assertEquals(200, print(grapes, "trader.uz", "?kind=RELEASE").statusCode());
        assertTrue(grapes.seenBy("trader.uz").getJsonArray("history").toString()
                .contains("declaration.release-printed"));
    }

    @Test
    void a_guard_without_a_sign_in_learns_how_it_stands_now_and_nothing_of_goods_and_names() {
        Lodged grapes = Lodged.now();
        String code = code(print(grapes, "trader.uz", ""));
        HttpResponse<String> page = verify(code);
        assertEquals(200, page.statusCode(), page::body);
        assertTrue(page.body().contains(grapes.mrn()) && page.body().contains("Waiting for agencies")
                && page.body().contains("version in force"), page::body);
        assertFalse(page.body().contains("grapes") || page.body().contains("Samarkand"), page::body);
        approve(grapes);
        assertTrue(verify(code).body().contains("Released"));
    }

    @Test
    void an_older_paper_is_told_to_be_older() {
        Lodged grapes = Lodged.now();
        String before = code(print(grapes, "trader.uz", ""));
        AmendedGrapes.of(grapes);
        String page = verify(before).body();
        assertTrue(page.contains("version 1") && page.contains("out of date"), page);
        assertTrue(verify(code(print(grapes, "trader.uz", ""))).body().contains("belongs to the version in force"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/verify/nothing", "/verify/", "/verify",
            "/verify/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "/verify.xhtml?code=nothing"})
    void what_is_no_code_of_ours_is_not_ours(String path) {
        HttpResponse<String> page = verify(path);
        assertEquals(404, page.statusCode(), page::body);
        assertTrue(page.body().contains("not ours"), page::body);
    }

    @Test
    void a_code_with_one_letter_changed_is_not_ours() {
        String code = code(print(Lodged.now(), "trader.uz", ""));
        char last = code.charAt(code.length() - 1);
        assertEquals(404, verify(code.substring(0, code.length() - 1) + (last == 'A' ? 'B' : 'A')).statusCode());
    }
}
