package org.singlewindow.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatJsonTest {

    @Test
    void what_is_nothing_is_left_out_wherever_it_stands() {
        assertEquals(Map.of("b", "x"), FlatJson.read("{\"a\":null,\"b\":\"x\",\"c\":null}"));
        assertEquals(Map.of(), FlatJson.read("{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":1", "{\"a\":1}}", "[]", "{\"a\" 1}", "{\"a\":1,\"a\":2}", "{\"a\":\"x}"})
    void what_is_cut_or_doubled_is_refused(String line) {
        assertThrows(IllegalArgumentException.class, () -> FlatJson.read(line));
    }
}
