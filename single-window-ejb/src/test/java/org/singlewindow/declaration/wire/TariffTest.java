package org.singlewindow.declaration.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.singlewindow.declaration.wire.Tariff.Code;

class TariffTest {

    @ParameterizedTest
    @CsvSource({"08091000, 10, 08091000 10", "0809.10.00, 00, 0809.10.00 00", "08O91000, 10, 08O91000 10"})
    void two_further_digits_stand_behind_eight(String code, String further, String whole) {
        Tariff tariff = Tariff.of(List.of(new Code("TSP", code, 1), new Code("TRC", further, 2)));
        assertEquals(whole, tariff.text());
        assertEquals(Optional.empty(), tariff.loose());
    }

    @ParameterizedTest
    @CsvSource({"08, 0910", "0809, 10", "080910, 00", "08091000, 1000", "08091000, 1", "08091000, 1O",
            "08091000, 080910", "0809100000, 10"})
    void any_other_further_digits_are_not_joined_and_are_loose(String code, String further) {
        Tariff tariff = Tariff.of(List.of(new Code("TSP", code, 1), new Code("TRC", further, 2)));
        assertEquals(code, tariff.text());
        assertEquals(2, tariff.loose().orElseThrow().place());
    }

    @ParameterizedTest
    @CsvSource({"HS, 84, 0809", "SRZ, 0809100000, 10", "'', 080910, 10"})
    void further_digits_beside_a_code_of_another_kind_are_stray(String kind, String code, String further) {
        Tariff tariff = Tariff.of(List.of(new Code(kind, code, 1), new Code("TRC", further, 2)));
        assertEquals(2, tariff.stray().orElseThrow().place());
        assertEquals(Optional.empty(), tariff.loose());
    }

    @Test
    void a_second_pair_of_further_digits_is_loose() {
        Tariff tariff = Tariff
                .of(List.of(new Code("TSP", "08091000", 1), new Code("TRC", "10", 2), new Code("TRC", "20", 3)));
        assertEquals(3, tariff.loose().orElseThrow().place());
    }

    @Test
    void a_kind_that_nobody_knows_is_found_beside_a_commodity_code_as_well() {
        assertEquals("XX", Tariff.of(List.of(new Code("HS", "080910", 1), new Code("XX", "1", 2))).stranger()
                .orElseThrow().kind());
        assertEquals(Optional.empty(),
                Tariff.of(List.of(new Code("HS", "080910", 1), new Code("GN", "1", 2))).stranger());
    }
}
