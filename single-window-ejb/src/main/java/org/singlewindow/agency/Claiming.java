package org.singlewindow.agency;

import jakarta.ejb.Stateless;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.RuleCode;

/** Taking a task for oneself, and giving it back. */
@Stateless
public class Claiming {

    public TaskOutcome claim(long id, SignedInAs who) {
        return new TaskOutcome.Refused(RuleCode.NOT_FOUND, "");
    }

    public TaskOutcome release(long id, SignedInAs who) {
        return new TaskOutcome.Refused(RuleCode.NOT_FOUND, "");
    }
}
