package org.singlewindow.wco;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a type of ours surely allows: of all values of a kind, each is shown to the validator. */
class SureValueTest {

    private static final String HEAD = "<Declaration xmlns='urn:wco:datamodel:WCO:DEC-DMS:2'>"
            + "<FunctionCode>9</FunctionCode>";
    private static final int AT_ONCE = 40_000;
    private final WcoReader thorough = WcoReader.thorough();

    @Test
    void each_letter_that_a_name_surely_has_the_validator_allows_wherever_it_stands() {
        var identifier = value("AdditionalDocument", "ID");
        allow(letters().filter(text -> isSure(identifier, text)).toList(), 80_000,
                text -> "<AdditionalDocument><ID>" + text + "</ID></AdditionalDocument>");
    }

    @Test
    void each_letter_that_a_code_surely_has_the_validator_allows() {
        var code = value("AdditionalDocument", "CategoryCode");
        allow(letters().filter(text -> isSure(code, text)).toList(), 80_000,
                text -> "<AdditionalDocument><CategoryCode>" + text + "</CategoryCode></AdditionalDocument>");
    }

    @Test
    void each_letter_that_a_text_surely_has_the_validator_allows() {
        var words = value("AdditionalInformation", "StatementDescription");
        allow(letters().filter(text -> isSure(words, text)).toList(), 80_000,
                text -> "<AdditionalInformation><StatementDescription>" + text
                        + "</StatementDescription></AdditionalInformation>");
    }

    @Test
    void each_number_that_is_surely_one_the_validator_takes_for_one() {
        var rate = value("CurrencyExchange", "RateNumeric");
        var numbers = new ArrayList<String>();
        spell("", " +-09.", 6, numbers);
        spell("000012345", "09.", 5, numbers);
        spell("-0123.4", "09.", 5, numbers);
        allow(numbers.stream().filter(text -> isSure(rate, text)).toList(), 1_000,
                text -> "<CurrencyExchange><RateNumeric>" + text + "</RateNumeric></CurrencyExchange>");
    }

    @Test
    void each_moment_that_is_surely_one_the_validator_takes_for_one() {
        var moment = WcoSchemas.GRAMMAR.root(WcoSchemas.DECLARATION, "Declaration").content()
                .child(WcoSchemas.DECLARATION, "AcceptanceDateTime").content()
                .child(WcoSchemas.DECLARATION_DATES, "DateTimeString").content().value();
        for (var text : List.of("20260131", "20260131120000Z", "20260131120000+05", "20999999999999-99")) {
            assertTrue(isSure(moment, text), text);
        }
        for (var text : List.of("", "2026013", "19260131", " 20260131", "20260131Z", "20260131120000",
                "20260131120000ZZ",
                "20260131120000+5", "20260131120000+055", "202601311200000", "2026013112000Z", "20260131120000*05",
                "\u0662\u0660260131")) {
            assertFalse(isSure(moment, text), text);
        }
    }

    private static Stream<String> letters() {
        return Stream.iterate(1, c -> c < 0x10000, c -> c + 1)
                .filter(c -> c >= ' ' && c < 0xFFFE && !Character.isSurrogate((char) (int) c) || c == '\t' || c == '\n')
                .map(c -> String.valueOf((char) (int) c)).flatMap(c -> Stream.of(c, "a" + c, c + 'b'));
    }

    private static void spell(String begun, String letters, int more, List<String> spelt) {
        spelt.add(begun);
        for (int i = 0; more > 0 && i < letters.length(); i++) {
            spell(begun + letters.charAt(i), letters, more - 1, spelt);
        }
    }

    private static SureValue value(String parent, String name) {
        return WcoSchemas.GRAMMAR.root(WcoSchemas.DECLARATION, "Declaration").content()
                .child(WcoSchemas.DECLARATION, parent).content().child(WcoSchemas.DECLARATION, name).content().value();
    }

    private static boolean isSure(SureValue value, String text) {
        return value.isSure(text.toCharArray(), text.length());
    }

    private void allow(List<String> texts, int least, Function<String, String> element) {
        assertTrue(texts.size() > least, "so few are sure: " + texts.size());
        for (int from = 0; from < texts.size(); from += AT_ONCE) {
            var document = new StringBuilder(HEAD);
            texts.subList(from, Math.min(texts.size(), from + AT_ONCE)).forEach(text -> document.append(element
                    .apply(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))));
            var bytes = document.append("</Declaration>").toString().getBytes(UTF_8);
            var right = thorough.readParts(bytes);
            var found = new SureReader().find(bytes).orElseThrow();
            assertEquals(Optional.empty(), TwoReaders.difference(found, right));
        }
    }
}
