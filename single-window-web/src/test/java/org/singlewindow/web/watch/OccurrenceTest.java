package org.singlewindow.web.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OccurrenceTest {

    @Test
    void a_line_has_the_same_names_in_the_same_order() {
        assertEquals("what=sign-in outcome=refused who=trader.uz address=2001:db8::7 by=page",
                Occurrence.of("sign-in", "refused", "trader.uz", "2001:db8::7").with("by", "page").line());
        assertEquals("what=access outcome=refused who=\"\" address=203.0.113.7 status=403",
                Occurrence.of("access", "refused", "", "203.0.113.7").with("status", 403).line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\nwhat=sign-in outcome=let-in who=admin", "x\r\n", "x\u0085y", "x\u2028y", "x\u001b[2Ky",
            "x\u202ey", "x\" outcome=let-in", "x\\", "\0"})
    void nothing_that_is_typed_ends_the_value_or_the_line(String typed) {
        String line = Occurrence.of("sign-in", "refused", typed, "203.0.113.7").line();
        assertEquals(1, line.lines().count(), line);
        assertTrue(line.matches(
                "what=sign-in outcome=refused who=\"[^\"\\p{Cntrl}\u2028\u2029\u0085\u202e]*\" address=203\\.0\\.113\\.7"),
                line);
    }

    @Test
    void names_of_other_scripts_can_be_read() {
        assertTrue(Occurrence.of("sign-in", "refused", "Шерзод", "203.0.113.7").line().contains("who=\"Шерзод\""));
    }

    @Test
    void what_is_long_is_cut() {
        String line = Occurrence.of("sign-in", "refused", "x".repeat(100_000), "203.0.113.7").line();
        assertTrue(line.length() < 300, () -> "" + line.length());
        assertFalse(line.contains("x".repeat(101)));
    }
}
