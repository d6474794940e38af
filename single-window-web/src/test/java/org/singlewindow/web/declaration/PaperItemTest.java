package org.singlewindow.web.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperItemTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, -2", "3, 2", "99, 98", "'', ''", "-1, -1", "-3, -3"})
    void when_item_2_is_removed_the_others_go_on_naming_the_same(String before, String after) {
        assertEquals(after, PaperItem.read(before).without(2).typed());
    }

    @Test
    void the_paper_of_a_removed_item_belongs_to_none_and_never_to_all() {
        PaperItem orphan = PaperItem.read("2").without(2);
        for (int items = 1; items < 100; items++) {
            assertFalse(orphan.isThere(items));
        }
        assertEquals("2", orphan.number());
        assertEquals(-1, orphan.place());
        assertTrue(PaperItem.read("").isThere(1));
        assertEquals(0, PaperItem.read("").place());
        assertFalse(PaperItem.read("3").isThere(2));
        assertFalse(PaperItem.read("0").isThere(2));
    }
}
