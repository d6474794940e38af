package org.singlewindow.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.agency.TaskSql;
import org.singlewindow.declaration.DeclarationSql;
import org.singlewindow.identity.ParticipantSql;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;

/** Counts and medians, over what declarations, tasks and participants lend. */
@ApplicationScoped
class ResultsRepository {

    @Inject
    Database database;

    List<CountryResult> byCountry(Instant from) {
        return database.list("""
                select p.country, count(*), count(*) filter (where d.status in ('PENDING', 'INCOMPLETE', 'QUERY', 'INSPECTION', 'HELD', 'PARTIALLY_RELEASED')),
                       count(*) filter (where d.status in ('RELEASED', 'CLEARED')), count(*) filter (where d.status = 'REJECTED'),
                       percentile_cont(0.5) within group (order by extract(epoch from d.changed_at - d.lodged_at))
                            filter (where d.status = 'RELEASED')::bigint::text
                from\s""" + DeclarationSql.LISTED + " d join " + ParticipantSql.KNOWN + """
                 p on p.id = d.sender where d.lodged_at >= ? group by p.country order by p.country""",
                row -> new CountryResult(row.text(1), row.id(2), row.id(3), row.id(4), row.id(5), seconds(row, 6)),
                from);
    }

    /**
     * Declarations are numbered as they come, so that the first of the span leads to the tasks about it and all later.
     */
    List<AgencyResult> byAgency(Instant from, Instant now) {
        return database.list("""
                select p.code, count(*), count(t.decided_at), count(*) filter (where coalesce(t.decided_at, ?) > t.due),
                       percentile_cont(0.5) within group (order by extract(epoch from t.decided_at - d.lodged_at))
                            filter (where t.decided_at is not null)::bigint::text
                from\s""" + DeclarationSql.LISTED + " d join " + TaskSql.DECISIONS
                + " t on t.declaration_id = d.id join " + ParticipantSql.KNOWN + """
                 p on p.id = t.agency where d.lodged_at >= ?
                  and t.declaration_id >= (select min(first.id) from\s""" + DeclarationSql.LISTED + """
                 first where first.lodged_at >= ?) group by p.code order by p.code""",
                row -> new AgencyResult(row.text(1), row.id(2), row.id(3), row.id(4), seconds(row, 5)), now, from,
                from);
    }

    private static Optional<Duration> seconds(Row row, int column) {
        return row.findText(column).map(Long::valueOf).map(Duration::ofSeconds);
    }
}
