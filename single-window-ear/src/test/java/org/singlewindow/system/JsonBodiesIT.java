package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes JSON that an address cannot mean is told which field it is, and nothing of it is done. */
class JsonBodiesIT {

    private record Address(String path, String signIn) {

        HttpResponse<String> post(String body) {
            return post(body.getBytes(StandardCharsets.UTF_8));
        }

        HttpResponse<String> post(byte[] body) {
            return Knock.at(path).as(signIn).with("Content-Type", "application/json").post(body);
        }
    }

    private static final Address DECISION = new Address("/api/tasks/1/decision", "plant.kz");

    private static final Address ANSWER = new Address("/api/tasks/1/answer", "trader.uz");

    private static final Address ACK = new Address("/api/queue/ack", "gateway.kz");

    static List<Address> everyAddress() {
        return List.of(DECISION, ANSWER, ACK);
    }

    @ParameterizedTest
    @MethodSource("everyAddress")
    void what_cannot_be_read_is_the_callers_mistake(Address address) {
        for (String body : new String[]{"", "null", "{", "{\"text\":}", "{\"text\":\"a\nb\"}",
                "[".repeat(2_000) + "]".repeat(2_000)}) {
            refused("106", body.startsWith("[") ? "/0".repeat(32) : "", address.post(body));
        }
    }

    @ParameterizedTest
    @MethodSource("everyAddress")
    void where_it_breaks_off_is_said(Address address) {
        assertTrue(detail(address.post("{\n \"text\": x }")).contains("line 2, column "), address::path);
    }

    @ParameterizedTest
    @ValueSource(strings = {" x", "{}", "[]", "{\"decision\":\"REFUSE\"}", ", {}", "}", " null", "// and that is all",
            "\u0000"})
    void what_stands_behind_the_end_is_not_passed_over(String more) {
        for (Address address : everyAddress()) {
            HttpResponse<String> answer = address.post("{\"text\":\"a\"}" + more);
            refused("106", "", answer);
            assertTrue(detail(answer).contains("goes on behind the end of its JSON at line 1, column 13"),
                    answer::body);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[NaN]", "{\"text\":Infinity}", "{\"text\":\"a\" /* or b */}", "{\"text\":\"a\",}",
            "{'text':'a'}", "{text:\"a\"}"})
    void what_looks_like_json_and_is_none_is_refused(String body) {
        for (Address address : everyAddress()) {
            HttpResponse<String> answer = address.post(body);
            refused("106", "", answer);
            assertTrue(detail(answer).contains("line 1, column "), answer::body);
        }
    }

    @ParameterizedTest
    @MethodSource("everyAddress")
    void bytes_of_another_encoding_are_not_taken_for_question_marks(Address address) {
        refused("113", "", address.post("{\"text\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @MethodSource("everyAddress")
    void a_field_that_nobody_reads_is_named(Address address) {
        HttpResponse<String> answer = address.post("{\"txet\":\"why\"}");
        refused("107", "/txet", answer);
        assertTrue(detail(answer).contains("txet"), answer::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"items\": null}"})
    void an_acknowledgement_of_nothing_is_no_answer_to_a_forgotten_field(String body) {
        refused("101", "/items", ACK.post(body));
        assertEquals(200, ACK.post("{\"items\": []}").statusCode());
    }

    @ParameterizedTest
    @CsvSource({"decision, '{\"decision\":\"QUERY\",\"text\":\"a\",\"decision\":\"APPROVE\"}'",
            "text, '{\"text\":\"a\",\"text\":\"b\"}'"})
    void a_field_that_stands_twice_is_named(String field, String body) {
        for (Address address : everyAddress()) {
            HttpResponse<String> answer = address.post(body);
            refused("106", "/" + field, answer);
            assertTrue(detail(answer).contains(field) && detail(answer).contains("line 1, column "), answer::body);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "/text; 106; {\"decision\":\"QUERY\",\"text\":7}",
            "/text; 106; {\"decision\":\"QUERY\",\"text\":[\"a\"]}",
            "/reasonCode; 106; {\"decision\":\"REFUSE\",\"reasonCode\":{},\"text\":\"a\"}",
            "/conditions; 106; {\"decision\":\"APPROVE_WITH_CONDITIONS\",\"conditions\":\"seals\"}",
            "/conditions/1; 106; {\"decision\":\"APPROVE_WITH_CONDITIONS\",\"conditions\":[\"a\",2]}",
            "/decision; 106; {\"decision\":true}",
            "/decision; 102; {\"decision\":\"approve\"}",
            "/decision; 101; {}"})
    void a_decision_names_the_field_that_is_wrong(String pointer, String code, String body) {
        refused(code, pointer, DECISION.post(body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"/text; 106; {\"text\":7}", "/text; 101; {}",
            "/text; 101; {\"text\":\"\\u00a0\\u200b\"}"})
    void an_answer_names_the_field_that_is_wrong(String pointer, String code, String body) {
        refused(code, pointer, ANSWER.post(body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "/1/outcome; 102; [{\"deliveryNumber\":1,\"outcome\":\"OK\"},{\"deliveryNumber\":2,\"outcome\":\"FINE\"}]",
            "/0/deliveryNumber; 104; [{\"deliveryNumber\":\"1\",\"outcome\":\"OK\"}]",
            "/0/deliveryNumber; 104; [{\"deliveryNumber\":1.5,\"outcome\":\"OK\"}]",
            "/0/deliveryNumber; 104; [{\"deliveryNumber\":1e999999999,\"outcome\":\"OK\"}]",
            "/0/deliveryNumber; 104; [{\"deliveryNumber\":9223372036854775808,\"outcome\":\"OK\"}]",
            "/0/deliveryNumber; 101; [{\"outcome\":\"OK\"}]",
            "/0/text; 106; [{\"deliveryNumber\":1,\"outcome\":\"FAILED\",\"text\":[]}]",
            "/0/words; 107; [{\"deliveryNumber\":1,\"outcome\":\"FAILED\",\"words\":\"no\"}]",
            "/1; 106; [{\"deliveryNumber\":1,\"outcome\":\"OK\"},7]",
            "/items; 106; {\"items\":{\"deliveryNumber\":1,\"outcome\":\"OK\"}}",
            "/items/0/outcome; 101; {\"items\":[{\"deliveryNumber\":1}]}"})
    void an_acknowledgement_names_the_field_that_is_wrong(String pointer, String code, String body) {
        refused(code, pointer, ACK.post(body));
    }

    @Test
    void a_number_of_a_hundred_thousand_digits_is_the_callers_mistake() {
        HttpResponse<String> answer = ACK.post("[{\"deliveryNumber\":" + "9".repeat(100_000) + ",\"outcome\":\"OK\"}]");
        assertEquals(400, answer.statusCode(), answer::body);
        HttpResponse<String> beyond = ACK.post("[{\"deliveryNumber\":1e99999999999,\"outcome\":\"OK\"}]");
        assertEquals(400, beyond.statusCode(), beyond::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"deliveryNumber\":1,\"outcome\":\"OK\",\"text\":null}]",
            "{\"items\":[{\"deliveryNumber\":1.0,\"outcome\":\"OK\"}]}",
            "\ufeff[{\"deliveryNumber\":1,\"outcome\":\"OK\"}]",
            "[{\"deliveryNumber\":1,\"outcome\":\"WARNING\",\"text\":\"\\ud83c\\udf47 виноград\"}]"})
    void what_honest_programs_write_is_read(String body) {
        assertEquals(200, ACK.post(body).statusCode(), body);
    }

    private static String detail(HttpResponse<String> answer) {
        return Aftermath.json(answer.body()).getString("detail");
    }

    private static void refused(String code, String pointer, HttpResponse<String> answer) {
        assertEquals(400, answer.statusCode(), answer::body);
        JsonObject problem = Aftermath.json(answer.body());
        assertEquals(code, problem.getString("code"), answer::body);
        assertEquals(pointer, problem.getString("pointer", ""), answer::body);
        assertFalse(problem.getString("detail").isBlank());
        Aftermath.nothingLeaked(answer.body());
    }
}
