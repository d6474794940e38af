package org.singlewindow.launch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @ParameterizedTest
    @ValueSource(strings = {"256.1.1.1", "192.0.2.1", "127", "1:2"})
    void an_address_that_is_none_or_not_of_this_machine_is_not_taken_for_a_port_in_use(String bind) {
        assertEquals(
                "SW_BIND must be an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all it has, but is \""
                        + bind + "\".",
                assertThrows(CannotStart.class, () -> Ports.mustBeOurs(bind)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "localhost"})
    void an_address_of_this_machine_is_taken(String bind) {
        assertDoesNotThrow(() -> Ports.mustBeOurs(bind));
    }
}
