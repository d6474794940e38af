package org.singlewindow.agency;

import java.util.List;
import org.singlewindow.declaration.Standing;
import org.singlewindow.routing.Clearance;

/** One task with its declaration and all its siblings, locked in that order until the transaction ends. */
record OpenCase(Standing declaration, Task task, List<Task> all) {

    /** What the declaration's tasks mean for it now. */
    Clearance clearance() {
        return Clearance.of(all.stream().flatMap(task -> task.state().stance().stream()).toList());
    }
}
