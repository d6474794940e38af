package org.singlewindow.web.rest.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Refusal;

class JsonBodiesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"a":1} x          | line 1, column 8
        {"a":1}{"a":1}     | line 1, column 8
        {"a":1},           | line 1, column 8
        {"a":1}}           | line 1, column 8
        [1][2]             | line 1, column 4
        [1] null           | line 1, column 4
        7 8                | line 1, column 2
        "a" "b"            | line 1, column 4
        [1] // that is all | line 1, column 4
        """)
    void nothing_stands_behind_the_end(String body, String place) {
        String said = refused(body).getMessage();
        assertTrue(said.startsWith("The body goes on behind the end of its JSON at " + place), said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"a":1,"a":1}                     | /a       | a stands twice in one object at line 1, column
        {"a":1,"\\u0061":2}               | /a       | a stands twice
        {"b":[{"c":1},{"c":1,"d":2,"c":3}]} | /b/1/c   | c stands twice
        {"x/y~":1,"x/y~":1}               | /x~1y~0  | x/y~ stands twice
        """)
    void no_field_stands_twice_in_one_object(String body, String pointer, String said) {
        Refusal refused = refused(body);
        assertEquals(pointer, refused.pointer());
        assertTrue(refused.getMessage().startsWith(said), refused::getMessage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\ufeff", "{", "[", "[1", "[1,", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,",
            "\"a", "nul", "[NaN]", "[Infinity]", "[-Infinity]", "[01]", "[+1]", "[.5]", "[1.]", "[0x1]",
            "[1,]", "{\"a\":1,}", "{a:1}", "{'a':1}", "[1/* one */]", "[1 // one\n]", "// one\n[1]", "[\"\t\"]",
            "[\"\\x\"]", "[\u00a01]", "[1]\u0000", "\ufeff\ufeff[1]"})
    void what_is_no_json_is_refused(String body) {
        assertEquals(RuleCode.PATTERN, refused(body).code());
    }

    @Test
    void what_is_nested_without_end_is_refused_where_it_goes_too_deep() {
        for (int depth : new int[]{33, 500, 5_000, 100_000}) {
            assertTrue(refused("[".repeat(depth)).getMessage()
                    .startsWith("The body is nested more than 32 deep at line 1, column 34"));
        }
        assertEquals("/a".repeat(32), refused("{\"a\":".repeat(33) + "1" + "}".repeat(33)).pointer());
    }

    @Test
    void what_is_read_is_what_the_library_reads() throws IOException {
        for (String body : new String[]{"[]", "{}", "null", "7", "\"\"",
                " [ 1 , -2.5e3 , \"\\ud83c\\udf47\" , true , false , null , {} , [] ] \r\n\t",
                "{\"a\":{\"a\":{\"a\":[{\"a\":1},{\"a\":2}]}},\"A\":1,\"\":2}", "[".repeat(32) + "]".repeat(32)}) {
            try (var reader = Json.createReader(new java.io.StringReader(body))) {
                assertEquals(reader.readValue(), read(body));
            }
            assertEquals(read(body), read("\ufeff" + body), "a mark before it is passed over");
        }
    }

    @Test
    void a_list_as_long_as_any_may_be_is_read_whole() throws IOException {
        String items = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"deliveryNumber\":" + i + ",\"outcome\":\"OK\",\"text\":\"as is\"}")
                .collect(Collectors.joining(","));
        assertEquals(10_000, read("{\"items\":[" + items + "]}").asJsonObject().getJsonArray("items").size());
    }

    @Test
    void bytes_that_are_not_utf_8_are_said_to_be_so() {
        assertEquals(RuleCode.BAD_ENCODING, refused("[\"\u00e9\"]".getBytes(StandardCharsets.ISO_8859_1)).code());
        assertEquals(RuleCode.BAD_ENCODING, refused("[1] \u00e9".getBytes(StandardCharsets.ISO_8859_1)).code());
    }

    private static JsonValue read(String body) throws IOException {
        return JsonBodies.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static Refusal refused(String body) {
        return refused(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal refused(byte[] body) {
        return assertThrows(Refusal.class, () -> JsonBodies.read(new ByteArrayInputStream(body)),
                () -> new String(body, StandardCharsets.UTF_8));
    }
}
