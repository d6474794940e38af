package org.singlewindow.declaration;

import java.time.Instant;
import java.util.List;
import org.singlewindow.schema.Sql;

/** What a lodgement asks of agencies; a port, because whoever keeps their tasks comes after declarations. */
public interface AgencyTasks {

    /** The part of the lodgement's statement that gives them their tasks; its text is always the same. */
    Sql given(List<Errand> errands);

    /** {@code due} is when the agency's time is over. */
    record Errand(int agency, boolean toApprove, Instant due) {}
}
