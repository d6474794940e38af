package org.singlewindow.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts and medians straight from the tables. */
@ApplicationScoped
class ResultsRepository {

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    List<CountryResult> byCountry(Instant from) {
        List<?> rows = entities.createNativeQuery("""
            select p.country, count(*), count(*) filter (where d.status in ('PENDING', 'QUERY', 'INSPECTION', 'HELD')),
                   count(*) filter (where d.status in ('RELEASED', 'CLEARED')), count(*) filter (where d.status = 'REJECTED'),
                   cast(percentile_cont(0.5) within group (order by extract(epoch from d.changed_at - d.lodged_at))
                        filter (where d.status = 'RELEASED') as bigint)
            from declaration d join participant p on p.id = d.sender
            where d.lodged_at >= cast(?1 as timestamptz) group by p.country order by p.country""")
                .setParameter(1, from.toString()).getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(row -> new CountryResult(String.valueOf(row[0]).strip(), number(row[1]), number(row[2]),
                        number(row[3]), number(row[4]), seconds(row[5])))
                .toList();
    }

    /**
     * Declarations are numbered as they come, so that the first of the span leads to the tasks about it and all later.
     */
    List<AgencyResult> byAgency(Instant from, Instant now) {
        List<?> rows = entities.createNativeQuery("""
            select p.code, count(*), count(t.decided_at), count(*) filter (where coalesce(t.decided_at, cast(?2 as timestamptz)) > t.due),
                   cast(percentile_cont(0.5) within group (order by extract(epoch from t.decided_at - d.lodged_at))
                        filter (where t.decided_at is not null) as bigint)
            from declaration d join task t on t.declaration_id = d.id join participant p on p.id = t.agency
            where d.lodged_at >= cast(?1 as timestamptz)
              and t.declaration_id >= (select min(first.id) from declaration first where first.lodged_at >= cast(?1 as timestamptz))
              and t.duty = 'APPROVE' and t.state <> 'WITHDRAWN' group by p.code order by p.code""")
                .setParameter(1, from.toString()).setParameter(2, now.toString()).getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(row -> new AgencyResult(String.valueOf(row[0]), number(row[1]), number(row[2]), number(row[3]),
                        seconds(row[4])))
                .toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static Optional<Duration> seconds(Object value) {
        return Optional.ofNullable((Number) value).map(number -> Duration.ofSeconds(number.longValue()));
    }
}
