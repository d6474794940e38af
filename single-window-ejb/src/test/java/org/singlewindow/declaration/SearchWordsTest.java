package org.singlewindow.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void blanks_of_every_kind_part_words_and_are_none() {
        assertEquals(List.of("uz-1", "grapes"), SearchWords.split("\u200bUZ-1\u00a0Grapes\ufeff"));
        assertEquals(List.of(), SearchWords.split(" \u00a0\u200b"));
    }

    @Test
    void what_the_database_cannot_hold_is_not_looked_for() {
        assertEquals(List.of("ab", "k", "z"), SearchWords.split("a\0b k\u000bz \uffff"));
    }
}
