package org.singlewindow.agency;

import jakarta.ejb.Stateless;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.RuleCode;

/** An officer, or the agency's system, decides a task. */
@Stateless
public class Deciding {

    public TaskOutcome decide(DecideTask decision, SignedInAs who) {
        return new TaskOutcome.Refused(RuleCode.NOT_FOUND, "");
    }
}
