package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;

/** The table {@code guarantee_step}. */
@ApplicationScoped
class StepRepository {

    @Inject
    Database database;

    /**
     * What was done.
     *
     * @param party     participant it was done for; empty where time did it
     * @param amount    the reference amount that was set or demanded
     * @param effective from when it holds, or until when it is to be done
     */
    record Taken(GuaranteeStep step, Optional<GuaranteeState> before, GuaranteeState after, Deed deed,
            Optional<BigDecimal> amount, Optional<Instant> effective) {}

    record Deed(Instant at, String actor, Optional<Integer> party, String reason) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void add(long guarantee, Taken taken) {
        database.execute("""
                insert into guarantee_step (guarantee, step, before, after, at, actor, party, reason, amount, effective)
                values (?, ?, ?::text, ?, ?, ?, ?::int, ?, ?::numeric, ?::timestamptz)""", guarantee,
                taken.step().name(), taken.before().map(Enum::name), taken.after().name(), taken.deed().at(),
                taken.deed().actor(), taken.deed().party(), taken.deed().reason(), taken.amount(),
                taken.effective());
    }

    /** Oldest first. */
    List<Taken> list(long guarantee) {
        return database.list("""
                select step, before, after, at, actor, party, reason, amount, effective from guarantee_step
                where guarantee = ? order by id""", StepRepository::taken, guarantee);
    }

    private static Taken taken(Row row) {
        return new Taken(GuaranteeStep.valueOf(row.text(1)), row.findText(2).map(GuaranteeState::valueOf),
                GuaranteeState.valueOf(row.text(3)),
                new Deed(row.time(4), row.text(5), row.findText(6).map(Integer::valueOf), row.text(7)),
                row.findDecimal(8), row.findTime(9));
    }
}
