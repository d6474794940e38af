package org.singlewindow.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Whether a broker may act for a trader, and why not.
 *
 * @param mandate under which, or the one that comes nearest; 0 where there has been none
 * @param day     with which that one begins, or with whose end it ran out
 */
public record Authority(Ground ground, long mandate, LocalDate day) {

    /** What comes nearest to a mandate stands first. */
    public enum Ground {
        GIVEN,
        /** In force, for other procedures. */
        OTHER_PROCEDURE,
        /** In force, for acting in another name. */
        OTHER_REPRESENTATION, AHEAD, RUN_OUT, WITHDRAWN, RENOUNCED,
        /** There has never been one. */
        NONE
    }

    public static final Authority NONE = new Authority(Ground.NONE, 0, LocalDate.EPOCH);

    public boolean given() {
        return ground == Ground.GIVEN;
    }

    /** @param newestFirst all mandates of that trader that the broker has ever had */
    static Authority of(List<Held> newestFirst, Need need, Instant now) {
        return newestFirst.stream().map(each -> of(each, need, now)).min(Comparator.comparing(Authority::ground))
                .filter(nearest -> nearest.ground().compareTo(Ground.RUN_OUT) < 0)
                .orElseGet(() -> newestFirst.isEmpty() ? NONE : of(newestFirst.get(0), need, now));
    }

    private static Authority of(Held mandate, Need need, Instant now) {
        MandateState state = mandate.state(now);
        Ground ground = state == MandateState.IN_FORCE ? inForce(mandate, need) : Ground.valueOf(state.name());
        return new Authority(ground, mandate.number(),
                state == MandateState.AHEAD ? mandate.span().first() : mandate.span().last());
    }

    private static Ground inForce(Held mandate, Need need) {
        if (!mandate.procedures().containsAll(need.procedures())) {
            return Ground.OTHER_PROCEDURE;
        }
        return need.representation().filter(asked -> asked != mandate.representation()).isPresent()
                ? Ground.OTHER_REPRESENTATION : Ground.GIVEN;
    }
}
