package org.singlewindow.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionsTest {

    @ParameterizedTest
    @CsvSource({"/metrics, OPEN, ADMINISTRATOR", "/metrics/x, OPEN, ADMINISTRATOR", "/openapi, OPEN, ADMINISTRATOR",
            "/openapi/x, OPEN, ADMINISTRATOR"})
    void what_the_server_tells_about_itself_is_everybody_s_in_demo_mode_alone(String path, Access inDemo,
            Access elsewhere) {
        assertEquals(Optional.of(inDemo), Descriptions.of(Optional.empty(), Optional.empty(), true).accessTo(path));
        assertEquals(Optional.of(elsewhere), Descriptions.of(Optional.empty(), Optional.empty(), false).accessTo(path));
    }

    @Test
    void each_can_be_opened_or_switched_off_by_itself() {
        Descriptions set = Descriptions.of(Optional.of("off"), Optional.of("open"), false);
        assertEquals(Optional.of(Access.NEVER), set.accessTo("/metrics"));
        assertEquals(Optional.of(Access.OPEN), set.accessTo("/openapi"));
    }

    @Test
    void it_is_nobody_else_s_business() {
        assertEquals(Optional.empty(),
                Descriptions.of(Optional.empty(), Optional.empty(), false).accessTo("/metricsx"));
        assertEquals(Optional.empty(),
                Descriptions.of(Optional.empty(), Optional.empty(), false).accessTo("/health/ready"));
    }
}
