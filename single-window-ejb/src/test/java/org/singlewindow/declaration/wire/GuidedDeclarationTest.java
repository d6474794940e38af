package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.singlewindow.declaration.wire.Filled.by;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.wire.GuidedDeclaration.Agent;
import org.singlewindow.declaration.wire.GuidedDeclaration.Guarantee;
import org.singlewindow.declaration.wire.GuidedDeclaration.Item;
import org.singlewindow.declaration.wire.GuidedDeclaration.Paper;
import org.singlewindow.declaration.wire.GuidedDeclaration.Party;
import org.singlewindow.declaration.wire.GuidedDeclaration.Transport;
import org.singlewindow.declaration.wire.GuidedDeclaration.Way;
import org.singlewindow.wco.ReadOutcome;
import org.singlewindow.wco.WcoDocument;
import org.singlewindow.wco.WcoReader;

class GuidedDeclarationTest {

    private static final Party TRADER = new Party(by(""), by("UZ-T0000001"), by(""), by(""), by(""), by(""));
    private static final Party EXPORTER = new Party(by("Samarqand Meva & Co"), by("301234567"), by("Registon 1"),
            by("Samarkand"),
            by("140100"), by("UZ"));
    private static final Party IMPORTER = new Party(by("ТОО «Жеміс» 果蔬 پھل"), by(""), by("Абай 5"), by("Алматы"),
            by("050000"), by("KZ"));
    private static final Item CHERRIES = new Item(by("Черешня свежая <1 класс>"), by("080929"), by("UZ"), by("20500.5"),
            by("19800"),
            by("41000.00"), by("820"), by("BX"), by("SM 1-820"), by(""));
    private static final Item PAINT = new Item(by("Paint"), by("320890"), by("UZ"), by("100"), by("90"), by("500"),
            by("10"), by("DR"), by(""), by("1263"));

    @Test
    void what_is_filled_in_is_a_document_that_follows_the_schema() {
        assertEquals(List.of(), violations(bytes(List.of(CHERRIES, PAINT),
                List.of(new Paper(by("N"), by("851"), by("PHYTO-77"), 1),
                        new Paper(by("N"), by("380"), by("INV-1"), 0)))));
    }

    @Test
    void every_letter_comes_back_as_it_was_typed() {
        DocumentContents contents = ContentsReader
                .read(bytes(List.of(CHERRIES, PAINT), List.of(new Paper(by("N"), by("851"), by("PHYTO-77"), 1))));

        assertEquals(CHERRIES.description().text(), contents.goods().get(0).description());
        assertEquals("41000.00 USD", contents.goods().get(0).values().get(0).amount().toString());
        assertEquals("1263", contents.goods().get(1).dangerousGoods());
        assertTrue(contents.actors().stream()
                .anyMatch(actor -> actor.role().equals("Importer") && actor.name().equals(IMPORTER.name().text())));
        assertEquals(List.of(new DocumentContents.Paper("1", false, "N", "851", "PHYTO-77", "", "")),
                contents.papers());
    }

    @Test
    void what_was_left_empty_is_not_in_the_document() {
        String document = new String(bytes(List.of(CHERRIES), List.of()),
                StandardCharsets.UTF_8);

        assertFalse(document.contains("DangerousGoods"), document);
        assertFalse(document.contains("AdditionalDocument"), document);
        assertFalse(document.contains("ExitOffice"), document);
        assertTrue(document.contains("<TotalGrossMassMeasure unitCode=\"KGM\">20500.5<"), document);
    }

    @Test
    void a_seal_without_a_container_is_one_on_the_vehicle() {
        String document = new String(GuidedDeclarationWriter.write(with(List.of(CHERRIES), List.of(),
                new Transport(by("3"), by("01A123BC"), by("UZ"), by(""), by("SEAL-77")))).bytes(),
                StandardCharsets.UTF_8);

        assertTrue(document.contains("SEAL-77") && document.contains("<ContainerCode>0<"), document);
        assertEquals(List.of(), violations(document.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whoever_lodges_for_another_is_in_it_with_how_it_acts() {
        GuidedDeclaration own = with(List.of(CHERRIES), List.of());
        byte[] document = GuidedDeclarationWriter.write(new GuidedDeclaration(own.lrn(), own.typeCode(),
                own.procedure(), own.declarant(), new Agent(by("UZ-B0000001"), "2"), own.exporter(), own.importer(),
                own.way(), own.transport(), own.currency(), own.items(), own.papers())).bytes();

        assertTrue(new String(document, StandardCharsets.UTF_8).replaceAll(">\\s+<", "><")
                .contains("<Agent><ID>UZ-B0000001</ID><FunctionCode>2</FunctionCode></Agent>"));
        assertEquals(List.of(), violations(document));
    }

    @Test
    void no_way_is_put_together_from_its_two_ends() {
        GuidedDeclaration direct = with(List.of(CHERRIES), List.of());
        var way = new Way(by("UZ"), by("KZ"), List.of(by(""), by("")), by(""), by(""), by(""));
        var through = new Way(by("UZ"), by("KZ"), List.of(by("KG"), by("")), by(""), by(""), by(""));
        assertEquals(0, stops(direct, way));
        assertEquals(3, stops(direct, through));
    }

    /** Else the second passage is lost between the form and the document, and nobody says so. */
    @Test
    void a_country_to_which_the_goods_come_again_is_written_and_read_again() {
        GuidedDeclaration direct = with(List.of(CHERRIES), List.of());
        List<Filled> twice = List.of(by("TJ"), by("UZ"));
        String document = document(direct, new Way(by("UZ"), by("KZ"), twice, by(""), by(""), by("")));
        assertEquals(twice, GuidedDeclarationReader.read(Differences.declaration(Versioned.read(document))).way()
                .through());
        assertEquals(2,
                stops(direct, new Way(by("UZ"), by("KZ"), List.of(by("UZ"), by("KZ")), by(""), by(""), by(""))));
    }

    private static int stops(GuidedDeclaration like, Way way) {
        return document(like, way).split("<RoutingCountryCode>").length - 1;
    }

    private static String document(GuidedDeclaration like, Way way) {
        return new String(GuidedDeclarationWriter.write(new GuidedDeclaration(like.lrn(), like.typeCode(),
                like.procedure(), like.declarant(), like.agent(), like.exporter(), like.importer(), way,
                like.transport(),
                like.currency(), like.items(), like.papers())).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void guarantees_are_written_one_behind_the_other_and_read_again_without_their_codes() {
        Guarantee none = new Guarantee(by(""), by(""), by(""), by(""), by("USD"));
        Guarantee first = new Guarantee(by("1"), by("26UZSTORYGRAPE016"), by("GR4P"), by("4000.00"), by("EUR"));
        Guarantee second = new Guarantee(by("3"), by("26UZCASH000000016"), by(""), by("100"), by("USD"));
        byte[] document = GuidedDeclarationWriter
                .write(with(List.of(CHERRIES), List.of()).under(List.of(none, first, second))).bytes();
        String text = new String(document, StandardCharsets.UTF_8);

        assertEquals(List.of(), violations(document));
        assertTrue(text.contains("GR4P") && text.split("<ObligationGuarantee>").length == 3, text);
        assertEquals(
                List.of(new Guarantee(first.type(), first.number(), by(""), first.amount(), first.currency()), second),
                GuidedDeclarationReader.read(Differences.declaration(Versioned.read(text))).guarantees());
    }

    @Test
    void each_place_of_a_guarantee_leads_to_its_field_also_where_none_is_named() {
        Guarantee blank = new Guarantee(new Filled("", "type1"), new Filled("", "number1"), new Filled("", "code1"),
                new Filled("", "amount1"), by(""));
        Guarantee said = new Guarantee(new Filled("1", "type2"), new Filled("26UZ", "number2"),
                new Filled("", "code2"), new Filled("7", "amount2"), by("USD"));
        GuidedDeclaration form = with(List.of(CHERRIES), List.of());
        GuidedDocument without = GuidedDeclarationWriter.write(form.under(List.of(blank, blank)));
        GuidedDocument with = GuidedDeclarationWriter.write(form.under(List.of(blank, said)));
        String place = "/MetaData/Declaration/ObligationGuarantee";

        assertEquals(Optional.of("type1"), without.findField(place));
        assertEquals(Optional.of("number1"), without.findField(place + "[1]/ReferenceID"));
        assertEquals(Optional.of("code2"), with.findField(place + "[1]/AccessCode"));
        assertEquals(Optional.of("amount2"), with.findField(place + "[1]/AmountAmount"));
    }

    @Test
    void a_mass_that_is_no_number_is_told_with_its_place() {
        Item wrong = new Item(by("Cherries"), by("080929"), by("UZ"), by("many"), by(""), by(""), by(""), by(""),
                by(""), by(""));

        List<String> told = violations(bytes(List.of(wrong), List.of()));

        assertTrue(told.stream().anyMatch(text -> text.contains("GrossMassMeasure")), told.toString());
    }

    @Test
    void a_readable_document_says_the_same_as_the_stored_one() {
        byte[] stored = bytes(List.of(CHERRIES), List.of());

        assertEquals(ContentsReader.read(stored),
                ContentsReader.read(ReadableXml.of(stored).getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(List<Item> items, List<Paper> papers) {
        return GuidedDeclarationWriter.write(with(items, papers)).bytes();
    }

    private static GuidedDeclaration with(List<Item> items, List<Paper> papers) {
        return with(items, papers, new Transport(by("3"), by("01A123BC"), by("UZ"), by(""), by("")));
    }

    private static GuidedDeclaration with(List<Item> items, List<Paper> papers, Transport transport) {
        return new GuidedDeclaration(by("UZ-2026-1"), by("EXA"), by("1000"), TRADER, Agent.NONE, EXPORTER, IMPORTER,
                new Way(by("UZ"), by("KZ"), List.of(by("KZ")), by("UZ018001"), by(""), by("")), transport, by("USD"),
                items, papers);
    }

    private static List<String> violations(byte[] document) {
        ReadOutcome<WcoDocument> outcome = new WcoReader().read(document);
        return outcome.either(read -> List.of(), broken -> List.of(broken.violation().toString()),
                invalid -> invalid.violations().stream().map(Object::toString).toList());
    }
}
