package org.singlewindow.agency;

import java.util.Optional;
import java.util.function.Function;
import org.singlewindow.kernel.RuleCode;

/** What came of doing something about a task. */
public sealed interface TaskOutcome {

    record Done(TaskView task) implements TaskOutcome {
        @Override
        public <T> T either(Function<Done, T> done, Function<Refused, T> refused) {
            return done.apply(this);
        }
    }

    /**
     * Nothing was changed.
     *
     * @param code {@code NOT_FOUND}, {@code INVALID_STATE}, {@code ALREADY_DECIDED}, {@code TASK_TAKEN},
     *             {@code MISSING} or {@code INCONSISTENT}
     * @param part of a decision, that is to blame
     */
    record Refused(RuleCode code, String text, Optional<DecisionRules.Part> part) implements TaskOutcome {

        Refused(RuleCode code, String text) {
            this(code, text, Optional.empty());
        }

        @Override
        public <T> T either(Function<Done, T> done, Function<Refused, T> refused) {
            return refused.apply(this);
        }

        /** Also where there is one that the caller may not see. */
        static Refused noTask(long id) {
            return new Refused(RuleCode.NOT_FOUND, "there is no task " + id);
        }
    }

    <T> T either(Function<Done, T> done, Function<Refused, T> refused);
}
