package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much a holder has to lodge, over REST: decided by its customs, and of no concern to anybody else. */
class HoldersIT {

    private static final String HOLDER = "/api/holders/TJ-T0000002";
    private static final List<String> CONDITIONS = List.of("COMPLIANCE", "REGULAR_OR_COMPETENT", "ACCOUNTS",
            "CONTROLS", "NO_INSOLVENCY", "STANDING");

    private static HttpResponse<String> post(String what, String who, String body) {
        return Knock.at(HOLDER + "/" + what).as(who).with("Content-Type", "application/json").post(body);
    }

    private static HttpResponse<String> condition(String item, String who) {
        return post("evidence", who, """
                {"item":"%s","verdict":"HELD","ground":"Audit report 17"}""".formatted(item));
    }

    private static HttpResponse<String> share(int percent, String who) {
        return post("tier-decisions", who, """
                {"percent":%d,"reason":"As the report shows"}""".formatted(percent));
    }

    private static JsonObject tier(String who) {
        HttpResponse<String> answer = Knock.at(HOLDER + "/tier?country=TJ").as(who).get();
        assertEquals(200, answer.statusCode(), answer::body);
        return Aftermath.json(answer.body());
    }

    @Test
    void customs_decides_on_what_a_share_asks_for_and_then_on_the_share() {
        HttpResponse<String> early = share(50, "customs.tj");
        assertEquals(422, early.statusCode(), early::body);
        assertTrue(early.body().contains("ACCOUNTS"), early::body);
        CONDITIONS.forEach(each -> assertEquals(201, condition(each, "customs.tj").statusCode()));
        assertEquals(200, condition("ACCOUNTS", "customs.tj").statusCode(), "said again");
        HttpResponse<String> twice = post("evidence", "customs.tj", """
                {"item":"ACCOUNTS","verdict":"HELD","ground":"another report"}""");
        assertEquals(409, twice.statusCode(), twice::body);
        assertEquals(100, tier("trader2.tj").getInt("tier"));
        assertEquals(50, tier("trader2.tj").getInt("deserved"));
        assertEquals(201, share(50, "customs.tj").statusCode());
        assertEquals(200, share(50, "customs.tj").statusCode(), "said again");
        JsonObject now = tier("trader2.tj");
        assertEquals(50, now.getInt("tier"));
        assertEquals("[\"STAFF_REPORT\"]", now.getJsonObject("next").getJsonArray("missing").toString());
        assertEquals(1, now.getJsonArray("history").size());
        HttpResponse<String> stale = Knock.at(HOLDER + "/tier-decisions").as("customs.tj")
                .with("Content-Type", "application/json").with("If-Match", "\"1\"")
                .post("{\"percent\":100,\"reason\":\"why\"}");
        assertEquals(412, stale.statusCode(), stale::body);
        for (String who : List.of("trader.tj", "guarantor.tj", "customs.uz", "plant.tj")) {
            assertEquals(404, Knock.at(HOLDER + "/tier?country=TJ").as(who).get().statusCode(), who);
        }
        assertEquals(403, share(0, "trader2.tj").statusCode());
        assertEquals(404, share(100, "plant.tj").statusCode());
    }
}
