package org.singlewindow.delivery;

import jakarta.ejb.ApplicationException;
import org.singlewindow.kernel.RuleCode;

/** The recipient is unknown, the type is none, or the sender has nobody to speak for. */
@ApplicationException(rollback = true)
public class SendingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RuleCode code;

    SendingRefused(RuleCode code, String message) {
        super(message);
        this.code = code;
    }

    public RuleCode code() {
        return code;
    }
}
