package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The attack set as files that somebody uploads in the portal. */
class BadInputUploadIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String PAGE = "declaration/upload.xhtml";

    private static Canary canary;

    private static Portal trader;

    @BeforeAll
    static void sign_in_and_wait_for_calls() throws IOException {
        canary = new Canary();
        trader = Portal.as("trader.uz");
    }

    @AfterAll
    static void let_the_canary_go() {
        canary.close();
    }

    @Test
    void a_right_file_becomes_a_declaration() {
        Specimen right = Specimen.fresh();
        HttpResponse<String> answer = trader.upload(PAGE, "lodge", right.bytes());
        assertEquals(3, answer.statusCode() / 100, answer::body);
        assertEquals(1,
                Aftermath.json(Knock.at("/api/declarations?q=" + right.reference()).as("trader.uz").get().body())
                        .getJsonArray("items").size());
    }

    @Test
    void where_a_file_stops_being_xml_is_told_in_the_language_of_the_page() {
        byte[] late = ("\n" + Specimen.fresh().xml()).getBytes(StandardCharsets.UTF_8);
        assertTrue(trader.upload(PAGE, "check", late).body()
                .contains("at line 2, column 6: something stands before the line"));
        Portal russian = Portal.as("trader.uz");
        russian.get("language?to=ru&from=/");
        String answer = russian.upload(PAGE, "check", late).body();
        assertTrue(answer.contains("в строке 2, столбце 6: перед строкой"), answer);
    }

    @TestFactory
    Stream<DynamicTest> every_bad_file_is_refused_whole() {
        return BadDocuments.all(canary.address()).stream().map(bad -> dynamicTest(bad.name(), () -> refused(bad)));
    }

    private static void refused(BadDocument bad) {
        long before = Aftermath.waiting();
        HttpResponse<String> answer = assertTimeout(PATIENCE, () -> trader.upload(PAGE, "lodge", bad.body()));
        assertEquals(200, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains("class=\"notice bad\"") || bad.body().length == 0, answer::body);
        // the fields of the form itself are named after the framework
        Aftermath.nothingLeaked(answer.body().replaceAll("\\b(jakarta|javax)\\.faces\\b", ""));
        Aftermath.nothingStored(bad.reference());
        assertEquals(before, Aftermath.waiting());
        assertEquals(List.of(), canary.calls());
        Aftermath.theNextOneIsTaken();
    }
}
