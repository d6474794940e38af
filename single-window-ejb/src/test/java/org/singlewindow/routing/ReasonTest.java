package org.singlewindow.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.singlewindow.routing.Tables.book;
import static org.singlewindow.routing.Tables.table;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.singlewindow.kernel.CountryCode;

/** The facts behind a reason are ours, and read in the reader's language; its explanation is the country's. */
class ReasonTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    @Test
    void the_words_of_a_rule_are_read_in_russian_while_it_says_the_same() {
        RuleBook book = book(table(new CountryCode("KZ"), RuleLine.parse(new RuleView("plant-import", "KZ-PLANT",
                Duty.APPROVE, Map.of(), "Plants may carry pests", "Растения могут переносить вредителей")),
                RuleLine.parse(new RuleView("vet-import", "KZ-PLANT", Duty.APPROVE, Map.of(), "Animals"))));
        Reason met = new Reason("plant-import", "Plants may carry pests", "IMPORTING KZ");
        assertEquals("Растения могут переносить вредителей", book.said(met).in(RUSSIAN));
        assertEquals("Plants may carry pests", book.said(met).in(Locale.ENGLISH));
        assertEquals("Animals", book.said(new Reason("vet-import", "Animals", "")).in(RUSSIAN));
        assertEquals("Plants have to be looked at", book
                .said(new Reason("plant-import", "Plants have to be looked at", "")).in(RUSSIAN), "it said so then");
        assertEquals("Pests", book.said(new Reason("gone", "Pests", "")).in(RUSSIAN));
        assertEquals("Эта страна участвует в перевозке",
                book.said(new Reason("COUNTRY", "The country takes part in this journey", "TRANSIT KZ")).in(RUSSIAN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            item 2: 080830, IMPORTING KZ | товар 2: 080830, страна ввоза KZ
            item 1: 280700 dangerous, item 3: 310210 and 12 more, TRANSIT AZ | товар 1: 280700, опасный груз, товар 3: 310210 и ещё товаров: 12, страна транзита AZ
            item 1: no commodity code, EXPORTING UZ | товар 1: без кода товара, страна вывоза UZ
            item 1: a commodity code that cannot be read dangerous and 4 more, EXPORTING UZ | товар 1: код товара не читается, опасный груз, и ещё товаров: 4, страна вывоза UZ
            document 851 853, KZ55505, KZ99999 (in no register), IMPORTING KZ | документ 851 853, KZ55505, KZ99999 (нет в реестре), страна ввоза KZ""")
    void the_facts_are_said_in_words(String matched, String russian) {
        Reason reason = new Reason("plant-import", "Plants may carry pests", matched);
        assertEquals(russian, reason.facts().in(Locale.forLanguageTag("ru")));
        assertEquals(matched.replace("IMPORTING", "country of import").replace("EXPORTING", "country of export")
                .replace("TRANSIT", "transit country"), reason.facts().in(Locale.ENGLISH));
    }
}
