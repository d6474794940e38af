package org.singlewindow.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void numbers_have_as_many_digits_as_they_deserve() {
        assertEquals("| what | rate |\n|---|---:|\n| a | 12 346 |\n| b | 0.123 |\n",
                new Table("what", "rate").row("a", 12_345.6).row("b", 0.12345).markdown());
    }
}
