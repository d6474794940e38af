package org.singlewindow.web.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.singlewindow.agency.Decision;
import org.singlewindow.agency.TaskOutcome;
import org.singlewindow.agency.TaskState;
import org.singlewindow.agency.TaskView;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.web.Choice;
import org.singlewindow.web.HeldCard;
import org.singlewindow.web.Pressed;
import org.singlewindow.web.Words;

/** What can be decided as things stand, why the rest cannot, and what to say to whoever tried it nevertheless. */
@RequestScoped
public class OfferedDecisions {

    @Inject
    HeldCard held;

    private String notAsked = "";

    /** Nobody can answer a question while it is held, and what is asked or controlled first has to end. */
    public List<Decision> of(TaskView task, DeclarationView declaration) {
        boolean waits = waits(task);
        return Stream.of(Decision.values())
                .filter(each -> each.isFinal() || Pressed.isBeingAnswered() || (each == Decision.INSPECTED
                        ? isInspected(task) : !waits && (each != Decision.QUERY || !HeldCard.isHeld(declaration))))
                .toList();
    }

    /** A control is ordered, and its result not recorded yet. */
    private static boolean isInspected(TaskView task) {
        return task != null && task.row().state() == TaskState.INSPECTION;
    }

    /** False also where there is no task, or none of theirs. */
    private static boolean waits(TaskView task) {
        return task != null && task.row().state().waitsForAnother();
    }

    /** Empty where everything is offered. */
    public String missing(TaskView task, DeclarationView declaration) {
        return waits(task) ? Words.of("decide.waits", task.row().state())
                : held.of(declaration) == null ? "" : Words.get("decide.held");
    }

    /** False where what was wanted was not refused for what else is open. */
    boolean refuse(Decision wanted, TaskView task, DeclarationView declaration, TaskOutcome.Refused refused) {
        if (wanted.isFinal() || task == null || !task.row().state().isOpen()) {
            return false;
        }
        if (wanted == Decision.INSPECTED && refused.code() == RuleCode.INVALID_STATE) {
            notAsked = Words.get("decide.inspected.over");
        } else if (refused.code() == RuleCode.INVALID_STATE && HeldCard.isHeld(declaration)) {
            notAsked = Words.get("decide.held");
        } else if (refused.code() == RuleCode.ALREADY_DECIDED && task.row().state().waitsForAnother()) {
            notAsked = Words.of("decide.already", task.row().state());
        }
        return !notAsked.isEmpty();
    }

    /** Why something may be refused. */
    public List<Choice> getReasons() {
        return RefusalReasons.all();
    }

    /** Why something that was to be asked or controlled was not, as things stood; empty where it was. */
    public String getNotAsked() {
        return notAsked;
    }
}
