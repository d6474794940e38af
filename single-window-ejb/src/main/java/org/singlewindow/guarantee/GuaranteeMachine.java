package org.singlewindow.guarantee;

import org.singlewindow.kernel.StepTable;

/**
 * A guarantee's life. Giving back what was locked, and asking the guarantor to pay for it, is possible in whatever
 * state and leads to no other; so it stands in no line, but that one whose movement never went can be used again.
 *
 * <p>A step that stands in no line changes nothing, and is answered with its code.
 */
final class GuaranteeMachine {

    private static final String TABLE = """
            from                              | step        | to
            REGISTERED                        | confirm     | ACTIVE
            REGISTERED                        | cancel      | CANCELLED
            REGISTERED                        | expire      | EXPIRED
            ACTIVE                            | lock        | ACTIVE USED_UP
            TOP_UP_REQUIRED                   | lock        | TOP_UP_REQUIRED USED_UP
            USED_UP                           | unlock      | ACTIVE
            ACTIVE TOP_UP_REQUIRED            | suspend     | SUSPENDED
            SUSPENDED                         | reinstate   | ACTIVE TOP_UP_REQUIRED
            TOP_UP_REQUIRED                   | reinstate   | ACTIVE
            ACTIVE TOP_UP_REQUIRED            | demand      | TOP_UP_REQUIRED
            ACTIVE                            | resize      | ACTIVE
            TOP_UP_REQUIRED                   | resize      | TOP_UP_REQUIRED ACTIVE
            SUSPENDED                         | resize      | SUSPENDED
            TOP_UP_REQUIRED                   | run-out     | SUSPENDED
            ACTIVE                            | revoke      | ACTIVE
            TOP_UP_REQUIRED                   | revoke      | TOP_UP_REQUIRED
            SUSPENDED                         | revoke      | SUSPENDED
            ACTIVE TOP_UP_REQUIRED SUSPENDED  | take-effect | REVOKED
            ACTIVE TOP_UP_REQUIRED SUSPENDED  | expire      | EXPIRED
            REVOKED EXPIRED SUSPENDED USED_UP | liberate    | LIBERATED
            """;

    static final StepTable<GuaranteeState, GuaranteeStep> STEPS = StepTable.read(TABLE, GuaranteeState.class,
            GuaranteeStep.class);

    private GuaranteeMachine() {
    }
}
