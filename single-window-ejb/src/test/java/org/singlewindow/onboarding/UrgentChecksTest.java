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

/** Which goods a country may call urgent, and how. */
class UrgentChecksTest {

    private static Directory urgent(String... lines) {
        return Directory.whole().with("urgent.csv",
                "name,hs,hours,agencies,name_ru\n" + String.join("\n", lines) + "\n");
    }

    @Test
    void a_country_that_knows_no_urgent_goods_needs_no_file() {
        assertEquals(List.of(), found(Directory.whole()));
        assertEquals(List.of(), found(Directory.whole().with("urgent.csv", "name,hs,hours\n# none\n")));
    }

    @Test
    void goods_with_the_hours_in_which_they_are_answered_are_taken() {
        assertEquals(List.of(), found(urgent("Live animals,01 0301,2,,Живые животные", "Fruit,0806,8,KG-PLANT,")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {",0806,8,, | MISSING", "Fruit,,8,, | MISSING", "Fruit,*,8,, | MISSING",
            "Fruit,0806,,, | MISSING", "Fruit,0806,soon,, | BAD_HOURS", "Fruit,0806,0,, | BAD_HOURS",
            "Fruit,806,8,, | BAD_HS", "Fruit,0899,8,, | BAD_HS", "Fruit,0806-0810,8,, | BAD_HS",
            "Fruit,0806,8,KG-PLNT, | UNKNOWN_AGENCY"})
    void a_line_that_cannot_be_meant_so_is_refused(String line, String code) {
        assertFound("urgent.csv:2 " + code, urgent(line));
    }

    @Test
    void an_agency_that_there_is_not_is_asked_about() {
        String text = problems(urgent("Fruit,0806,8,KG-PLNT KG-CUSTOMS,")).get(0).text();
        assertTrue(text.contains("did you mean KG-PLANT?"), text);
    }

    @Test
    void the_same_goods_twice_are_refused() {
        assertEquals("urgent.csv:3 DUPLICATE", found(urgent("Fruit,0806,8,,", "Fruit,0809,8,,")).get(0));
    }

    @Test
    void where_everybody_answers_so_soon_in_any_case_it_is_told() {
        assertFound("urgent.csv:2 CHANGES_NOTHING (warning)", urgent("Fruit,0806,24,,"));
        assertFound("urgent.csv:2 CHANGES_NOTHING (warning)", urgent("Fruit,0806,8,KG-CUSTOMS,"));
    }

    @Test
    void a_column_that_there_is_not_is_asked_about() {
        String text = problems(Directory.whole().with("urgent.csv", "name,hs,hour\nFruit,0806,8\n")).get(0).text();
        assertTrue(text.contains("hours"), text);
    }
}
