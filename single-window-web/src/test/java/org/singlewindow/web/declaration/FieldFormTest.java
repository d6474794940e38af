package org.singlewindow.web.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldFormTest {

    @Test
    void a_number_is_shown_back_plain_and_goes_plain_into_the_document() {
        assertEquals("20400.5", FieldForm.MASS.tidy(" 20 400,5 "));
        assertEquals("1200", FieldForm.COUNT.exact("1 200"));
        assertEquals("1.234", FieldForm.AMOUNT.exact("1.2340"));
        assertTrue(FieldForm.AMOUNT.complain("1.2340").isEmpty());
    }

    @Test
    void what_may_mean_two_things_is_asked_with_both_and_left_as_typed() {
        FieldProblem.Complaint complaint = FieldForm.MASS.complain("1,234").orElseThrow();
        assertEquals("draft.twoNumbers", complaint.key());
        assertEquals("1234 1.2340", complaint.first() + " " + complaint.second());
        complaint = FieldForm.MASS.complain("14.500").orElseThrow();
        assertEquals("14500 14.5", complaint.first() + " " + complaint.second());
        assertEquals("1,234", FieldForm.MASS.tidy("1,234"));
    }

    @Test
    void what_is_no_number_of_its_kind_is_told_at_once() {
        assertEquals("draft.number", FieldForm.MASS.complain("heavy").orElseThrow().key());
        assertEquals("draft.amount", FieldForm.AMOUNT.complain("12.34567").orElseThrow().key());
        assertEquals("draft.count", FieldForm.COUNT.complain("12.5").orElseThrow().key());
        for (String wrong : java.util.List.of("0809", "0809291", "080929100", "08092910000", "08O929")) {
            assertEquals("draft.commodity", FieldForm.COMMODITY.complain(wrong).orElseThrow().key(), wrong);
        }
        assertEquals("draft.noCode", FieldForm.CODE.complain("SAMARKAND FRUIT LLC").orElseThrow().key());
        for (String code : List.of("UZ-T0000001", "301 234 567")) {
            assertEquals(Optional.empty(), FieldForm.CODE.complain(code), code);
        }
        assertEquals("draft.unNumber", FieldForm.UN_NUMBER.complain("12").orElseThrow().key());
    }

    @Test
    void a_number_that_is_too_large_is_called_so_with_the_largest_that_is_taken() {
        FieldProblem.Complaint complaint = FieldForm.MASS.complain("999999999999999999").orElseThrow();
        assertEquals("draft.tooLarge 9999999999999", complaint.key() + " " + complaint.first());
        assertEquals("draft.tooLarge", FieldForm.AMOUNT.complain("10 000 000 000 000.50").orElseThrow().key());
        assertEquals("99999999", FieldForm.COUNT.complain("100000000").orElseThrow().first());
        assertTrue(FieldForm.MASS.complain("9999999999999.5").isEmpty());
    }

    @Test
    void codes_lose_the_spaces_and_points_that_people_put_into_them() {
        assertEquals("0809290000", FieldForm.COMMODITY.tidy("0809.29 00 00"));
        assertEquals("0809290000", FieldForm.COMMODITY.tidy("0809\u00a029 000 0"));
        assertEquals("08O929", FieldForm.COMMODITY.tidy("08O929"));
        assertEquals("1263", FieldForm.UN_NUMBER.tidy("un 1263"));
        assertEquals("183O", FieldForm.UN_NUMBER.tidy("UN 183O"));
    }

    @Test
    void two_commodity_codes_are_not_drawn_together_into_one() {
        for (String two : java.util.List.of("848110 0809", "8481 0809", "8481.0809", "8481.10.0809")) {
            assertEquals(two, FieldForm.COMMODITY.tidy(two));
            assertEquals("draft.commodity", FieldForm.COMMODITY.complain(two).orElseThrow().key());
        }
        assertEquals("8481100010", FieldForm.COMMODITY.tidy("848110 0010"));
    }
}
