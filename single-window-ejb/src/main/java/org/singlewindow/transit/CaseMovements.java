package org.singlewindow.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Sql;

/** The movements of cases that need not be kept any more. */
@ApplicationScoped
public class CaseMovements {

    @Inject
    Database database;

    /** Of these, those whose movement is not over. */
    public Set<Long> open(Collection<Long> declarations) {
        String[] over = Stream.of(MovementState.values()).filter(state -> !state.isOpen()).map(Enum::name)
                .toArray(String[]::new);
        return Set.copyOf(database.list("select id from movement where id = any(?) and state <> all(?)",
                row -> row.id(1), Sql.longs(declarations), over));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(Collection<Long> declarations) {
        long[] gone = Sql.longs(declarations);
        database.execute("delete from movement_waiting where movement = any(?)", gone);
        database.execute("delete from movement_event where movement = any(?)", gone);
        database.execute("delete from movement_guarantee where movement = any(?)", gone);
        database.execute("delete from movement_ahead where movement = any(?)", gone);
        database.execute("delete from movement_intention where movement = any(?)", gone);
        database.execute("delete from movement where id = any(?)", gone);
    }
}
