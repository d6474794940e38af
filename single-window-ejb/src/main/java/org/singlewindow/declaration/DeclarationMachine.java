package org.singlewindow.declaration;

import java.util.Set;
import org.singlewindow.kernel.StepTable;
import org.singlewindow.routing.Clearance;

/**
 * A declaration's life. Questions and controls of several agencies overlap: while one waits for an answer, another may
 * approve, and the declaration stays where the question has brought it. Where a step may lead to several states, the
 * agencies' tasks together and what is waited for say to which ({@link #after}).
 *
 * <p>A step that stands in no line changes nothing, is answered with its code, and is in the audit trail.
 */
final class DeclarationMachine {

    private static final String TABLE = """
            from                                  | step       | to
            PENDING                               | ask        | QUERY
            PENDING                               | inspect    | INSPECTION
            PENDING                               | approve    | PENDING PARTIALLY_RELEASED RELEASED
            PENDING                               | amend      | PENDING RELEASED
            PENDING                               | arrive     | PENDING PARTIALLY_RELEASED RELEASED
            PENDING                               | secure     | PENDING PARTIALLY_RELEASED RELEASED
            PENDING                               | refuse     | PENDING REJECTED
            INCOMPLETE                            | secure     | INCOMPLETE
            QUERY                                 | secure     | QUERY
            INSPECTION                            | secure     | INSPECTION
            HELD                                  | secure     | HELD
            INCOMPLETE                            | ask        | QUERY
            INCOMPLETE                            | inspect    | INSPECTION
            INCOMPLETE                            | approve    | INCOMPLETE
            INCOMPLETE                            | amend      | INCOMPLETE
            INCOMPLETE                            | arrive     | INCOMPLETE
            INCOMPLETE                            | supplement | PENDING RELEASED
            INCOMPLETE                            | refuse     | INCOMPLETE REJECTED
            QUERY                                 | ask        | QUERY
            QUERY                                 | inspect    | QUERY INSPECTION
            QUERY                                 | record     | QUERY
            QUERY                                 | approve    | QUERY INSPECTION INCOMPLETE PENDING PARTIALLY_RELEASED RELEASED
            QUERY                                 | answer     | QUERY INSPECTION INCOMPLETE PENDING PARTIALLY_RELEASED RELEASED
            QUERY                                 | refuse     | QUERY INSPECTION INCOMPLETE PENDING PARTIALLY_RELEASED RELEASED REJECTED
            QUERY                                 | amend      | QUERY INSPECTION INCOMPLETE PENDING RELEASED
            QUERY                                 | supplement | QUERY INSPECTION PENDING RELEASED
            QUERY                                 | arrive     | QUERY
            INSPECTION                            | ask        | INSPECTION QUERY
            INSPECTION                            | inspect    | INSPECTION
            INSPECTION                            | record     | INSPECTION INCOMPLETE PENDING PARTIALLY_RELEASED
            INSPECTION                            | approve    | INSPECTION INCOMPLETE PENDING PARTIALLY_RELEASED RELEASED
            INSPECTION                            | refuse     | INSPECTION INCOMPLETE PENDING PARTIALLY_RELEASED RELEASED REJECTED
            INSPECTION                            | amend      | INSPECTION
            INSPECTION                            | supplement | INSPECTION
            INSPECTION                            | arrive     | INSPECTION
            HELD                                  | inspect    | HELD
            HELD                                  | record     | HELD
            HELD                                  | approve    | HELD
            HELD                                  | arrive     | HELD
            HELD                                  | resume     | PENDING INCOMPLETE QUERY INSPECTION PARTIALLY_RELEASED RELEASED
            HELD                                  | run-out    | REJECTED
            HELD                                  | refuse     | HELD REJECTED
            PARTIALLY_RELEASED                    | ask        | PARTIALLY_RELEASED
            PARTIALLY_RELEASED                    | inspect    | PARTIALLY_RELEASED
            PARTIALLY_RELEASED                    | record     | PARTIALLY_RELEASED
            PARTIALLY_RELEASED                    | approve    | PARTIALLY_RELEASED RELEASED
            PARTIALLY_RELEASED                    | refuse     | PARTIALLY_RELEASED RELEASED
            PARTIALLY_RELEASED                    | answer     | PARTIALLY_RELEASED RELEASED
            PARTIALLY_RELEASED                    | run-out    | PARTIALLY_RELEASED
            PENDING INCOMPLETE QUERY HELD         | cancel     | CANCELLED
            PENDING INCOMPLETE QUERY INSPECTION   | run-out    | HELD REJECTED
            RELEASED                              | invalidate | CANCELLED
            RELEASED                              | clear      | CLEARED
            """;

    static final StepTable<DeclarationStatus, DeclarationStep> STEPS = StepTable.read(TABLE, DeclarationStatus.class,
            DeclarationStep.class);

    private DeclarationMachine() {
    }

    /**
     * Where those who must approve leave it, and what is waited for. A refusal ends it whatever else is; one that is
     * held stays so until an officer lets it go on, also where all have approved it meanwhile; what is missing or has
     * not come keeps back nothing but the release. Of what went in part the rest is decided: a question or a control
     * keeps back what has not gone, and takes nothing back.
     */
    static DeclarationStatus after(Clearance clearance, DeclarationStatus from, Set<Awaited> awaited) {
        if (clearance == Clearance.REJECT) {
            return DeclarationStatus.REJECTED;
        }
        if (from == DeclarationStatus.HELD
                || from == DeclarationStatus.PARTIALLY_RELEASED && clearance != Clearance.RELEASE) {
            return from;
        }
        return switch (clearance) {
            case QUERY -> DeclarationStatus.QUERY;
            case INSPECTION -> DeclarationStatus.INSPECTION;
            case WAIT, PART, RELEASE, REJECT -> awaited.contains(Awaited.SUPPLEMENT) ? DeclarationStatus.INCOMPLETE
                    : awaited.contains(Awaited.ARRIVAL) || awaited.contains(Awaited.GUARANTEE)
                            ? DeclarationStatus.PENDING : agreed(clearance);
        };
    }

    private static DeclarationStatus agreed(Clearance clearance) {
        return switch (clearance) {
            case RELEASE -> DeclarationStatus.RELEASED;
            case PART -> DeclarationStatus.PARTIALLY_RELEASED;
            default -> DeclarationStatus.PENDING;
        };
    }
}
