package org.singlewindow.declaration;

import java.time.Instant;
import java.util.List;
import org.singlewindow.schema.Sql;

/** What a declaration asks of agencies; a port, because whoever keeps their tasks comes after declarations. */
public interface AgencyTasks {

    /** The part of the lodgement's statement that gives them their tasks; its text is always the same. */
    Sql given(List<Errand> errands);

    /** Whether one of them has ordered an examination that is not over yet: sure under the declaration's lock. */
    boolean areExamining(long declaration);

    /** Takes back what they have not decided yet; who does so holds the declaration locked. */
    void withdraw(long declaration, Withdrawal withdrawal);

    /** Who brought it about, and why. */
    record Withdrawal(String actor, String why, Instant at) {}

    /** {@code due} is when the agency's time is over. */
    record Errand(int agency, boolean toApprove, Instant due) {}
}
