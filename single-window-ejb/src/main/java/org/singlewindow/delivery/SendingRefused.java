package org.singlewindow.delivery;

import jakarta.ejb.ApplicationException;
import org.singlewindow.kernel.RuleCode;

/**
 * The recipient is unknown or the sender itself, the type is none, enough of the kind wait already, or the content is
 * no XML that can be read safely.
 */
@ApplicationException(rollback = true)
public class SendingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RuleCode code;

    private final String pointer;

    SendingRefused(RuleCode code, String message) {
        this(code, message, "");
    }

    private SendingRefused(RuleCode code, String message, String pointer) {
        super(message);
        this.code = code;
        this.pointer = pointer;
    }

    /** @param part the part of the call that is at fault */
    static SendingRefused at(String part, RuleCode code, String message) {
        return new SendingRefused(code, message, part);
    }

    public RuleCode code() {
        return code;
    }

    /** The part of the call that is at fault; empty where it is the call as such. */
    public String pointer() {
        return pointer;
    }
}
