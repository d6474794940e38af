package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be asked of the portal at all: by which method, and from where. */
class PageDoorIT {

    private static final String SOCKET = "GET /jakarta.faces.push/news?x HTTP/1.1\r\nHost: localhost:1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND"})
    void a_page_is_read_and_posted_and_nothing_else(String method) {
        HttpResponse<String> answer = Knock.at("/sign-in.xhtml").send(method);
        assertEquals(405, answer.statusCode(), answer::body);
        assertEquals("GET, HEAD, POST", answer.headers().firstValue("Allow").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/a%", "/%4", "/api/declarations/%zz", "/soap/%", "/sign-in.xhtml;x=%zz", "/%00",
            "/%c0%af"})
    void an_address_that_cannot_be_read_is_refused(String path) {
        assertEquals("HTTP/1.1 400",
                Knock.raw(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes())
                        .substring(0, 12));
    }

    /**
     * Each followed by what a proxy in front would have taken for its body; only one answer comes, and then the line is
     * cut.
     */
    @ParameterizedTest
    @ValueSource(strings = {"Host: a|Host: b", "Transfer-Encoding: gzip, chunked", "Transfer-Encoding: xchunked",
            "Transfer-Encoding: chunkedx", "Transfer-Encoding: identity",
            "Transfer-Encoding: chunked|Transfer-Encoding: identity",
            "Transfer-Encoding: chunked|Transfer-Encoding: chunked",
            "Transfer-Encoding: chunked|Content-Length: 5", "Content-Length: 5|Content-Length: 6",
            "Content-Length: 0, 5", "Content-Length: +5", "Content-Length: -5",
            "Content-Length : 5", "Transfer-Encoding : chunked", "Content-Length: 5|Transfer-Encoding: chunked",
            "content-length:5|X-Between: a|TRANSFER-ENCODING: Chunked",
            "X-Before: HTTP/1.1|Content-Length: 0|Transfer-Encoding: chunked",
            "Content-Length|Transfer-Encoding: chunked"})
    void a_request_that_may_be_read_in_two_ways_is_refused_and_nothing_behind_it_is_read(String headers) {
        String host = headers.startsWith("Host") ? "" : "Host: localhost\r\n";
        String answer = Knock.raw(("POST /sign-in.xhtml HTTP/1.1\r\n" + host + headers.replace("|", "\r\n")
                + "\r\n\r\n0\r\n\r\nGET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes());
        assertEquals("HTTP/1.1 400", answer.substring(0, Math.min(12, answer.length())), answer);
        assertEquals(1, answer.split("HTTP/1.1 ", -1).length - 1, answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil\"x", "a b", "[::1", "[]", "[::1]x", "[::1]:", "[::1]:x", "a/b", "a:b", "a:1:2", "a@b",
            "a,b", "<a>",
            "a:123456", ":80", "[localhost]", "b\u00fccher.example"})
    void whom_a_request_is_for_is_a_host_and_nothing_else(String host) {
        String answer = Knock
                .raw(("GET /soap/exchange?wsdl HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals("HTTP/1.1 400", answer.substring(0, Math.min(12, answer.length())), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:18080", "127.0.0.1", "[::1]", "[::1]:8080", "WINDOW.example.org.",
            "my_host-1:1"})
    void every_way_to_name_a_host_is_taken(String host) {
        String answer = Knock
                .raw(("GET /soap/exchange?wsdl HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals("HTTP/1.1 200", answer.substring(0, Math.min(12, answer.length())), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 0", "Content-Length: 0|Content-Length: 0", "Transfer-Encoding: Chunked"})
    void a_request_that_may_be_read_in_one_way_only_is_served(String headers) {
        String body = headers.startsWith("Transfer") ? "0\r\n\r\n" : "";
        byte[] request = ("POST /sign-in.xhtml HTTP/1.1\r\nHost: localhost\r\n" + headers.replace("|", "\r\n")
                + "\r\n\r\n" + body).getBytes();
        assertEquals(List.of("HTTP/1.1 200 OK", "HTTP/1.1 200 OK"), Knock.inTurn(request, 2));
    }

    /** Of requests behind one another each is judged by its own head alone, wherever in the buffer it lies. */
    @Test
    void what_another_request_announced_is_not_held_against_a_request_in_chunks() {
        String first = "POST /sign-in.xhtml HTTP/1.1\r\nHost: localhost\r\nContent-Length: 17\r\n\r\nContent-Length: 5";
        String second = "POST /sign-in.xhtml HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
        assertEquals(2, Knock.raw((first + second).getBytes()).split("HTTP/1.1 200", -1).length - 1);
    }

    @Test
    void a_status_that_the_server_does_not_know_has_its_words() {
        String answer = Knock.raw(
                ("POST /api/declarations?validateOnly=true HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                        + Knock.basic("trader.uz", "single-window")
                        + "\r\nContent-Type: application/xml\r\nContent-Length: 4\r\n\r\n<a/>").getBytes());
        assertEquals("HTTP/1.1 422 Unprocessable Content", answer.lines().findFirst().orElse(""), answer);
    }

    /**
     * Java's own client asks for HTTP/2 wherever there is no TLS, and goes on with what it has where that is passed
     * over.
     */
    @ParameterizedTest
    @CsvSource({"GET /health/live, '', 200", "POST /sign-in.xhtml, a=bc, 200", "POST /api/declarations, <a/>, 401"})
    void a_connection_outlives_the_wish_for_a_protocol_that_is_not_offered(String asked, String body, int status) {
        String request = asked
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + body.length()
                + "\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA\r\nUpgrade: h2c\r\n\r\n"
                + body;
        List<String> answers = Knock.inTurn(request.getBytes(), 3);
        assertEquals(3, answers.stream().filter(answer -> answer.startsWith("HTTP/1.1 " + status)).count(),
                answers::toString);
    }

    @Test
    void a_form_larger_than_any_of_ours_is_refused() {
        byte[] form = ("name=" + "x".repeat(3 << 20)).getBytes();
        assertEquals(413, Knock.at("/sign-in.xhtml").with("Content-Type", "application/x-www-form-urlencoded")
                .post(form).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "bm90LWEtdXVpZA=="})
    void a_form_with_a_nonce_that_its_page_was_not_given_is_refused(String nonce) {
        assertEquals(400, post(Portal.nobody(), "sign-in.xhtml", nonce));
        assertEquals(400, post(Portal.as("trader.uz"), "declaration/guided.xhtml", nonce));
    }

    @ParameterizedTest
    @CsvSource({"/sign-in.xhtml?jakarta.faces.RenderKitId=NOPE, 400",
            "/sign-in.xhtml?jakarta.faces.partial.ajax=true, 400",
            "/sign-in.xhtml?jakarta.faces.partial.execute=x, 400",
            "/jakarta.faces.resource/.xhtml, 404", "/jakarta.faces.resource/.xhtml?ln=sw, 404"})
    void what_no_page_of_ours_asks_is_refused(String path, int status) {
        assertEquals(status, Knock.at(path).get().statusCode());
    }

    @Test
    void an_upload_of_the_kind_that_holds_no_file_is_told_that_it_holds_none() {
        Portal trader = Portal.as("trader.uz");
        Map<String, String> form = trader.hidden("declaration/upload.xhtml");
        form.put("lodge", "lodge");
        HttpResponse<String> answer = trader.post("declaration/upload.xhtml", form);
        assertTrue(answer.statusCode() == 200 && answer.body().contains("Choose a file first"),
                () -> answer.statusCode() + answer.body());
    }

    @Test
    void looking_at_the_sign_in_page_opens_no_session() {
        HttpResponse<String> answer = Knock.at("/sign-in.xhtml").get();
        assertEquals(200, answer.statusCode());
        assertFalse(answer.headers().allValues("Set-Cookie").stream().anyMatch(each -> each.startsWith("SW_SESSION")),
                answer.headers()::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"declaration/guided.xhtml", "declaration/upload.xhtml", "index.xhtml"})
    void no_other_page_is_kept_nowhere(String page) {
        Portal trader = Portal.as("trader.uz");
        Map<String, String> form = trader.hidden(page);
        form.put("jakarta.faces.ViewState", "stateless");
        HttpResponse<String> answer = trader.post(page, form);
        assertEquals(400, answer.statusCode(), answer::body);
    }

    private static int post(Portal somebody, String page, String nonce) {
        Map<String, String> form = somebody.hidden(page);
        form.put("primefaces.nonce", nonce);
        HttpResponse<String> answer = somebody.post(page, form);
        return answer.statusCode();
    }

    @Test
    void no_other_site_signs_anybody_out() {
        Portal trader = Portal.as("trader.uz");
        assertEquals(403, trader.post("sign-out", Map.of(), "Origin", "https://elsewhere.example").statusCode());
        assertEquals(403, trader.post("sign-out", Map.of(), "Sec-Fetch-Site", "cross-site").statusCode());
        assertEquals(405, trader.get("sign-out").statusCode());
        assertEquals(200, trader.get("index.xhtml").statusCode(), "still signed in");
        assertEquals(303, trader.post("sign-out", Map.of(), "Sec-Fetch-Site", "same-origin").statusCode());
        assertEquals(303, trader.get("index.xhtml").statusCode(), "signed out");
    }

    @Test
    void every_cookie_is_ours_and_stays_on_our_site() {
        Portal trader = Portal.nobody();
        Map<String, String> form = trader.hidden("sign-in.xhtml");
        form.putAll(Map.of("name", "trader.uz", "password", "single-window", "enter", "enter"));
        HttpResponse<String> in = trader.post("sign-in.xhtml", form);
        HttpResponse<String> out = trader.post("sign-out", Map.of());
        assertEquals(303, out.statusCode());
        List<String> cookies = Stream.of(in, out, Knock.at("/language?to=ru").get())
                .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream()).toList();
        assertTrue(cookies.stream().anyMatch(each -> each.startsWith("SW_SESSION=")), cookies::toString);
        assertTrue(cookies.stream().allMatch(
                each -> each.matches("(?i)SW_\\w+=.*; HttpOnly.*") && each.matches("(?i).*; SameSite=Lax.*")),
                cookies::toString);
    }

    /** Not to the sign-in page, which no program can read. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/code-lists/..%2f..%2fetc", "/api/registrations/..%2f..%2fadmin/standing",
            "/api/..%2findex.xhtml", "/api/tasks/%2e%2e/%2e%2e/index.xhtml", "/soap/..%2findex.xhtml"})
    void an_address_for_programs_that_leads_elsewhere_leads_nowhere(String path) {
        for (String header : List.of("", "Authorization: " + Knock.basic("admin", "single-window") + "\r\n",
                "Cookie: " + Portal.as("admin").cookies() + "\r\n")) {
            String answer = Knock.raw(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header
                    + "Connection: close\r\n\r\n").getBytes());
            assertTrue(answer.matches("(?s)HTTP/1.1 40[014].*"), answer);
            assertTrue(answer.contains("application/problem+json") || answer.startsWith("HTTP/1.1 400"), answer);
        }
    }

    /** Not with the description that the library would make of the door by itself, naming its own version. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/tasks", "/api/registrations/x/standing", "/api/declarations", "/api/no-such"})
    void who_asks_for_the_methods_gets_them_and_no_more(String path) {
        HttpResponse<String> answer = Knock.at(path).as("admin").send("OPTIONS");
        assertFalse(answer.body().contains("<") || answer.body().contains("ersey"), answer::body);
        assertEquals(404, Knock.at("/api/application.wadl").as("admin").get().statusCode());
    }

    @Test
    void no_other_site_changes_the_language() {
        assertFalse(Knock.at("/language?to=ru").with("Sec-Fetch-Site", "cross-site").get().headers()
                .firstValue("Set-Cookie").isPresent());
        assertEquals(true, Knock.at("/language?to=ru").get().headers().firstValue("Set-Cookie").isPresent());
    }

    /**
     * The socket of the news is opened only for a channel that a page has named; before that it is asked who opens it.
     */
    @ParameterizedTest
    @CsvSource({"Origin: https://elsewhere.example, 403", "Origin: null, 403", "Sec-Fetch-Site: cross-site, 403"})
    void no_other_site_listens_to_the_news(String header, int status) {
        Portal trader = Portal.as("trader.uz");
        assertEquals("HTTP/1.1 " + status,
                Knock.raw((SOCKET + "Cookie: " + trader.cookies() + "\r\n" + header + "\r\n\r\n").getBytes())
                        .substring(0, 12));
    }
}
