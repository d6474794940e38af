package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.singlewindow.declaration.Prospect;
import org.singlewindow.declaration.Awaited;
import org.singlewindow.declaration.ItemRefusal;
import org.singlewindow.declaration.ItemView;
import org.singlewindow.declaration.Remark;
import org.singlewindow.declaration.TimeLimit;
import org.singlewindow.declaration.Responses;
import org.singlewindow.declaration.Responses.News;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Wording;
import org.singlewindow.wco.ReadOutcome;
import org.singlewindow.wco.WcoDocument;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoReader;
import org.singlewindow.wco.res.Pointer;
import org.singlewindow.wco.res.Response;

/** Whatever is answered follows the schema we publish. */
class ResponseWriterTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Mrn MRN = Mrn.of(2026, new CountryCode("UZ"), 1)
            .or(() -> Mrn.of(2026, new CountryCode("UZ"), 2)).orElseThrow();

    private static final List<ItemView> ITEMS = List.of(
            new ItemView(1, ItemView.State.RELEASED, List.of(), List.of(), Optional.of(NOW)),
            new ItemView(2, ItemView.State.REFUSED, List.of(),
                    List.of(new ItemRefusal("KZ-PLANT", "PEST", "beetles", NOW)),
                    Optional.empty()),
            new ItemView(7, ItemView.State.WAITING, List.of("KZ-PLANT", "UZ-CUSTOMS"), List.of(), Optional.empty()));

    private final ResponseWriter writer = new ResponseWriter();

    @ParameterizedTest
    @EnumSource(Responses.Topic.class)
    void news_of_every_kind_follow_the_schema(Responses.Topic topic) {
        Response response = read(writer.told(new News(topic, MRN, "LRN-1", 1, NOW,
                List.of(new Remark("KZ-PLANT", "PEST", "found " + "x".repeat(600))),
                List.of(new TimeLimit(Awaited.ANSWER, NOW)), ITEMS)));
        List<String> types = response.getAdditionalInformation().stream()
                .map(each -> each.getStatementTypeCode().getValue()).toList();
        assertEquals(topic == Responses.Topic.PART ? List.of("RSN", "STA", "ITM", "ITM", "ITM", "LIM")
                : List.of("RSN", "ITM", "ITM", "ITM", "LIM"), types);
        assertEquals("20260301080000Z", response.getAdditionalInformation().get(types.size() - 1).getLimitDateTime()
                .getDateTimeString().getValue());
        assertEquals(List.of("1 RELEASED", "2 REFUSED – KZ-PLANT: PEST: beetles", "7 WAITING – KZ-PLANT, UZ-CUSTOMS"),
                response.getAdditionalInformation().stream()
                        .filter(each -> each.getStatementTypeCode().getValue().equals("ITM"))
                        .map(each -> each.getStatementCode().getValue() + " "
                                + each.getStatementDescription().getValue())
                        .toList());
        assertEquals(topic.functionCode(), response.getFunctionCode().getValue());
        assertEquals(MRN.value(), response.getDeclaration().getID().getValue());
        assertEquals(512, response.getAdditionalInformation().get(0).getStatementDescription().getValue().length());
        assertEquals(topic == Responses.Topic.RELEASED, !response.getStatus().isEmpty());
        assertEquals("304", response.getIssueDateTime().getDateTimeString().getFormatCode());
    }

    @Test
    void every_error_stands_with_its_code_and_its_place() {
        Pointers pointers = pointers("LRN-1");
        Violation inItem = pointers.complete(Violation.at(RuleCode.INCONSISTENT, Wording.verbatim("twice"),
                "/Declaration/GoodsShipment/GovernmentAgencyGoodsItem[2]/SequenceNumeric", ""));
        Response response = read(writer.refused(
                List.of(inItem, Violation.of(RuleCode.NOT_XML, Wording.verbatim("no XML")),
                        pointers.complete(
                                Violation.warning(RuleCode.UNKNOWN_OFFICE, Wording.verbatim("who?"),
                                        "/Declaration/DeclarationOfficeID", ""))),
                Optional.of("L"), NOW));
        assertEquals(List.of("150", "115"),
                response.getError().stream().map(error -> error.getValidationCode().getValue()).toList());
        List<Pointer> chain = response.getError().get(0).getPointer();
        assertEquals(List.of("42A", "67A", "68A"),
                chain.stream().map(pointer -> pointer.getDocumentSectionCode().getValue()).toList());
        assertEquals(2, chain.get(2).getSequenceNumeric().getValue().intValue());
        assertEquals("006", chain.get(2).getTagID().getValue());
        assertEquals("WRN", response.getAdditionalInformation().get(0).getStatementTypeCode().getValue());
        List<Pointer> ofWarning = response.getAdditionalInformation().get(0).getPointer();
        assertEquals(List.of("42A 065"), ofWarning.stream()
                .map(each -> each.getDocumentSectionCode().getValue() + " " + each.getTagID().getValue()).toList());
    }

    @Test
    void paths_begin_where_the_document_does() {
        Violation found = Violation.at(RuleCode.MISSING, Wording.verbatim("missing"), "/Declaration/GoodsShipment", "");
        WcoPart declaration = pointers("LRN-1").declaration();
        assertEquals("/MetaData/Declaration/GoodsShipment", pointers("LRN-1").complete(found).xpath());
        assertEquals("/Declaration/GoodsShipment", new Pointers(declaration, declaration).complete(found).xpath());
        assertEquals("42A / 67A", pointers("LRN-1").complete(found).pointer());
    }

    @Test
    void a_clean_validation_has_no_error() {
        Response response = read(writer.valid(Prospect.NOTHING_KNOWN, Optional.empty(), NOW));
        assertTrue(response.getError().isEmpty());
        assertEquals("02", response.getFunctionCode().getValue());
    }

    private static Pointers pointers(String reference) {
        WcoPart root = new WcoReader().readParts(Documents.fruit(reference)).<WcoPart>either(ReadOutcome.Read::document,
                broken -> fail(broken.toString()),
                invalid -> fail(invalid.toString()));
        return new Pointers(root, root.part("Declaration").orElseThrow());
    }

    @Test
    void a_text_is_not_cut_through_a_character() {
        String letters = "\uD83C\uDF47".repeat(600);
        Response response = read(
                writer.refused(List.of(Violation.of(RuleCode.INCONSISTENT, Wording.verbatim(letters))),
                        Optional.empty(), NOW));
        String text = response.getError().get(0).getDescription().getValue();
        assertEquals(511, text.length());
        assertFalse(Character.isHighSurrogate(text.charAt(text.length() - 2)));
    }

    private static Response read(byte[] bytes) {
        ReadOutcome<WcoDocument> outcome = new WcoReader().read(bytes);
        return outcome.either(read -> read.document().responses().get(0), broken -> {
            throw new AssertionError(broken.violation());
        }, invalid -> {
            throw new AssertionError(invalid.violations());
        });
    }
}
