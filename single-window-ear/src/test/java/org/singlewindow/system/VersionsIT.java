package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was declared at one time and another, and what differs, for those who may read it. */
class VersionsIT {

    private static final String DIFFERENT = "[{\"after\":\"%s\",\"before\":\"%s\",\"inVersion\":%s,\"kind\":\"CHANGED\","
            + "\"pointer\":\"42A / 146\",\"pointerBefore\":\"42A / 146\",\"within\":[],"
            + "\"xpath\":\"/MetaData/Declaration/TotalPackageQuantity\"}]";

    private static JsonArray array(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer::body);
        return Lodged.array(answer.body());
    }

    private static String sorted(HttpResponse<String> answer) {
        StringBuilder text = new StringBuilder("[");
        for (JsonObject each : array(answer).getValuesAs(JsonObject.class)) {
            text.append(text.length() > 1 ? "," : "").append('{')
                    .append(String.join(",", each.keySet().stream().sorted()
                            .map(key -> "\"" + key + "\":" + each.get(key)).toList()))
                    .append('}');
        }
        return text.append(']').toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"trader.uz", "customs.kz", "gateway.kz"})
    void who_has_a_part_in_it_reads_every_version_and_what_differs(String signIn) {
        AmendedGrapes grapes = AmendedGrapes.now();
        List<JsonObject> versions = array(grapes.get("/versions", signIn)).getValuesAs(JsonObject.class);
        assertEquals(List.of("1 9 UZ-T0000001", "2 13 UZ-T0000001"),
                versions.stream().map(each -> each.getInt("version")
                        + " " + each.getString("functionCode") + " " + each.getString("by")).toList());
        HttpResponse<String> first = grapes.get("/document?version=1", signIn);
        assertEquals(grapes.lodged().specimen().xml(), first.body());
        assertEquals("sha-256=" + Base64.getEncoder().encodeToString(
                HexFormat.of().parseHex(versions.get(0).getString("sha256"))),
                first.headers().firstValue("Digest").orElseThrow());
        assertEquals(grapes.get("/document", signIn).body(), grapes.get("/document?version=2", signIn).body());
        assertEquals(DIFFERENT.formatted("1651", "1650", 2), sorted(grapes.get("/differences", signIn)));
        assertEquals(DIFFERENT.formatted("1651", "1650", 2), sorted(grapes.get("/differences?from=1&to=2", signIn)));
        assertEquals(DIFFERENT.formatted("1650", "1651", 1), sorted(grapes.get("/differences?from=2&to=1", signIn)));
        assertEquals("[]", sorted(grapes.get("/differences?from=2&to=2", signIn)));
    }

    @Test
    void of_a_declaration_that_nobody_amended_there_is_one_version_and_nothing_differs() {
        Lodged grapes = Lodged.now();
        assertEquals(1, array(Knock.at(grapes.path() + "/versions").as("trader.uz").get()).size());
        assertEquals("[]", Knock.at(grapes.path() + "/differences").as("trader.uz").get().body());
    }

    @Test
    void who_is_asked_since_an_amendment_does_not_see_what_was_declared_before() {
        AmendedGrapes grapes = AmendedGrapes.through("TJ");
        assertEquals(List.of("2"), array(grapes.get("/versions", "gateway.tj")).getValuesAs(JsonObject.class).stream()
                .map(each -> String.valueOf(each.getInt("version"))).toList());
        assertEquals(200, grapes.get("/document?version=2", "gateway.tj").statusCode());
        refused("308", 404, grapes.get("/document?version=1", "gateway.tj"));
        refused("308", 404, grapes.get("/differences?from=1&to=2", "gateway.tj"));
        assertEquals(2, array(grapes.get("/differences", "gateway.kz")).size(), "the way goes by another country");
    }

    @ParameterizedTest
    @CsvSource({"/document?version=3, 308, 404", "/document?version=0, 102, 400", "/differences?from=7, 308, 404",
            "/differences?to=0, 102, 400"})
    void a_version_that_there_is_not_is_told(String what, String code, int status) {
        refused(code, status, AmendedGrapes.now().get(what, "trader.uz"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/versions", "/differences", "/document?version=1"})
    void to_whoever_has_no_part_in_it_it_is_not_there(String what) {
        Lodged grapes = Lodged.now();
        for (String signIn : List.of("trader.kz", "customs.az", "gateway.pk", "secretariat", "guarantor.uz")) {
            refused("307", 404, Knock.at(grapes.path() + what).as(signIn).get());
        }
    }

    private static void refused(String code, int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer::body);
        assertEquals(code, Aftermath.json(answer.body()).getString("code"), answer::body);
    }
}
