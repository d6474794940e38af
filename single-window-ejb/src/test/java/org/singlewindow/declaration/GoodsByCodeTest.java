package org.singlewindow.declaration;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.LodgeDeclaration.Classified;
import org.singlewindow.declaration.LodgeDeclaration.Item;
import org.singlewindow.declaration.LodgeDeclaration.Named;

class GoodsByCodeTest {

    private static final List<Item> GONE = List.of(item("080610", "100"), item("080610", "50"), item("080711", "10"));

    private static Item item(String code, String mass) {
        return new Item(1, 1, code.isEmpty() ? Classified.NOT : Classified.as(new Named(code, ""), List.of()), "goods",
                false, Set.of(), mass.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(mass)),
                Optional.empty(), Optional.empty());
    }

    private static boolean mayBeMore(Item... these) {
        return GoodsByCode.mayBeMore(List.of(these), GONE);
    }

    @Test
    void what_has_gone_or_a_part_of_it_is_not_more() {
        assertFalse(mayBeMore(item("0806101000", "150.000"), item("080711", "10")), "put together, in a longer code");
        assertFalse(mayBeMore(item("080610", "49.5"), item("080610", "49.5"), item("080610", "49.5")));
        assertFalse(mayBeMore());
    }

    @Test
    void more_of_a_code_is_more_also_where_there_is_less_of_another() {
        assertTrue(mayBeMore(item("080610", "150.001")));
        assertTrue(mayBeMore(item("080610", "1"), item("080711", "11")));
        assertTrue(mayBeMore(item("070200", "1")), "nothing of it has gone");
    }

    @Test
    void what_nobody_weighed_is_counted_and_what_has_no_code_may_be_anything() {
        assertFalse(mayBeMore(item("080610", ""), item("080610", "1000")));
        assertTrue(mayBeMore(item("080711", ""), item("080711", "1")));
        assertTrue(mayBeMore(item("", "1")));
        assertTrue(mayBeMore(item("0806", "1")), "a heading is too short a code");
    }

    private static boolean isHeavier(Item... these) {
        return GoodsByCode.isHeavier(List.of(these), GONE);
    }

    @Test
    void what_is_certainly_more_is_more_by_what_was_weighed() {
        assertTrue(isHeavier(item("0806101000", "100"), item("080610", "50.001")));
        assertTrue(isHeavier(item("080610", "151"), item("080610", "")), "another was not even weighed");
        assertTrue(isHeavier(item("070200", "1")), "nothing of it has gone");
        assertFalse(isHeavier(item("080610", "150"), item("080711", "")));
        assertFalse(isHeavier(item("", "1000")), "nobody can say what that is");
    }

    @Test
    void where_what_went_is_not_all_known_nothing_is_certain() {
        assertFalse(
                GoodsByCode.isHeavier(List.of(item("080610", "1000")), List.of(item("080610", "1"), item("", "1"))));
        assertFalse(GoodsByCode.isHeavier(List.of(item("080610", "1000")),
                List.of(item("080610", "1"), item("080610", ""))));
        assertFalse(GoodsByCode.isHeavier(List.of(item("080610", "1000")), List.of()), "it was not looked for them");
    }
}
