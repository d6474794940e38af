package org.singlewindow.transit;

import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.StepTable;

/**
 * A movement's life. Where a step may lead to several states, what was found says to which ({@link Course}); who is
 * late on the road goes on all the same, and stays overdue until it arrives.
 *
 * <p>A step that stands in no line changes nothing, is answered with its code, and is in the audit trail.
 */
final class MovementMachine {

    private static final String TABLE = """
            from                                         | step              | to
            ACCEPTED GUARANTEE_INVALID                   | withdraw          | INVALIDATED
            ACCEPTED GUARANTEE_INVALID UNDER_CONTROL     | reject            | NOT_RELEASED
            ACCEPTED GUARANTEE_INVALID                   | fail-guarantee    | GUARANTEE_INVALID
            ACCEPTED                                     | fail-ahead        | ACCEPTED
            ACCEPTED                                     | intend-control    | ACCEPTED
            ACCEPTED GUARANTEE_INVALID                   | amend             | ACCEPTED
            ACCEPTED GUARANTEE_INVALID                   | control           | UNDER_CONTROL
            UNDER_CONTROL                                | control-result    | ACCEPTED NOT_RELEASED
            ACCEPTED GUARANTEE_INVALID                   | release           | RELEASED
            GUARANTEE_INVALID                            | ask-again         | GUARANTEE_INVALID
            RELEASED IN_TRANSIT AT_FRONTIER NOT_ARRIVED  | cancel            | INVALIDATED
            RELEASED                                     | depart            | IN_TRANSIT
            RELEASED IN_TRANSIT                          | exit              | AT_FRONTIER
            AT_FRONTIER                                  | enter             | IN_TRANSIT
            AT_FRONTIER                                  | refuse-entry      | AT_FRONTIER
            RELEASED                                     | incident          | RELEASED
            IN_TRANSIT                                   | incident          | IN_TRANSIT
            AT_FRONTIER                                  | incident          | AT_FRONTIER
            RELEASED IN_TRANSIT AT_FRONTIER              | arrive            | ARRIVED
            RELEASED IN_TRANSIT AT_FRONTIER              | run-out           | NOT_ARRIVED
            ARRIVED                                      | control           | UNLOADING
            ARRIVED UNLOADING                            | control-result    | CONTROL_RESULT DISCREPANCY
            UNLOADING                                    | unloading-remarks | CONTROL_RESULT DISCREPANCY
            CONTROL_RESULT                               | control-result    | CONTROL_RESULT DISCREPANCY
            CONTROL_RESULT                               | unloading-remarks | CONTROL_RESULT DISCREPANCY
            CONTROL_RESULT                               | discharge         | WRITTEN_OFF
            DISCREPANCY                                  | unloading-remarks | DISCREPANCY
            DISCREPANCY                                  | control-result    | CONTROL_RESULT RECOVERY
            DISCREPANCY                                  | recovery          | RECOVERY
            DISCREPANCY                                  | run-out           | RECOVERY
            RELEASED IN_TRANSIT AT_FRONTIER              | recovery          | RECOVERY
            RELEASED                                     | fail-guarantee    | RELEASED
            RELEASED                                     | fail-ahead        | RELEASED
            RELEASED                                     | ask-again         | RELEASED
            IN_TRANSIT                                   | ask-again         | IN_TRANSIT
            AT_FRONTIER                                  | ask-again         | AT_FRONTIER
            NOT_ARRIVED                                  | ask-again         | NOT_ARRIVED
            ENQUIRY                                      | ask-again         | ENQUIRY
            ARRIVED                                      | ask-again         | ARRIVED
            UNLOADING                                    | ask-again         | UNLOADING
            CONTROL_RESULT                               | ask-again         | CONTROL_RESULT
            DISCREPANCY                                  | ask-again         | DISCREPANCY
            RECOVERY                                     | ask-again         | RECOVERY
            IN_TRANSIT                                   | depart            | IN_TRANSIT
            AT_FRONTIER                                  | depart            | AT_FRONTIER
            ARRIVED                                      | depart            | ARRIVED
            UNLOADING                                    | depart            | UNLOADING
            CONTROL_RESULT                               | depart            | CONTROL_RESULT
            DISCREPANCY                                  | depart            | DISCREPANCY
            NOT_ARRIVED                                  | depart            | NOT_ARRIVED
            ENQUIRY                                      | depart            | ENQUIRY
            ARRIVED                                      | incident          | ARRIVED
            UNLOADING                                    | incident          | UNLOADING
            CONTROL_RESULT                               | incident          | CONTROL_RESULT
            DISCREPANCY                                  | incident          | DISCREPANCY
            NOT_ARRIVED                                  | exit              | NOT_ARRIVED
            NOT_ARRIVED                                  | enter             | NOT_ARRIVED
            NOT_ARRIVED                                  | refuse-entry      | NOT_ARRIVED
            NOT_ARRIVED                                  | incident          | NOT_ARRIVED
            NOT_ARRIVED ENQUIRY RECOVERY                 | arrive            | ARRIVED
            NOT_ARRIVED                                  | proof             | NOT_ARRIVED CONTROL_RESULT
            NOT_ARRIVED                                  | enquiry           | ENQUIRY
            NOT_ARRIVED                                  | recovery          | RECOVERY
            NOT_ARRIVED                                  | run-out           | RECOVERY
            ENQUIRY                                      | exit              | ENQUIRY
            ENQUIRY                                      | enter             | ENQUIRY
            ENQUIRY                                      | refuse-entry      | ENQUIRY
            ENQUIRY                                      | incident          | ENQUIRY
            ENQUIRY                                      | proof             | ENQUIRY CONTROL_RESULT
            ENQUIRY                                      | enquiry-result    | CONTROL_RESULT RECOVERY
            ENQUIRY                                      | run-out           | RECOVERY
            RECOVERY                                     | depart            | RECOVERY
            RECOVERY                                     | incident          | RECOVERY
            RECOVERY                                     | exit              | RECOVERY
            RECOVERY                                     | enter             | RECOVERY
            RECOVERY                                     | proof             | RECOVERY CONTROL_RESULT
            RECOVERY                                     | recovery          | RECOVERY
            RECOVERY                                     | recovered         | RECOVERED
            """;

    static final StepTable<MovementState, MovementStep> STEPS = StepTable.read(TABLE, MovementState.class,
            MovementStep.class);

    private MovementMachine() {
    }

    /** Why a step cannot be taken; what comes once it is over, however late it was told, changes nothing any more. */
    static Obstacle obstacle(MovementState state, MovementStep step) {
        return Obstacle.of(code(state, step), state.isOpen() ? "step" : "over", step, state);
    }

    /** The code of a step that cannot be taken: an invalidated movement is none any more, the rest is out of turn. */
    static RuleCode code(MovementState state, MovementStep step) {
        if (state == MovementState.INVALIDATED || state == MovementState.NOT_RELEASED) {
            return RuleCode.UNKNOWN_MRN;
        }
        return switch (step) {
            case DISCHARGE -> state.isOpen() ? RuleCode.INVALID_STATE : RuleCode.OPERATION_DISCHARGED;
            case RELEASE -> state.isBeforeRelease() ? RuleCode.INVALID_STATE : RuleCode.OPERATION_STARTED;
            case INTEND_CONTROL, CONTROL, CONTROL_RESULT -> RuleCode.INVALID_STATE;
            case ENTER, ARRIVE -> ended(state);
            default -> RuleCode.OUT_OF_SEQUENCE;
        };
    }

    /** Who asks for goods that have ended elsewhere is told so, and whether anything is open about them. */
    private static RuleCode ended(MovementState state) {
        return switch (state) {
            case ARRIVED, UNLOADING, CONTROL_RESULT, DISCREPANCY -> RuleCode.ALREADY_DECIDED;
            case WRITTEN_OFF, RECOVERED -> RuleCode.OPERATION_DISCHARGED;
            default -> RuleCode.OUT_OF_SEQUENCE;
        };
    }
}
