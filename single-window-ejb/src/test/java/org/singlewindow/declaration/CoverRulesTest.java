package org.singlewindow.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;

class CoverRulesTest {

    @ParameterizedTest
    @CsvSource({"G01, ReferenceID", "G02, ReferenceID", "G03, AccessCode", "TOO_MANY_TRIES, AccessCode",
            "G09, AmountAmount", "HIGHER_SHARE, AmountAmount", "MISSING, AmountAmount", "G13, SecurityDetailsCode"})
    void a_reason_leads_to_the_element_that_has_to_be_put_right(RuleCode reason, String element) {
        assertEquals("/Declaration/ObligationGuarantee[2]/" + element,
                CoverRules.remark(reason, 2, "26UZ0000000000422").xpath());
    }

    @Test
    void of_a_guarantee_without_a_number_its_type_is_not_taken_for_one() {
        Violation found = CoverRules.remark(RuleCode.G01, 1, "1");
        assertEquals("G01: a guarantee has no number", found.text());
    }
}
