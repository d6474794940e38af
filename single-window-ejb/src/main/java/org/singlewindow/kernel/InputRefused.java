package org.singlewindow.kernel;

import jakarta.ejb.ApplicationException;

/** What somebody sent along with a call cannot be taken. Nothing was changed. */
@ApplicationException(rollback = true)
public class InputRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RuleCode code;
    private final String pointer;

    /** @param pointer the field of the call, such as {@code item[2]/text} */
    public InputRefused(RuleCode code, String text, String pointer) {
        super(text);
        this.code = code;
        this.pointer = pointer;
    }

    public RuleCode code() {
        return code;
    }

    public String pointer() {
        return pointer;
    }
}
