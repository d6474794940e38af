package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The attack set at {@code POST /api/declarations}, and what only HTTP itself makes possible. */
class BadInputRestIT {

    /** Far above what any of these takes; an attack that works takes longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int MEBIBYTE = 1 << 20;

    private static Canary canary;

    @BeforeAll
    static void wait_for_calls() throws IOException {
        canary = new Canary();
    }

    @AfterAll
    static void let_the_canary_go() {
        canary.close();
    }

    @AfterEach
    void nobody_was_called_and_the_next_declaration_is_taken() {
        assertEquals(List.of(), canary.calls());
        Aftermath.theNextOneIsTaken();
    }

    @TestFactory
    Stream<DynamicTest> every_bad_document_is_refused_whole() {
        return BadDocuments.all(canary.address()).stream().map(bad -> dynamicTest(bad.name(), () -> refused(bad)));
    }

    private static void refused(BadDocument bad) {
        long before = Aftermath.waiting();
        HttpResponse<String> answer = assertTimeout(PATIENCE, () -> lodging().post(bad.body()));
        assertTrue(bad.statuses().contains(answer.statusCode()), () -> answer.statusCode() + " " + answer.body());
        assertTrue(answer.body().contains("Response") && answer.body().contains("ValidationCode"), answer::body);
        Aftermath.nothingLeaked(answer.body());
        Aftermath.nothingStored(bad.reference());
        assertEquals(before, Aftermath.waiting());
        assertEquals(List.of(), canary.calls());
        Aftermath.theNextOneIsTaken();
    }

    @Test
    void hints_and_comments_in_a_right_document_are_ignored() {
        Specimen right = Specimen.fresh()
                .withProlog("<!-- " + "-x".repeat(100) + " -->")
                .with("<Declaration>",
                        "<Declaration xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:wco:datamodel:WCO:DEC-DMS:2 "
                                + canary.address() + "/evil.xsd\">");
        HttpResponse<String> answer = lodging().post(right.bytes());
        assertEquals(201, answer.statusCode(), answer::body);
    }

    @Test
    void a_foreign_envelope_around_a_whole_document_is_taken_off() {
        Specimen right = Specimen.fresh();
        String inside = right.xml().substring(right.xml().indexOf("?>") + 2);
        HttpResponse<String> answer = lodging()
                .post("<env:Message xmlns:env=\"urn:somebody:else\"><env:Head>7</env:Head><env:Body>" + inside
                        + "</env:Body></env:Message>");
        assertEquals(201, answer.statusCode(), answer::body);
    }

    @Test
    void a_declaration_that_concerns_nobody_is_refused_with_the_code_for_it() {
        Specimen nobody = Specimen.fresh("/specimens/nobody-concerned.xml", "UZ-2025-TRANSIT-0001");
        HttpResponse<String> answer = lodging().post(nobody.bytes());
        assertEquals(422, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains(">700<"), answer::body);
        Aftermath.nothingStored(nobody.reference());
    }

    @Test
    void more_than_ten_mebibytes_are_refused_when_the_length_is_announced() {
        problem(413, "110", lodging().post(new byte[10 * MEBIBYTE + 1]));
    }

    @Test
    void more_than_ten_mebibytes_are_refused_when_the_length_is_kept_secret() {
        problem(413, "110", lodging().postInPieces(new byte[20 * MEBIBYTE]));
    }

    @Test
    void ten_mebibytes_to_the_byte_are_read() {
        byte[] document = Specimen.fresh().bytes();
        byte[] padded = new byte[10 * MEBIBYTE];
        java.util.Arrays.fill(padded, (byte) '\n');
        System.arraycopy(document, 0, padded, 0, document.length);
        HttpResponse<String> answer = lodging().post(padded);
        assertEquals(201, answer.statusCode(), answer::body);
    }

    /** None of these comes as far as the application. */
    @ParameterizedTest
    @ValueSource(strings = {"%00", "%5C", "%FF", "%C0%80", "%E0%A4", "%2e%2e/%2e%2e/%2e%2e/x"})
    void an_address_that_cannot_be_read_is_told_like_everything_else(String part) {
        problem(400, "106", Knock.at("/api/declarations/" + part).as("trader.uz").get());
    }

    @Test
    void a_compressed_body_is_not_unpacked() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[100 * MEBIBYTE]);
        }
        problem(415, "113", lodging().with("Content-Encoding", "gzip").post(bomb.toByteArray()));
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/json", "multipart/form-data; boundary=x",
            "application/xml; charset=iso-8859-1", "application/octet-stream"})
    void another_kind_of_body_is_refused(String type) {
        HttpResponse<String> answer = Knock.at("/api/declarations").as("trader.uz").with("Content-Type", type)
                .post(Specimen.fresh().bytes());
        assertEquals(415, answer.statusCode(), answer::body);
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
    }

    @Test
    void nobody_lodges_without_a_sign_in() {
        Specimen right = Specimen.fresh();
        HttpResponse<String> answer = Knock.at("/api/declarations").with("Content-Type", "application/xml")
                .post(right.bytes());
        problem(401, "330", answer);
        assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Basic"));
        Aftermath.nothingStored(right.reference());
    }

    @ParameterizedTest
    @CsvSource({"trader.uz, wrong", "nobody.uz, single-window", "'trader.uz'' or 1=1 --', x"})
    void a_wrong_password_and_an_unknown_sign_in_look_alike(String signIn, String password) {
        HttpResponse<String> answer = Knock.at("/api/declarations").with("Authorization", Knock.basic(signIn, password))
                .with("Content-Type", "application/xml").post(Specimen.fresh().bytes());
        problem(401, "330", answer);
        assertTrue(answer.body().contains("This sign-in is not known, or its password is wrong."), answer::body);
    }

    @ParameterizedTest
    @CsvSource({"customs.uz", "gateway.kz", "supervisor.uz", "guarantor.uz", "secretariat", "admin"})
    void only_traders_and_carriers_lodge(String signIn) {
        Specimen right = Specimen.fresh();
        HttpResponse<String> answer = Knock.at("/api/declarations").as(signIn).with("Content-Type", "application/xml")
                .post(right.bytes());
        assertEquals(403, answer.statusCode(), answer::body);
        Aftermath.nothingLeaked(answer.body());
        Aftermath.nothingStored(right.reference());
    }

    @Test
    void a_body_that_is_shorter_than_announced_leaves_nothing_behind() {
        Specimen right = Specimen.fresh();
        String reply = Knock.raw((head(right.bytes().length + 1000) + right.xml()).getBytes(StandardCharsets.UTF_8));
        assertTrue(reply.isEmpty() || reply.startsWith("HTTP/1.1 4"), reply);
        Aftermath.nothingLeaked(reply);
        Aftermath.nothingStored(right.reference());
    }

    @Test
    void a_body_that_is_longer_than_announced_is_read_as_far_as_announced() {
        Specimen right = Specimen.fresh();
        String reply = Knock.raw((head(right.bytes().length - 10) + right.xml()).getBytes(StandardCharsets.UTF_8));
        assertTrue(reply.startsWith("HTTP/1.1 400"), reply);
        Aftermath.nothingLeaked(reply);
        Aftermath.nothingStored(right.reference());
    }

    @Test
    void a_chunked_body_that_breaks_off_leaves_nothing_behind() {
        Specimen right = Specimen.fresh();
        String chunk = Integer.toHexString(right.bytes().length) + "\r\n" + right.xml() + "\r\n";
        String reply = Knock.raw((head("Transfer-Encoding: chunked") + chunk).getBytes(StandardCharsets.UTF_8));
        assertTrue(reply.isEmpty() || reply.startsWith("HTTP/1.1 4"), reply);
        Aftermath.nothingStored(right.reference());
    }

    @Test
    void a_flood_of_headers_is_cut_off() {
        String flood = "X-Flood: " + "f".repeat(100) + "\r\n";
        String reply = Knock.raw((head(flood.repeat(20_000).strip()) + "\r\n").getBytes(StandardCharsets.UTF_8));
        assertTrue(
                reply.isEmpty()
                        || Set.of("HTTP/1.1 400", "HTTP/1.1 431", "HTTP/1.1 413").contains(reply.substring(0, 12)),
                reply);
        Aftermath.nothingLeaked(reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"a\"", "true", "7", "", "{", "[[[["})
    void json_of_another_kind_is_the_mistake_of_who_sent_it(String body) {
        HttpResponse<String> decision = Knock.at("/api/tasks/1/decision").as("plant.kz")
                .with("Content-Type", "application/json").post(body);
        problem(400, "106", decision);
        assertFalse(decision.body().contains("or a list"), decision::body);
        problem(400, "106",
                Knock.at("/api/tasks/1/answer").as("trader.uz").with("Content-Type", "application/json").post(body));
        problem(400, "106",
                Knock.at("/api/queue/ack").as("gateway.kz").with("Content-Type", "application/json").post(body));
    }

    @ParameterizedTest
    @CsvSource({"/api/tasks/1/decision, plant.kz", "/api/tasks/1/answer, trader.uz", "/api/queue/ack, gateway.kz"})
    void json_nested_without_end_is_the_mistake_of_who_sent_it(String path, String signIn) {
        problem(400, "106", Knock.at(path).as(signIn).with("Content-Type", "application/json")
                .post("[".repeat(5_000) + "]".repeat(5_000)));
    }

    @ParameterizedTest
    @CsvSource({"/api/declarations?from=%2B999999999-12-31T23:59:59Z, from",
            "/api/declarations?to=%2B294277-01-01T00:00:00Z, to",
            "/api/declarations?from=-0001-01-01T00:00:00Z, from", "/api/declarations?to=9999-12-31T23:59:59-18:00, to"})
    void a_moment_that_no_calendar_has_is_refused_by_name(String path, String name) {
        HttpResponse<String> answer = Knock.at(path).as("trader.uz").get();
        problem(400, "103", answer);
        assertTrue(answer.body().contains("\"" + name + " is "), answer::body);
    }

    @Test
    void a_place_in_the_inbox_that_no_calendar_has_is_refused() {
        problem(400, "106", Knock.at("/api/tasks?after=%2B999999999-12-31T23:59:59Z_1").as("plant.kz").get());
    }

    @ParameterizedTest
    @CsvSource({"/api/declarations?status=&from=&to=&q=&before=&page=&size=, trader.uz",
            "/api/tasks?state=&max=&after=, plant.kz", "/api/queue?max=&after=, gateway.kz"})
    void an_empty_value_is_as_if_it_were_not_given(String path, String signIn) {
        HttpResponse<String> answer = Knock.at(path).as(signIn).get();
        assertEquals(200, answer.statusCode(), answer::body);
        assertEquals(Knock.at(path.substring(0, path.indexOf('?'))).as(signIn).get().body(), answer.body());
    }

    @ParameterizedTest
    @CsvSource({"/api/tasks?mrn=%00, plant.kz", "/api/tasks?state=%00, plant.kz", "/api/declarations?q=%00, trader.uz",
            "/api/queue?max=%EF%BF%BF, gateway.kz"})
    void a_value_of_nothing_but_what_nobody_can_see_or_store_is_not_taken_for_none(String path, String signIn) {
        problem(400, "106", Knock.at(path).as(signIn).get());
    }

    @Test
    void an_empty_switch_is_not_taken_for_off() {
        problem(400, "106", Knock.at("/api/declarations?validateOnly=").as("trader.uz")
                .with("Content-Type", "application/xml").post(Specimen.fresh().bytes()));
    }

    @ParameterizedTest
    @CsvSource({"/api/tasks?max=0, plant.kz", "/api/tasks?max=-1, plant.kz", "/api/tasks?state=ALL&max=0, plant.kz",
            "/api/queue?max=0, gateway.kz", "/api/queue?after=-1, gateway.kz",
            "/api/declarations?size=0, trader.uz", "/api/declarations?size=-1, trader.uz",
            "/api/declarations?page=-1, trader.uz", "/api/declarations?before=-1, trader.uz"})
    void nobody_asks_for_less_than_one(String path, String signIn) {
        problem(400, "102", Knock.at(path).as(signIn).get());
    }

    private static Knock lodging() {
        return Knock.at("/api/declarations").as("trader.uz").with("Content-Type", "application/xml");
    }

    private static String head(int length) {
        return head("Content-Length: " + length);
    }

    private static String head(String headers) {
        return "POST /api/declarations HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                + Knock.basic("trader.uz", "single-window")
                + "\r\nContent-Type: application/xml\r\n" + headers + "\r\n\r\n";
    }

    private static void problem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer::body);
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"),
                answer.headers()::toString);
        assertEquals(code, Aftermath.json(answer.body()).getString("code"), answer::body);
        assertEquals(status, Aftermath.json(answer.body()).getInt("status"));
        Aftermath.nothingLeaked(answer.body());
    }
}
