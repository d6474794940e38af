package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.declaration.LodgementRegister;
import org.singlewindow.delivery.wire.SchemaFindings;
import org.singlewindow.kernel.Violation;
import org.singlewindow.wco.WcoDocument;
import org.singlewindow.wco.WcoReader;
import org.singlewindow.wco.res.Pointer;
import org.singlewindow.wco.res.Response;
import org.singlewindow.wco.res.Response.AdditionalInformation;

/** Whatever is found has all that whoever reads the answer needs: which rule, what, where, what stood there. */
class FindingsAreWholeTest {

    private static final ResponseOutline.Names NOBODY = code -> Optional.empty();

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final ResponseWriter writer = new ResponseWriter();

    static Stream<RuleExample> broken() {
        return RuleExample.all().stream().filter(RuleExample::broken);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_finding_of_every_rule_is_whole_in_the_answer(RuleExample example) {
        List<Violation> found = example.findings();
        assertFalse(found.isEmpty());
        Response response = read(writer.refused(found, Optional.of("L"), NOW));
        for (Violation each : found) {
            assertFalse(LodgementRegister.id(each).isEmpty(), each::text);
            assertTrue(each.xpath().startsWith("/Declaration") && !each.pointer().isEmpty(), each::toString);
            assertTrue(each.pointer().matches("42A( / \\d\\d[A-Z](\\[\\d+])?)*( / [A-Z]?\\d{3})?"), each::pointer);
            assertTrue(!each.text().isBlank() && !each.in(RUSSIAN).equals(each.text()), each::text);
            assertTrue(each.value().isEmpty() || example.values().contains(each.value()), each::value);
        }
        assertEquals(found.stream().filter(each -> !each.warning()).map(FindingsAreWholeTest::whole).toList(),
                errors(response));
        assertEquals(found.stream().filter(Violation::warning).map(FindingsAreWholeTest::whole).toList(),
                warnings(response));
    }

    @Test
    void what_is_kept_of_a_warning_is_read_back_with_all_of_it() {
        broken().forEach(example -> {
            List<Violation> warnings = example.findings().stream().filter(Violation::warning).toList();
            assertEquals(warnings.stream().map(FindingsAreWholeTest::whole).toList(),
                    writer.warnings(writer.refused(warnings, Optional.empty(), NOW)).stream()
                            .map(FindingsAreWholeTest::whole).toList());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"<FunctionCode>9</FunctionCode><TypeCode>TOO LONG FOR A TYPE</TypeCode>",
            "<FunctionCode>9</FunctionCode><Nothing/>", "<TypeCode>EXA</TypeCode>",
            "<FunctionCode>9</FunctionCode><GoodsItemQuantity>many</GoodsItemQuantity>",
            "<FunctionCode>9</FunctionCode><FunctionCode>9</FunctionCode>",
            "<FunctionCode>9</FunctionCode><TypeCode>", "<FunctionCode>x</FunctionCode>"})
    void so_is_what_the_reader_of_documents_finds(String content) {
        byte[] document = ("<Declaration xmlns=\"urn:wco:datamodel:WCO:DEC-DMS:2\">" + content + "</Declaration>")
                .getBytes(StandardCharsets.UTF_8);
        List<Violation> found = SchemaFindings.violations(new WcoReader().readParts(document).either(
                read -> fail(read.toString()), stopped -> List.of(stopped.violation()),
                invalid -> invalid.violations()));
        assertFalse(found.isEmpty());
        assertTrue(found.stream().map(LodgementRegister::id).allMatch(id -> id.startsWith("SCH-")));
        Response response = read(writer.refused(found, Optional.empty(), NOW));
        assertEquals(found.stream().map(FindingsAreWholeTest::whole).toList(), errors(response));
    }

    @Test
    void a_reader_of_another_language_gets_the_same_answer_in_it() {
        broken().forEach(example -> {
            List<Violation> found = example.findings();
            byte[] answer = writer.refused(found, Optional.of("L"), NOW);
            Response russian = read(ResponseTongue.say(answer, RUSSIAN, NOBODY));
            assertEquals(errors(read(answer)), errors(russian));
            assertEquals(warnings(read(answer)), warnings(russian));
            List<String> said = Stream.concat(
                    russian.getError().stream().map(each -> each.getDescription().getValue()),
                    russian.getAdditionalInformation().stream()
                            .filter(each -> each.getStatementTypeCode().getValue().equals("WRN"))
                            .map(each -> each.getStatementDescription().getValue()))
                    .toList();
            assertEquals(Stream.concat(found.stream().filter(each -> !each.warning()),
                    found.stream().filter(Violation::warning)).map(each -> FoundText.write(each, RUSSIAN)).toList(),
                    said);
            assertEquals(answer, ResponseTongue.say(answer, Locale.ENGLISH, NOBODY));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<Declaration xmlns=\"urn:wco:datamodel:WCO:DEC-DMS:2\"><FunctionCode>x</FunctionCode></Declaration>",
            "<Declaration xmlns=\"urn:wco:datamodel:WCO:DEC-DMS:2\"><FunctionCode>9</FunctionCode><Foo>1</Foo></Declaration>",
            "<Declaration xmlns=\"urn:wco:datamodel:WCO:DEC-DMS:2\"><FunctionCode>9</FunctionCode><Foo-1.ж/></Declaration>",
            "<!DOCTYPE a><a/>", "<Declaration>", "<a>&foo;</a>", "<a>&</a>", "<a></b>", "<a>&#1;</a>", "<a/><b/>",
            "<?xml version=\"1.1\"?><a/>", "", "none", "<Invoice/>"})
    void what_the_reader_of_documents_found_is_said_in_another_language_too(String text) {
        byte[] document = text.getBytes(StandardCharsets.UTF_8);
        List<Violation> found = SchemaFindings.violations(new WcoReader().readParts(document).either(
                read -> fail(read.toString()), stopped -> List.of(stopped.violation()),
                invalid -> invalid.violations()));
        byte[] answer = writer.refused(found, Optional.empty(), NOW);
        String english = read(answer).getError().get(0).getDescription().getValue();
        String russian = read(ResponseTongue.say(answer, RUSSIAN, NOBODY)).getError().get(0).getDescription()
                .getValue();
        assertNotEquals(english, russian);
        assertTrue(russian.matches("(?s).*[а-я].*"), russian);
    }

    @Test
    void an_outline_for_people_says_nothing_of_rules_twice() {
        List<Violation> found = broken().findFirst().orElseThrow().findings();
        ResponseOutline outline = ResponseOutline.read(writer.refused(found, Optional.empty(), NOW), NOBODY);
        assertEquals(found.size(), outline.lines().size());
    }

    private static String whole(Violation found) {
        return String.join(" | ", LodgementRegister.id(found), found.code().code(), found.pointer(), found.value());
    }

    private static List<String> errors(Response response) {
        return Stream.iterate(0, i -> i < response.getError().size(), i -> i + 1).map(i -> {
            var error = response.getError().get(i);
            return told(response, i, error.getValidationCode().getValue(), error.getPointer());
        }).toList();
    }

    private static List<String> warnings(Response response) {
        var said = of(response, "WRN");
        return Stream.iterate(0, i -> i < said.size(), i -> i + 1)
                .map(i -> told(response, response.getError().size() + i, said.get(i).getStatementCode().getValue(),
                        said.get(i).getPointer()))
                .toList();
    }

    private static List<AdditionalInformation> of(Response response, String type) {
        return response.getAdditionalInformation().stream()
                .filter(each -> each.getStatementTypeCode().getValue().equals(type)).toList();
    }

    /** What the answer says of one finding, together with the line that names its rule, which points nowhere. */
    private static String told(Response response, int place, String code, List<Pointer> pointer) {
        AdditionalInformation rule = of(response, "RUL").get(place);
        assertTrue(rule.getPointer().isEmpty());
        return String.join(" | ", rule.getStatementCode().getValue(), code, chain(pointer),
                rule.getStatementDescription() == null ? "" : rule.getStatementDescription().getValue());
    }

    private static String chain(List<Pointer> pointers) {
        return String.join(" / ", pointers.stream().map(each -> each.getDocumentSectionCode().getValue()
                + (each.getSequenceNumeric() == null ? "" : "[" + each.getSequenceNumeric().getValue() + "]")
                + (each.getTagID() == null ? "" : " / " + each.getTagID().getValue())).toList());
    }

    private static Response read(byte[] bytes) {
        return new WcoReader().read(bytes).<WcoDocument>either(read -> read.document(),
                stopped -> fail(stopped.toString()), invalid -> fail(invalid.toString())).responses().get(0);
    }
}
