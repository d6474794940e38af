package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.declaration.FindingTexts;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Visible;
import org.singlewindow.kernel.Wording;
import org.singlewindow.wco.WcoDictionary;

class FoundTextTest {

    private static final String XPATH = "/Declaration/GoodsShipment/GovernmentAgencyGoodsItem[2]/SequenceNumeric";

    @Test
    void what_was_written_is_read_back_with_its_place() {
        Violation placed = new Violation(RuleCode.INCONSISTENT,
                Wording.verbatim("several items (three) number 2\nor so"), XPATH,
                WcoDictionary.pointer(XPATH), 117, true);
        assertEquals(Optional.of(placed), again(placed));
        Violation withoutLine = new Violation(RuleCode.UNKNOWN_OFFICE, Wording.verbatim("'KZ1' is not known"),
                "/Declaration/DeclarationOfficeID",
                WcoDictionary.pointer("/Declaration/DeclarationOfficeID"), 0, true);
        assertEquals(Optional.of(withoutLine), again(withoutLine));
        Violation nowhere = Violation.warning(RuleCode.BAD_DATE, Wording.verbatim("of the whole (really)"), "", "");
        assertEquals(Optional.of(nowhere), again(nowhere));
    }

    @Test
    void a_place_that_was_cut_off_is_not_guessed() {
        assertEquals(
                Optional.of(Violation.warning(RuleCode.BAD_DATE, Wording.verbatim("too long (line 3, /Decl…"), "", "")),
                FoundText.readWarning("103", "too long (line 3, /Decl…"));
    }

    /** Of whatever script the value is. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "Т", "\uD83D\uDE9A", "e\u0301", "षि"})
    void a_long_value_is_cut_and_the_sentence_and_the_place_are_not(String piece) {
        Violation found = Violation.warning(RuleCode.OUTSIDE_DOMAIN,
                FindingTexts.say("terms.locode", piece.repeat(500 / piece.length())),
                "/Declaration/GoodsShipment/TradeTerms/LocationID", "").inLine(117);
        String written = FoundText.write(found);
        assertTrue(written.length() <= 512, written);
        assertTrue(written.endsWith("…'; name it in words, or by the code that it has there (line 117, "
                + found.xpath() + ")"), written);
        String value = written.substring(written.indexOf('\'') + 1, written.indexOf('…'));
        assertEquals(0, value.length() % Visible.of(piece).length(), value);
        String russian = FoundText.write(again(found).orElseThrow(), Locale.forLanguageTag("ru"));
        assertTrue(russian.length() <= 512 && russian.endsWith(found.xpath() + ")"), russian);
    }

    @Test
    void a_code_that_no_rule_has_is_no_warning_of_ours() {
        assertEquals(Optional.empty(), FoundText.readWarning("KZ-PLANT", "APPROVE"));
    }

    private static Optional<Violation> again(Violation warning) {
        return FoundText.readWarning(warning.code().code(), FoundText.write(warning));
    }
}
