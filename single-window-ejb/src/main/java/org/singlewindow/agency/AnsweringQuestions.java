package org.singlewindow.agency;

import jakarta.ejb.Stateless;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.RuleCode;

/** The declarant answers what an agency asked. */
@Stateless
public class AnsweringQuestions {

    public TaskOutcome answer(long taskId, String text, SignedInAs trader) {
        return new TaskOutcome.Refused(RuleCode.NOT_FOUND, "");
    }
}
