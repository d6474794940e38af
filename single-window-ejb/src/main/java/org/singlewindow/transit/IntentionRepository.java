package org.singlewindow.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;

/** Controls that the office of departure means to make. Most movements have none. */
@ApplicationScoped
class IntentionRepository {

    private static final String FIELDS = "i.at, i.party, i.reason, i.told";

    /** Still to be made: what was looked at is not looked at again for the same reason. */
    private static final String OPEN = """
             from movement_intention i join movement m on m.id = i.movement
            where m.state in ('ACCEPTED', 'GUARANTEE_INVALID')
              and not exists (select from movement_event e where e.movement = m.id and e.step = 'CONTROL')""";

    @Inject
    Database database;

    /** One of which the holder was told, and that is still to come or goes on. */
    record Told(long movement, Mrn mrn, ControlIntention intention) {}

    Optional<ControlIntention> find(long movement) {
        return database.find("select " + FIELDS + " from movement_intention i where i.movement = ?",
                IntentionRepository::intention, movement);
    }

    Optional<ControlIntention> findOpen(long movement) {
        return database.find("select " + FIELDS + OPEN + " and m.id = ?", IntentionRepository::intention, movement);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(long movement, ControlIntention intention, String actor) {
        database.execute("""
                insert into movement_intention (movement, at, actor, party, reason, told)
                values (?, ?, ?, ?, ?, ?)""", movement, intention.at(), actor, intention.party(), intention.reason(),
                intention.told());
    }

    List<Told> listTold(int holder, int most) {
        return database.list("select " + FIELDS + ", m.id, m.mrn" + OPEN
                + " and i.told and m.holder = ? order by i.at, m.id limit ?",
                row -> new Told(row.id(5), new Mrn(row.text(6)), intention(row)), holder, most);
    }

    private static ControlIntention intention(Row row) {
        return new ControlIntention(row.time(1), row.text(2), row.text(3), row.flag(4));
    }
}
