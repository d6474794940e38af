package org.singlewindow.agency;

import java.util.List;
import java.util.function.Function;
import org.singlewindow.declaration.Following;
import org.singlewindow.declaration.Remark;
import org.singlewindow.declaration.Standing;
import org.singlewindow.routing.Clearance;

/** One task with its declaration and all its siblings, locked in that order until the transaction ends. */
record OpenCase(Standing declaration, Task task, List<Task> all) {

    /** Those that count: of each agency that has a say in the version in force, one. */
    List<Task> inForce() {
        return all.stream().filter(Task::isInForce).toList();
    }

    /**
     * What the tasks of a declaration mean for it now, with the conditions of those who approved it; item by item where
     * one of them was decided so.
     *
     * @param code of the agency whose task it is
     */
    static Following.Verdict verdict(List<Task> inForce, Function<Task, String> code) {
        List<Opinion> opinions = inForce.stream().map(task -> Opinion.of(task, code.apply(task))).toList();
        List<Remark> conditions = inForce.stream().flatMap(task -> Opinion.of(task, code.apply(task))
                .conditions(task.conditions()).stream()).toList();
        return Opinion.split(opinions)
                .map(split -> new Following.Verdict(split.clearance(), conditions, Opinion.views(opinions)))
                .orElseGet(() -> new Following.Verdict(
                        Clearance.of(inForce.stream().flatMap(task -> task.state().stance().stream()).toList()),
                        conditions));
    }
}
