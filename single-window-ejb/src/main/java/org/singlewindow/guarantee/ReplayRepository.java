package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.singlewindow.kernel.Money;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;

/** The ledger of all guarantees of a holder, played from its beginning. */
@ApplicationScoped
class ReplayRepository {

    @Inject
    Database database;

    /** One a currency; what had been locked before counts from the first moment on. */
    List<Simulation.Replayed> replay(int holder, Instant from) {
        return database.list("""
                with moved as (
                  select g.currency, e.deed, e.at, sum(e.amount) as amount
                  from guarantee_entry e join guarantee g on g.id = e.guarantee
                  where g.holder = ? and e.account in ('LOCKED', 'CLAIMED')
                  group by g.currency, e.deed, e.at having sum(e.amount) <> 0),
                level as (
                  select currency, deed, at as happened, greatest(at, ?::timestamptz) as at, at >= ? as within,
                         sum(amount) over (partition by currency order by at, deed) as exposure from moved),
                counted as (
                  select currency, at, exposure from level where within
                  union all
                  (select distinct on (currency) currency, at, exposure from level where not within
                   order by currency, happened desc, deed desc)),
                peak as (
                  select distinct on (currency) currency, at, exposure from counted
                  order by currency, exposure desc, at),
                used as (
                  select g.currency, count(distinct u.mrn) as movements, sum(u.amount) as locked
                  from guarantee_usage u join guarantee g on g.id = u.guarantee
                  where g.holder = ? and u.locked_at >= ? group by g.currency),
                held as (
                  select currency,
                         sum(exposure) - coalesce(sum((select sum(r.free) from guarantee_room r where r.guarantee = guarantee.id)), 0) as exposure,
                         sum(case when state in ('ACTIVE', 'TOP_UP_REQUIRED') and (type <> '4' or grn <> undertaking)
                             then reference_amount else 0 end) as promised
                  from guarantee where holder = ? group by currency)
                select h.currency, coalesce(u.movements, 0), coalesce(u.locked, 0), coalesce(p.exposure, 0),
                       case when p.exposure > 0 then p.at end, h.exposure, h.promised
                from held h left join used u on u.currency = h.currency left join peak p on p.currency = h.currency
                order by h.currency""", ReplayRepository::replayed, holder, from, from, holder, from, holder);
    }

    private static Simulation.Replayed replayed(Row row) {
        String currency = row.text(1);
        return new Simulation.Replayed(currency, row.id(2), new Money(row.decimal(3), currency),
                new Money(row.decimal(4), currency), row.findTime(5), new Money(row.decimal(6), currency),
                new Money(row.decimal(7), currency));
    }
}
