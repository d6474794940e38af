package org.singlewindow.declaration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How agencies stand with a declaration; a port, because whoever keeps their tasks comes after declarations. */
public interface AgencyStates {

    /** In the plan's order. */
    List<State> of(long declarationId);

    /** How each goods item stands by what they say; nothing where none of them has said anything of single items. */
    List<ItemView> items(long declarationId);

    /**
     * @param note  what the agency said last, to be shown with it
     * @param due   until when it has to answer; empty where it has not, or has answered
     * @param items of how many goods items it has decided by themselves; empty where it has not, or does not count
     */
    record State(int agency, String state, Instant since, Optional<String> note, Optional<Instant> due,
            Optional<Share> items) {}

    /** So many goods items are decided, of so many. */
    record Share(int decided, int all) {}
}
