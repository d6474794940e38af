package org.singlewindow.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.HsCode;

/** What a country charges on goods, and what money is worth there. */
class ChargeBookTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private static ChargeRate rate(String duty, String from, String until, String... hs) {
        return new ChargeRate(new TreeSet<>(Arrays.asList(hs)), new BigDecimal(duty), new BigDecimal("12"),
                BigDecimal.ZERO, LocalDate.parse(from), Optional.of(until).filter(day -> !day.isEmpty())
                        .map(LocalDate::parse));
    }

    private static final ChargeBook BOOK = new ChargeBook(new NationalCharges(Optional.of("UZS"),
            List.of(rate("10", "2026-01-01", ""), rate("20", "2026-01-01", "2026-05-31", "0806", "0808"),
                    rate("15", "2026-06-01", "", "0806"), rate("30", "2026-01-01", "", "080610")),
            List.of(new ExchangeRate("USD", 1, new BigDecimal("12600"), LocalDate.of(2026, 1, 1)),
                    new ExchangeRate("USD", 1, new BigDecimal("12800"), LocalDate.of(2026, 6, 2)),
                    new ExchangeRate("RUB", 100, new BigDecimal("14000"), LocalDate.of(2026, 1, 1)))));

    private static String duty(String code, LocalDate day) {
        return BOOK.find(new HsCode(code), day).map(each -> each.duty().toString()).orElse("unknown");
    }

    @Test
    void the_longest_beginning_that_holds_on_the_day_counts() {
        assertEquals("30", duty("080610", JUNE));
        assertEquals("15", duty("080620", JUNE));
        assertEquals("20", duty("080620", JUNE.minusDays(1)));
        assertEquals("10", duty("080830", JUNE));
        assertEquals("unknown", duty("080830", LocalDate.of(2025, 12, 31)));
    }

    @Test
    void value_added_tax_is_on_the_value_with_duty_and_other_charges() {
        var tobacco = new ChargeRate(new TreeSet<>(), new BigDecimal("30"), new BigDecimal("12"),
                new BigDecimal("45"), JUNE, Optional.empty());
        assertEquals(0, new BigDecimal("0.96").compareTo(tobacco.share())); // 0.75 + 1.75 * 0.12
    }

    @Test
    void money_is_worth_what_the_day_says() {
        assertEquals(Optional.of(BigDecimal.ONE), BOOK.rate("EUR", "EUR", JUNE));
        assertEquals(new BigDecimal("12600"), BOOK.rate("USD", "UZS", JUNE).orElseThrow());
        assertEquals(new BigDecimal("12800"), BOOK.rate("USD", "UZS", JUNE.plusDays(1)).orElseThrow());
        assertEquals(new BigDecimal("90.000"),
                BOOK.rate("USD", "RUB", JUNE).orElseThrow().setScale(3, RoundingMode.HALF_UP));
        assertEquals(Optional.empty(), BOOK.rate("EUR", "UZS", JUNE));
        assertEquals(Optional.empty(), BOOK.rate("USD", "UZS", LocalDate.of(2025, 12, 31)));
    }
}
