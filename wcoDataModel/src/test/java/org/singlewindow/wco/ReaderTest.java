package org.singlewindow.wco;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.singlewindow.wco.SchemaViolation.Kind;
import org.singlewindow.wco.WcoDocument.Wrapping;

/** The ways in which a good document comes. */
class ReaderTest {

    private static final String BODY = Sample.DECLARATION.substring(Sample.DECLARATION.indexOf("<md:MetaData"));
    private final WcoReader reader = new WcoReader();

    @Test
    void a_declaration_is_read_in_its_header_and_bare() {
        var inHeader = Sample.read(reader, Sample.DECLARATION);
        assertEquals(Wrapping.META_DATA, inHeader.wrapping());
        assertEquals("LRN-1", inHeader.getDeclaration().getFunctionalReferenceID().getValue());
        assertEquals("3.6", inHeader.metaData().orElseThrow().getWCODataModelVersionCode().getValue());
        var bare = Sample.read(reader, BODY.substring(BODY.indexOf("<Declaration"), BODY.indexOf("</md:MetaData>")));
        assertEquals(Wrapping.BARE, bare.wrapping());
        assertEquals("LRN-1", bare.getDeclaration().getFunctionalReferenceID().getValue());
        assertTrue(bare.metaData().isEmpty());
    }

    @Test
    void a_whole_document_inside_a_foreign_envelope_is_unwrapped_with_the_prefixes_of_the_envelope() {
        var body = BODY.replace(" xmlns:md=\"urn:wco:datamodel:WCO:DocumentMetaData-DMS:2\"", "");
        var read = Sample.read(reader,
                "<e:request xmlns:e='urn:e' xmlns:md='urn:wco:datamodel:WCO:DocumentMetaData-DMS:2'><e:head a='1'>x<e:b/></e:head>"
                        + "<e:detail>" + body + "</e:detail></e:request>");
        assertEquals(Wrapping.FOREIGN_ENVELOPE, read.wrapping());
        assertEquals(Optional.of("request"), read.envelope());
        assertEquals("LRN-1", read.getDeclaration().getFunctionalReferenceID().getValue());
    }

    @Test
    void an_envelope_around_two_documents_or_none_is_refused() {
        assertEquals(Kind.SEVERAL_DOCUMENTS, Sample.violations(reader, "<e>" + BODY + BODY + "</e>").get(0).kind());
        assertEquals(Kind.NO_DOCUMENT, Sample.violations(reader, "<e><f/></e>").get(0).kind());
        assertEquals(Kind.TOO_LONG,
                Sample.violations(reader, "<e>" + BODY.replace("EXA", "EXAM") + "</e>").get(0).kind());
    }

    @Test
    void byte_order_marks_and_both_encodings_are_read() {
        for (var bytes : List.of(("\uFEFF" + Sample.DECLARATION).getBytes(UTF_8), BODY.getBytes(UTF_8),
                ("\r\n\t" + BODY).getBytes(UTF_8),
                Sample.DECLARATION.replace("UTF-8", "utf-16").getBytes(UTF_16), ("\uFEFF" + BODY).getBytes(UTF_16LE),
                Sample.DECLARATION.replace("UTF-8", "UTF-16LE").getBytes(UTF_16LE),
                Sample.DECLARATION.replace("\n", "\r\n").getBytes(UTF_8))) {
            assertEquals("LRN-1", Sample.read(reader, bytes).getDeclaration().getFunctionalReferenceID().getValue());
        }
    }

    @Test
    void comments_have_no_effect() {
        var read = Sample.read(reader, Sample.DECLARATION.replace("LRN-1", "LRN<!-- a -->-1"));
        assertEquals("LRN-1", read.getDeclaration().getFunctionalReferenceID().getValue());
    }

    @Test
    void a_processing_instruction_is_refused_wherever_it_stands_and_its_line_is_told() {
        var style = "<?xml-stylesheet type='text/xsl' href='http://127.0.0.1:9/x'?>";
        for (var place : List.of("<md:MetaData", "<Declaration", "<TypeCode>EXA", "EXA</TypeCode>", "</md:MetaData>")) {
            var text = Sample.DECLARATION.replace(place, style + place);
            var found = Sample.violations(reader, text);
            assertEquals(List.of(Kind.INSTRUCTION), found.stream().map(SchemaViolation::kind).toList(), place);
            assertEquals(text.substring(0, text.indexOf(style) + 1).lines().count(), found.get(0).line(), place);
        }
        var behind = Sample.violations(reader, Sample.DECLARATION + "<?php echo?>").get(0);
        assertEquals("A processing instruction (php) is not taken; leave it out.", behind.text());
        assertEquals("/MetaData/Declaration/TypeCode",
                Sample.violations(reader, Sample.DECLARATION.replace("EXA", "E<?a?>XA")).get(0).xpath());
        assertEquals(Kind.INSTRUCTION, Sample.violations(reader, "<e><?a?>" + BODY + "</e>").get(0).kind());
        assertEquals(100,
                Sample.violations(reader, Sample.DECLARATION.replace("EXA", "EXA" + "<?a?>".repeat(100_000))).size());
    }

    @Test
    void the_declarant_s_own_reference_is_known_of_a_bad_document_as_far_as_it_was_read() {
        for (var bad : List.of(Sample.DECLARATION.replace("EXA", "EXAM"),
                Sample.DECLARATION.replace("</GoodsShipment>", "</Goods>"), BODY.replace("EXA", ""))) {
            assertEquals(Optional.of("LRN-1"), reference(bad));
        }
        for (var bad : List.of("<a/>", "", Sample.DECLARATION.replace("LRN-1", "X".repeat(36)),
                Sample.DECLARATION.replace("LRN-1<", "LRN-1"))) {
            assertEquals(Optional.empty(), reference(bad));
        }
    }

    private Optional<String> reference(String text) {
        return reader.readParts(text.getBytes(UTF_8)).either(read -> fail("it is good"),
                ReadOutcome.NotWellFormed::reference, ReadOutcome.Invalid::reference);
    }

    @Test
    void a_good_document_is_read_after_every_kind_of_bad_one() {
        for (var bad : List.of("", "<a>", "<a/>", Sample.DECLARATION.replace("EXA", "EXAM"),
                Sample.DECLARATION.substring(0, 900))) {
            reader.read(bad.getBytes(UTF_8));
            assertEquals("LRN-1",
                    Sample.read(reader, Sample.DECLARATION).getDeclaration().getFunctionalReferenceID().getValue());
        }
    }

    @Test
    void many_threads_read_each_its_own_document() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            var tasks = IntStream.range(0, 2_000).<Callable<String>>mapToObj(i -> () -> i % 5 == 0
                    ? Sample.violations(reader, Sample.DECLARATION.replace("EXA", "E" + (1000 + i))).get(0).value()
                    : Sample.read(reader, Sample.DECLARATION.replace("LRN-1", "LRN-" + i)).getDeclaration()
                            .getFunctionalReferenceID().getValue())
                    .toList();
            int i = 0;
            for (var future : pool.invokeAll(tasks)) {
                assertEquals(i % 5 == 0 ? "E" + (1000 + i) : "LRN-" + i, future.get());
                i++;
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
