package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.declaration.DeclarationSql;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Sql;

/** Reads which declarations are held that all have approved: nobody has an open task by which to see that they wait. */
@ApplicationScoped
class HeldRepository {

    @Inject
    Database database;

    /** @param task by which the agency has approved it */
    record Line(long task, Mrn mrn, int sender, String summary, Instant until, Optional<String> vain) {}

    /** Those that an agency has approved, the one that is rejected first before the others. */
    List<Line> list(int agency, Optional<TaskCursor> after, int most) {
        Sql all = Sql
                .of("select t.id, d.mrn, d.sender, d.summary, d.held_until, d.held_for from " + DeclarationSql.HELD + """
                 d cross join lateral (select * from task where declaration_id = d.id and in_force and duty = 'APPROVE'
                                       offset 0) t
                where t.agency = ? and t.state like 'APPROVED%'
                  and not exists (select from task o where o.declaration_id = d.id and o.in_force
                                  and o.duty = 'APPROVE' and o.state not like 'APPROVED%')""", agency);
        Sql behind = after.map(place -> all.and(" and (d.held_until, t.id) > (?, ?)", place.due(), place.id()))
                .orElse(all);
        return database.list(behind.and(" order by d.held_until, t.id limit " + most),
                row -> new Line(row.id(1), new Mrn(row.text(2)), row.number(3), row.text(4), row.time(5),
                        row.findText(6)));
    }
}
