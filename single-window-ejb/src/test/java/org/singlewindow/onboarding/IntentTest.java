package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntentTest {

    @Test
    void files_are_only_checked_where_somebody_does_not_agree_to_what_is_pointed_out() {
        Intent load = Intent.load("admin").after(home -> 3).agreeing(List::isEmpty);
        FileProblem remark = new FileProblem("routing.csv", 2, "ODD",
                FileProblem.TEXTS.say("CANNOT_BE_STORED", List.of("x")),
                true);
        assertTrue(load.facing(List.of()).earnest());
        assertFalse(load.facing(List.of(remark)).earnest());
        assertEquals(Optional.of(3), load.facing(List.of(remark)).seen().apply("UZ"));
    }
}
