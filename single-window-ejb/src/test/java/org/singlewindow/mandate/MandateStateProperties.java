package org.singlewindow.mandate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.singlewindow.kernel.CountryCode;

class MandateStateProperties {

    private static final Instant GIVEN = Instant.parse("2026-03-01T08:00:00Z");
    private static final ZoneId TASHKENT = ZoneId.of("Asia/Tashkent");

    /** What one of the two may try, after some time. */
    enum Wish {
        WITHDRAW(MandateState.WITHDRAWN), RENOUNCE(MandateState.RENOUNCED), NOTHING(null);

        private final MandateState wanted;

        Wish(MandateState wanted) {
            this.wanted = wanted;
        }
    }

    private static Mandate mandate(int first, int last) {
        LocalDate today = LocalDate.ofInstant(GIVEN, TASHKENT);
        return new Mandate(new Mandate.Between(1, 2, new CountryCode("UZ")),
                new Terms(Procedure.ALL, Representation.DIRECT, today.plusDays(first), today.plusDays(first + last),
                        TASHKENT),
                new Mandate.Deed(GIVEN, "trader.uz", Optional.empty()));
    }

    @Property
    void whatever_anybody_does_and_whenever_every_step_is_one_of_the_table(
            @ForAll @IntRange(max = 20) int first, @ForAll @IntRange(max = 20) int last,
            @ForAll @Size(max = 12) List<Wish> wishes, @ForAll @Size(12) List<@IntRange(max = 200) Integer> hours) {
        Mandate mandate = mandate(first, last);
        Instant now = GIVEN;
        MandateState before = mandate.state(now);
        int ended = 0;
        for (int i = 0; i < wishes.size(); i++) {
            now = now.plus(Duration.ofHours(hours.get(i)));
            before = walked(before, mandate.state(now));
            MandateState wanted = wishes.get(i).wanted;
            if (wanted == null) {
                continue;
            }
            if (before.mayBecome(wanted)) {
                mandate.end(wanted, "somebody", now);
                before = wanted;
                ended++;
            } else {
                Instant then = now;
                assertThrows(IllegalStateException.class, () -> mandate.end(wanted, "somebody", then));
            }
            assertEquals(before, mandate.state(now));
            assertEquals(ended == 1, mandate.end().isPresent());
        }
        assertTrue(ended <= 1);
    }

    /** Days pass over a state that lasted less than the time between two looks. */
    private static MandateState walked(MandateState from, MandateState to) {
        boolean overnight = from == MandateState.AHEAD && to == MandateState.RUN_OUT;
        assertTrue(from == to || from.mayBecome(to) || overnight, from + " became " + to);
        return to;
    }

    @Property
    void what_is_over_stays_over(@ForAll MandateState state, @ForAll MandateState next) {
        assertFalse(state.isOver() && state.mayBecome(next));
        assertFalse(state.mayBecome(state));
    }

    @Example
    void every_state_can_be_reached_from_the_beginning() {
        Set<MandateState> reached = EnumSet.of(MandateState.AHEAD);
        for (int step = 0; step < MandateState.values().length; step++) {
            for (MandateState from : EnumSet.copyOf(reached)) {
                EnumSet.allOf(MandateState.class).stream().filter(from::mayBecome).forEach(reached::add);
            }
        }
        assertEquals(EnumSet.allOf(MandateState.class), reached);
    }

    @Example
    void it_is_in_force_from_the_beginning_of_its_first_day_to_the_end_of_its_last_where_the_trader_is() {
        Mandate mandate = mandate(1, 1);
        assertEquals(MandateState.AHEAD, mandate.state(Instant.parse("2026-03-01T18:59:59Z")));
        assertEquals(MandateState.IN_FORCE, mandate.state(Instant.parse("2026-03-01T19:00:00Z")));
        assertEquals(MandateState.IN_FORCE, mandate.state(Instant.parse("2026-03-03T18:59:59.999999Z")));
        assertEquals(MandateState.RUN_OUT, mandate.state(Instant.parse("2026-03-03T19:00:00Z")));
    }
}
