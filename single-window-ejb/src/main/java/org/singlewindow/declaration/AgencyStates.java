package org.singlewindow.declaration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How agencies stand with a declaration; a port, because whoever keeps their tasks comes after declarations. */
public interface AgencyStates {

    /** In the plan's order. */
    List<State> of(long declarationId);

    /** {@code note} is what the agency said last, to be shown with it. */
    record State(int agency, String state, Instant since, Optional<String> note) {}
}
