package org.singlewindow.web.rest.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.singlewindow.kernel.RuleCode;

class RefusalTest {

    @ParameterizedTest
    @CsvSource({"NOT_FOUND, 404", "DECLARATION_NOT_FOUND, 404", "NOT_ALLOWED, 403", "INVALID_STATE, 409",
            "ALREADY_DECIDED, 409", "TASK_TAKEN, 409", "MISSING, 422", "TOO_LARGE, 413", "BUSY, 503"})
    void every_rule_has_its_status(RuleCode code, int status) {
        assertEquals(status, Refusal.ofRule(code, "why").status());
    }
}
