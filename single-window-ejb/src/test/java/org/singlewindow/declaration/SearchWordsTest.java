package org.singlewindow.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    @Test
    void the_words_of_goods_are_collected_each_once_until_there_are_enough() {
        Set<String> words = new LinkedHashSet<>();
        SearchWords.collect("Sweet grapes,sweet\u2003ИЗЮМ → 12 items, dried", 4, words);
        assertEquals(List.of("sweet", "grapes", "изюм", "12"), List.copyOf(words));
        SearchWords.collect("More", 4, words);
        assertEquals(4, words.size());
    }

    @Test
    void how_a_row_counts_its_goods_is_nothing_that_is_looked_for() {
        assertEquals(List.of("grapes"), SearchWords.split("Grapes, 12 Items"));
        assertEquals(List.of("виноград"), SearchWords.split("Виноград, Товаров: 3"));
    }
}
