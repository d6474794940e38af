package org.singlewindow.transit;

import org.singlewindow.declaration.CoverRules;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;

/**
 * Why a guarantee does not cover its part of a movement.
 *
 * @param code     of the list of reasons, or that something is missing
 * @param position which of the document's, from 1
 * @param what     its number as it was written, or where that is missing its type
 */
public record CoverGround(RuleCode code, int position, String what) {

    Violation violation() {
        return CoverRules.remark(code, position, what);
    }

    public String text() {
        return violation().text();
    }
}
