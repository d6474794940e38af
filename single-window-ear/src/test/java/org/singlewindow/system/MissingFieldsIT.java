package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a body must say and does not is pointed at by its own name: whoever wrote it looks there. */
class MissingFieldsIT {

    private static final Lodged GRAPES = Lodged.now();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "plant.kz    | /api/tasks/1/decision | /decision | {\"text\":\"a\"}",
            "trader.uz   | /api/tasks/1/answer | /text | {}",
            "trader.uz   | {declaration}/answers | /task | {\"text\":\"a\"}",
            "plant.kz    | {declaration}/resumption | /reason | {}",
            "customs.uz  | {declaration}/holds | /reason | {}",
            "customs.uz  | {declaration}/holds/1/lift | /reason | {}",
            "gateway.kz  | /api/queue/ack | /items | {}",
            "gateway.kz  | /api/queue/ack | /items/0/deliveryNumber | {\"items\":[{\"outcome\":\"OK\"}]}",
            "gateway.kz  | /api/queue/ack | /items/0/outcome | {\"items\":[{\"deliveryNumber\":1}]}",
            "admin       | /api/retention/removals | /asOf | {\"cases\":1}",
            "admin       | /api/retention/removals | /cases | {\"asOf\":\"2026-03-01T08:30:00Z\"}",
            "customs.uz  | /api/registrations/1/refuse | /reason | {}",
            "plant.kz    | /api/movements/26UZ000000000001J9/events | /type | {\"at\":\"2026-03-01T08:30:00Z\"}",
            "plant.kz    | /api/movements/26UZ000000000001J9/events | /at | {\"type\":\"DEPART\"}",
            "trader.uz   | /api/mandates | /broker | {\"procedures\":[\"EXPORT\"],\"representation\":\"DIRECT\",\"until\":\"2030-12-31\"}",
            "trader.uz   | /api/mandates | /procedures | {\"broker\":\"UZ-B0000001\",\"representation\":\"DIRECT\",\"until\":\"2030-12-31\"}",
            "trader.uz   | /api/mandates | /representation | {\"broker\":\"UZ-B0000001\",\"procedures\":[\"EXPORT\"],\"until\":\"2030-12-31\"}",
            "trader.uz   | /api/mandates | /until | {\"broker\":\"UZ-B0000001\",\"procedures\":[\"EXPORT\"],\"representation\":\"DIRECT\"}",
            "guarantor.uz | /api/guarantees | /parts | {\"type\":\"1\",\"until\":\"2030-12-31\"}",
            "guarantor.uz | /api/guarantees | /parts/0/amount | {\"type\":\"1\",\"parts\":[{\"currency\":\"USD\"}]}",
            "guarantor.uz | /api/guarantees | /parts/0/currency | {\"type\":\"1\",\"parts\":[{\"amount\":\"1.00\"}]}",
            "customs.uz  | /api/guarantees/26UZDEMO0000001A3/check | /amount | {\"accessCode\":\"DEMO\",\"route\":[\"UZ\"]}",
            "customs.uz  | /api/guarantees/26UZDEMO0000001A3/check | /amount/amount | {\"accessCode\":\"DEMO\",\"amount\":{\"currency\":\"USD\"},\"route\":[\"UZ\"]}",
            "customs.uz  | /api/guarantees/26UZDEMO0000001A3/check | /amount/currency | {\"accessCode\":\"DEMO\",\"amount\":{\"amount\":\"1.00\"},\"route\":[\"UZ\"]}",
            "customs.uz  | /api/guarantees/26UZDEMO0000001A3/check | /route | {\"accessCode\":\"DEMO\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}",
            "trader.uz   | /api/guarantees/quote | /route | {\"goods\":[]}",
            "trader.uz   | /api/guarantees/quote | /goods | {\"route\":[\"UZ\",\"KZ\"]}",
            "trader.uz   | /api/guarantees/quote | /goods/0/hs | {\"route\":[\"UZ\",\"KZ\"],\"goods\":[{\"value\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}]}",
            "trader.uz   | /api/guarantees/quote | /goods/0/value | {\"route\":[\"UZ\",\"KZ\"],\"goods\":[{\"hs\":\"080610\"}]}",
            "trader.uz   | /api/guarantees/quote | /goods/0/value/amount | {\"route\":[\"UZ\",\"KZ\"],\"goods\":[{\"hs\":\"080610\",\"value\":{\"currency\":\"USD\"}}]}",
            "trader.uz   | /api/guarantees/quote | /goods/0/value/currency | {\"route\":[\"UZ\",\"KZ\"],\"goods\":[{\"hs\":\"080610\",\"value\":{\"amount\":\"1.00\"}}]}"})
    void a_field_that_is_missing_is_pointed_at(String who, String address, String pointer, String body) {
        HttpResponse<String> answer = Knock.at(address.replace("{declaration}", GRAPES.path())).as(who)
                .with("Content-Type", "application/json").post(body);
        assertTrue(Set.of(400, 422).contains(answer.statusCode()), answer::body);
        assertEquals(pointer, Aftermath.json(answer.body()).getString("pointer", ""), answer::body);
    }

    /** It is not that what is there were no number. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "trader.uz  | {declaration}/answers | {\"text\":\"a\"}",
            "trader.uz  | {declaration}/answers | {\"text\":\"a\",\"task\":null}",
            "gateway.kz | /api/queue/ack | {\"items\":[{\"outcome\":\"OK\"}]}",
            "admin      | /api/retention/removals | {\"asOf\":\"2026-03-01T08:30:00Z\"}"})
    void a_number_that_is_missing_is_said_to_be_missing(String who, String address, String body) {
        HttpResponse<String> answer = Knock.at(address.replace("{declaration}", GRAPES.path())).as(who)
                .with("Content-Type", "application/json").post(body);
        assertEquals("101", Aftermath.json(answer.body()).getString("code", ""), answer::body);
    }
}
