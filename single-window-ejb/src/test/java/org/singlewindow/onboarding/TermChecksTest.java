package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.singlewindow.onboarding.ChecksTest.assertFound;
import static org.singlewindow.onboarding.ChecksTest.found;
import static org.singlewindow.onboarding.ChecksTest.problems;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For how long a country says that things may take in transit. */
class TermChecksTest {

    private static Directory saying(String... lines) {
        return Directory.whole().with("transit-terms.csv",
                "term,days,from,until\n" + String.join("\n", lines) + "\n");
    }

    @Test
    void what_follows_in_turn_is_taken_and_a_country_that_says_nothing_needs_no_file() {
        assertEquals(List.of(), found(Directory.whole()));
        assertEquals(List.of(), found(saying("LIMIT,8,2026-01-01,2026-06-30", "LIMIT,12,2026-07-01,",
                "PUT_RIGHT,2,2026-01-01,")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"LIMITS,8,2026-01-01, | UNKNOWN_TERM", "LIMIT,0,2026-01-01, | BAD_DAYS",
            "LIMIT,1000,2026-01-01, | BAD_DAYS", "LIMIT,a week,2026-01-01, | BAD_DAYS",
            "LIMIT,8,, | MISSING", ",8,2026-01-01, | MISSING", "LIMIT,8,1.1.2026, | BAD_DATE"})
    void what_makes_no_sense_is_refused(String line, String code) {
        assertFound("transit-terms.csv:2 " + code, saying(line));
    }

    @Test
    void two_lines_do_not_say_it_for_the_same_day_and_a_slip_is_asked_about() {
        assertEquals("transit-terms.csv:3 DUPLICATE",
                found(saying("LIMIT,8,2026-01-01,", "LIMIT,12,2026-07-01,")).get(0));
        assertTrue(problems(saying("LIMITS,8,2026-01-01,")).get(0).text().endsWith("write LIMIT"));
    }
}
