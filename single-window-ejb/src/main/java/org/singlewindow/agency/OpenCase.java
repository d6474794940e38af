package org.singlewindow.agency;

import java.util.List;
import org.singlewindow.declaration.Standing;
import org.singlewindow.routing.Clearance;

/** One task with its declaration and all its siblings, locked in that order until the transaction ends. */
record OpenCase(Standing declaration, Task task, List<Task> all) {

    /** Those that count: of each agency that has a say in the version in force, one. */
    List<Task> inForce() {
        return all.stream().filter(Task::isInForce).toList();
    }

    /** What the declaration's tasks mean for it now. */
    Clearance clearance() {
        return Clearance.of(inForce().stream().flatMap(task -> task.state().stance().stream()).toList());
    }
}
