package org.singlewindow.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Numbers with check digits, and numbers as they are looked for. */
class NumbersProperties {

    private static final String LATIN = "ABEKMHOPCTX";
    private static final String CYRILLIC = "АВЕКМНОРСТХ";

    @Provide
    Arbitrary<String> containers() {
        return Combinators
                .combine(Arbitraries.strings().withCharRange('A', 'Z').ofLength(3), Arbitraries.of("U", "J", "Z"),
                        Arbitraries.strings().withCharRange('0', '9').ofLength(6))
                .as((owner, kind, serial) -> owner + kind + serial).map(body -> body + CheckDigit.of(body));
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings().withChars("ABEKMHOPCTXQZI0123456789").ofMinLength(3).ofMaxLength(20)
                .filter(text -> text.chars().anyMatch(Character::isDigit));
    }

    @Property
    void a_container_s_number_is_right_with_its_check_digit_and_with_no_other(@ForAll("containers") String number,
            @ForAll @IntRange(min = 0, max = 9) int other) {
        assertTrue(ContainerNumber.parse(number).orElseThrow().isRight());
        Assume.that(other != number.charAt(10) - '0');
        assertFalse(ContainerNumber.parse(number.substring(0, 10) + other).orElseThrow().isRight());
    }

    @Property
    void two_digits_that_are_exchanged_are_noticed(@ForAll("containers") String number,
            @ForAll @IntRange(min = 4, max = 8) int place) {
        char one = number.charAt(place);
        char next = number.charAt(place + 1);
        Assume.that(one != next && !CheckDigit.isAmbiguous(number.substring(0, 10)));
        String changed = number.substring(0, place) + next + one + number.substring(place + 2);
        Assume.that(!CheckDigit.isAmbiguous(changed.substring(0, 10)));
        assertFalse(ContainerNumber.parse(changed).orElseThrow().isRight(), changed);
    }

    @Property
    void of_ten_wagons_with_the_same_first_digits_one_is_right(
            @ForAll @LongRange(min = 0, max = 99_999_999_999L) long body) {
        assertEquals(1, IntStream.range(0, 10)
                .filter(digit -> WagonNumber.parse("%011d%d".formatted(body, digit)).orElseThrow().isRight()).count());
    }

    @Property
    void of_ten_ships_with_the_same_first_digits_one_is_right(@ForAll @IntRange(min = 0, max = 999_999) int body) {
        assertEquals(1, IntStream.range(0, 10)
                .filter(digit -> ShipNumber.parse("IMO %06d%d".formatted(body, digit)).orElseThrow().isRight())
                .count());
    }

    @Property
    void a_number_is_the_same_with_blanks_dashes_and_small_letters(@ForAll("numbers") String number,
            @ForAll("gaps") String gap) {
        String written = number.chars().mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining(gap))
                .toLowerCase(Locale.ROOT);
        assertEquals(NormalNumber.of(number), NormalNumber.of(written), written);
    }

    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of("", " ", "-", ".", "/", "\u00A0", "\u2013", "\u200B");
    }

    @Property
    void a_number_is_the_same_in_letters_that_look_like_its_own(@ForAll("numbers") String number) {
        String cyrillic = number.chars().map(c -> LATIN.indexOf(c) < 0 ? c : CYRILLIC.charAt(LATIN.indexOf(c)))
                .mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining());
        assertEquals(NormalNumber.of(number), NormalNumber.of(cyrillic), cyrillic);
        assertEquals(NormalNumber.of(number), NormalNumber.of(number.replace('O', '0').replace('I', '1')));
    }

    @Property
    void a_normal_form_is_its_own(@ForAll String text) {
        NormalNumber.of(text).ifPresent(number -> assertEquals(Optional.of(number), NormalNumber.of(number.value())));
    }

    @Property
    void a_movement_is_known_however_its_number_is_typed(@ForAll @LongRange(min = 0, max = 1_000_000_000) long serial,
            @ForAll("gaps") String gap) {
        Optional<Mrn> mrn = Mrn.of(2026, new CountryCode("KZ"), serial);
        Assume.that(mrn.isPresent());
        String value = mrn.get().value();
        assertEquals(mrn, Mrn.written((value.substring(0, 4) + gap + value.substring(4)).toLowerCase(Locale.ROOT)));
        assertEquals(mrn, Mrn.written(value.substring(0, 4).replace('K', 'К') + value.substring(4)));
    }

    @Example
    void a_zero_typed_as_an_o_is_a_zero_where_the_check_digit_says_so() {
        Mrn mrn = LongStream.range(46, 100).mapToObj(serial -> Mrn.of(2026, new CountryCode("UZ"), serial))
                .flatMap(Optional::stream).filter(each -> Mrn.parse(each.value().replace('0', 'O')).isEmpty())
                .findFirst().orElseThrow();
        assertEquals(Optional.of(mrn), Mrn.written(mrn.value().replace('0', 'O')));
    }

    @Example
    void numbers_seen_in_the_field_are_right() {
        assertTrue(ContainerNumber.parse("CSQU3054383").orElseThrow().isRight());
        assertTrue(WagonNumber.parse("318100660219").isPresent());
        assertTrue(ShipNumber.parse("IMO 9074729").orElseThrow().isRight());
        assertEquals("UZ", Ucr.parse("6UZ1234567-00042").orElseThrow().country());
    }

    @Example
    void a_word_and_hardly_a_character_are_no_numbers() {
        assertEquals(Optional.empty(), NormalNumber.of("Container"));
        assertEquals(Optional.empty(), NormalNumber.of("12"));
        assertEquals(Optional.empty(), NormalNumber.of("1".repeat(80)));
        assertEquals(Optional.empty(), ContainerNumber.parse("CSQA3054383"));
        assertEquals(Optional.empty(), Ucr.parse("UZ-1"));
        assertEquals(Optional.empty(), Ucr.parse("6UZ" + "1".repeat(33)));
        assertThrows(IllegalArgumentException.class, () -> new NormalNumber("msku 1"));
    }
}
