package org.singlewindow.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Wording;

class AlikeTest {

    private static Violation at(String text, int item) {
        return Violation.at(RuleCode.OUTSIDE_DOMAIN, Wording.verbatim(text), "/Item[" + item + "]",
                "68A[" + item + "]");
    }

    @Test
    void one_cause_in_several_places_is_told_once_at_the_first_with_its_pointer_and_how_many_there_are() {
        List<Violation> told = Alike.once(List.of(at("there is no 'X'", 1), at("there is no 'Y'", 2),
                at("there is no 'X'", 3), at("there is no 'X'", 4)));
        assertEquals(List.of("there is no 'X', also in 2 more places", "there is no 'Y'"),
                told.stream().map(Violation::text).toList());
        assertEquals(List.of("68A[1]", "68A[2]"), told.stream().map(Violation::pointer).toList());
    }

    @Test
    void behind_a_question_the_number_stands_in_brackets() {
        assertEquals("Was a zero lost? (also in one more place)",
                Alike.once(List.of(at("Was a zero lost?", 1), at("Was a zero lost?", 2))).get(0).text());
    }

    @Test
    void what_is_wrong_for_its_place_is_told_for_each_kind_of_place_and_what_no_list_has_once() {
        for (RuleCode code : List.of(RuleCode.OTHER_PARTY, RuleCode.MISSING)) {
            assertEquals(2, Alike.once(List.of(Violation.at(code, Wording.verbatim("not here"), "/Declarant/ID", ""),
                    Violation.at(code, Wording.verbatim("not here"), "/Exporter/ID", ""))).size());
        }
        assertEquals(1, Alike
                .once(List.of(Violation.at(RuleCode.UNKNOWN_COUNTRY, Wording.verbatim("no country"), "/Origin", ""),
                        Violation.at(RuleCode.UNKNOWN_COUNTRY, Wording.verbatim("no country"), "/Address", "")))
                .size());
        assertEquals(1,
                Alike.once(List.of(Violation.at(RuleCode.PATTERN, Wording.verbatim("no code"), "/Item[1]/Code[1]", ""),
                        Violation.at(RuleCode.PATTERN, Wording.verbatim("no code"), "/Item[2]/Code[1]", ""))).size());
    }

    @Test
    void an_error_and_a_warning_are_never_one() {
        Violation warning = Violation.warning(RuleCode.OUTSIDE_DOMAIN, Wording.verbatim("there is no 'X'"), "/Item[1]",
                "");
        assertEquals(2, Alike.once(List.of(warning, at("there is no 'X'", 1))).size());
    }
}
