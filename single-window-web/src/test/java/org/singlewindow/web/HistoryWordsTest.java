package org.singlewindow.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the trail has as codes, people read in words. */
class HistoryWordsTest {

    @Test
    void the_reasons_of_a_rejection_are_words_and_what_was_typed_stays() {
        assertEquals("KZ-PLANT: Risk to health, plants or animals – beetles; UZ-CUSTOMS: No valid permit – it is OTHER",
                HistoryWords.rejected("KZ-PLANT: HEALTH beetles; UZ-CUSTOMS: PERMIT it is OTHER", Locale.ENGLISH));
        assertEquals("KZ-PLANT: PEST beetles; KZ-VET: Иное – so",
                HistoryWords.rejected("KZ-PLANT: PEST beetles; KZ-VET: OTHER so", new Locale("ru")));
    }
}
