package org.singlewindow.wco;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.singlewindow.wco.SchemaViolation.Kind;

/** Documents built to harm: each is refused quickly, in words that give nothing away, and nothing outside is asked. */
class AttacksTest {

    /**
     * Not how fast it is, but whether it grows out of proportion: parsers that are open to these documents work on them
     * for ten seconds and more, ours for a few hundredths of one, and a busy machine makes that a half.
     */
    private static final long MOST_CPU_NANOS = 5_000_000_000L;
    private static final Pattern LEAK = Pattern
            .compile("(?i)exception|jaxp|xerces|\\b(com|org|java|jdk)\\.[a-z]+\\.|root:|cvc-");
    private static final String DOCUMENT = Sample.DECLARATION.substring(Sample.DECLARATION.indexOf("<md:MetaData"));
    private static final ServerSocket CANARY = listen();
    private static final String WEB = "http://127.0.0.1:" + CANARY.getLocalPort() + "/canary";
    private final WcoReader reader = new WcoReader();
    private final SureReader sure = new SureReader();

    /** The time is that of a server that runs, not of one that starts. */
    @BeforeAll
    static void warm_up() {
        var reader = new WcoReader();
        IntStream.range(0, 50).forEach(i -> Sample.read(reader, Sample.DECLARATION));
    }

    @AfterAll
    static void nobody_was_asked_for_anything() throws IOException {
        assertThrows(SocketTimeoutException.class, CANARY::accept, "something outside was fetched");
        CANARY.close();
    }

    private static ServerSocket listen() {
        try {
            var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            socket.setSoTimeout(50);
            return socket;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Arguments> attacks() {
        return Stream.of(types(), sizes(), encodings(), shapes(), schemas()).flatMap(Function.identity());
    }

    private static Stream<Arguments> types() {
        return Stream.of(
                attack("entity from a file", doctype("<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x;"), Kind.DOCTYPE),
                attack("entity from the web", doctype("<!ENTITY x SYSTEM '" + WEB + "'>", "&x;"), Kind.DOCTYPE),
                attack("parameter entity", doctype("<!ENTITY % x SYSTEM '" + WEB + "'> %x;", "EXA"), Kind.DOCTYPE),
                attack("external subset", "<!DOCTYPE MetaData SYSTEM '" + WEB + "'>" + DOCUMENT, Kind.DOCTYPE),
                attack("empty document type", "<!DOCTYPE MetaData>" + DOCUMENT, Kind.DOCTYPE),
                attack("document type inside an element", DOCUMENT.replace("<Commodity>", "<Commodity><!DOCTYPE a>"),
                        Kind.DOCTYPE),
                attack("document type inside an envelope", "<e><!DOCTYPE MetaData>" + DOCUMENT + "</e>", Kind.DOCTYPE),
                attack("billion laughs", doctype(laughs(), "&l9;"), Kind.DOCTYPE),
                attack("quadratic blow-up", doctype("<!ENTITY x '" + "x".repeat(50_000) + "'>", "&x;".repeat(50_000)),
                        Kind.DOCTYPE),
                attack("undeclared entity", DOCUMENT.replace("EXA", "&x;"), Kind.NOT_WELL_FORMED));
    }

    private static Stream<Arguments> sizes() {
        return Stream.of(
                attack("100,000 deep", "<a>".repeat(100_000) + "</a>".repeat(100_000), Kind.TOO_COMPLEX),
                attack("100,000 deep inside the document", DOCUMENT.replace("<Commodity>", "<a>".repeat(100_000)),
                        Kind.TOO_COMPLEX),
                attack("200,000 attributes",
                        DOCUMENT.replace("<Commodity>", "<Commodity " + many(200_000, i -> "a" + i + "='' ") + ">"),
                        Kind.TOO_COMPLEX),
                attack("50,000 namespaces",
                        DOCUMENT.replace("<Commodity>",
                                "<Commodity " + many(50_000, i -> "xmlns:a" + i + "='u' ") + ">"),
                        Kind.TOO_COMPLEX),
                attack("a name of a million characters", "<" + "a".repeat(1_000_000) + "/>", Kind.TOO_COMPLEX),
                attack("an attribute's name of a million characters", "<a " + "a".repeat(1_000_000) + "=''/>",
                        Kind.TOO_COMPLEX),
                attack("20 MB of text", DOCUMENT.replace("Apples", "x".repeat(20_000_000)), Kind.TOO_LARGE),
                attack("9 MB of text", DOCUMENT.replace("Apples", "x".repeat(9_000_000)), Kind.TOO_LONG),
                attack("9 MB of text without an end",
                        DOCUMENT.substring(0, DOCUMENT.indexOf("pples")) + "x".repeat(9_000_000), Kind.TOO_LONG),
                attack("a number of a million digits", DOCUMENT.replace("1250.500", "9".repeat(1_000_000)),
                        Kind.TOO_LONG),
                attack("1,000 numbers of 2,000 digits", DOCUMENT.replace("<GoodsShipment>", "<GoodsShipment>"
                        + ("<GovernmentAgencyGoodsItem><SequenceNumeric>" + "9".repeat(2_000)
                                + "</SequenceNumeric></GovernmentAgencyGoodsItem>").repeat(1_000)),
                        Kind.TOO_MANY_DIGITS),
                attack("9 MB of comments", "<!--" + "x".repeat(9_000_000) + "-->" + DOCUMENT.replace("EXA", "EXAM"),
                        Kind.TOO_LONG),
                attack("65,536 colliding names",
                        "<e>" + collisions().map(name -> "<" + name + "/>").collect(Collectors.joining()) + "</e>",
                        Kind.NO_DOCUMENT),
                attack("colliding names inside the document", DOCUMENT.replace("<Commodity>", "<Commodity>"
                        + collisions().map(name -> "<" + name + "/>").collect(Collectors.joining())),
                        Kind.UNEXPECTED_ELEMENT, Kind.NOT_WELL_FORMED),
                attack("colliding attributes",
                        "<e " + collisions().map(name -> name + "='' ").collect(Collectors.joining()) + "/>",
                        Kind.TOO_COMPLEX),
                attack("50,000 namespaces, 60 at a time",
                        DOCUMENT.replace("<GoodsShipment>", many(850, i -> "<AdditionalDocument "
                                + many(60, j -> "xmlns:a" + i + '_' + j + "='u' ") + "/>") + "<GoodsShipment>"),
                        Kind.TOO_COMPLEX),
                attack("300 namespaces, one in the other",
                        many(60, i -> "<a " + many(5, j -> "xmlns:a" + i + '_' + j + "='u' ") + ">"), Kind.TOO_COMPLEX),
                attack("800,000 names", "<e>" + many(800_000, i -> "<n" + i + "/>") + "</e>", Kind.NO_DOCUMENT),
                attack("1,000 texts of 2,000 blanks",
                        DOCUMENT.replace("<GoodsShipment>",
                                "<GoodsShipment>" + ("<GovernmentAgencyGoodsItem><SequenceNumeric>1</SequenceNumeric>"
                                        + "<Commodity><Description>" + " ".repeat(2_000)
                                        + "</Description></Commodity></GovernmentAgencyGoodsItem>").repeat(1_000)),
                        Kind.OUT_OF_ORDER, Kind.PATTERN),
                attack("2,000 letters and a digit where a country is meant",
                        DOCUMENT.replace("KZ", "K".repeat(2_000) + '1'), Kind.PATTERN),
                attack("a million small elements", "<e>" + "<a/>".repeat(1_000_000) + "</e>", Kind.NO_DOCUMENT));
    }

    private static Stream<Arguments> encodings() {
        return Stream.of(
                attack("UTF-7", "<?xml version='1.0' encoding='UTF-7'?>+ADw-a/+AD4-", Kind.BAD_ENCODING),
                attack("an encoding that nobody knows", "<?xml version='1.0' encoding='x-klingon'?>" + DOCUMENT,
                        Kind.BAD_ENCODING),
                attack("an element that is named like a document type", "<DOCTYPE-encoding-UTF-8>",
                        Kind.NOT_WELL_FORMED),
                attack("UTF-16 that says UTF-8", "<?xml version='1.0' encoding='UTF-8'?>" + DOCUMENT, UTF_16,
                        Kind.BAD_ENCODING),
                attack("UTF-8 that says UTF-16", "<?xml version='1.0' encoding='UTF-16'?>" + DOCUMENT, UTF_8,
                        Kind.BAD_ENCODING),
                attack("a document type in UTF-16",
                        "\uFEFF" + doctype("<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x;"), UTF_16BE, Kind.DOCTYPE),
                attack("UTF-32", DOCUMENT, Charset.forName("UTF-32"), Kind.BAD_ENCODING),
                attack("EBCDIC", "<?xml version='1.0' encoding='IBM037'?>" + DOCUMENT, Charset.forName("IBM037"),
                        Kind.BAD_ENCODING),
                attack("bytes that are not UTF-8", DOCUMENT.replace("Apples", "Apples \u00FF"), ISO_8859_1,
                        Kind.BAD_ENCODING),
                attack("overlong UTF-8", DOCUMENT.replace("Apples", "\u00C0\u00AE"), ISO_8859_1, Kind.BAD_ENCODING),
                attack("a surrogate in UTF-8", DOCUMENT.replace("Apples", "\u00ED\u00A0\u0080"), ISO_8859_1,
                        Kind.BAD_ENCODING),
                attack("a NUL", DOCUMENT.replace("Apples", "Ap\0ples"), Kind.NOT_WELL_FORMED),
                attack("a reference to a NUL", DOCUMENT.replace("Apples", "&#0;"), Kind.NOT_WELL_FORMED));
    }

    private static Stream<Arguments> shapes() {
        return Stream.of(
                attack("nothing", "", Kind.NOT_XML), attack("white space", " \r\n", Kind.NOT_XML),
                attack("a byte order mark alone", "\uFEFF", Kind.NOT_XML),
                attack("JSON", "{\"a\":1}", Kind.NOT_XML), attack("plain words", "hello", Kind.NOT_XML),
                Arguments.of("gzip", gzip(new byte[20_000_000]), List.of(Kind.NOT_XML)),
                attack("a ZIP", "PK\3\4....", Kind.NOT_XML),
                attack("two roots", DOCUMENT + DOCUMENT, Kind.NOT_WELL_FORMED),
                attack("truncated", DOCUMENT.substring(0, 700), Kind.NOT_WELL_FORMED),
                attack("a tag alone", "<", Kind.NOT_WELL_FORMED),
                attack("a declaration alone", "<?xml version='1.0'?>", Kind.NOT_WELL_FORMED),
                attack("XML 9.9", "<?xml version='9.9'?>" + DOCUMENT, Kind.NOT_WELL_FORMED));
    }

    private static Stream<Arguments> schemas() {
        var xsi = " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' ";
        return Stream.of(
                attack("XInclude", DOCUMENT.replace("Apples",
                        "<x:include xmlns:x='http://www.w3.org/2001/XInclude' href='file:///etc/passwd' parse='text'/>"),
                        Kind.UNEXPECTED_ELEMENT),
                attack("a part by reference",
                        DOCUMENT.replace("Apples",
                                "<x:Include xmlns:x='http://www.w3.org/2004/08/xop/include' href='cid:a'/>"),
                        Kind.UNEXPECTED_ELEMENT),
                attack("a schema that allows everything", DOCUMENT.replace("<Commodity>", "<Commodity" + xsi
                        + "xsi:schemaLocation='urn:wco:datamodel:WCO:DEC-DMS:2 " + WEB + "'><Colour/>"),
                        Kind.UNEXPECTED_ELEMENT),
                attack("another type",
                        DOCUMENT.replace("<TypeCode>EXA",
                                "<TypeCode" + xsi
                                        + "xsi:type='t:Code' xmlns:t='urn:wco:datamodel:WCO:DEC-DMS:2'>LONGER"),
                        Kind.BAD_ATTRIBUTE, Kind.TOO_LONG),
                attack("a type that nobody knows",
                        DOCUMENT.replace("<TypeCode>", "<TypeCode" + xsi + "xsi:type='t:Runtime' xmlns:t='java.lang'>"),
                        Kind.BAD_ATTRIBUTE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void an_attack_is_refused_without_wearing_the_parser_out_and_tells_nothing(String name, byte[] bytes,
            List<Kind> kinds) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        var found = Sample.violations(reader, bytes);
        long nanos = threads.getCurrentThreadCpuTime() - before;
        assertFalse(found.isEmpty(), "it was read");
        assertTrue(kinds.contains(found.get(0).kind()), found.get(0).toString());
        assertTrue(found.size() <= WcoReader.MOST_VIOLATIONS);
        assertTrue(Bytes.findFault(bytes).isPresent() || sure.find(bytes).isEmpty(), "the sure reader takes it");
        assertTrue(nanos < MOST_CPU_NANOS, nanos / 1_000_000 + " ms of CPU");
        assertEquals(found.get(0).kind().breaksTheDocument(), reader.read(bytes) instanceof ReadOutcome.NotWellFormed);
        for (var violation : found) {
            assertFalse(LEAK.matcher(violation.toString()).find(), violation.toString());
            assertTrue(violation.text().length() < 300, violation.text());
        }
        assertEquals("LRN-1",
                Sample.read(reader, Sample.DECLARATION).getDeclaration().getFunctionalReferenceID().getValue());
    }

    /** A message that is only passed on is held to the same: what breaks a WCO document breaks it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void what_breaks_a_document_breaks_any_xml(String name, byte[] bytes, List<Kind> kinds) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        var fault = AnyXml.findFault(bytes);
        long nanos = threads.getCurrentThreadCpuTime() - before;
        assertTrue(nanos < MOST_CPU_NANOS, nanos / 1_000_000 + " ms of CPU");
        if (kinds.size() == 1 && kinds.get(0).breaksTheDocument()) {
            assertEquals(kinds.get(0), fault.map(SchemaViolation::kind).orElse(null), name);
        }
        fault.ifPresent(found -> assertFalse(LEAK.matcher(found.toString()).find(), found.toString()));
    }

    @Test
    void xml_of_any_kind_is_read() {
        for (var text : List.of("<a/>", "\uFEFF<a><b c='d'>e</b><!-- f --></a>",
                "<?xml version='1.0' encoding='UTF-8'?><ns:a xmlns:ns='urn:any'>" + "x".repeat(5_000_000) + "</ns:a>",
                DOCUMENT)) {
            assertEquals(Optional.empty(), AnyXml.findFault(text.getBytes(UTF_8)));
        }
        assertEquals(Optional.empty(),
                AnyXml.findFault("<?xml version='1.0' encoding='UTF-16'?><a/>".getBytes(UTF_16)));
    }

    @Test
    void more_elements_than_a_declaration_can_have_are_refused_though_the_schema_allows_them() {
        var many = DOCUMENT.replace("<GoodsShipment>", "<AdditionalDocument/>".repeat(450_000) + "<GoodsShipment>");
        assertEquals(Kind.TOO_COMPLEX, Sample.violations(reader, many).get(0).kind());
    }

    @Test
    void a_hint_to_a_schema_elsewhere_is_not_followed_in_a_good_document() {
        var hinted = DOCUMENT.replace("<Declaration ",
                "<Declaration xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation="
                        + "'urn:wco:datamodel:WCO:DEC-DMS:2 " + WEB
                        + "' xsi:noNamespaceSchemaLocation='file:///etc/passwd' ");
        assertEquals("LRN-1", Sample.read(reader, hinted).getDeclaration().getFunctionalReferenceID().getValue());
    }

    private static Arguments attack(String name, String text, Kind... kinds) {
        return attack(name, text, UTF_8, kinds);
    }

    private static Arguments attack(String name, String text, Charset charset, Kind... kinds) {
        return Arguments.of(name, text.getBytes(charset), List.of(kinds));
    }

    private static String doctype(String declarations, String value) {
        return "<!DOCTYPE MetaData [" + declarations + "]>" + DOCUMENT.replace("EXA", value);
    }

    private static String laughs() {
        return "<!ENTITY l0 'ha'>" + many(9, i -> "<!ENTITY l" + (i + 1) + " '" + ("&l" + i + ";").repeat(10) + "'>");
    }

    private static String many(int times, Function<Integer, String> each) {
        return IntStream.range(0, times).boxed().map(each).collect(Collectors.joining());
    }

    /** 65,536 names of one hash code: "Aa" and "BB" have the same. */
    private static Stream<String> collisions() {
        List<String> names = List.of("");
        for (int i = 0; i < 16; i++) {
            var longer = new ArrayList<String>();
            names.forEach(name -> longer.addAll(List.of(name + "Aa", name + "BB")));
            names = longer;
        }
        return names.stream();
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
