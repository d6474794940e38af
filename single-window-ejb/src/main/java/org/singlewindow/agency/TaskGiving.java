package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.singlewindow.declaration.AgencyTasks;
import org.singlewindow.schema.Sql;

/** Gives agencies their tasks, in the statement that stores the declaration. */
@ApplicationScoped
class TaskGiving implements AgencyTasks {

    @Override
    public Sql given(List<Errand> errands) {
        return Sql.of(TaskSql.GIVEN, errands.stream().mapToInt(Errand::agency).toArray(),
                errands.stream().map(errand -> errand.toApprove() ? "APPROVE" : "INFORM").toArray(String[]::new),
                errands.stream().map(errand -> errand.due().toString()).toArray(String[]::new));
    }
}
