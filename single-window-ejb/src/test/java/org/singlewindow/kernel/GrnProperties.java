package org.singlewindow.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class GrnProperties {

    @Property
    void what_is_issued_is_read_back_and_names_its_country(@ForAll @IntRange(min = 2000, max = 2099) int year,
            @ForAll @LongRange(min = 0, max = 4_738_381_338_321_616_895L) long serial,
            @ForAll @StringLength(2) @CharRange(from = 'A', to = 'Z') String country) {
        Optional<Grn> grn = Grn.of(year, new CountryCode(country), serial);
        grn.ifPresent(number -> {
            assertEquals(grn, Grn.parse(number.value()));
            assertEquals(new CountryCode(country), number.country());
            assertEquals(grn, Grn.written(" " + number.value().toLowerCase() + " "));
        });
    }

    @Property
    void of_five_serials_in_a_row_one_has_a_number(@ForAll @LongRange(min = 0, max = 1_000_000_000) long serial) {
        assertTrue(java.util.stream.LongStream.range(serial, serial + 5)
                .anyMatch(next -> Grn.of(2026, new CountryCode("UZ"), next).isPresent()));
    }

    @Property
    void anything_else_is_no_number(@ForAll String text) {
        Grn.parse(text).ifPresent(grn -> assertEquals(text.strip(), grn.value()));
    }

    @Example
    void numbers_seen_in_the_field_pass() {
        assertTrue(Grn.parse("24GB0000010000295").isPresent());
        assertTrue(Grn.parse("20XI0000010000070").isPresent());
        assertTrue(Grn.parse("25GB0000010000295").isEmpty());
        assertTrue(Grn.parse("").isEmpty());
    }

    @Example
    void a_voucher_names_the_guarantee_it_was_issued_under() {
        Grn guarantee = new Grn("24GB0000010000295");
        Grn voucher = guarantee.voucher(42);
        assertEquals("24GB0000010000295A000042", voucher.value());
        assertTrue(voucher.isVoucher());
        assertEquals(guarantee, voucher.undertaking());
        assertFalse(guarantee.isVoucher());
        assertThrows(IllegalArgumentException.class, () -> voucher.voucher(1));
    }
}
