package org.singlewindow.web.rest.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueryNamesTest {

    @Test
    void a_letter_wrong_is_a_slip() {
        for (String slip : List.of("Status", "STATUS", "stauts", "statu", "statuss", "statas", "tatus")) {
            assertTrue(QueryNames.isSlip(slip, "status"), slip);
        }
    }

    @Test
    void another_word_is_none() {
        for (String other : List.of("_", "state", "stats2", "requestId", "s", "")) {
            assertFalse(QueryNames.isSlip(other, "status"), other);
        }
        assertFalse(QueryNames.isSlip("_", "q"));
        assertFalse(QueryNames.isSlip("t", "to"));
        assertTrue(QueryNames.isSlip("Q", "q"));
    }
}
