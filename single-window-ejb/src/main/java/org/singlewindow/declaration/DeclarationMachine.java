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
            PENDING                               | approve    | PENDING RELEASED
            PENDING                               | amend      | PENDING RELEASED
            PENDING                               | arrive     | PENDING RELEASED
            PENDING                               | secure     | PENDING RELEASED
            INCOMPLETE                            | secure     | INCOMPLETE
            QUERY                                 | secure     | QUERY
            INSPECTION                            | secure     | INSPECTION
            HELD                                  | secure     | HELD PENDING INCOMPLETE RELEASED
            INCOMPLETE                            | ask        | QUERY
            INCOMPLETE                            | inspect    | INSPECTION
            INCOMPLETE                            | approve    | INCOMPLETE
            INCOMPLETE                            | amend      | INCOMPLETE
            INCOMPLETE                            | arrive     | INCOMPLETE
            INCOMPLETE                            | supplement | PENDING RELEASED
            QUERY                                 | ask        | QUERY
            QUERY                                 | inspect    | QUERY INSPECTION
            QUERY                                 | approve    | QUERY INSPECTION INCOMPLETE PENDING RELEASED
            QUERY                                 | answer     | QUERY INSPECTION INCOMPLETE PENDING
            QUERY                                 | amend      | QUERY INSPECTION INCOMPLETE PENDING RELEASED
            QUERY                                 | supplement | QUERY INSPECTION PENDING RELEASED
            QUERY                                 | arrive     | QUERY
            INSPECTION                            | ask        | INSPECTION QUERY
            INSPECTION                            | inspect    | INSPECTION
            INSPECTION                            | approve    | INSPECTION INCOMPLETE PENDING RELEASED
            INSPECTION                            | amend      | INSPECTION
            INSPECTION                            | supplement | INSPECTION
            INSPECTION                            | arrive     | INSPECTION
            HELD                                  | ask        | HELD
            HELD                                  | inspect    | HELD
            HELD                                  | approve    | HELD INCOMPLETE PENDING RELEASED
            HELD                                  | arrive     | HELD PENDING INCOMPLETE RELEASED
            HELD                                  | resume     | PENDING INCOMPLETE QUERY INSPECTION RELEASED
            HELD                                  | run-out    | REJECTED
            PENDING INCOMPLETE QUERY INSPECTION   | refuse     | REJECTED
            HELD                                  | refuse     | REJECTED
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
     * held stays so until an officer lets it go on, or all have approved it: nobody would be left to do so; what is
     * missing or has not come keeps back nothing but the release.
     */
    static DeclarationStatus after(Clearance clearance, boolean held, Set<Awaited> awaited) {
        if (clearance == Clearance.REJECT) {
            return DeclarationStatus.REJECTED;
        }
        if (held && clearance != Clearance.RELEASE) {
            return DeclarationStatus.HELD;
        }
        return switch (clearance) {
            case QUERY -> DeclarationStatus.QUERY;
            case INSPECTION -> DeclarationStatus.INSPECTION;
            case WAIT, RELEASE, REJECT -> awaited.contains(Awaited.SUPPLEMENT) ? DeclarationStatus.INCOMPLETE
                    : clearance == Clearance.WAIT || awaited.contains(Awaited.ARRIVAL)
                            || awaited.contains(Awaited.GUARANTEE) ? DeclarationStatus.PENDING
                                    : DeclarationStatus.RELEASED;
        };
    }
}
