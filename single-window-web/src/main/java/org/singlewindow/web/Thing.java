package org.singlewindow.web;

import org.singlewindow.kernel.RuleCode;

/** What calls name one of, and what is said of one that is not there or not for the caller to know of: both alike. */
public enum Thing {

    NONE(RuleCode.NOT_FOUND),
    /** Not one but all of a kind: what the caller may not see is left out. */
    LIST(RuleCode.NOT_FOUND),
    DECLARATION(RuleCode.DECLARATION_NOT_FOUND),
    VERSION(RuleCode.NOT_FOUND),
    TASK(RuleCode.NOT_FOUND),
    ATTACHMENT(RuleCode.NOT_FOUND),
    DELIVERY(RuleCode.UNKNOWN_DELIVERY),
    APPLICATION(RuleCode.NOT_FOUND),
    MANDATE(RuleCode.NOT_FOUND),
    GUARANTEE(RuleCode.NOT_FOUND),
    DEBT_CLAIM(RuleCode.NOT_FOUND),
    SETTLEMENT(RuleCode.NOT_FOUND),
    HOLDER(RuleCode.NOT_FOUND),
    MOVEMENT(RuleCode.UNKNOWN_MRN),
    CODE_LIST(RuleCode.NOT_FOUND);

    private final RuleCode code;

    Thing(RuleCode code) {
        this.code = code;
    }

    RuleCode code() {
        return code;
    }
}
