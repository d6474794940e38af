package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The attack set at {@code /soap/exchange}: inside the content, where it must look like over REST, and in the envelope
 * itself.
 */
class BadInputSoapIT {

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

    @TestFactory
    Stream<DynamicTest> every_bad_document_is_refused_whole() {
        return BadDocuments.all(canary.address()).stream().map(bad -> dynamicTest(bad.name(), () -> refused(bad)));
    }

    private static void refused(BadDocument bad) {
        long before = Aftermath.waiting();
        HttpResponse<String> answer = assertTimeout(PATIENCE, () -> call().post(Envelope.submit(bad.body())));
        assertEquals(200, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains(">REFUSED<"), answer::body);
        assertFalse(answer.body().contains("mrn>"), answer::body);
        String response = new String(Base64.getMimeDecoder().decode(Envelope.textOf("content", answer.body())),
                StandardCharsets.UTF_8);
        assertTrue(response.contains("ValidationCode"), response);
        Aftermath.nothingLeaked(response);
        Aftermath.nothingStored(bad.reference());
        assertEquals(before, Aftermath.waiting());
        assertEquals(List.of(), canary.calls());
    }

    @TestFactory
    Stream<DynamicTest> every_bad_envelope_is_the_fault_of_its_sender() {
        return badEnvelopes().entrySet().stream().map(bad -> dynamicTest(bad.getKey(), () -> refused(bad.getValue())));
    }

    private static void refused(byte[] envelope) {
        long before = Aftermath.waiting();
        HttpResponse<String> answer = assertTimeout(PATIENCE, () -> call().post(envelope));
        fault("Client", answer);
        assertEquals(before, Aftermath.waiting());
        assertEquals(List.of(), canary.calls());
        theNextCallIsAnswered();
    }

    private static Map<String, byte[]> badEnvelopes() {
        Map<String, byte[]> bad = new LinkedHashMap<>();
        String call = "<CheckConnectivity xmlns=\"urn:singlewindow:exchange:1\"/>";
        String right = Envelope.of(call);
        put(bad, "nothing at all", "");
        put(bad, "plain text", "hello");
        put(bad, "JSON", "{}");
        put(bad, "broken off", right.substring(0, right.length() - 20));
        put(bad, "two roots", right + right);
        put(bad, "a document type", "<!DOCTYPE Envelope>" + right);
        put(bad, "an external document type", "<!DOCTYPE Envelope SYSTEM \"" + canary.address() + "/e.dtd\">" + right);
        put(bad, "an entity that reads a file", "<!DOCTYPE E [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + Envelope.of("<GetStatus xmlns=\"urn:singlewindow:exchange:1\"><mrn>&x;</mrn></GetStatus>"));
        put(bad, "a parameter entity",
                "<!DOCTYPE E [<!ENTITY % p SYSTEM \"" + canary.address() + "/p\"> %p;]>" + right);
        put(bad, "a billion laughs", "<!DOCTYPE E [<!ENTITY a \"ha\"><!ENTITY b \"" + "&a;".repeat(1000)
                + "\"><!ENTITY c \"" + "&b;".repeat(1000) + "\">]>" + Envelope.of("<q>&c;</q>"));
        put(bad, "an entity that nobody declared", Envelope.of("<q>&grapes;</q>"));
        put(bad, "a processing instruction",
                "<?xml-stylesheet href=\"" + canary.address() + "/s\"?>" + Envelope.of("<?evil x?>" + call));
        put(bad, "100,000 elements deep", Envelope.of("<a>".repeat(100_000) + "</a>".repeat(100_000)));
        put(bad, "deep in the header",
                Envelope.withHeader("<a xmlns=\"urn:h\">".repeat(1000) + "</a>".repeat(1000), call));
        put(bad, "200,000 attributes", Envelope.of("<a " + attributes("a", 200_000) + "/>"));
        put(bad, "50,000 namespaces", Envelope.of("<a " + attributes("xmlns:n", 50_000) + "/>"));
        put(bad, "16,384 names with one hash", Envelope.of(BadDocuments.collidingElements(14)));
        put(bad, "16,384 headers with one hash", Envelope.withHeader(BadDocuments.collidingElements(14), call));
        put(bad, "a name of a million letters", Envelope.of("<" + "n".repeat(1_000_000) + "/>"));
        put(bad, "a text of 9 MB where none belongs", Envelope.of(call + "t".repeat(9_000_000)));
        put(bad, "an operation that does not exist", Envelope.of("<Nothing xmlns=\"urn:singlewindow:exchange:1\"/>"));
        put(bad, "an operation in another namespace", Envelope.of("<Submit xmlns=\"urn:other\"/>"));
        put(bad, "an unknown part", Envelope.of("<Pull xmlns=\"urn:singlewindow:exchange:1\"><most>3</most></Pull>"));
        put(bad, "a number that is none",
                Envelope.of("<Pull xmlns=\"urn:singlewindow:exchange:1\"><max>many</max></Pull>"));
        put(bad, "a number of a million digits", Envelope
                .of("<Pull xmlns=\"urn:singlewindow:exchange:1\"><max>" + "9".repeat(1_000_000) + "</max></Pull>"));
        put(bad, "base64 that is none",
                Envelope.of("<Submit xmlns=\"urn:singlewindow:exchange:1\"><content>@@@@</content></Submit>"));
        put(bad, "an XOP reference without MTOM", Envelope.of(
                "<Submit xmlns=\"urn:singlewindow:exchange:1\"><content><i:Include xmlns:i=\"http://www.w3.org/2004/08/xop/include\" href=\""
                        + canary.address() + "/xop\"/></content></Submit>"));
        put(bad, "no body", "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"/>");
        put(bad, "XML 1.1", "<?xml version=\"1.1\"?>" + right);
        put(bad, "XML 1.1 with an end of line of its own", "<?xml version=\"1.1\"?>" + right.replace("/>", "\u2028/>"));
        put(bad, "an encoding that does not exist", "<?xml version=\"1.0\" encoding=\"X-NO-SUCH\"?>" + right);
        bad.put("UTF-16 that calls itself UTF-8",
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + right).getBytes(StandardCharsets.UTF_16LE));
        bad.put("bytes that are no UTF-8", Envelope.of("<q>\u00e9</q>").getBytes(StandardCharsets.ISO_8859_1));
        put(bad, "a NUL inside", Envelope.of("<q>\u0000</q>"));
        return bad;
    }

    @Test
    void an_unknown_version_of_soap_is_told_so() {
        HttpResponse<String> answer = call().post("<Envelope xmlns=\"urn:soap:99\"><Body/></Envelope>");
        fault("VersionMismatch", answer);
    }

    @Test
    void a_header_that_must_be_understood_and_is_not_is_told_so() {
        HttpResponse<String> answer = call().post(Envelope.withHeader(
                "<h xmlns=\"urn:h\" xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" s:mustUnderstand=\"1\"/>",
                "<CheckConnectivity xmlns=\"urn:singlewindow:exchange:1\"/>"));
        fault("MustUnderstand", answer);
    }

    @Test
    void an_xop_reference_to_an_address_is_not_followed() {
        String root = Envelope.of(
                "<Submit xmlns=\"urn:singlewindow:exchange:1\"><content><i:Include xmlns:i=\"http://www.w3.org/2004/08/xop/include\" href=\""
                        + canary.address() + "/xop\"/></content></Submit>");
        HttpResponse<String> answer = Knock.at("/soap/exchange").as("trader.uz").with("Content-Type", Envelope.MTOM)
                .post(Envelope.mtom(root, Map.of()));
        Aftermath.nothingLeaked(answer.body());
        assertFalse(answer.body().contains(">ACCEPTED<"), answer::body);
        assertEquals(List.of(), canary.calls());
        assertEquals("106", Envelope.textOf("code", answer.body()));
        assertEquals("content", Envelope.textOf("pointer", answer.body()));
        assertTrue(answer.body().contains("names no part of this message"), answer::body);
        theNextCallIsAnswered();
    }

    @Test
    void an_xop_reference_to_a_part_that_is_missing_is_refused() {
        String root = Envelope.of(
                "<Submit xmlns=\"urn:singlewindow:exchange:1\"><content><i:Include xmlns:i=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:nowhere\"/></content></Submit>");
        HttpResponse<String> answer = Knock.at("/soap/exchange").as("trader.uz").with("Content-Type", Envelope.MTOM)
                .post(Envelope.mtom(root, Map.of()));
        Aftermath.nothingLeaked(answer.body());
        assertFalse(answer.body().contains(">ACCEPTED<"), answer::body);
        assertEquals("101", Envelope.textOf("code", answer.body()));
        assertEquals("content", Envelope.textOf("pointer", answer.body()));
        assertTrue(answer.body().contains("cid:nowhere"), answer::body);
        theNextCallIsAnswered();
    }

    @TestFactory
    Stream<DynamicTest> every_bad_package_is_refused_before_it_costs_anything() {
        String type = Envelope.MTOM;
        String whole = new String(
                Envelope.mtom(Envelope.of("<CheckConnectivity xmlns=\"urn:singlewindow:exchange:1\"/>"),
                        Map.of("c", new byte[10])),
                StandardCharsets.ISO_8859_1);
        String part = "--b0undary\r\n\r\n";
        String end = "--b0undary--";
        String headers = "X-Flood: y\r\n".repeat(20_000) + "Content-Type: app";
        return Stream.of(
                bad("80,000 empty parts", "114", type, whole.replace(end, part.repeat(80_000) + end)),
                bad("80,000 parts before the envelope", "114", type, part.repeat(80_000) + whole),
                bad("20,000 headers of the envelope", "114", type, whole.replaceFirst("Content-Type: app", headers)),
                bad("20,000 headers of the content", "114", type,
                        whole.replaceFirst("(?s)(.*)Content-Type: app", "$1" + headers)),
                bad("a header of a megabyte", "114", type,
                        whole.replaceFirst("Content-Type: app", "X: " + "y".repeat(1 << 20) + "\r\nContent-Type: app")),
                bad("a beginning of five megabytes", "100", type, "x".repeat(5 << 20) + whole),
                bad("no last boundary", "100", type, whole.replace(end, "")),
                bad("another boundary than the one that is named", "100", type, whole.replace("b0undary", "other")),
                bad("a boundary of 4,000 letters", "106", type.replace("b0undary", "b".repeat(4_000)),
                        whole.replace("b0undary", "b".repeat(4_000))),
                bad("no boundary", "106", type.replaceFirst("; boundary.*", ""), whole),
                bad("two boundaries", "106", type + "; boundary=second", whole),
                bad("parts within a part", "300", type,
                        whole.replace("application/octet-stream", "multipart/mixed; boundary=c")),
                bad("multipart/mixed", "300", "multipart/mixed; boundary=\"b0undary\"", whole),
                bad("multipart/form-data", "300", "multipart/form-data; boundary=\"b0undary\"", whole),
                bad("a root that is no envelope", "300",
                        type.replace("application/xop+xml", "text/html").replace("text/xml", "x"), whole));
    }

    private static DynamicTest bad(String name, String code, String type, String body) {
        return dynamicTest(name, () -> {
            byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
            HttpResponse<String> answer = assertTimeout(PATIENCE,
                    () -> Knock.at("/soap/exchange").as("trader.uz").with("Content-Type", type).post(bytes));
            assertTrue(answer.statusCode() >= 400, answer::body);
            assertTrue(answer.body().contains(">" + code + "<"), answer::body);
            Aftermath.nothingLeaked(answer.body());
            theNextCallIsAnswered();
        });
    }

    @Test
    void a_message_to_another_country_is_xml_that_its_recipient_can_read_without_fear() {
        String head = "<Send xmlns=\"urn:singlewindow:exchange:1\"><recipient>UZ</recipient><messageType>INFO</messageType><content>";
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("", "115");
        bad.put("PK and bytes", "115");
        bad.put("<a><b></a>", "100");
        bad.put("<?xml version=\"1.1\"?><a/>", "100");
        bad.put("<?xml version=\"1.1\"?><a\u2028/>", "100");
        bad.put("<!DOCTYPE a SYSTEM \"" + canary.address() + "/a.dtd\"><a/>", "111");
        bad.put("<a>".repeat(100), "114");
        bad.put("<?xml-stylesheet href=\"" + canary.address() + "/s\"?><a/>", "107");
        bad.put("<a><?evil x?></a>", "107");
        bad.put("<a/><?evil x?>", "107");
        bad.forEach((content, code) -> {
            String base64 = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
            HttpResponse<String> answer = Knock.at("/soap/exchange").as("gateway.kz")
                    .with("Content-Type", "text/xml; charset=utf-8")
                    .post(Envelope.of(head + base64 + "</content></Send>"));
            fault("Client", answer);
            assertTrue(answer.body().contains(">" + code + "<"), () -> content + answer.body());
            assertTrue(answer.body().contains("pointer>content<"), answer::body);
        });
        assertEquals(List.of(), canary.calls());
    }

    @Test
    void more_than_fifteen_mebibytes_are_refused_when_the_length_is_announced() {
        HttpResponse<String> answer = call().post(new byte[15 * MEBIBYTE + 1]);
        tooLarge(answer);
        theNextCallIsAnswered();
    }

    @Test
    void more_than_fifteen_mebibytes_are_refused_when_the_length_is_kept_secret() {
        byte[] large = Envelope.submit(new byte[16 * MEBIBYTE]);
        HttpResponse<String> answer = call().postInPieces(large);
        tooLarge(answer);
        theNextCallIsAnswered();
    }

    @Test
    void more_than_ten_mebibytes_of_content_are_refused() {
        HttpResponse<String> answer = call().post(Envelope.submit(new byte[10 * MEBIBYTE + 1]));
        fault("Client", answer);
        assertTrue(answer.body().contains(">110<"), answer::body);
    }

    @Test
    void a_compressed_envelope_is_not_unpacked() {
        HttpResponse<String> answer = call().with("Content-Encoding", "gzip").post(new byte[100]);
        fault("Client", answer);
        assertTrue(answer.body().contains(">113<"), answer::body);
    }

    @ParameterizedTest
    @CsvSource({"GET", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void only_post_is_a_call(String method) {
        HttpResponse<String> answer = Knock.at("/soap/exchange").as("trader.uz").send(method);
        assertEquals(405, answer.statusCode(), answer::body);
        Aftermath.nothingLeaked(answer.body());
    }

    /** A form on any web page can send such a thing, with the password that the browser remembers. */
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/plain; charset=text/xml", "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=b0undary", "application/xml", "application/json", "text/xmlx", "x"})
    void what_does_not_say_that_it_is_soap_is_not_read(String type) {
        HttpResponse<String> answer = Knock.at("/soap/exchange").as("trader.uz").with("Content-Type", type)
                .post(Envelope.of("<CheckConnectivity xmlns=\"urn:singlewindow:exchange:1\"/>"));
        assertEquals(415, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains(">300<"), answer::body);
    }

    @Test
    void nor_what_does_not_say_what_it_is() {
        HttpResponse<String> answer = Knock.at("/soap/exchange").as("trader.uz")
                .post(Envelope.of("<CheckConnectivity xmlns=\"urn:singlewindow:exchange:1\"/>"));
        assertEquals(415, answer.statusCode(), answer::body);
    }

    @Test
    void nobody_calls_without_a_sign_in() {
        Specimen right = Specimen.fresh();
        HttpResponse<String> answer = Knock.at("/soap/exchange").with("Content-Type", "text/xml")
                .post(Envelope.submit(right.bytes()));
        assertEquals(401, answer.statusCode(), answer::body);
        Aftermath.nothingStored(right.reference());
    }

    @ParameterizedTest
    @CsvSource({"customs.uz", "gateway.kz", "secretariat", "admin"})
    void only_traders_and_carriers_lodge(String signIn) {
        Specimen right = Specimen.fresh();
        HttpResponse<String> answer = Knock.at("/soap/exchange").as(signIn).with("Content-Type", "text/xml")
                .post(Envelope.submit(right.bytes()));
        fault("Client", answer);
        assertTrue(answer.body().contains(">331<"), answer::body);
        Aftermath.nothingStored(right.reference());
    }

    @Test
    void the_same_reference_with_other_content_is_a_fault_that_says_so() {
        Specimen first = Specimen.fresh();
        assertTrue(call().post(Envelope.submit(first.bytes())).body().contains(">ACCEPTED<"));
        HttpResponse<String> answer = call().post(Envelope.submit(first.withGoods("Something else").bytes()));
        fault("Client", answer);
        assertTrue(answer.body().contains(">226<"), answer::body);
    }

    private static void put(Map<String, byte[]> bad, String name, String envelope) {
        bad.put(name, envelope.getBytes(StandardCharsets.UTF_8));
    }

    private static String attributes(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> name + i + "=\"u" + i + "\"").collect(Collectors.joining(" "));
    }

    private static Knock call() {
        return Knock.at("/soap/exchange").as("trader.uz").with("Content-Type", "text/xml; charset=utf-8");
    }

    private static void fault(String blame, HttpResponse<String> answer) {
        assertTrue(answer.statusCode() >= 400, answer::body);
        assertTrue(answer.body().contains(":" + blame + "</faultcode>"), answer::body);
        assertTrue(answer.body().contains("ExchangeFault"), answer::body);
        Aftermath.nothingLeaked(answer.body());
    }

    private static void tooLarge(HttpResponse<String> answer) {
        assertEquals(500, answer.statusCode(), answer::body);
        fault("Client", answer);
        assertTrue(answer.body().contains(">110<") && answer.body().contains("15 MiB"), answer::body);
    }

    private static void theNextCallIsAnswered() {
        HttpResponse<String> answer = call().post(Envelope.submit(Specimen.fresh().bytes()));
        assertTrue(answer.body().contains(">ACCEPTED<"), answer::body);
    }
}
