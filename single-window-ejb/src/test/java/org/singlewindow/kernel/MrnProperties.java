package org.singlewindow.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class MrnProperties {

    private static final String DIGITS_AND_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @Property
    void what_is_issued_is_read_back(@ForAll @IntRange(min = 2024, max = 2099) int year,
            @ForAll @LongRange(min = 0) long serial,
            @ForAll @StringLength(2) @CharRange(from = 'A', to = 'Z') String country) {
        long fitting = serial % 4_738_381_338_321_616_896L;
        Optional<Mrn> mrn = Mrn.of(year, new CountryCode(country), fitting);
        mrn.ifPresent(number -> assertEquals(mrn, Mrn.parse(number.value())));
    }

    @Property
    void of_eleven_serials_one_at_most_has_no_number(@ForAll @LongRange(min = 0, max = 1_000_000_000) long serial) {
        long without = 0;
        for (long next = serial; next < serial + 5; next++) {
            without += Mrn.of(2026, new CountryCode("UZ"), next).isPresent() ? 0 : 1;
        }
        assertTrue(without < 5, "serials run out of numbers");
    }

    @Property
    void a_single_wrong_character_is_noticed(@ForAll @LongRange(min = 0, max = 1_000_000_000) long serial,
            @ForAll @IntRange(min = 4, max = 15) int place, @ForAll @IntRange(min = 0, max = 35) int other) {
        Optional<Mrn> mrn = Mrn.of(2026, new CountryCode("KZ"), serial);
        Assume.that(mrn.isPresent());
        StringBuilder changed = new StringBuilder(mrn.get().value());
        char wrong = DIGITS_AND_LETTERS.charAt(other);
        Assume.that(changed.charAt(place) != wrong);
        changed.setCharAt(place, wrong);
        Optional<Mrn> read = Mrn.parse(changed.toString());
        // values 11 apart cannot be told by a remainder of 11, nor 10 from 0; all others must be
        boolean alike = CheckDigit.of(changed.substring(0, 17)) == changed.charAt(17) - '0';
        assertEquals(alike, read.isPresent());
    }

    @Property
    void anything_else_is_no_number(@ForAll String text) {
        Mrn.parse(text).ifPresent(mrn -> assertEquals(text.strip(), mrn.value()));
    }

    @Example
    void numbers_seen_in_the_field_pass() {
        assertTrue(Mrn.parse("24GB000246J8NY33L7").isPresent());
        assertTrue(Mrn.parse("24GB000246J8NY33L8").isEmpty());
    }
}
