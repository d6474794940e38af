package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.wire.GuidedDeclaration.Item;
import org.singlewindow.declaration.wire.GuidedDeclaration.Paper;
import org.singlewindow.declaration.wire.GuidedDeclaration.Party;
import org.singlewindow.declaration.wire.GuidedDeclaration.Transport;
import org.singlewindow.declaration.wire.GuidedDeclaration.Way;
import org.singlewindow.wco.ReadOutcome;
import org.singlewindow.wco.WcoDocument;
import org.singlewindow.wco.WcoReader;

class GuidedDeclarationTest {

    private static final Party TRADER = new Party("", "UZ-T0000001", "", "", "", "");
    private static final Party EXPORTER = new Party("Samarqand Meva & Co", "301234567", "Registon 1", "Samarkand",
            "140100", "UZ");
    private static final Party IMPORTER = new Party("ТОО «Жеміс» 果蔬 پھل", "", "Абай 5", "Алматы", "050000", "KZ");
    private static final Item CHERRIES = new Item("Черешня свежая <1 класс>", "080929", "UZ", "20500.5", "19800",
            "41000.00", "820", "BX", "SM 1-820", "");
    private static final Item PAINT = new Item("Paint", "320890", "UZ", "100", "90", "500", "10", "DR", "", "1263");

    @Test
    void what_is_filled_in_is_a_document_that_follows_the_schema() {
        assertEquals(List.of(), violations(GuidedDeclarationWriter.write(with(List.of(CHERRIES, PAINT),
                List.of(new Paper("N", "851", "PHYTO-77", 1), new Paper("N", "380", "INV-1", 0))))));
    }

    @Test
    void every_letter_comes_back_as_it_was_typed() {
        DocumentContents contents = ContentsReader.read(GuidedDeclarationWriter
                .write(with(List.of(CHERRIES, PAINT), List.of(new Paper("N", "851", "PHYTO-77", 1)))));

        assertEquals(CHERRIES.description(), contents.goods().get(0).description());
        assertEquals("41000.00 USD", contents.goods().get(0).values().get(0).amount().toString());
        assertEquals("1263", contents.goods().get(1).dangerousGoods());
        assertTrue(contents.actors().stream()
                .anyMatch(actor -> actor.role().equals("Importer") && actor.name().equals(IMPORTER.name())));
        assertEquals(List.of(new DocumentContents.Paper("1", false, "N", "851", "PHYTO-77", "", "")),
                contents.papers());
    }

    @Test
    void what_was_left_empty_is_not_in_the_document() {
        String document = new String(GuidedDeclarationWriter.write(with(List.of(CHERRIES), List.of())),
                StandardCharsets.UTF_8);

        assertFalse(document.contains("DangerousGoods"), document);
        assertFalse(document.contains("AdditionalDocument"), document);
        assertFalse(document.contains("ExitOffice"), document);
        assertTrue(document.contains("<TotalGrossMassMeasure unitCode=\"KGM\">20500.5<"), document);
    }

    @Test
    void a_mass_that_is_no_number_is_told_with_its_place() {
        Item wrong = new Item("Cherries", "080929", "UZ", "many", "", "", "", "", "", "");

        List<String> told = violations(GuidedDeclarationWriter.write(with(List.of(wrong), List.of())));

        assertTrue(told.stream().anyMatch(text -> text.contains("GrossMassMeasure")), told.toString());
    }

    @Test
    void a_readable_document_says_the_same_as_the_stored_one() {
        byte[] stored = GuidedDeclarationWriter.write(with(List.of(CHERRIES), List.of()));

        assertEquals(ContentsReader.read(stored),
                ContentsReader.read(ReadableXml.of(stored).getBytes(StandardCharsets.UTF_8)));
    }

    private static GuidedDeclaration with(List<Item> items, List<Paper> papers) {
        return new GuidedDeclaration("UZ-2026-1", "EXA", "1000", TRADER, EXPORTER, IMPORTER,
                new Way("UZ", "KZ", List.of("KZ"), "UZ018001", "", ""), new Transport("3", "01A123BC", "UZ", "", ""),
                "USD", items, papers);
    }

    private static List<String> violations(byte[] document) {
        ReadOutcome<WcoDocument> outcome = new WcoReader().read(document);
        return outcome.either(read -> List.of(), broken -> List.of(broken.violation().toString()),
                invalid -> invalid.violations().stream().map(Object::toString).toList());
    }
}
