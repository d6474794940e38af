package org.singlewindow.web.print;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.print.PaperKind;

/** What a paper says, read back from the PDF. */
class DeclarationPaperTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static String printed(PaperKind kind, Locale language, int items, String... words) throws IOException {
        return read(PaperSample.print(kind, language, items, List.of(words)));
    }

    private static String read(byte[] paper) throws IOException {
        try (PdfReader pdf = new PdfReader(paper)) {
            var text = new StringBuilder();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(pdf).getTextFromPage(page)).append('\n');
            }
            return text.toString();
        }
    }

    @Test
    void it_says_what_is_declared_who_agreed_on_which_conditions_and_of_which_document_it_is() throws IOException {
        String text = printed(PaperKind.DECLARATION, Locale.ENGLISH, 1, "Table grapes");
        for (String part : List.of("Declaration", PaperSample.MRN.value(), "Version 2", "Released", "Table grapes",
                "UZ-T0000001", "080610", "20400", "1200.50 USD", "23760.00 USD", "MSKU1234565", "SEAL-77", "PH-1",
                "Plant Inspection", "Approved with conditions", "Unload in Almaty only", "1 Mar 2026 08:30 UTC",
                "SHA-256", "https://window.example.org/verify/")) {
            assertTrue(text.contains(part), part + " is not in " + text);
        }
    }

    @Test
    void a_release_note_of_a_part_bears_that_part_alone_and_says_so() throws IOException {
        String text = read(PaperSample.printPart(Locale.ENGLISH, List.of("Plums", "Table grapes", "Quinces")));
        for (String part : List.of("PARTIAL: only goods item 1 of 3", "Released in part", "Table grapes",
                "Item by item", "item 1: approved", "item 2: refused – Risk to health")) {
            assertTrue(text.contains(part), part + " is not in " + text);
        }
        for (String part : List.of("Quinces", "PH-2", "23760.00 USD", "HEALTH")) {
            assertFalse(text.contains(part), part + " is in " + text);
        }
        assertTrue(read(PaperSample.printPart(RUSSIAN, List.of("Виноград"))).contains("ЧАСТИЧНО"));
    }

    @Test
    void it_speaks_the_reader_s_language() throws IOException {
        String text = printed(PaperKind.RELEASE, RUSSIAN, 1, "Виноград");
        assertTrue(text.contains("Извещение о выпуске") && text.contains("Выпущена") && text.contains("Экспортёр"),
                text);
    }

    @Test
    void what_has_no_place_of_its_own_is_called_as_people_call_it() throws IOException {
        String english = printed(PaperKind.DECLARATION, Locale.ENGLISH, 1, "Grapes");
        assertTrue(english.contains("Guarantee › Amount4000.00 EUR"), english);
        String text = printed(PaperKind.DECLARATION, RUSSIAN, 1, "Виноград");
        assertTrue(text.contains("Гарантия › Сумма4000.00 EUR") && text.contains("Дата выезда20301231"), text);
        assertFalse(text.contains("DateTimeString") || text.contains("ObligationGuarantee"), text);
    }

    /** Kazakh, Uzbek, Tajik, Mongolian, Azerbaijani, Uzbek in Latin letters, Chinese; the last as it is joined. */
    @ParameterizedTest
    @ValueSource(strings = {"Әлемдегі жүзім, Өңір, Ұлт, Һәм, І", "Ўзбекистон узуми, Ғалла, Қанд, Ҳисор",
            "Ангури тоҷикӣ, Ғафуров, Қӯрғон, Ҳисор", "Монгол ноос, Өвөрхангай, Үүлэн", "Bakı üzümü, Gəncə, Şəki, ığdır",
            "Oʻzbekiston uzumi, Gʻijduvon", "新鲜葡萄，新疆维吾尔自治区"})
    void letters_of_the_region_are_all_there(String words) throws IOException {
        String text = printed(PaperKind.DECLARATION, Locale.ENGLISH, 1, words);
        assertTrue(text.replaceAll("\\s", "").contains(words.replaceAll("\\s", "")), text);
        assertFalse(text.contains(Lettering.SQUARE), text);
    }

    /** Of rice, pulses and yoghurt in Urdu, dates in Arabic, grapes in Uyghur: joined, none left out. */
    @ParameterizedTest
    @ValueSource(strings = {"چاول اور دالیں، ہوائی گاڑی، ٹوکری ڈبہ، ژالہ، دہی دے", "تمور طازجة", "ئۈزۈم"})
    void urdu_arabic_and_uyghur_are_joined(String words) throws IOException {
        String text = printed(PaperKind.DECLARATION, Locale.ENGLISH, 1, words);
        assertFalse(text.contains(Lettering.SQUARE), text);
        assertTrue(text.codePoints().filter(each -> each >= 0xfb50 && each <= 0xfefc).count() > words.length() / 3,
                text);
    }

    @Test
    void every_form_of_every_letter_of_urdu_has_its_shape() {
        "ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیے".codePoints()
                .forEach(letter -> assertTrue(Typefaces.urdu().charExists(letter), Character.getName(letter)));
        for (int lonely : new int[]{0xfb56, 0xfb66, 0xfb7a, 0xfb88, 0xfb8c, 0xfb9e, 0xfba6, 0xfbae, 0xfe8d, 0xfeed}) {
            assertTrue(Typefaces.urdu().charExists(lonely), Character.getName(lonely));
        }
    }

    @Test
    void a_letter_that_no_typeface_has_is_a_square_and_the_paper_says_so() throws IOException {
        String text = printed(PaperKind.DECLARATION, Locale.ENGLISH, 1, "Hindi \u0905");
        assertTrue(text.contains("Hindi " + Lettering.SQUARE) && text.contains("A square"), text);
        assertFalse(printed(PaperKind.DECLARATION, Locale.ENGLISH, 1, "Grapes").contains("A square"));
    }

    @Test
    void all_items_of_a_large_declaration_are_there_and_each_page_has_its_number() throws IOException {
        byte[] pdf = PaperSample.print(PaperKind.DECLARATION, Locale.ENGLISH, 999,
                List.of("Grapes", "Melons", "A long name that goes on and on, ".repeat(12)));
        try (PdfReader reader = new PdfReader(pdf)) {
            int pages = reader.getNumberOfPages();
            assertTrue(pages > 20, pages + " pages");
            String last = new PdfTextExtractor(reader).getTextFromPage(pages);
            assertTrue(last.contains(pages + " /"), last);
            assertTrue(last.contains("SHA-256"), last);
            assertTrue(new PdfTextExtractor(reader).getTextFromPage(3).contains("HS code"), "the heads stand again");
        }
    }
}
