package org.singlewindow.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1250.5|1250.5", "20 400,5|20400.5", "20 400.5|20400.5",
            "20\u00A0400,5|20400.5", "20\u202F400,5|20400.5", "20\u2009400|20400",
            "20'400,5|20400.5", "20’400.50|20400.50", "1,234.5|1234.5", "1.234,5|1234.5", "1,234,567|1234567",
            "1.234.567|1234567", "1.234.567,89|1234567.89",
            "0,500|0.500", "0.500|0.500", "1234,567|1234.567", "12 345.678|12345.678", "1.2340|1.2340", "1,5|1.5",
            "007|7", "０８|8", "۱۲|12", "1 234|1234", "41000.00|41000.00"})
    void what_people_write_is_read_as_they_mean_it(String typed, String plain) {
        TypedNumber number = TypedNumber.read(typed);
        assertTrue(number.isOne(), typed);
        assertEquals(plain, number.plain());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"80 000,50|80000.50", "50000.00|50000.00", "0,500|0.500", "1.234|1,234",
            "-5|-5", "much|much"})
    void an_amount_is_read_where_it_is_one(String typed, String amount) {
        assertEquals(amount, TypedNumber.amount(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "1.234", "12,500", "100,000", "999.999", " 1,234 "})
    void what_may_mean_two_things_is_not_guessed(String typed) {
        TypedNumber number = TypedNumber.read(typed);
        assertTrue(number.isTwo());
        assertFalse(number.isOne());
        assertEquals(typed.strip().replaceAll("[.,]", ""), number.plain());
        assertEquals(typed.strip().replace(',', '.'), number.fraction());
        TypedNumber again = TypedNumber.read(number.unmistakable());
        assertTrue(again.isOne(), number.unmistakable());
        assertEquals(0, new BigDecimal(number.fraction()).compareTo(new BigDecimal(again.exact())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "twelve", "1 2", "2 0400", "1,23,4", "1.2.3", "-5", "12.", ".5", "1,234.567.8", "1e3",
            "1 234 56", "NaN", "0x10"})
    void what_is_no_number_is_none(String typed) {
        TypedNumber number = TypedNumber.read(typed);
        assertFalse(number.isOne() || number.isTwo(), typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2340", "20 400,5", "1.234,5", "0,125", "7", "1 234,500"})
    void what_is_shown_back_is_read_as_the_same_again(String typed) {
        String plain = TypedNumber.read(typed).plain();
        assertEquals(plain, TypedNumber.read(plain).plain());
        assertTrue(TypedNumber.read(plain).isOne());
    }

    @Test
    void the_document_has_no_zero_that_was_only_to_tell_it_from_thousands() {
        assertEquals("1.234", TypedNumber.read("1.2340").exact());
        assertEquals("41000.00", TypedNumber.read("41000.00").exact());
        assertEquals("1.2345", TypedNumber.read("1.2345").exact());
    }
}
