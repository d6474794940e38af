package org.singlewindow.agency;

import org.singlewindow.kernel.StepTable;

/**
 * A task's life. One whose time was over while the agency waited for somebody else is overdue when it is back. What is
 * decided is never undone, and nothing is asked or controlled while a question or a control is open, which would end
 * without a word; a control ends by what it has shown, or by a decision: an amendment gives the agency another task,
 * beside the one that was decided. A decision about some goods items leaves it where it is, open for the rest; with the
 * last item it is decided, and so it is where others have refused the rest: what was said is never taken back.
 *
 * <p>A step that stands in no line changes nothing, is answered with its code, and is in the audit trail.
 */
final class TaskMachine {

    private static final String TABLE = """
            from                                                         | step                    | to
            CREATED                                                      | receive                 | DELIVERED
            CREATED DELIVERED CLAIMED IN_REVIEW OVERDUE                  | claim                   | CLAIMED
            QUERY                                                        | claim                   | QUERY
            INSPECTION                                                   | claim                   | INSPECTION
            CLAIMED IN_REVIEW                                            | give-back               | DELIVERED OVERDUE
            QUERY                                                        | give-back               | QUERY
            INSPECTION                                                   | give-back               | INSPECTION
            OVERDUE                                                      | give-back               | OVERDUE
            CREATED DELIVERED CLAIMED IN_REVIEW OVERDUE                  | ask                     | QUERY
            QUERY                                                        | answer                  | IN_REVIEW OVERDUE
            CREATED DELIVERED CLAIMED IN_REVIEW OVERDUE                  | inspect                 | INSPECTION
            INSPECTION                                                   | record-result           | IN_REVIEW
            CREATED DELIVERED CLAIMED IN_REVIEW QUERY INSPECTION OVERDUE | approve                 | APPROVED
            CREATED DELIVERED CLAIMED IN_REVIEW QUERY INSPECTION OVERDUE | approve-with-conditions | APPROVED_WITH_CONDITIONS
            CREATED DELIVERED CLAIMED IN_REVIEW QUERY INSPECTION OVERDUE | refuse                  | REFUSED
            CREATED                                                      | decide-items            | CREATED APPROVED APPROVED_WITH_CONDITIONS APPROVED_IN_PART REFUSED
            DELIVERED                                                    | decide-items            | DELIVERED APPROVED APPROVED_WITH_CONDITIONS APPROVED_IN_PART REFUSED
            CLAIMED                                                      | decide-items            | CLAIMED APPROVED APPROVED_WITH_CONDITIONS APPROVED_IN_PART REFUSED
            IN_REVIEW                                                    | decide-items            | IN_REVIEW APPROVED APPROVED_WITH_CONDITIONS APPROVED_IN_PART REFUSED
            QUERY                                                        | decide-items            | QUERY APPROVED APPROVED_WITH_CONDITIONS APPROVED_IN_PART REFUSED
            INSPECTION                                                   | decide-items            | INSPECTION APPROVED APPROVED_WITH_CONDITIONS APPROVED_IN_PART REFUSED
            OVERDUE                                                      | decide-items            | OVERDUE APPROVED APPROVED_WITH_CONDITIONS APPROVED_IN_PART REFUSED
            CREATED DELIVERED CLAIMED IN_REVIEW QUERY INSPECTION OVERDUE | settle                  | APPROVED_IN_PART REFUSED
            CREATED DELIVERED CLAIMED IN_REVIEW                          | run-out                 | OVERDUE
            CREATED DELIVERED CLAIMED IN_REVIEW QUERY INSPECTION OVERDUE | withdraw                | WITHDRAWN
            """;

    static final StepTable<TaskState, TaskStep> STEPS = StepTable.read(TABLE, TaskState.class, TaskStep.class);

    private TaskMachine() {
    }
}
