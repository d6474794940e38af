package org.singlewindow.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.singlewindow.agency.TaskOutcome;
import org.singlewindow.identity.NotAllowed;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.InputRefused;
import org.singlewindow.kernel.RuleCode;

class RefusalTest {

    @ParameterizedTest
    @CsvSource({"NOT_FOUND, 404", "DECLARATION_NOT_FOUND, 404", "NOT_ALLOWED, 403", "INVALID_STATE, 409",
            "ALREADY_DECIDED, 409", "TASK_TAKEN, 409", "MISSING, 422", "TOO_LARGE, 413", "BUSY, 503"})
    void every_rule_has_its_status(RuleCode code, int status) {
        assertEquals(status, Refusal.ofRule(code, "why").status());
    }

    @Test
    void whatever_the_domain_refuses_by_is_said_in_one_way() {
        Refusal notAllowed = Refusal.behind(new NotAllowed(UseCase.LOAD_COUNTRY, "trader.uz")).orElseThrow();
        assertEquals(List.of(403, RuleCode.NOT_ALLOWED, "Only the region's administrator loads a country."),
                List.of(notAllowed.status(), notAllowed.code(), notAllowed.getMessage()));
        Refusal input = Refusal.behind(new InputRefused(RuleCode.REFERENCE_REUSED, "used before", "messageId"))
                .orElseThrow();
        assertEquals(List.of(409, "messageId"), List.of(input.status(), input.pointer()));
        assertEquals(Optional.empty(), Refusal.behind(new IllegalStateException("ours")));
    }

    @Test
    void a_task_that_is_not_there_is_that_however_it_is_found_out() {
        Refusal asked = Refusal.notThere(Thing.TASK);
        Refusal decided = Refusal
                .of(new TaskOutcome.Refused(RuleCode.NOT_FOUND, "there is no task 7", Optional.empty()));
        assertEquals(List.of(asked.status(), asked.code(), asked.getMessage()),
                List.of(decided.status(), decided.code(), decided.getMessage()));
        assertTrue(asked.pointer().isEmpty());
    }
}
