package org.singlewindow.guarantee;

import org.singlewindow.kernel.StepTable;

/** The life of a claim. It can be paid as long as it is owed, and the ledger is touched once. */
final class DebtClaimMachine {

    private static final String TABLE = """
            from                                       | step     | to
            NOTICED                                    | claim    | CLAIMED
            CLAIMED                                    | dispute  | DISPUTED
            DISPUTED                                   | uphold   | UPHELD
            CLAIMED DISPUTED UPHELD OVERDUE            | pay      | PAID
            CLAIMED UPHELD                             | run-out  | OVERDUE
            NOTICED CLAIMED DISPUTED UPHELD OVERDUE    | withdraw | WITHDRAWN
            NOTICED CLAIMED DISPUTED UPHELD OVERDUE    | fall     | FALLEN
            """;

    static final StepTable<DebtClaimState, DebtClaimStep> STEPS = StepTable.read(TABLE, DebtClaimState.class,
            DebtClaimStep.class);

    private DebtClaimMachine() {
    }

    /** Each step leads to one state. */
    static DebtClaimState after(DebtClaimState from, DebtClaimStep step) {
        return STEPS.take(from, step, STEPS.after(from, step).stream().findFirst().orElse(from));
    }
}
