package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands behind a question mark and is not known there is never passed over where something would be done. */
class SwitchesIT {

    @ParameterizedTest
    @ValueSource(strings = {"?validateonly=true", "?ValidateOnly=true", "?dryRun=true", "?validateOnly=true&validateOnly=false", "?check=true", "?tier=schema&validate=true", "?tier=schema", "?tier=schema&validateOnly=false"})
    void a_declaration_is_not_lodged_by_a_mistyped_wish_to_check_it(String query) {
        Specimen specimen = Specimen.fresh();
        HttpResponse<String> answer = Knock.at("/api/declarations" + query).as("trader.uz").with("Content-Type", "application/xml").post(specimen.bytes());

        assertEquals(400, answer.statusCode(), answer::body);
        assertFalse(Knock.at("/api/declarations?q=" + specimen.reference()).as("trader.uz").get().body().contains(specimen.reference()));
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/queue/pull?Max=1, gateway.tj", "POST, /api/queue/pull?limit=1, gateway.tj", "POST, /api/queue/ack?dryRun=true, gateway.tj",
        "POST, /api/tasks/1/claim?test=true, plant.tj", "GET, /api/declarations?stauts=PENDING, trader.tj", "GET, /api/tasks?State=ALL, plant.tj",
        "GET, /api/queue?mx=5, gateway.tj"})
    void a_name_that_is_mistyped_or_would_change_what_is_done_is_refused(String method, String path, String who) {
        HttpResponse<String> answer = method.equals("GET") ? Knock.at(path).as(who).get() : Knock.at(path).as(who).with("Content-Type", "application/json").post("{}");
        assertEquals(400, answer.statusCode(), answer::body);
    }

    @Test
    void where_nothing_is_changed_a_name_of_the_caller_s_own_is_passed_over() {
        assertEquals(200, Knock.at("/api/declarations?size=1&_=1764320000").as("trader.tj").get().statusCode());
        assertEquals(200, Knock.at("/api/tasks?max=1&requestId=7").as("plant.tj").get().statusCode());
    }
}
