package org.singlewindow.transit;

import org.singlewindow.kernel.StepTable;

/** The life of one country's operation. That the first is never refused, and none overlaps, {@link Course} sees to. */
final class LegMachine {

    private static final String TABLE = """
            from       | step      | to
            NONE       | start     | STARTED
            NONE       | refuse    | REFUSED
            STARTED    | terminate | TERMINATED
            TERMINATED | discharge | DISCHARGED
            """;

    static final StepTable<LegState, LegStep> STEPS = StepTable.read(TABLE, LegState.class, LegStep.class);

    private LegMachine() {
    }
}
