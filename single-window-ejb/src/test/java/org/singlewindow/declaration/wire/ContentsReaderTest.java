package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.declaration.wire.DocumentContents.Container;
import org.singlewindow.declaration.wire.DocumentContents.Rest;
import org.singlewindow.kernel.Lrn;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoReader;
import org.w3c.dom.Element;

class ContentsReaderTest {

    private static final Path STORIES = Path.of("../single-window-ear/src/test/resources/scenarios");
    private static final Path REAL = Path.of("../../shared/data/wco-samples");
    /** Order, moments told as days, and kinds of tariff codes. */
    private static final Set<String> UNTOLD = Set.of("SequenceNumeric", "DateTimeString", "IdentificationTypeCode");

    /** A trader must find the own declaration here, an officer all there is to judge by. */
    @Test
    void nothing_that_a_declaration_says_is_left_out() throws IOException {
        List<Path> documents = new ArrayList<>(below(STORIES, "01-lodge.dec.xml"));
        assertTrue(documents.size() > 10, "only " + documents.size() + " stories");
        if (Files.isDirectory(REAL)) {
            documents.addAll(below(REAL, ".xml").stream()
                    .filter(file -> file.toString().matches(".*/DEC-(import|export)/.*")).toList());
        }
        Set<String> lost = new TreeSet<>();
        for (Path document : documents) {
            byte[] bytes = Files.readAllBytes(document);
            if (new String(bytes, StandardCharsets.UTF_8).contains("Declaration>") && isXml(bytes)) {
                String shown = ContentsReader.read(bytes).toString();
                Dom.children(Dom.parse(bytes)).filter(each -> "Declaration".equals(each.getLocalName()))
                        .forEach(each -> lost(each, shown, lost));
            }
        }
        assertEquals(Set.of(), lost);
    }

    @Test
    void a_transit_is_presented_where_it_ends_and_other_goods_where_they_come_in() {
        String transit = Stories.text(Stories.of("18-grapes-in-transit"));
        assertEquals(List.of("DeclarationOffice", "ExitOffice", "TransitDestinationOffice"), places(transit));
        assertEquals(List.of("DeclarationOffice", "ExitOffice", "PresentationOffice"),
                places(transit.replace(">T1<", ">IMA<")));
    }

    private static List<String> places(String document) {
        return ContentsReader.read(document.getBytes(StandardCharsets.UTF_8)).places().stream()
                .map(DocumentContents.Place::role).filter(role -> role.endsWith("Office")).toList();
    }

    /** The document of a later version bears the reference of the amendment. */
    @Test
    void a_declaration_is_known_by_its_own_reference_and_the_amendments_is_named_as_such() throws IOException {
        DocumentContents contents = ContentsReader.read(Files.readAllBytes(below(STORIES, "01-lodge.dec.xml").get(0)));
        DocumentContents.Fact named = contents.head().stream()
                .filter(fact -> fact.name().equals("FunctionalReferenceID")).findFirst().orElseThrow();
        assertEquals(contents, contents.knownBy(Optional.of(new Lrn(named.value()))));
        assertEquals(contents, contents.knownBy(Optional.empty()));
        List<DocumentContents.Fact> later = contents.knownBy(Optional.of(new Lrn("THE-FIRST"))).head();
        assertTrue(later.containsAll(List.of(new DocumentContents.Fact("FunctionalReferenceID", "", "THE-FIRST"),
                new DocumentContents.Fact("AmendmentReferenceID", "", named.value()))), later.toString());
    }

    /** Blanks that nobody sees stand around no code, neither for routing nor for whoever reads. */
    @Test
    void blanks_around_codes_are_shown_to_nobody() throws IOException {
        byte[] bytes = Files.readAllBytes(below(STORIES, "01-lodge.dec.xml").get(0));
        String document = new String(bytes, StandardCharsets.UTF_8);
        String blank = document.replaceAll("(<(?:ID|TypeCode|CountryCode|ModeCode|\\w*Quantity)>)([^<]+)<",
                "$1\u00A0 $2 \u200B<").replaceAll("(currencyID|unitCode)=\"(\\w+)\"", "$1=\" $2\u00A0\"");
        assertNotEquals(document, blank);
        assertEquals(ContentsReader.read(bytes), ContentsReader.read(blank.getBytes(StandardCharsets.UTF_8)));
    }

    /** Agencies are asked by it, and their officers judge by it. */
    @Test
    void the_commodity_code_shown_is_the_one_that_routing_reads() throws IOException {
        List<Path> documents = new ArrayList<>(below(STORIES, ".dec.xml"));
        if (Files.isDirectory(REAL)) {
            documents.addAll(below(REAL, ".xml"));
        }
        int items = 0;
        for (Path document : documents) {
            byte[] bytes = Files.readAllBytes(document);
            Optional<WcoPart> read = new WcoReader().readParts(bytes).either(whole -> Optional.of(whole.document()),
                    broken -> Optional.empty(), invalid -> Optional.empty());
            Optional<WcoPart> declaration = read.flatMap(root -> switch (root.name()) {
                case "Declaration" -> read;
                case "MetaData" -> root.part("Declaration");
                default -> Optional.empty();
            });
            if (declaration.isPresent() && isAtTheRoot(bytes)) {
                List<String> shown = ContentsReader.read(bytes).goods().stream().map(DocumentContents.Goods::commodity)
                        .toList();
                assertEquals(
                        DeclarationReader.read(declaration.get()).items().stream()
                                .map(item -> item.codes().code().map(Named::value).orElse("")).toList(),
                        shown, document::toString);
                items += shown.size();
            }
        }
        assertTrue(items > documents.size() / 2, "only " + items + " items");
    }

    @Test
    void of_several_codes_the_tariff_s_with_its_further_digits_is_the_commodity_code_and_all_others_are_shown_apart() {
        String codes = classification("0010164-4", "CV") + classification("10", "TRC") + classification("VATZ", "GN")
                + classification("08131000", "TSP") + classification("081310", "HS");
        DocumentContents.Goods goods = ContentsReader.read(with(classification("081310", "HS"), codes)).goods().get(0);
        assertEquals("08131000 10", goods.commodity());
        assertEquals(List.of("HS 081310", "CV 0010164-4", "GN VATZ"), goods.others());
        assertEquals("", ContentsReader.read(with(classification("081310", "HS"), classification("081310", "ZZ")))
                .goods().get(0).commodity());
    }

    private static String classification(String id, String kind) {
        return "<Classification><ID>" + id + "</ID><IdentificationTypeCode>" + kind
                + "</IdentificationTypeCode></Classification>";
    }

    /** Envelopes around it are for the door. */
    private static boolean isAtTheRoot(byte[] bytes) {
        return Set.of("Declaration", "MetaData").contains(Dom.parse(bytes).getLocalName());
    }

    @Test
    void what_has_no_place_of_its_own_is_told_at_the_end_with_its_way() {
        DocumentContents contents = ContentsReader
                .read(with("<Importer>", "<UCR><ID>UCR-1</ID></UCR><Surety><ID>GRN-7</ID></Surety><Importer>"));
        assertEquals("UCR-1",
                contents.head().stream().filter(fact -> fact.name().equals("UCR")).findFirst().orElseThrow().value());
        assertEquals(List.of(), contents.rest());
        DocumentContents more = ContentsReader.read(with("<TypeCode>EXA</TypeCode>",
                "<TypeCode>EXA</TypeCode><ObligationGuarantee><AmountAmount currencyID=\"USD\">900</AmountAmount></ObligationGuarantee>"));
        assertEquals(List.of(new Rest("", List.of("ObligationGuarantee", "AmountAmount"), "900 USD")), more.rest());
    }

    @Test
    void containers_come_with_their_seals_and_papers_with_their_item() {
        DocumentContents contents = ContentsReader.read(with("<Destination>",
                "<Consignment><TransportEquipment><ID>TRHU1234568</ID><Seal><ID>UZ-77</ID></Seal><Seal><ID>UZ-78</ID></Seal>"
                        + "</TransportEquipment></Consignment><PreviousDocument><CategoryCode>Z</CategoryCode><ID>26UZ1</ID><TypeCode>355</TypeCode><LineNumeric>2</LineNumeric></PreviousDocument><Destination>"));
        assertEquals(List.of(new Container("TRHU1234568", List.of("UZ-77", "UZ-78"))), contents.containers());
        assertEquals(List.of(new DocumentContents.Paper("", true, "Z", "355", "26UZ1", "", "2")), contents.papers());
    }

    private static byte[] with(String old, String other) {
        return Documents.text("CONTENTS-1").replace(old, other).getBytes(StandardCharsets.UTF_8);
    }

    private static void lost(Element element, String shown, Set<String> lost) {
        List<Element> children = Dom.children(element).toList();
        String text = element.getTextContent().strip();
        if (children.isEmpty() && !text.isEmpty() && !UNTOLD.contains(element.getLocalName())
                && !shown.contains(text)) {
            lost.add(((Element) element.getParentNode()).getLocalName() + "/" + element.getLocalName());
        }
        children.forEach(child -> lost(child, shown, lost));
    }

    private static boolean isXml(byte[] bytes) {
        try {
            Dom.parse(bytes);
            return true;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    private static List<Path> below(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }
}
