package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.Difference;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.mandate.Procedure;
import org.singlewindow.wco.ReadOutcome;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoReader;
import org.singlewindow.wco.WcoWriter;

/** What is made of an export for the other side: what is known of the goods, and nothing that one customs was told. */
class FollowOnDocumentTest {

    private static final Path REAL = Path.of("../../shared/data/wco-samples");
    private static final Mrn MRN = new Mrn("26UZ00000000001KJ5");
    private static final String ITEM = "/MetaData/Declaration/GoodsShipment/GovernmentAgencyGoodsItem";

    /** An export with everything that one customs is told beside the goods. */
    private static String export() {
        return Documents.text("EXP-1")
                .replace("<BorderTransportMeans><ModeCode>5</ModeCode></BorderTransportMeans>", "")
                .replace("<TypeCode>EXA</TypeCode>", "<IssueDateTime><ds:DateTimeString formatCode=\"102\">20260301"
                        + "</ds:DateTimeString></IssueDateTime><TypeCode>EXA</TypeCode>")
                .replace("<TotalGrossMassMeasure", "<DeclarationOfficeID>UZ018001</DeclarationOfficeID>"
                        + "<InvoiceAmount currencyID=\"USD\">2500.00</InvoiceAmount><TotalGrossMassMeasure")
                .replace("<Exporter>", "<AdditionalInformation><StatementDescription>for our customs alone"
                        + "</StatementDescription></AdditionalInformation><Agent><ID>UZ-B0000001</ID></Agent>"
                        + "<BorderTransportMeans><ID>30A482BC</ID><ModeCode>3</ModeCode></BorderTransportMeans>"
                        + "<Declarant><ID>UZ-T0000001</ID></Declarant><ExitOffice><ID>UZ027001</ID></ExitOffice>"
                        + "<Exporter>")
                .replace("<Destination>", "<Consignment><ContainerCode>1</ContainerCode><GoodsLocation><Name>Yard 3"
                        + "</Name></GoodsLocation><TransportEquipment><SequenceNumeric>1</SequenceNumeric>"
                        + "<ID>MSKU1234565</ID><Seal><SequenceNumeric>1</SequenceNumeric><ID>S-77</ID></Seal>"
                        + "</TransportEquipment></Consignment><Destination>")
                .replace("<Commodity>", paper("", "811", "LIC-1") + paper("", "851", "PHYTO-1")
                        + paper("Y", "900", "WAIVER-1") + paper("N", "380", "INV-1") + "<Commodity>")
                .replace("<ID>081310</ID><IdentificationTypeCode>HS", "<ID>0813100000</ID><IdentificationTypeCode>TSP")
                .replace("</GoodsMeasure>", "</GoodsMeasure><InvoiceLine><ItemChargeAmount currencyID=\"USD\">2500.00"
                        + "</ItemChargeAmount></InvoiceLine>")
                .replace("<Packaging>", "<GovernmentProcedure><CurrentCode>10</CurrentCode><PreviousCode>00"
                        + "</PreviousCode></GovernmentProcedure><Origin><CountryCode>UZ</CountryCode></Origin>"
                        + "<Packaging>")
                .replace("<Name>Almaty Foods</Name>",
                        "<Name>Almaty Foods</Name><ID>KZ-T0000001</ID><Address><CityName>Almaty</CityName>"
                                + "<CountryCode>KZ</CountryCode></Address>")
                .replace("</Declaration>", "<PresentationOffice><ID>KZ55303</ID></PresentationOffice></Declaration>");
    }

    private static String paper(String category, String type, String id) {
        return "<AdditionalDocument>" + (category.isEmpty() ? "" : "<CategoryCode>" + category + "</CategoryCode>")
                + "<ID>" + id + "</ID><TypeCode>" + type + "</TypeCode></AdditionalDocument>";
    }

    private static WcoPart read(String document) {
        var outcome = new WcoReader().readParts(document.getBytes(StandardCharsets.UTF_8));
        assertInstanceOf(ReadOutcome.Read.class, outcome, outcome::toString);
        return Differences.declaration(outcome.either(ReadOutcome.Read::document, broken -> null, invalid -> null));
    }

    private static FollowOnDocument.Made made(String export, Procedure procedure, String country,
            String... lodger) {
        return FollowOnDocument.of(new FollowOnDocument.Source(read(export), MRN, "EXA"),
                new FollowOnDocument.Wish(procedure, new CountryCode(country), "MY-1",
                        List.of(lodger).stream().findFirst(), List.of(lodger).stream().skip(1).findFirst()));
    }

    private static String text(WcoPart declaration) {
        return new String(new WcoWriter().write(declaration), StandardCharsets.UTF_8);
    }

    private static List<String> beyond(WcoPart made) {
        return BegunForm.beyond(new WcoWriter().write(made)).stream().map(each -> each.before().orElseThrow())
                .toList();
    }

    private static Set<String> papers(WcoPart declaration) {
        return declaration.part("GoodsShipment", "GovernmentAgencyGoodsItem").orElseThrow().parts("AdditionalDocument")
                .stream().map(paper -> paper.value("ID").orElse("")).collect(Collectors.toSet());
    }

    @Test
    void what_is_known_of_the_goods_stays_and_what_one_customs_was_told_is_left_out() {
        WcoPart made = made(export(), Procedure.IMPORT, "KZ", "KZ-T0000001").declaration();
        String text = text(made);
        for (String kept : List.of("MSKU1234565", "S-77", "30A482BC", "Dried apricots", "2500.00", "Samarkand Fruit",
                "Almaty Foods", ">1000<", ">950<", ">50<", "KZ55303", "PHYTO-1", "INV-1")) {
            assertTrue(text.contains(kept), () -> kept + " in " + text);
        }
        for (String gone : List.of("EXP-1", "20260301", "UZ018001", "UZ027001", "UZ-B0000001", "UZ-T0000001", "Yard 3",
                "our customs", "StatisticalValue", "<CurrentCode>", "EXA", "0813100000", "LIC-1", "WAIVER-1")) {
            assertFalse(text.contains(gone), () -> gone + " in " + text);
        }
        assertEquals(Set.of("PHYTO-1", "INV-1"), papers(made));
    }

    @Test
    void it_is_a_new_declaration_that_names_the_one_before() {
        WcoPart made = made(export(), Procedure.IMPORT, "KZ", "KZ-T0000001").declaration();
        assertEquals("9", made.value("FunctionCode").orElse(""));
        assertEquals("MY-1", made.value("FunctionalReferenceID").orElse(""));
        assertEquals("IMA", made.value("TypeCode").orElse(""));
        assertEquals("KZ-T0000001", made.value("Declarant", "ID").orElse(""));
        assertEquals("Almaty Foods", made.value("Declarant", "Name").orElse(""));
        assertEquals("Almaty", made.value("Declarant", "Address", "CityName").orElse(""));
        WcoPart previous = made.part("GoodsShipment", "PreviousDocument").orElseThrow();
        assertEquals(MRN.value(), previous.value("ID").orElse(""));
        assertEquals("830", previous.value("TypeCode").orElse(""));
        assertEquals("UZ", made.value("GoodsShipment", "ExportCountry", "ID").orElse(""));
        read(text(made));
    }

    @Test
    void a_broker_stands_there_as_the_agent_of_the_declarant() {
        WcoPart made = made(export(), Procedure.IMPORT, "KZ", "KZ-T0000001", "KZ-B0000001").declaration();
        assertEquals("KZ-B0000001", made.value("Agent", "ID").orElse(""));
        assertEquals("2", made.value("Agent", "FunctionCode").orElse(""));
        assertEquals("KZ-T0000001", made.value("Declarant", "ID").orElse(""));
    }

    @Test
    void the_commodity_code_is_cut_to_what_all_tariffs_have_in_common_and_the_rest_is_missing() {
        FollowOnDocument.Made made = made(export(), Procedure.IMPORT, "KZ", "KZ-T0000001");
        WcoPart code = made.declaration().part("GoodsShipment", "GovernmentAgencyGoodsItem", "Commodity",
                "Classification").orElseThrow();
        assertEquals("081310", code.value("ID").orElse(""));
        assertEquals("HS", code.value("IdentificationTypeCode").orElse(""));
        assertEquals(Set.of("/MetaData/Declaration/DeclarationOfficeID",
                ITEM + "[1]/GovernmentProcedure[1]/CurrentCode", ITEM + "[1]/StatisticalValueAmount",
                ITEM + "[1]/Commodity/Classification[1]/ID"), made.missing());
    }

    @Test
    void a_transit_in_the_same_country_keeps_its_offices_and_its_digits_and_wants_a_guarantee() {
        FollowOnDocument.Made made = made(export(), Procedure.TRANSIT, "UZ", "UZ-T0000001");
        assertEquals("T1", made.declaration().value("TypeCode").orElse(""));
        assertEquals("UZ018001", made.declaration().value("DeclarationOfficeID").orElse(""));
        assertEquals("UZ027001", made.declaration().value("ExitOffice", "ID").orElse(""));
        assertEquals("0813100000", made.declaration().value("GoodsShipment", "GovernmentAgencyGoodsItem", "Commodity",
                "Classification", "ID").orElse(""));
        assertEquals(Set.of("/MetaData/Declaration/ObligationGuarantee[1]/SecurityDetailsCode"), made.missing());
    }

    @Test
    void whoever_does_not_lodge_there_leaves_the_declarant_open() {
        FollowOnDocument.Made made = made(export(), Procedure.IMPORT, "KZ");
        assertEquals(Optional.empty(), made.declaration().part("Declarant"));
        assertTrue(made.missing().contains("/MetaData/Declaration/Declarant/ID"));
    }

    @Test
    void what_a_thousand_items_lack_is_told_once() {
        List<String> paths = IntStream.rangeClosed(1, 999)
                .mapToObj(place -> ITEM + "[" + place + "]/CustomsValueAmount")
                .toList();
        assertEquals(List.of(ITEM + "/CustomsValueAmount"), MissingPaths.told(paths, 999));
        assertEquals(List.of(ITEM + "[1]/CustomsValueAmount"), MissingPaths.told(paths.subList(0, 1), 1));
        assertEquals(List.of(ITEM + "[1]/CustomsValueAmount", ITEM + "[2]/CustomsValueAmount"),
                MissingPaths.told(paths.subList(0, 2), 999));
    }

    @Test
    void only_facts_of_the_goods_are_compared_and_codes_in_six_digits() {
        String imported = export().replace("EXA", "IMA").replace("0813100000", "0813109999")
                .replace("2500.00", "9999.00").replace("MSKU1234565", "TEMU7654321").replace("S-77", "S-78")
                .replace(">1000<", ">990<").replace("Dried apricots", "Курага").replace("LIC-1", "OTHER-1");
        List<String> found = SharedFacts.differences(read(export()), read(imported)).stream()
                .map(each -> each.xpath().replaceAll("\\[\\d+]", "") + " " + each.before().orElse("-") + " "
                        + each.after().orElse("-"))
                .toList();
        assertTrue(found.stream().anyMatch(each -> each.contains("TotalGrossMassMeasure") && each.contains("990")),
                found::toString);
        assertTrue(found.stream().anyMatch(each -> each.contains("MSKU1234565")), found::toString);
        assertTrue(found.stream().noneMatch(each -> each.contains("0813109999") || each.contains("Курага")
                || each.contains("OTHER-1") || each.contains("TypeCode")), found::toString);
        assertEquals(List.of(), SharedFacts.differences(read(export()), made(export(), Procedure.IMPORT, "KZ",
                "KZ-T0000001").declaration()));
    }

    /** A vehicle is the same however its number is spaced, and one that only one side names is no difference. */
    @Test
    void the_vehicle_the_reference_and_what_was_paid_are_compared_and_the_last_only_pointed_out() {
        String exported = with("30 A 482 BC", "6UZ1-1");
        assertEquals(List.of(), told(exported, with("30a482bc", "6UZ1-1")));
        assertEquals(List.of(), told(exported,
                export().replaceAll("<BorderTransportMeans>.*?</BorderTransportMeans>", "")));
        assertEquals(List.of("30 A 482 BC > KZ 7", "6UZ1-1 > 6UZ1-2"), told(exported, with("KZ 7", "6UZ1-2")));
        List<Difference> paid = SharedFacts.differences(read(export()),
                read(export().replace("2500.00", "2700.00")));
        assertTrue(!paid.isEmpty() && paid.stream().allMatch(Difference::isOfSale), paid::toString);
        assertEquals(List.of(), told(export(), export().replace("2500.00", "2700.00").replace("\"USD\"", "\"EUR\"")));
    }

    private static String with(String vehicle, String reference) {
        return export().replace(">30A482BC<", ">" + vehicle + "<").replace("</GoodsShipment>",
                "<UCR><TraderAssignedReferenceID>" + reference + "</TraderAssignedReferenceID></UCR></GoodsShipment>");
    }

    private static List<String> told(String exported, String imported) {
        return SharedFacts.differences(read(exported), read(imported)).stream()
                .map(each -> each.before().orElse("-") + " > " + each.after().orElse("-")).toList();
    }

    /** What the packages are made of each side calls in its own language; who does not name any marks is told none. */
    @Test
    void how_the_goods_are_packed_is_compared_to_the_last_value() {
        String packages = "<Packaging><SequenceNumeric>1</SequenceNumeric>";
        String before = "<MarksNumbersID>LOT 1</MarksNumbersID>";
        String after = "<PackingMaterialDescription>wood</PackingMaterialDescription>"
                + "<VolumeMeasure unitCode=\"MTQ\">%s</VolumeMeasure></Packaging>";
        String exported = export().replace(packages, packages + before).replace("</Packaging>", after.formatted("2"));
        String imported = exported.replace("EXA", "IMA").replace("LOT 1", "LOT 2").replace(">wood<", ">paper<")
                .replace(">2</VolumeMeasure>", ">3</VolumeMeasure>");
        assertEquals(List.of("LOT 1 LOT 2", "2 MTQ 3 MTQ"),
                SharedFacts.differences(read(exported), read(imported)).stream()
                        .map(each -> each.before().orElse("-") + " " + each.after().orElse("-")).toList());
        assertEquals(List.of(), SharedFacts.differences(read(exported), read(imported.replaceAll(
                "<MarksNumbersID>.*?</MarksNumbersID>|<PackingMat.*?</VolumeMeasure>", ""))));
    }

    @Test
    void of_other_goods_it_is_said_what_they_are_called_and_by_which_papers_they_go() {
        String imported = export().replace("EXA", "IMA").replace("0813100000", "0813200000")
                .replace("Dried apricots", "Prunes").replace("PHYTO-1", "PHYTO-2").replace("LIC-1", "OTHER-1")
                .replace("WAIVER-1", "WAIVER-2");
        List<String> found = SharedFacts.differences(read(export()), read(imported)).stream()
                .map(each -> each.before().orElse("-") + " " + each.after().orElse("-")).toList();
        assertTrue(found.contains("081310 081320") && found.contains("Dried apricots Prunes"), found::toString);
        assertTrue(found.stream().anyMatch(each -> each.contains("PHYTO-1"))
                && found.stream().anyMatch(each -> each.contains("PHYTO-2")), found::toString);
        assertTrue(found.stream().noneMatch(each -> each.contains("OTHER") || each.contains("WAIVER")),
                found::toString);
    }

    @Test
    void the_form_says_what_the_document_says_and_names_what_it_has_no_room_for() {
        String export = export().replace("<ID>S-77</ID></Seal></TransportEquipment>",
                "<ID>S-77</ID></Seal></TransportEquipment><TransportEquipment><SequenceNumeric>2</SequenceNumeric>"
                        + "<ID>TEMU7654321</ID></TransportEquipment>");
        WcoPart made = made(export, Procedure.IMPORT, "KZ", "KZ-T0000001").declaration();
        WcoPart form = read(new String(GuidedDeclarationWriter.write(GuidedDeclarationReader.read(made)).bytes(),
                StandardCharsets.UTF_8));
        assertEquals(MRN.value(), form.value("GoodsShipment", "PreviousDocument", "ID").orElse(""));
        assertEquals("830", form.value("GoodsShipment", "PreviousDocument", "TypeCode").orElse(""));
        assertEquals(Set.of("PHYTO-1", "INV-1"), papers(form));
        assertEquals(List.of("TEMU7654321"), beyond(made));
    }

    @Test
    void terms_of_delivery_and_the_reference_of_the_consignment_come_into_the_form() {
        String export = export().replace("</GoodsShipment>", "<TradeTerms><ConditionCode>DAP</ConditionCode>"
                + "<LocationName>Almaty</LocationName></TradeTerms><UCR><TraderAssignedReferenceID>6UZ123456789-1"
                + "</TraderAssignedReferenceID></UCR></GoodsShipment>");
        WcoPart made = made(export, Procedure.IMPORT, "KZ", "KZ-T0000001").declaration();
        GuidedDeclaration form = GuidedDeclarationReader.read(made);
        assertEquals(List.of("DAP", "Almaty", "6UZ123456789-1"), List.of(form.sale().terms().text(),
                form.sale().place().text(), form.sale().reference().text()));
        assertEquals(List.of(), beyond(made));
        WcoPart written = read(new String(GuidedDeclarationWriter.write(form).bytes(), StandardCharsets.UTF_8));
        assertEquals("DAP", written.value("GoodsShipment", "TradeTerms", "ConditionCode").orElse(""));
        assertEquals("6UZ123456789-1", written.value("GoodsShipment", "UCR", "TraderAssignedReferenceID").orElse(""));
    }

    /** Whatever traders really declared can be gone on from. */
    @Test
    void what_is_made_of_a_real_export_follows_the_schema() throws IOException {
        assumeTrue(Files.isDirectory(REAL), "skipped: no ../shared/data/wco-samples beside the project");
        int made = 0;
        for (String line : Files.readAllLines(REAL.resolve("index.csv"))) {
            String[] cells = line.split(",");
            if (cells.length > 7 && cells[1].equals("DEC-export") && cells[7].equals("True")) {
                WcoPart export = read(Files.readString(REAL.resolve(cells[0])));
                FollowOnDocument.Made document = FollowOnDocument.of(new FollowOnDocument.Source(export, MRN, "EXA"),
                        new FollowOnDocument.Wish(Procedure.IMPORT, new CountryCode("KZ"), "MY-1", Optional.empty(),
                                Optional.empty()));
                read(text(document.declaration()));
                beyond(document.declaration());
                made++;
            }
        }
        assertTrue(made > 100, "only " + made + " were read");
    }
}
