package org.singlewindow.wco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.singlewindow.wco.SchemaViolation.Kind;

/** One thing is damaged in a good declaration: the reader says which, where, and in words a declarant can use. */
class ViolationsTest {

    private final WcoReader reader = new WcoReader();

    static Stream<Arguments> damages() {
        var item = "/MetaData/Declaration/GoodsShipment/GovernmentAgencyGoodsItem";
        return Stream.of(
                damage("<FunctionCode>9</FunctionCode>", "", Kind.MISSING, "/MetaData/Declaration/FunctionCode",
                        "42A / 017",
                        "FunctionCode is missing: Declaration must have it before FunctionalReferenceID."),
                damage("<SequenceNumeric>2</SequenceNumeric>", "", Kind.MISSING, item + "[2]/SequenceNumeric",
                        "42A / 67A / 68A[2] / 006",
                        "SequenceNumeric is missing: GovernmentAgencyGoodsItem must have it."),
                damage("<FunctionCode>9</", "<FunctionCode>7</", Kind.OUTSIDE_DOMAIN,
                        "/MetaData/Declaration/FunctionCode", "42A / 017",
                        "FunctionCode is \"7\": it must be one of 1, 2, 4, 5, 9, 13, 14, 46."),
                damage("<TypeCode>EXA</", "<TypeCode>EXAM</", Kind.TOO_LONG, "/MetaData/Declaration/TypeCode",
                        "42A / D013",
                        "TypeCode is \"EXAM\": at most 3 characters are allowed."),
                damage("<TypeCode>EXA</", "<TypeCode> </", Kind.PATTERN, "/MetaData/Declaration/TypeCode", "42A / D013",
                        "TypeCode is \" \": it must not be blank, and must stand on one line."),
                damage("<TypeCode>EXA</", "<TypeCode>EXA\u00A0</", Kind.TOO_LONG, "/MetaData/Declaration/TypeCode",
                        "42A / D013",
                        "TypeCode is \"EXA\u00A0\": there are blanks around it, which may not be seen. Write \"EXA\"."),
                damage("<CountryCode>KZ</", "<CountryCode>\u200BKZ</", Kind.PATTERN,
                        "/MetaData/Declaration/GoodsShipment/Destination/CountryCode",
                        "42A / 67A / 99B / 465",
                        "CountryCode is \"\uFFFDKZ\": there are blanks around it, which may not be seen. Write \"KZ\"."),
                damage("<SequenceNumeric>2</", "<SequenceNumeric>2\u00A0</", Kind.NOT_A_NUMBER,
                        item + "[2]/SequenceNumeric",
                        "42A / 67A / 68A[2] / 006",
                        "SequenceNumeric is \"2\u00A0\": there are blanks around it, which may not be seen. Write \"2\"."),
                damage("<CountryCode>KZ</", "<CountryCode>7Z</", Kind.PATTERN,
                        "/MetaData/Declaration/GoodsShipment/Destination/CountryCode",
                        "42A / 67A / 99B / 465",
                        "CountryCode is \"7Z\": a country is written with two letters, A to Z, such as KZ."),
                damage("<SequenceNumeric>2</", "<SequenceNumeric>two</", Kind.NOT_A_NUMBER,
                        item + "[2]/SequenceNumeric",
                        "42A / 67A / 68A[2] / 006", "SequenceNumeric is \"two\": it must be a number, such as 12.5."),
                damage("<SequenceNumeric>2</", "<SequenceNumeric>123456</", Kind.TOO_MANY_DIGITS,
                        item + "[2]/SequenceNumeric",
                        "42A / 67A / 68A[2] / 006", "SequenceNumeric is \"123456\": at most 5 digits are allowed."),
                damage("<SequenceNumeric>2</", "<SequenceNumeric>2.5</", Kind.TOO_MANY_DIGITS,
                        item + "[2]/SequenceNumeric",
                        "42A / 67A / 68A[2] / 006", "SequenceNumeric is \"2.5\": it must be a whole number."),
                damage("1250.500<", "1250.1234567<", Kind.TOO_MANY_DIGITS,
                        "/MetaData/Declaration/TotalGrossMassMeasure", "42A / 131",
                        "TotalGrossMassMeasure is \"1250.1234567\": at most 6 digits after the point are allowed."),
                damage("20260131120000Z", "31.01.2026", Kind.BAD_DATE,
                        "/MetaData/Declaration/AcceptanceDateTime/DateTimeString", "42A / 023",
                        "AcceptanceDateTime is \"31.01.2026\": it must be a date such as 20260131 or a moment such as 20260131120000Z."),
                damage(" formatCode=\"304\"", "", Kind.MISSING_ATTRIBUTE,
                        "/MetaData/Declaration/AcceptanceDateTime/DateTimeString", "42A / 023",
                        "The attribute \"formatCode\" is missing on DateTimeString."),
                damage("unitCode", "unit", Kind.BAD_ATTRIBUTE, "/MetaData/Declaration/TotalGrossMassMeasure",
                        "42A / 131",
                        "The attribute \"unit\" is not allowed on TotalGrossMassMeasure."),
                damage("<Description>Apples</Description>", "<Colour>red</Colour>", Kind.UNEXPECTED_ELEMENT,
                        item + "[1]/Commodity/Colour",
                        "42A / 67A / 68A[1] / 23A", "Commodity has no element Colour in the schema."),
                damage("<Description>Apples</Description>",
                        "<Description>Apples</Description><Description>Pears</Description>", Kind.TOO_MANY,
                        item + "[1]/Commodity/Description[2]", "42A / 67A / 68A[1] / 23A / 137",
                        "Description may stand in Commodity once only."),
                damage("<TypeCode>EXA</TypeCode>\n",
                        "<GoodsItemQuantity>1</GoodsItemQuantity><TypeCode>EXA</TypeCode>\n", Kind.OUT_OF_ORDER,
                        "/MetaData/Declaration/TypeCode", "42A / D013",
                        "TypeCode is out of order: it may not stand after GoodsItemQuantity."),
                damage("<ID>8080</ID>", "<ID>8080<x/></ID>", Kind.UNEXPECTED_ELEMENT,
                        item + "[1]/Commodity/Classification[2]/ID",
                        "42A / 67A / 68A[1] / 23A / 21A[2] / 145", "ID takes a value, but holds elements."),
                damage("<Commodity>", "<Commodity>stray", Kind.UNEXPECTED_TEXT, item + "[1]/Commodity",
                        "42A / 67A / 68A[1] / 23A",
                        "Commodity holds elements only, but text stands between them."),
                damage("<ID>UZ</ID>", "<ID xmlns=''>UZ</ID>", Kind.WRONG_NAMESPACE,
                        "/MetaData/Declaration/GoodsShipment/ExportCountry/ID",
                        "42A / 67A / 95B",
                        "ID stands in no namespace and must stand in the namespace urn:wco:datamodel:WCO:DEC-DMS:2."),
                damage("<ID>UZ</ID>", "<ID xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='true'/>",
                        Kind.BAD_ATTRIBUTE,
                        "/MetaData/Declaration/GoodsShipment/ExportCountry/ID", "42A / 67A / 95B / 062",
                        "ID takes neither xsi:type nor xsi:nil."),
                damage("<ID>8080</ID>", "<ID xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='true'/>",
                        Kind.BAD_ATTRIBUTE,
                        item + "[1]/Commodity/Classification[2]/ID", "42A / 67A / 68A[1] / 23A / 21A[2] / 145",
                        "ID takes neither xsi:type nor xsi:nil."),
                unseen("&#160;", "\u00a0"), unseen(" &#x200B;", " \ufffd"), unseen("&#x3164;", "\u3164"),
                unseen("&#x2800;&#xFE0F;", "\u2800\ufe0f"));
    }

    /** XML knows four blanks, and whoever looks knows more. */
    private static Arguments unseen(String written, String read) {
        return damage("<ID>8080</ID>", "<ID>" + written + "</ID>", Kind.PATTERN,
                "/MetaData/Declaration/GoodsShipment/GovernmentAgencyGoodsItem[1]/Commodity/Classification[2]/ID",
                "42A / 67A / 68A[1] / 23A / 21A[2] / 145",
                "ID is \"" + read + "\": it must not be blank, and must stand on one line.");
    }

    private static Arguments damage(String good, String bad, Kind kind, String xpath, String pointer, String text) {
        return Arguments.of(good, bad, kind, xpath, pointer, text);
    }

    @ParameterizedTest(name = "{2} at {3}")
    @MethodSource("damages")
    void one_damage_is_told_once_with_its_place_and_in_our_words(String good, String bad, Kind kind, String xpath,
            String pointer, String text) {
        var damaged = Sample.DECLARATION.replace(good, bad);
        assertFalse(damaged.equals(Sample.DECLARATION), "nothing was damaged");
        var found = Sample.violations(reader, damaged);
        assertEquals(1, found.size(), found.toString());
        var violation = found.get(0);
        assertEquals(List.of(kind, xpath, pointer, text),
                List.of(violation.kind(), violation.xpath(), violation.pointer(), violation.text()));
        assertTrue(violation.line() > 1, "it has its line");
        assertFalse(violation.text().contains("cvc"), "no words of the validator");
    }

    @Test
    void blanks_alone_are_not_mended_by_writing_nothing() {
        assertEquals(List.of("UNDGID is \" \": only blanks stand there. Write a value, or leave the element out."),
                Sample.violations(reader, Sample.DECLARATION.replaceFirst("</Classification>(?!\\s*<Classification>)",
                        "</Classification><DangerousGoods><UNDGID> </UNDGID></DangerousGoods>")).stream()
                        .map(SchemaViolation::text).toList());
    }

    @Test
    void several_damages_are_all_told_in_the_order_of_the_document() {
        var found = Sample.violations(reader,
                Sample.DECLARATION.replace("EXA", "EXAM").replace("KZ", "77").replace(">8080<", "> <"));
        assertEquals(List.of(Kind.TOO_LONG, Kind.PATTERN, Kind.PATTERN),
                found.stream().map(SchemaViolation::kind).toList());
        assertEquals(List.of(9, 13, 20), found.stream().map(SchemaViolation::line).toList());
    }

    @Test
    void after_a_hundred_violations_the_reader_stops() {
        var bad = "<AdditionalDocument><CategoryCode>LONG</CategoryCode></AdditionalDocument>".repeat(5_000);
        var found = Sample.violations(reader, Sample.DECLARATION.replace("<GoodsShipment>", bad + "<GoodsShipment>"));
        assertEquals(WcoReader.MOST_VIOLATIONS, found.size());
        assertEquals("42A / 02A[100] / D031", found.get(99).pointer());
    }

    @Test
    void a_broken_document_is_broken_even_where_it_also_breaks_the_schema() {
        var found = Sample.violations(reader, Sample.DECLARATION.replace("EXA", "EXAM").replace("</md:MetaData>", ""));
        assertEquals(List.of(Kind.NOT_WELL_FORMED), found.stream().map(SchemaViolation::kind).toList());
    }

    @Test
    void a_missing_end_tag_is_named_with_the_lines_of_its_begin_and_its_lack() {
        var open = Sample.violations(reader, Sample.DECLARATION.replace("<TypeCode>EXA</TypeCode>", "<TypeCode>EXA"))
                .get(0);
        assertEquals(
                "The end tag </TypeCode> is missing: the element begins in line 9 and is not closed before line 26, column 5.",
                open.text().replaceAll("line 2\\d, column \\d+", "line 26, column 5"));
        var prefixed = Sample.violations(reader, Sample.DECLARATION.replace("</md:MetaData>", "")).get(0);
        assertEquals(Kind.NOT_WELL_FORMED, prefixed.kind());
        assertTrue(
                prefixed.text()
                        .startsWith("The document breaks off: its element MetaData begins in line 2 and is not closed"),
                prefixed.text());
    }

    @Test
    void a_header_around_nothing_lacks_its_document() {
        var found = Sample.violations(reader,
                "<MetaData xmlns='urn:wco:datamodel:WCO:DocumentMetaData-DMS:2'><WCOTypeName>DEC</WCOTypeName></MetaData>");
        assertEquals("MetaData is not complete: it holds neither a Declaration nor a Response.", found.get(0).text());
    }

    @Test
    void a_wrong_namespace_is_named_with_the_right_one() {
        var found = Sample.violations(reader,
                Sample.DECLARATION.replace("DocumentMetaData-DMS:2", "DocumentMetaData-DMS:1"));
        assertEquals(Kind.WRONG_NAMESPACE, found.get(0).kind());
        assertEquals(
                "MetaData stands in the namespace urn:wco:datamodel:WCO:DocumentMetaData-DMS:1 and must stand in the namespace "
                        + "urn:wco:datamodel:WCO:DocumentMetaData-DMS:2.",
                found.get(0).text());
        assertEquals(2, found.get(0).line());
        assertEquals(Kind.WRONG_NAMESPACE,
                Sample.violations(reader, Sample.DECLARATION.replace("WCO:DEC-DMS:2", "WCO:DEC-DMS:9")).get(0).kind());
        assertEquals(Kind.WRONG_NAMESPACE, Sample.violations(reader, "<Declaration/>").get(0).kind());
    }

    @Test
    void a_value_that_would_play_with_a_screen_or_a_log_is_shown_harmless_and_short() {
        var evil = "A\u202E\nB\u0085" + "x".repeat(200);
        var violation = Sample.violations(reader, Sample.DECLARATION.replace("EXA", evil)).get(0);
        assertEquals("A\uFFFD B\uFFFD" + "x".repeat(75) + '…', violation.value());
    }

    @Test
    void the_dictionary_knows_the_place_of_a_path_as_the_reader_does() {
        assertEquals("42A / 67A / 68A[2] / 23A",
                WcoDictionary.pointer("Declaration/GoodsShipment/GovernmentAgencyGoodsItem[2]/Commodity"));
        for (var damage : damages().toList()) {
            var xpath = (String) damage.get()[3];
            if (WcoDictionary.find(xpath).isPresent() && damage.get()[2] != Kind.TOO_MANY
                    && damage.get()[2] != Kind.WRONG_NAMESPACE) {
                assertEquals(damage.get()[4], WcoDictionary.pointer(xpath));
            }
        }
        assertTrue(WcoDictionary.find("Declaration/Colour").isEmpty());
        assertEquals(3, WcoDictionary.get("Declaration/TypeCode").facets().maxLength());
        assertEquals("07B", WcoDictionary.pointer("Response"));
    }
}
