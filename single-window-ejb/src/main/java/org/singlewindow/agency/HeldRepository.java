package org.singlewindow.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.singlewindow.declaration.DeclarationSql;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Sql;

/** Reads which declarations are held that all have approved: nobody has an open task by which to see that they wait. */
@ApplicationScoped
class HeldRepository {

    @Inject
    Database database;

    private static final String WAITING = " from " + DeclarationSql.HELD + """
             d cross join lateral (select * from task where declaration_id = d.id and in_force and duty = 'APPROVE'
                                   offset 0) t
            where t.agency = ? and t.state like 'APPROVED%'
              and not exists (select from task o where o.declaration_id = d.id and o.in_force
                              and o.duty = 'APPROVE' and o.state not like 'APPROVED%')""";

    /** Tasks by which an agency has approved them, the one that is rejected first before the others. */
    List<InboxRepository.Line> list(int agency, TaskQuery query, int most) {
        Sql all = Sql.of("select " + InboxRepository.COLUMNS + WAITING + (query.urgent() ? " and t.urgent" : ""),
                agency);
        Sql behind = query.after()
                .map(place -> all.and(" and (d.held_until, t.id) > (?, ?)", place.due(), place.id())).orElse(all);
        return database.list(behind.and(" order by d.held_until, t.id limit " + most), InboxRepository::line);
    }

    /** Which of these tasks are such. */
    List<Long> listWaiting(int agency, List<Long> tasks) {
        return database.list(Sql.of("select t.id" + WAITING, agency).and(" and t.id = any(?)", Sql.longs(tasks)),
                row -> row.id(1));
    }
}
