package org.singlewindow.agency;

import java.util.List;
import org.singlewindow.declaration.Standing;

/** One task with its declaration and all its siblings, locked in that order until the transaction ends. */
record OpenCase(Standing declaration, Task task, List<Task> all) {

    /** What the declaration's tasks mean for it now. */
    Clearance clearance() {
        return Clearance.of(all.stream().map(Task::state).filter(state -> state != TaskState.INFORMED).toList());
    }
}
