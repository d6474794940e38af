package org.singlewindow.wco;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is read and written reads the same again. */
class RoundTripTest {

    private final WcoReader reader = new WcoReader();
    private final WcoWriter writer = new WcoWriter();

    @Test
    void every_valid_sample_reads_the_same_after_writing() throws IOException {
        var samples = SharedData.find("data/wco-samples");
        int count = 0;
        for (var row : Csv.read(samples.resolve("index.csv"))) {
            if (row.get("schema_valid").equals("True")) {
                comesBackEqual(Files.readAllBytes(samples.resolve(row.get("file"))), row.get("file"));
                count++;
            }
        }
        assertTrue(count > 800, "the index has lost its valid rows: " + count);
    }

    @Test
    void our_own_sample_reads_the_same_after_writing() {
        comesBackEqual(Sample.DECLARATION.getBytes(StandardCharsets.UTF_8), "our own sample");
    }

    @Test
    void a_text_keeps_its_white_space_and_its_characters() {
        var read = parts(
                Sample.DECLARATION.replace(">Apples<", ">  Apples,\tred &amp; <![CDATA[<green>]]> \"é😀\" <"));
        var again = Sample.read(reader, new String(writer.write(read), StandardCharsets.UTF_8));
        var commodity = again.getDeclaration().getGoodsShipment().getGovernmentAgencyGoodsItem().get(0).getCommodity();
        assertEquals("  Apples,\tred & <green> \"é😀\" ", commodity.getDescription().getValue());
    }

    @Test
    void a_character_that_xml_cannot_hold_is_replaced_and_a_line_break_kept() {
        var response = WcoPart.response();
        response.add("Error").add("Description", "a\u0001b\uD800c\r\n\td");
        response.part("Error").orElseThrow().add("ValidationCode", "TOO_LONG");
        response.add("FunctionCode", "03");
        response.add("Declaration");
        var error = Sample.read(reader, new String(writer.write(response), StandardCharsets.UTF_8)).responses()
                .get(0).getError().get(0);
        assertEquals("a\uFFFDb\uFFFDc\r\n\td", error.getDescription().getValue());
    }

    @Test
    void a_response_is_written_for_people_with_the_prefixes_of_the_field() {
        var text = new String(writer.write(response()), StandardCharsets.UTF_8);
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <md:MetaData xmlns:md="urn:wco:datamodel:WCO:DocumentMetaData-DMS:2">
                  <md:WCODataModelVersionCode>3.6</md:WCODataModelVersionCode>
                  <md:WCOTypeName>RES</md:WCOTypeName>
                  <Response xmlns="urn:wco:datamodel:WCO:RES-DMS:2" xmlns:ds="urn:wco:datamodel:WCO:Response_DS:DMS:2">
                    <FunctionCode>03</FunctionCode>
                    <IssueDateTime>
                      <ds:DateTimeString formatCode="304">20260301080000Z</ds:DateTimeString>
                    </IssueDateTime>
                    <Error>
                      <Description>Goods &lt;1&gt; &amp; more</Description>
                      <ValidationCode>TOO_LONG</ValidationCode>
                      <Pointer>
                        <DocumentSectionCode>42A</DocumentSectionCode>
                      </Pointer>
                      <Pointer>
                        <SequenceNumeric>2</SequenceNumeric>
                        <DocumentSectionCode>68A</DocumentSectionCode>
                        <TagID>108</TagID>
                      </Pointer>
                    </Error>
                    <Declaration/>
                  </Response>
                </md:MetaData>
                """, text);
    }

    @Test
    void a_response_that_carries_the_whole_declaration_comes_back() {
        var declaration = Sample.DECLARATION.substring(Sample.DECLARATION.indexOf("<Declaration "),
                Sample.DECLARATION.indexOf("</md:MetaData>"));
        var response = parts("<Response xmlns='urn:wco:datamodel:WCO:RES-DMS:2'><FunctionCode>03</FunctionCode>"
                + "<Declaration/>" + declaration + "</Response>");
        var again = Sample.read(reader, new String(writer.write(response), StandardCharsets.UTF_8)).responses().get(0);
        assertEquals("LRN-1", again.getWholeDeclaration().getFunctionalReferenceID().getValue());
    }

    @Test
    void a_declaration_without_a_header_gets_one() {
        var declaration = WcoPart.declaration();
        declaration.add("FunctionCode", "9");
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <md:MetaData xmlns:md="urn:wco:datamodel:WCO:DocumentMetaData-DMS:2">
                  <md:WCODataModelVersionCode>3.6</md:WCODataModelVersionCode>
                  <md:WCOTypeName>DEC</md:WCOTypeName>
                  <Declaration xmlns="urn:wco:datamodel:WCO:DEC-DMS:2" xmlns:ds="urn:wco:datamodel:WCO:Declaration_DS:DMS:2">
                    <FunctionCode>9</FunctionCode>
                  </Declaration>
                </md:MetaData>
                """, new String(writer.write(declaration), StandardCharsets.UTF_8));
    }

    @Test
    void what_the_schema_does_not_know_cannot_be_said() {
        assertThrows(IllegalArgumentException.class, () -> WcoPart.response().add("Goods"));
    }

    @Test
    void pointers_are_blocks_of_the_classes_with_the_data_element_in_the_last() {
        var blocks = blocks("42A / 67A / 68A[12] / 23A / 50A[1] / 113");
        assertEquals(5, blocks.size());
        assertEquals(Optional.of("12"), blocks.get(2).value("SequenceNumeric"));
        assertEquals(Optional.of("113"), blocks.get(4).value("TagID"));
        assertTrue(blocks("").isEmpty());
    }

    @Test
    void a_number_that_has_no_room_in_a_pointer_is_left_out() {
        var block = blocks("42A / 67A / 68A[100000] / 113").get(2);
        assertEquals(Optional.empty(), block.value("SequenceNumeric"));
        assertEquals(Optional.of("68A"), block.value("DocumentSectionCode"));
        assertEquals(Optional.of("99999"), blocks("42A / 68A[99999]").get(1).value("SequenceNumeric"));
    }

    private static List<WcoPart> blocks(String chain) {
        var error = WcoPart.response().add("Error");
        WcoPointer.point(error, chain);
        return error.parts("Pointer");
    }

    /** Put together in another order than the schema's. */
    private static WcoPart response() {
        var response = WcoPart.response();
        response.add("Declaration");
        var error = response.add("Error");
        WcoPointer.point(error, "42A / 68A[2] / 108");
        error.add("ValidationCode", "TOO_LONG");
        error.add("Description", "Goods <1> & more");
        response.add("FunctionCode", "03");
        response.add("IssueDateTime").add("DateTimeString", "20260301080000Z").mark("formatCode", "304");
        return response;
    }

    private void comesBackEqual(byte[] bytes, String name) {
        var written = writer.write(parts(bytes));
        assertEquals(plain(Sample.read(reader, bytes)), plain(Sample.read(reader, written)), name);
        assertArrayEquals(written, writer.write(parts(written)), name);
    }

    private WcoPart parts(String text) {
        return parts(text.getBytes(StandardCharsets.UTF_8));
    }

    private WcoPart parts(byte[] bytes) {
        return reader.readParts(bytes).either(ReadOutcome.Read::document, broken -> fail(broken.toString()),
                invalid -> fail(invalid.toString()));
    }

    /** As the generated classes have it, so that the tree is not its own judge. */
    private static String plain(WcoDocument document) {
        var text = new StringWriter();
        try {
            var marshaller = WcoSchemas.binding().createMarshaller();
            for (var part : document.declaration().<List<?>>map(List::of).orElse(document.responses())) {
                marshaller.marshal(part, text);
            }
            return text.toString();
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }
}
