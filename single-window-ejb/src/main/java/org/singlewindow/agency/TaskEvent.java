package org.singlewindow.agency;

import java.util.Optional;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.kernel.DomainEvent;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Subject;

/** What can happen to a task. */
public sealed interface TaskEvent extends DomainEvent {

    Mrn mrn();

    /** The agency's code. */
    String agency();

    record Claimed(long task, Mrn mrn, String agency, String actor, String text) implements TaskEvent {
        @Override
        public String kind() {
            return "task.claimed";
        }
    }

    record GivenBack(long task, Mrn mrn, String agency, String actor, String text) implements TaskEvent {
        @Override
        public String kind() {
            return "task.given-back";
        }
    }

    record Decided(long task, Mrn mrn, String agency, Decision decision, String actor,
            String text) implements TaskEvent {
        @Override
        public String kind() {
            return switch (decision) {
                case APPROVE -> "task.approved";
                case APPROVE_WITH_CONDITIONS -> "task.approved-with-conditions";
                case REFUSE -> "task.refused";
                case QUERY -> "task.asked";
                case INSPECT -> "task.inspection-ordered";
                case INSPECTED -> "task.inspection-recorded";
            };
        }
    }

    /** Of some goods items; the rest is still to be decided, or {@link Settled} follows. */
    record ItemsDecided(long task, Mrn mrn, String agency, ItemDecision said, String text) implements TaskEvent {
        @Override
        public String kind() {
            return switch (said.decision()) {
                case REFUSE -> "task.items-refused";
                case APPROVE_WITH_CONDITIONS -> "task.items-approved-with-conditions";
                default -> "task.items-approved";
            };
        }

        @Override
        public String actor() {
            return said.by();
        }
    }

    /** With the last goods item, or since others have refused those that were left. */
    record Settled(long task, Mrn mrn, String agency, TaskState state, String actor,
            String text) implements TaskEvent {

        static final String ALL = "all goods items are decided";
        static final String LEFT = "what was left is refused by others";

        @Override
        public String kind() {
            return switch (state) {
                case REFUSED -> "task.refused";
                case APPROVED_IN_PART -> "task.approved-in-part";
                case APPROVED_WITH_CONDITIONS -> "task.approved-with-conditions";
                default -> "task.approved";
            };
        }
    }

    record Answered(long task, Mrn mrn, String agency, String actor, String text) implements TaskEvent {
        @Override
        public String kind() {
            return "task.answered";
        }
    }

    /** Its question was open when the declaration was amended, and is not any more. */
    record Unanswered(long task, Mrn mrn, String agency, String actor, String text) implements TaskEvent {
        @Override
        public String kind() {
            return "task.unanswered";
        }
    }

    record Overdue(long task, Mrn mrn, String agency, String actor, String text) implements TaskEvent {
        @Override
        public String kind() {
            return "task.overdue";
        }
    }

    /** What it had to look at has changed, so that it is asked again; what it had decided stays to be read. */
    record Reopened(long task, Mrn mrn, String agency, String actor, String text) implements TaskEvent {
        @Override
        public String kind() {
            return "task.reopened";
        }
    }

    /** It had not been asked before. */
    record Given(long task, Mrn mrn, String agency, String actor, String text) implements TaskEvent {
        @Override
        public String kind() {
            return "task.given";
        }
    }

    /** It has no say in the declaration as it is now; what it had decided stays to be read. */
    record NotAsked(long task, Mrn mrn, String agency, String actor, String text) implements TaskEvent {
        @Override
        public String kind() {
            return "task.not-asked";
        }
    }

    record Withdrawn(long task, Mrn mrn, String agency, String actor, String text) implements TaskEvent {
        @Override
        public String kind() {
            return "task.withdrawn";
        }
    }

    /** Somebody tried what the task does not allow as it stands; nothing was changed. */
    record NotDone(long task, Mrn mrn, String agency, Try tried, String actor) implements TaskEvent {

        /**
         * What was tried, what was answered, and why in a few words.
         *
         * @param why how the task stood, or what else stood in the way
         */
        record Try(TaskStep step, RuleCode code, String why) {

            /** @param open as it was when that was tried */
            static Try of(TaskStep step, TaskOutcome.Refused refused, OpenCase open) {
                return new Try(step, refused.code(), why(step, refused, open));
            }

            private static String why(TaskStep step, TaskOutcome.Refused refused, OpenCase open) {
                boolean speaks = step == TaskStep.ASK || step == TaskStep.ANSWER;
                Optional<DecisionRules.Part> part = refused.part();
                if (part.isPresent()) {
                    return part.get() == DecisionRules.Part.BEHIND ? "what the declaration goes on from had changed"
                            : switch (refused.code()) {
                                case NOT_OFFERED -> "the goods items are decided together";
                                case OUTSIDE_DOMAIN -> "there is no such goods item";
                                default -> "goods items had been decided";
                            };
                }
                return switch (refused.code()) {
                    case OTHER_PARTY -> "there was no mandate";
                    case TASK_TAKEN -> "another officer held the task";
                    case INVALID_STATE -> speaks && open.declaration().status() == DeclarationStatus.HELD
                            && open.task().state().isOpen() ? "the declaration was held" : stood(open);
                    default -> stood(open);
                };
            }

            private static String stood(OpenCase open) {
                return "the task was " + open.task().state();
            }
        }

        @Override
        public String kind() {
            return "task.not-done";
        }

        @Override
        public String text() {
            return tried.step() + " was refused with " + tried.code().code() + ": " + tried.why();
        }
    }

    @Override
    default Subject about() {
        return Subject.declaration(mrn());
    }

    @Override
    default Optional<String> party() {
        return Optional.of(agency());
    }
}
