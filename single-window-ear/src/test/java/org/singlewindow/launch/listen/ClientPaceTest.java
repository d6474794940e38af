package org.singlewindow.launch.listen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientPaceTest {

    @ParameterizedTest
    @CsvSource({
            "0, 0, false", "9999, 0, false", "10001, 0, true",
            "10001, 100, false", "10013, 100, true",
            "600000, 5000000, false", "640000, 5000000, true"})
    void a_request_has_ten_seconds_and_one_more_for_every_eight_thousand_bytes(long millis, long bytes,
            boolean tooSlow) {
        assertEquals(tooSlow, ClientPace.isTooSlowToAsk(millis, bytes));
        assertEquals(tooSlow, ClientPace.isTooSlowToTake(millis + 20_000, bytes), "an answer has thirty");
    }
}
