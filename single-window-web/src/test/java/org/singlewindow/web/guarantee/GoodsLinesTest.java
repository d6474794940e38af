package org.singlewindow.web.guarantee;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.guarantee.QuotedGoods;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.Money;

/** Goods as people type them. */
class GoodsLinesTest {

    private static final List<QuotedGoods> GRAPES = List
            .of(new QuotedGoods(new HsCode("080610"), Money.of("24500.50", "USD")));

    @ParameterizedTest
    @ValueSource(strings = {"080610 24500.50", " 080610\t24500,50 ", "0806.10 24 500.50", "080610; 24'500.50",
            "080610 24,500.50", "080610 24.500,50", "080610 24\u00A0500,50\n\n", "080610:\t24500.50\r\n"})
    void a_code_and_a_value_are_read_however_they_are_written(String text) {
        assertEquals(new GoodsLines(GRAPES, Optional.empty()), GoodsLines.read(text, "USD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grapes 24500", "080610", "080610 nothing", "080610 0", "080610 -5", "80610 24500.50",
            "080610 24500.505",
            "080610 24,500", "080610 24.500", "0806 10 24500.00", "0806 10 500.00", "080610 1000 24500.00",
            "080610 2023 24500", "080610 1 2 3"})
    void what_cannot_be_meant_so_is_named(String line) {
        assertEquals(new GoodsLines(GRAPES, Optional.of(line)), GoodsLines.read("080610 24500.50\n" + line, "USD"));
    }

    @Test
    void lines_without_anything_are_passed_over() {
        assertEquals(new GoodsLines(List.of(), Optional.empty()), GoodsLines.read("\n \n", "USD"));
    }
}
