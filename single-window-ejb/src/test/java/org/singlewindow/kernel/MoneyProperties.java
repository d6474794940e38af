package org.singlewindow.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class MoneyProperties {

    private static Money cents(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2), "USD");
    }

    @Property
    void what_is_added_and_taken_away_leaves_what_there_was(
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long first,
            @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long second) {
        assertEquals(cents(first), cents(first).plus(cents(second)).minus(cents(second)));
    }

    @Property
    void what_is_written_is_read_back(@ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long amount) {
        Money money = cents(amount);
        assertEquals(Optional.of(money), Money.parse(money.amount().toPlainString(), "usd "));
    }

    @Property
    void a_part_is_never_less_than_its_hundredths(@ForAll @LongRange(min = 0, max = 1_000_000_000) long amount) {
        BigDecimal exact = cents(amount).amount().multiply(new BigDecimal("0.3"));
        Money part = cents(amount).percent(30);
        assertTrue(part.amount().compareTo(exact) >= 0);
        assertTrue(part.amount().subtract(exact).compareTo(new BigDecimal("0.01")) < 0);
    }

    @Example
    void nothing_is_rounded_unseen() {
        assertThrows(ArithmeticException.class, () -> Money.of("1.005", "USD"));
        assertTrue(Money.parse("1.005", "USD").isEmpty());
        assertTrue(Money.parse("1.5", "JPY").isEmpty());
        assertEquals(Money.of("1.50", "USD"), Money.of("1.5000", "USD"));
        assertEquals(Money.of("1.01", "USD"), Money.up(new BigDecimal("1.001"), "USD"));
    }

    @Property
    void what_is_said_to_be_amiss_is_what_makes_it_no_amount_above_nothing(
            @ForAll @From("written") String amount, @ForAll @From("currencies") String currency) {
        assertEquals(Money.parse(amount, currency).filter(Money::isPositive).isEmpty(),
                Money.fault(amount, currency).isPresent());
    }

    @Provide
    Arbitrary<String> written() {
        return Arbitraries.of("", " ", "0", "0.00", "-1", "1", " 1.50 ", "0.001", "1.500", "1e9", "1,5", "9".repeat(16),
                "999999999999999.99", "0.01", "1.", ".5");
    }

    @Provide
    Arbitrary<String> currencies() {
        return Arbitraries.of("USD", "usd", "JPY", "KWD", "", "ZZZ", "XAU");
    }

    @Example
    void what_is_amiss_has_a_code_of_its_own() {
        assertEquals(Optional.of(RuleCode.MISSING), Money.fault(" ", "USD"));
        assertEquals(Optional.of(RuleCode.OUTSIDE_DOMAIN), Money.fault("0", "USD"));
        assertEquals(Optional.of(RuleCode.PATTERN), Money.fault("0.001", "USD"));
        assertEquals(Optional.of(RuleCode.NOT_A_NUMBER), Money.fault("1,000", "USD"));
        assertEquals(Optional.of(RuleCode.NOT_A_NUMBER), Money.fault("+-1000", "USD"));
        assertEquals(Optional.of(RuleCode.MISSING_ATTRIBUTE), Money.fault("1", ""));
        assertEquals(Optional.of(RuleCode.BAD_ATTRIBUTE), Money.fault("1", "ZZZ"));
    }

    /** As a decimal number of XML may. */
    @Example
    void an_amount_may_have_a_plus() {
        assertEquals(Money.parse("1000", "USD"), Money.parse("+1000.00", "USD"));
        assertEquals(Optional.empty(), Money.fault("+1000.00", "USD"));
    }

    @Example
    void what_is_no_money_is_none() {
        assertTrue(Money.parse("", "USD").isEmpty());
        assertTrue(Money.parse("1e9", "USD").isEmpty());
        assertTrue(Money.parse("1,5", "USD").isEmpty());
        assertTrue(Money.parse("1", "ZZZ").isEmpty());
        assertTrue(Money.parse("1", "XAU").isEmpty());
        assertTrue(Money.parse("9".repeat(16), "USD").isEmpty());
        assertFalse(Money.isCurrency("XXX"));
        assertTrue(Money.isCurrency("UZS"));
    }

    @Example
    void two_currencies_are_never_added() {
        assertThrows(IllegalArgumentException.class, () -> cents(1).plus(Money.of("1", "EUR")));
        assertThrows(IllegalArgumentException.class, () -> cents(1).compareTo(Money.of("1", "EUR")));
    }
}
