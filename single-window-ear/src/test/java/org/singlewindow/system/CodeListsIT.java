package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code lists as systems keep them: whole once, and then by what is different. */
class CodeListsIT {

    private static final String HEAD = "code,name,valid_from,valid_to\n";

    private static JsonObject list(String query) {
        HttpResponse<String> answer = Knock.at("/api/code-lists/units" + query).as("gateway.uz").get();
        assertEquals(200, answer.statusCode(), answer::body);
        return Aftermath.json(answer.body());
    }

    private static JsonObject since(String version) {
        return list("?country=BN&known=" + URLEncoder.encode(version, StandardCharsets.UTF_8));
    }

    private static List<String> codes(JsonArray codes) {
        return codes.getValuesAs(JsonObject.class).stream()
                .map(each -> each.getString("change", "") + " " + each.getString("code")).toList();
    }

    private static String soap(String call) {
        return Knock.at("/soap/exchange").as("gateway.uz").with("Content-Type", "text/xml; charset=UTF-8")
                .post(Envelope.of("<GetCodeList xmlns=\"urn:singlewindow:exchange:1\"><name>units</name>" + call
                        + "</GetCodeList>"))
                .body();
    }

    @Test
    void a_country_that_changes_its_codes_is_followed_by_differences_over_rest_and_soap() {
        Newcomer brunei = new Newcomer("BN", "MY");
        assertEquals(200, brunei.and("codes/units.csv", HEAD + "BNX,Own unit,2026-01-01,\n").send("").statusCode());
        String first = list("?country=BN").getString("version");
        assertEquals(200,
                brunei.named("Brunei").and("codes/units.csv", HEAD + "BNY,Another,2026-01-01,\nMTR,metre,,2030-12-31\n")
                        .send("").statusCode());

        JsonObject news = since(first);
        assertEquals("CHANGES", news.getString("scope"));
        assertEquals(List.of("ADDED BNY", "CHANGED MTR"), codes(news.getJsonArray("codes")));
        assertEquals(List.of(" BNX"), codes(news.getJsonArray("withdrawn")));
        assertEquals(list("?country=BN").getString("version"), news.getString("version"));
        assertTrue(since(news.getString("version")).getJsonArray("codes").isEmpty());

        String told = soap("<knownVersion>" + first + "</knownVersion><country>BN</country>");
        assertEquals(news.getString("version"), Envelope.textOf("version", told));
        assertEquals("CHANGES", Envelope.textOf("scope", told));
        assertTrue(told.contains("<change>ADDED</change>") && told.contains("<withdrawn>"), told);
    }

    @Test
    void who_names_no_version_gets_what_was_there_before() {
        JsonObject whole = list("");
        assertFalse(whole.containsKey("scope") || whole.containsKey("withdrawn"), whole::toString);
        assertTrue(codes(whole.getJsonArray("codes")).contains(" KGM"));
        String told = soap("");
        assertFalse(told.contains("scope") || told.contains("<change>") || told.contains("withdrawn"),
                () -> told.substring(0, 400));
        assertEquals(whole.getString("version"), Envelope.textOf("version", told));
    }

    @Test
    void a_version_that_a_list_never_had_gets_all_of_it() {
        JsonObject answer = list("?known=of+last+year");
        assertEquals("WHOLE", answer.getString("scope"));
        assertEquals(list("").getJsonArray("codes"), answer.getJsonArray("codes"));
        assertEquals("WHOLE", Envelope.textOf("scope", soap("<knownVersion>of last year</knownVersion>")));
    }

    @Test
    void a_country_is_one_that_takes_part() {
        for (String list : List.of("/api/code-lists/units", "/api/code-lists/units/versions")) {
            HttpResponse<String> refused = Knock.at(list + "?country=XX").as("gateway.uz").get();
            assertEquals(400, refused.statusCode(), refused::body);
            assertTrue(refused.body().contains("KZ"), refused::body);
        }
        assertTrue(soap("<country>XX</country>").contains("KZ"));
        assertEquals(400, Knock.at("/api/code-lists/units?country=UZB").as("gateway.uz").get().statusCode());
        assertEquals(404, Knock.at("/api/code-lists/nothing/versions").as("gateway.uz").get().statusCode());
    }

    @Test
    void a_finding_is_said_in_the_language_of_its_reader_and_of_its_rule() {
        Specimen wrong = Specimen.fresh().with("currencyID=\"USD\"", "currencyID=\"XQX\"");
        Knock knock = Knock.at("/api/declarations?validateOnly=true").as("trader.uz").with("Content-Type",
                "application/xml");
        String english = knock.post(wrong.bytes()).body();
        HttpResponse<String> russian = Knock.at("/api/declarations?validateOnly=true").as("trader.uz")
                .with("Content-Type", "application/xml").with("Accept-Language", "uz,ru;q=0.8,en;q=0.5")
                .post(wrong.bytes());
        assertTrue(russian.body().contains("валюты «XQX»") && !english.contains("валюты"), russian::body);
        assertEquals("ru", russian.headers().firstValue("Content-Language").orElse(""));
        for (String body : List.of(english, russian.body())) {
            assertTrue(body.replaceAll(">\\s+<", "><").contains("<StatementCode>COD-03</StatementCode>"
                    + "<StatementDescription>XQX</StatementDescription><StatementTypeCode>RUL<"), body);
        }
        HttpResponse<String> rules = Knock.at("/api/rules").as("trader.uz").with("Accept-Language", "ru").get();
        assertTrue(rules.body().contains("Валюты действуют"), rules::body);
    }
}
