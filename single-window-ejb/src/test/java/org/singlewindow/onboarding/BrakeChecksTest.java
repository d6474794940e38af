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

/** For which goods on which ways less than the whole may not be lodged, and which forms are taken no more. */
class BrakeChecksTest {

    private static Directory saying(String... lines) {
        return Directory.whole().with("fraud-brake.csv",
                "name,hs,countries,kind,from,until\n" + String.join("\n", lines) + "\n");
    }

    private static Directory form(String line) {
        return Directory.whole().with("guarantee-forms.csv",
                "type,cost,minimum,from,until,arrivals_until\n" + line + "\n");
    }

    @Test
    void what_makes_sense_is_taken_and_a_country_that_says_nothing_needs_no_file() {
        assertEquals(List.of(), found(Directory.whole()));
        assertEquals(List.of(), found(saying("Decision 14,2402 2203,PK AF,REDUCTION,2026-01-01,",
                "Decision 15,2402,,COMPREHENSIVE,2026-01-01,2026-12-31")));
        assertEquals(List.of(), found(form("2,0.5,,2026-01-01,2026-10-02,2026-11-16")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Decision 14,2402,PK,ALL,2026-01-01, | UNKNOWN_BRAKE",
            "Decision 14,2402,XX,REDUCTION,2026-01-01, | UNKNOWN_COUNTRY",
            "Decision 14,,PK,REDUCTION,2026-01-01, | MISSING",
            ",2402,PK,REDUCTION,2026-01-01, | MISSING", "Decision 14,2402,PK,REDUCTION,, | MISSING",
            "Decision 14,240,PK,REDUCTION,2026-01-01, | BAD_HS", "Decision 14,2402,PK,REDUCTION,1.1.2026, | BAD_DATE"})
    void what_makes_no_sense_is_refused(String line, String code) {
        assertFound("fraud-brake.csv:2 " + code, saying(line));
    }

    @Test
    void a_decision_stands_there_once_and_a_slip_is_asked_about() {
        assertEquals("fraud-brake.csv:3 DUPLICATE", found(saying("Decision 14,2402,,REDUCTION,2026-01-01,",
                "Decision 14,2203,,REDUCTION,2026-01-01,")).get(0));
        assertTrue(problems(saying("Decision 14,2402,,REDUCTIONS,2026-01-01,")).get(0).text()
                .endsWith("write REDUCTION"));
    }

    @Test
    void an_exemption_is_for_goods_that_arrive_when_the_form_is_taken_no_more() {
        assertFound("guarantee-forms.csv:2 BAD_DATE", form("2,0.5,,2026-01-01,2026-10-02,2026-10-02"));
        assertFound("guarantee-forms.csv:2 BAD_DATE", form("2,0.5,,2026-01-01,,2026-10-02"));
    }
}
